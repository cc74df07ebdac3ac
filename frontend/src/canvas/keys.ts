import type { Point } from '../core/graph/layout.ts';

export interface KeyActions {
  /** Goes to the nearest node that way. */
  go: (direction: Point) => void;
  /** Moves the node itself, in tens of pixels. */
  push: (direction: Point) => void;
  pan: (direction: Point) => void;
  zoom: (factor: number) => void;
  fit: () => void;
  /** Goes through the relationships of the node: 1 onwards, −1 back. */
  follow: (by: number) => void;
  choose: () => void;
  leave: () => boolean;
  /** What the letters do with the node in focus; false where it does not apply. */
  letter: (key: string) => boolean;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** What a key does on the canvas. Answers whether the key was taken. */
export function takeCanvasKey(event: KeyboardEvent, actions: KeyActions): boolean {
  const direction = arrows[event.key];
  if (direction) {
    if (event.altKey || event.metaKey) return false;
    if (event.shiftKey) actions.push(direction);
    else if (event.ctrlKey) actions.pan(direction);
    else actions.go(direction);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case '+':
    case '=':
      return taken(() => actions.zoom(1.25));
    case '-':
      return taken(() => actions.zoom(0.8));
    case '0':
      return taken(actions.fit);
    case 'n':
      return taken(() => actions.follow(1));
    case 'b':
      return taken(() => actions.follow(-1));
    case 'Enter':
    case ' ':
      return taken(actions.choose);
    case 'Escape':
      return actions.leave();
    default:
      return actions.letter(event.key);
  }
}

function taken(act: () => void): true {
  act();
  return true;
}
