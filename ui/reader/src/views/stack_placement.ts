/**
 * Where a picture stands in its view: how large, and which of its points is in the middle. So a view that changes its
 * size keeps what the eye rests on. Sizes are in pixels of the view; knows no canvas.
 */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `zoom` 1 fits the whole picture; (`x`, `y`) is the point in the middle of the view, 0 to 1 across the picture. */
export interface Placement {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

export const FITTED: Placement = { zoom: 1, x: 0.5, y: 0.5 };
/** A pixel of the picture is never larger than this in the view, and a picture never smaller than fitted or so. */
const LARGEST_PIXEL = 32;
const SMALLEST = 0.1;

function fit(picture: Size, view: Size): number {
  return Math.min(Math.max(view.width, 1) / Math.max(picture.width, 1), Math.max(view.height, 1) / Math.max(picture.height, 1));
}

/** The rectangle of the view that the whole picture fills, perhaps beyond its edges. */
export function areaOf(place: Placement, picture: Size, view: Size): Area {
  const scale = fit(picture, view) * place.zoom;
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { left: view.width / 2 - place.x * width, top: view.height / 2 - place.y * height, width, height };
}

/** How many pixels of the view one of the picture has. */
export function scaleOf(place: Placement, picture: Size, view: Size): number {
  return fit(picture, view) * place.zoom;
}

/** Larger or smaller by `factor`, with what lies under a point of the view staying there. */
export function zoomed(place: Placement, factor: number, point: { x: number; y: number }, picture: Size, view: Size): Placement {
  const most = Math.max(1, LARGEST_PIXEL / fit(picture, view));
  const zoom = Math.min(Math.max(place.zoom * factor, SMALLEST), most);
  const before = areaOf(place, picture, view);
  const [across, down] = [(point.x - before.left) / before.width, (point.y - before.top) / before.height];
  const after = areaOf({ ...place, zoom }, picture, view);
  const x = across + (view.width / 2 - point.x) / after.width;
  const y = down + (view.height / 2 - point.y) / after.height;
  return within({ zoom, x, y }, picture, view);
}

/** One pixel of the picture on `pixels` of the view. */
export function atScale(place: Placement, pixels: number, picture: Size, view: Size): Placement {
  return within({ ...place, zoom: pixels / fit(picture, view) }, picture, view);
}

/** The picture pushed by so many pixels; never past its edge. */
export function moved(place: Placement, by: { x: number; y: number }, picture: Size, view: Size): Placement {
  const area = areaOf(place, picture, view);
  return within({ ...place, x: place.x - by.x / area.width, y: place.y - by.y / area.height }, picture, view);
}

/** No edge of the picture inside the view where the picture is larger than the view. */
function within(place: Placement, picture: Size, view: Size): Placement {
  const area = areaOf(place, picture, view);
  return { ...place, x: held(place.x, view.width / area.width), y: held(place.y, view.height / area.height) };
}

function held(middle: number, share: number): number {
  return share >= 1 ? 0.5 : Math.min(Math.max(middle, share / 2), 1 - share / 2);
}
