import type { Screen } from '../core/graph/camera.ts';
import type { Places, Point } from '../core/graph/layout.ts';
import type { Scene } from '../core/graph/scene.ts';
import type { Id } from '../core/ids.ts';
import type { Camera } from '../core/view.ts';

/** What a renderer draws; all of them draw the same. */
export interface Drawing {
  readonly scene: Scene;
  readonly places: Places;
  /** A node in the reader's hand, and where the hand has brought it; null where there is none. */
  readonly held: { readonly id: Id; readonly at: Point } | null;
  readonly camera: Camera;
  /** Where the camera is at rest: labels keep their sides while it moves. */
  readonly rest: Camera;
  readonly screen: Screen;
  /** The layout still moves the nodes. */
  readonly moving: boolean;
  /** What the evidence panel shows. */
  readonly selected: Id | null;
  /** The node or the relationship that is pointed at, or else selected; all that is not connected with it fades. */
  readonly focus: Id | null;
  /** Lines of years, where the layout is by time. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
  readonly name: (id: Id, label: string) => string;
}

/** What a reader does on a drawing, in its own units. */
export interface Gestures {
  /** Points at a node or a relationship, or at nothing. */
  readonly onpoint: (id: Id | null) => void;
  readonly onselect: (id: Id | null) => void;
  readonly onexpand: (id: Id) => void;
  /** Drags a node; it is settled where it was let go. */
  readonly onmove: (id: Id, to: Point, settled: boolean) => void;
  /** Looks elsewhere; held is true until the hand lets the picture go. */
  readonly oncamera: (camera: Camera, held: boolean) => void;
}
