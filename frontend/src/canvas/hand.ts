import type { Attachment } from 'svelte/attachments';

import { lensOf, moved, under, zoomed } from '../core/graph/camera.ts';
import type { Point } from '../core/graph/layout.ts';
import type { Id } from '../core/ids.ts';
import type { Drawing, Gestures } from './drawing.ts';

/** What is under the pointer: a node, which can be moved and expanded, or a relationship. */
export interface Target {
  readonly id: Id;
  readonly isNode: boolean;
}

/** A picture that is moved by hand. */
export interface Handled extends Gestures, Pick<Drawing, 'camera' | 'screen'> {
  readonly targetOf: (event: MouseEvent) => Target | null;
}

/** So many pixels make a drag of what would have been a click. */
const slack = 4;

/**
 * Mouse, pen and fingers on a picture, whoever draws it: points, selects, expands, drags nodes, moves the picture, and
 * zooms by wheel or by two fingers. The element must not be moved by what it shows.
 */
export const byHand =
  (picture: () => Handled): Attachment<HTMLElement | SVGElement> =>
  (element) => {
    const hand = new Hand(element, picture);
    return () => hand.stop();
  };

class Hand {
  private readonly listening = new AbortController();
  /** Fingers and the mouse button that are down. */
  private readonly down = new Map<number, Point>();
  /** The node that they went down on. */
  private held: Id | null = null;
  private dragged = false;
  private pointed: Id | null = null;

  constructor(
    private readonly element: HTMLElement | SVGElement,
    private readonly picture: () => Handled,
  ) {
    const { signal } = this.listening;
    element.addEventListener('wheel', this.wheel as EventListener, { signal, passive: false });
    const on = (name: string, listener: (event: PointerEvent) => void) =>
      element.addEventListener(name, listener as EventListener, { signal });
    on('pointerdown', this.press);
    on('pointermove', this.move);
    on('pointerover', this.point);
    on('pointerup', this.release);
    on('pointercancel', this.release);
    on('pointerleave', () => this.pointAt(null));
    on('click', this.click);
    on('dblclick', this.expand);
  }

  stop(): void {
    this.listening.abort();
  }

  private at({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top } = this.element.getBoundingClientRect();
    const { camera, screen } = this.picture();
    return under(lensOf(camera, screen), clientX - left, clientY - top);
  }

  private readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { camera, screen, oncamera } = this.picture();
    const factor = Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) * 0.0016);
    oncamera(zoomed(camera, factor, this.at(event), screen), false);
  };

  private readonly press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const target = this.down.size === 1 ? this.picture().targetOf(event) : null;
    this.held = target?.isNode ? target.id : null;
    this.dragged = false;
  };

  private readonly move = (event: PointerEvent): void => {
    const before = this.down.get(event.pointerId);
    if (!before) {
      this.point(event);
      return;
    }
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    if (!this.dragged && Math.hypot(dx, dy) < slack) return;
    if (!this.dragged) this.element.setPointerCapture(event.pointerId);
    this.dragged = true;
    const { camera, screen, onmove, oncamera } = this.picture();
    if (this.held) onmove(this.held, this.at(event), false);
    else if (this.down.size === 2) this.pinch(event, before);
    else oncamera(moved(camera, dx, dy, screen), true);
    this.down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  private pinch(event: PointerEvent, before: Point): void {
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return;
    const far = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
    const now = { x: event.clientX, y: event.clientY };
    const middle = this.at({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    const [dx, dy] = [(now.x - before.x) / 2, (now.y - before.y) / 2];
    const { camera, screen, oncamera } = this.picture();
    oncamera(moved(zoomed(camera, far(now) / Math.max(1, far(before)), middle, screen), dx, dy, screen), true);
  }

  private readonly release = (event: PointerEvent): void => {
    if (!this.down.delete(event.pointerId)) return;
    const { camera, onmove, oncamera } = this.picture();
    if (this.held && this.dragged) onmove(this.held, this.at(event), true);
    else if (this.dragged && this.down.size === 0) oncamera(camera, false);
    this.held = null;
  };

  private readonly point = (event: PointerEvent): void => {
    if (this.down.size > 0 || event.pointerType === 'touch') return;
    this.pointAt(this.picture().targetOf(event)?.id ?? null);
  };

  private pointAt(id: Id | null): void {
    if (id === this.pointed) return;
    this.pointed = id;
    this.picture().onpoint(id);
  }

  private readonly click = (event: MouseEvent): void => {
    const { onselect, targetOf } = this.picture();
    if (!this.dragged) onselect(targetOf(event)?.id ?? null);
  };

  private readonly expand = (event: MouseEvent): void => {
    const target = this.picture().targetOf(event);
    if (target?.isNode) this.picture().onexpand(target.id);
  };
}
