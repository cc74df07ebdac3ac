import { expect, test } from 'vitest';

import { cameraOn, touches } from './camera.ts';

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
