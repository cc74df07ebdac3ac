import { expect, test } from 'vitest';

import { cameraOn, lensOf, touches, widened } from './camera.ts';

const screen = { width: 800, height: 400 };
const drawing = { left: -100, top: -50, width: 200, height: 100 };

test('a camera on a drawing sees it; one that has moved beyond its edge does not', () => {
  const camera = cameraOn(drawing, screen);
  expect(touches(camera, drawing, screen)).toBe(true);
  const half = camera.span / 2;
  expect(touches({ ...camera, x: 99 + half }, drawing, screen)).toBe(true);
  expect(touches({ ...camera, x: 101 + half }, drawing, screen)).toBe(false);
  expect(touches({ ...camera, x: -99 - half }, drawing, screen)).toBe(true);
  expect(touches({ ...camera, x: -101 - half }, drawing, screen)).toBe(false);
  expect(touches({ ...camera, y: 49 + half / 2 }, drawing, screen)).toBe(true);
  expect(touches({ ...camera, y: 51 + half / 2 }, drawing, screen)).toBe(false);
  expect(touches({ ...camera, y: -51 - half / 2 }, drawing, screen)).toBe(false);
});

test('a camera that sees all of what has grown stays where it is', () => {
  const camera = { x: 10, y: 5, span: 900, goesBack: 'wider' as const };
  expect(widened(camera, drawing, screen)).toBe(camera);
});

test('a camera goes aside, and only so far that what has grown to one side is seen', () => {
  const camera = { x: 0, y: 0, span: 800 };
  const grown = { ...drawing, width: 450 };
  expect(widened(camera, grown, screen)).toEqual({ ...camera, x: 350 - 304 });
  expect(widened(camera, { ...grown, left: -350 }, screen)).toEqual({ ...camera, x: 304 - 350 });
});

test('a camera goes back, and only so far that all is seen, clear of what covers the screen', () => {
  const camera = { x: 40, y: 0, span: 500 };
  const grown = { left: -400, top: -150, width: 800, height: 300 };
  const covered = { right: 300, below: 0 };
  const next = widened(camera, grown, screen, covered);
  expect(next.span).toBe(cameraOn(grown, screen, covered).span);
  const { scale, left } = lensOf(next, screen);
  expect(grown.left * scale + left).toBeCloseTo(0.12 * 500);
  expect((grown.left + grown.width) * scale + left).toBeCloseTo(500 - 0.12 * 500);
});

test('a camera comes closer where less than half is left of what it saw', () => {
  const camera = { x: 0, y: 0, span: 4000 };
  expect(widened(camera, drawing, screen)).toEqual(cameraOn(drawing, screen));
});
