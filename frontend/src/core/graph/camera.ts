import type { Camera } from '../view.ts';
import type { Bounding, Point } from './layout.ts';

/** How a drawing lies on a screen: a point of it is at `x · scale + left`, `y · scale + top`, in pixels. */
export interface Lens {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

const closest = 4;
const furthest = 0.005;

export function lensOf({ x, y, span }: Camera, { width, height }: Screen): Lens {
  const scale = width / span;
  return { scale, left: width / 2 - x * scale, top: height / 2 - y * scale };
}

/** How many pixels of a screen something else lies over, on its right and at its bottom. */
export interface Covered {
  readonly right: number;
  readonly below: number;
}
const open: Covered = { right: 0, below: 0 };

/** The part of a screen that a drawing is fitted into: there is room for labels around it, and nothing lies over it. */
function roomOn(screen: Screen, { right, below }: Covered) {
  const seen = screen.width - right;
  return {
    width: seen - 2 * Math.min(150, seen * 0.12),
    height: Math.max(40, screen.height - below - 60),
    middle: { x: seen / 2, y: (screen.height - below) / 2 },
  };
}

/**
 * Looks at all of a drawing, with room for labels around it, and not closer than is good for a few nodes. What is covered
 * of the screen stays free of it.
 */
export function cameraOn({ left, top, width, height }: Bounding, screen: Screen, covered = open): Camera {
  const room = roomOn(screen, covered);
  const scale = Math.min(1.6, room.width / Math.max(1, width), room.height / Math.max(1, height));
  const x = left + width / 2 + (screen.width / 2 - room.middle.x) / scale;
  const y = top + height / 2 + (screen.height / 2 - room.middle.y) / scale;
  return { x, y, span: screen.width / scale };
}

/**
 * Looks at all of a drawing from where the camera is already: it goes back and aside no further than it must, so that
 * what was seen stays in its place. Where little is left of what was seen, it comes closer.
 */
export function widened(camera: Camera, drawing: Bounding, screen: Screen, covered = open): Camera {
  const whole = cameraOn(drawing, screen, covered);
  if (camera.span > 2 * whole.span) return whole;
  const room = roomOn(screen, covered);
  const span = Math.max(camera.span, whole.span);
  const { scale, left, top } = lensOf({ ...camera, span }, screen);
  const within = (from: number, length: number, middle: number, free: number) => {
    const [first, last] = [middle - free / 2, middle + free / 2];
    return Math.max(0, first - from) - Math.max(0, from + length - last);
  };
  const dx = within(drawing.left * scale + left, drawing.width * scale, room.middle.x, room.width);
  const dy = within(drawing.top * scale + top, drawing.height * scale, room.middle.y, room.height);
  const still = dx === 0 && dy === 0 && span === camera.span;
  return still ? camera : moved({ ...camera, span }, dx, dy, screen);
}

/** Says whether a camera shows all of a drawing. */
export function shows(camera: Camera, drawing: Bounding, screen: Screen, covered = open): boolean {
  const { scale, left, top } = lensOf(camera, screen);
  const [x, y] = [drawing.left * scale + left, drawing.top * scale + top];
  const [right, bottom] = [x + drawing.width * scale, y + drawing.height * scale];
  return x >= 0 && y >= 0 && right <= screen.width - covered.right && bottom <= screen.height - covered.below;
}

/** Says whether a camera shows all of a drawing, and not from so far that it could come half as close again. */
export function sees(camera: Camera, drawing: Bounding, screen: Screen, covered = open): boolean {
  return shows(camera, drawing, screen, covered) && camera.span <= 1.5 * cameraOn(drawing, screen, covered).span;
}

/** Says whether any of the rectangle in which a drawing lies is on the screen. */
export function touches(camera: Camera, drawing: Bounding, screen: Screen): boolean {
  const { scale, left, top } = lensOf(camera, screen);
  const [x, y] = [drawing.left * scale + left, drawing.top * scale + top];
  return x < screen.width && y < screen.height && x + drawing.width * scale > 0 && y + drawing.height * scale > 0;
}

/** Closer by a factor, so that a point of the drawing stays where it is on the screen. */
export function zoomed(camera: Camera, factor: number, at: Point, { width }: Screen): Camera {
  const span = Math.min(width / furthest, Math.max(width / closest, camera.span / factor));
  const ratio = span / camera.span;
  return { x: at.x + (camera.x - at.x) * ratio, y: at.y + (camera.y - at.y) * ratio, span };
}

/** Moved so that the drawing follows by so many pixels. */
export function moved(camera: Camera, dx: number, dy: number, { width }: Screen): Camera {
  const unit = camera.span / width;
  return { ...camera, x: camera.x - dx * unit, y: camera.y - dy * unit };
}

/** Moved just so far that a point is on the screen, with a margin in pixels. */
export function showing(camera: Camera, point: Point, screen: Screen, margin = 60): Camera {
  const { scale, left, top } = lensOf(camera, screen);
  const within = (at: number, most: number) => Math.min(most - margin, Math.max(margin, at)) - at;
  const [px, py] = [point.x * scale + left, point.y * scale + top];
  const [dx, dy] = [within(px, screen.width), within(py, screen.height)];
  return dx === 0 && dy === 0 ? camera : moved(camera, dx, dy, screen);
}

/** The point of the drawing under a pixel of the screen. */
export function under({ scale, left, top }: Lens, x: number, y: number): Point {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** As the URL holds it: in whole units, and as the reader has placed it. */
export function rounded({ x, y, span }: Camera): Camera {
  return { x: Math.round(x), y: Math.round(y), span: Math.max(1, Math.round(span)) };
}
