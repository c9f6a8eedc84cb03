/**
 * The canvas that a picture is seen on: as many pixels as the screen has there, and where the picture stands on it.
 * Where there is no picture there is nothing to move.
 */
import { el } from "../shell/dom";
import { type Look, PictureCanvas } from "./stack_canvas";
import { areaOf, atScale, FITTED, moved, type Placement, scaleOf, type Size, zoomed } from "./stack_placement";

export class Screen {
  readonly canvas = el("canvas", { tabindex: 0, role: "img" });
  private readonly painter = new PictureCanvas();
  private readonly observer = new ResizeObserver(() => this.resize());
  private place: Placement = FITTED;
  private look: Look | undefined;
  /** Whether one pixel for one was asked for: it stays so in a view or a picture of another size. */
  private isActual = false;

  /** `painted` hears of every change of what is seen. */
  constructor(private readonly painted: () => void) {
    this.observer.observe(this.canvas);
  }

  /** How many pixels of the screen one of the picture has. */
  get scale(): number {
    return scaleOf(this.place, this.pictureSize(), this.viewSize());
  }

  show(look: Look | undefined): void {
    this.look = look;
    this.paint();
  }

  fit(): void {
    this.put(FITTED);
  }

  /** One pixel of the picture is one of the screen. */
  actual(): void {
    this.isActual = true;
    if (this.look) this.paint();
  }

  zoom(factor: number, point = { x: this.canvas.width / 2, y: this.canvas.height / 2 }): void {
    this.put(zoomed(this.place, factor, point, this.pictureSize(), this.viewSize()));
  }

  pan(x: number, y: number): void {
    if (!this.look) return;
    this.place = moved(this.place, { x, y }, this.pictureSize(), this.viewSize());
    this.paint();
  }

  close(): void {
    this.observer.disconnect();
    this.painter.clear();
  }

  private put(place: Placement): void {
    if (!this.look) return;
    this.isActual = false;
    this.place = place;
    this.paint();
  }

  private paint(): void {
    if (this.isActual && this.look) this.place = atScale(this.place, 1, this.pictureSize(), this.viewSize());
    this.painter.paint(this.canvas, this.look, areaOf(this.place, this.pictureSize(), this.viewSize()));
    this.painted();
  }

  private resize(): void {
    const scale = window.devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(this.canvas.clientWidth * scale));
    this.canvas.height = Math.max(1, Math.round(this.canvas.clientHeight * scale));
    this.paint();
  }

  /** In pixels of the picture, with its pixel aspect applied. */
  private pictureSize(): Size {
    const frame = this.look?.frame;
    return frame ? { width: frame.width, height: frame.height * frame.aspect } : { width: 1, height: 1 };
  }

  private viewSize(): Size {
    return { width: this.canvas.width, height: this.canvas.height };
  }
}
