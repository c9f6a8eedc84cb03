/**
 * Paints a picture: shades on a canvas of the picture's own size, and that canvas where the view wants it. Neither
 * knows files nor listens to anybody.
 */
import { el } from "../shell/dom";
import type { Frame } from "../dicom/frame";
import type { Window } from "../dicom/grey";
import type { Overlay } from "../dicom/overlay";
import { shades } from "../dicom/shade";
import type { Area, Size } from "./stack_placement";

/** What the canvas of a picture shows; it is painted anew only when this changes. */
export interface Look {
  readonly frame: Frame;
  readonly window: Window | undefined;
  readonly invert: boolean;
  readonly overlays: readonly Overlay[];
}

const NEAR = 1e-3;
const OPAQUE = 0xff000000;
const WHITE = 0xffffffff;

export class PictureCanvas {
  private readonly canvas = el("canvas");
  private readonly context = this.canvas.getContext("2d", { alpha: false }) as CanvasRenderingContext2D;
  private image: ImageData | undefined;
  private painted: Look | undefined;
  private readonly greys = new Uint32Array(65_536);
  private greysOf: Uint8Array | undefined;

  /** Paints the picture over the whole of `target`, `area` being where it belongs, in pixels of `target`. */
  paint(target: HTMLCanvasElement, look: Look | undefined, area: Area): void {
    const context = target.getContext("2d", { alpha: false }) as CanvasRenderingContext2D;
    context.fillStyle = "#000";
    context.fillRect(0, 0, target.width, target.height);
    if (!look) return;
    if (!this.painted || !same(this.painted, look)) this.fill(look);
    const whole = wholePixels(area, look.frame);
    const { width, height } = whole ?? area;
    context.imageSmoothingEnabled = !whole;
    context.imageSmoothingQuality = "high";
    context.drawImage(this.canvas, Math.round(area.left), Math.round(area.top), width, height);
  }

  /** Lets go of the memory. */
  clear(): void {
    this.canvas.width = this.canvas.height = 0;
    this.image = this.painted = undefined;
  }

  private fill(look: Look): void {
    const { width, height } = look.frame;
    if (!this.image || this.image.width !== width || this.image.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.image = this.context.createImageData(width, height);
    }
    const pixels = new Uint32Array(this.image.data.buffer);
    if (look.frame.channels === 1) this.fillGrey(pixels, look);
    else fillColours(pixels, look.frame.samples as Uint8Array, look.invert);
    for (const one of look.overlays) lay(pixels, width, height, one);
    this.context.putImageData(this.image, 0, 0);
    this.painted = look;
  }

  private fillGrey(pixels: Uint32Array, look: Look): void {
    const table = shades(look.frame, look.window, look.invert);
    const { greys } = this;
    if (table !== this.greysOf) for (let at = 0; at < greys.length; at += 1) greys[at] = OPAQUE | ((table[at] as number) * 0x010101);
    this.greysOf = table;
    const { samples } = look.frame;
    for (let at = 0; at < pixels.length; at += 1) pixels[at] = greys[(samples[at] as number) & 0xffff] as number;
  }
}

/** The size at which each pixel of the picture covers whole ones, if the area is as large as that. */
function wholePixels(area: Area, frame: Frame): Size | undefined {
  const times = Math.round(area.width / frame.width);
  const [width, height] = [times * frame.width, times * frame.height];
  const isNear = Math.abs(area.width - width) < NEAR && Math.abs(area.height - height) < NEAR;
  return times > 0 && isNear ? { width, height } : undefined;
}

function same(one: Look, other: Look): boolean {
  const isWindow = one.window?.centre === other.window?.centre && one.window?.width === other.window?.width;
  return one.frame === other.frame && isWindow && one.invert === other.invert && one.overlays === other.overlays;
}

function fillColours(pixels: Uint32Array, samples: Uint8Array, invert: boolean): void {
  const flip = invert ? 0x00ffffff : 0;
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 3) {
    const colour = (samples[from] as number) | ((samples[from + 1] as number) << 8) | ((samples[from + 2] as number) << 16);
    pixels[at] = OPAQUE | (colour ^ flip);
  }
}

function lay(pixels: Uint32Array, width: number, height: number, overlay: Overlay): void {
  for (let row = 0; row < overlay.height; row += 1) {
    const y = row + overlay.top;
    if (y < 0 || y >= height) continue;
    for (let column = 0; column < overlay.width; column += 1) {
      const x = column + overlay.left;
      if (x >= 0 && x < width && overlay.bits[row * overlay.width + column]) pixels[y * width + x] = WHITE;
    }
  }
}
