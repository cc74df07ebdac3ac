import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Graph from 'graphology';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';

import { lensOf } from '../core/camera.ts';
import type { Id } from '../core/ids.ts';
import { LabelRoom, textAt } from '../core/label_room.ts';
import { cut } from '../core/label.ts';
import type { Point } from '../core/layout.ts';
import type { SceneNode, SceneTie } from '../core/scene.ts';
import { isDoubtful, radiusOf, toneOf } from '../core/scene_style.ts';
import type { Camera } from '../core/view.ts';
import { coloursAt, faded, onScheme, type Colours } from './colours.ts';
import type { Drawing, Gestures } from './drawing.ts';
import { alignOf, drawFocus } from './focus.ts';
import { labelFont, measure } from './measure.svelte.ts';
import { TieLayer, type Lines } from './tie_layer.ts';

/** Sigma scales a square of so many units of the drawing to the screen; any number does. */
const frame = 2000;
/**
 * With more relationships than this, lines are plain, rest while the picture is moved by hand, and cannot be pointed at
 * themselves; what is in focus still shows its arrows. Sigma keeps several objects for each line, which take it hundreds
 * of milliseconds to make anew when a filter changes: these lines it does not know of, and a layer beneath it draws them.
 */
const manyTies = 10_000;
/** So long after the last movement by hand the lines are back, in milliseconds. */
const resting = 250;
/** With more than this, lines are thinner than text. */
const crowd = 400;

/**
 * Draws graphs that are too large for SVG, by WebGL: the only file that knows sigma. What is in focus is drawn on a
 * canvas of its own above the rest, which fades as a whole: pointing costs as much as the neighbours are, not as much
 * as the graph is.
 */
export class SigmaRenderer {
  private readonly sigma: Sigma;
  private readonly over: CanvasRenderingContext2D;
  private readonly ties: TieLayer;
  private colours: Colours;
  private labels = new LabelRoom();
  private readonly fonts = new Map<number, string>();
  private drawing: Drawing;
  private dragged: Id | null = null;
  /** The camera moves because it was told to, and not by the reader's hand. */
  private placing = false;
  /** The reader's hand moves the picture. */
  private moving = false;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private many: boolean;
  private readonly stopScheme: () => void;

  /** Throws where the browser has no WebGL. `onlost` is called when it loses it later. */
  constructor(
    private readonly container: HTMLElement,
    drawing: Drawing,
    private readonly gestures: Gestures,
    onlost: () => void,
  ) {
    this.drawing = drawing;
    this.many = isMany(drawing);
    this.colours = coloursAt(container);
    // Sigma reads the box when it takes a graph, and not when it is told of the box.
    this.sigma = new Sigma(new Graph({ multi: true, type: 'directed' }), container, this.settings());
    this.sigma.setCustomBBox({ x: [-frame / 2, frame / 2], y: [-frame / 2, frame / 2] });
    this.ties = new TieLayer(this.sigma.createCanvas('ties', { beforeLayer: 'edges' }));
    this.fill(drawing);
    const canvas = this.sigma.createCanvas('focus', { beforeLayer: 'mouse', style: { pointerEvents: 'none' } });
    this.over = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.sigma.on('beforeRender', () => (this.labels = this.roomOf(this.drawing)));
    this.sigma.on('afterRender', () => {
      this.drawTies();
      this.drawOver();
    });
    this.sigma.on('resize', () => this.look(this.drawing.camera));
    container.addEventListener('webglcontextlost', onlost, true);
    this.listen();
    this.look(drawing.camera);
    this.stopScheme = onScheme(() => {
      this.colours = coloursAt(container);
      this.fill(this.drawing);
    });
  }

  /** Draws what has changed: another scene, other places, another camera, another focus. */
  draw(next: Drawing): void {
    const before = this.drawing;
    this.drawing = next;
    if (next.scene !== before.scene || next.name !== before.name) {
      this.fill(next);
    } else if (next.places !== before.places) this.place(next);
    if (next.camera !== before.camera || next.screen !== before.screen) this.look(next.camera);
    this.container.classList.toggle('dimmed', next.focus !== null);
    const same = (['scene', 'places', 'camera', 'screen', 'name'] as const).every((one) => next[one] === before[one]);
    // What is in focus lies on a canvas of its own: pointing at something draws nothing else anew.
    if (same) this.drawOver();
    else this.sigma.scheduleRender();
  }

  stop(): void {
    clearTimeout(this.rest);
    this.stopScheme();
    this.sigma.kill();
  }

  /** Draws a scene from the beginning. */
  private fill(drawing: Drawing): void {
    const many = isMany(drawing);
    if (many !== this.many) {
      // A setting that changes draws what is there anew: for that, there is nothing.
      this.many = many;
      this.sigma.setGraph(new Graph({ multi: true, type: 'directed' }));
      this.sigma.setSettings({ enableEdgeEvents: !many });
    }
    this.ties.take(this.linesOf(drawing));
    this.sigma.setGraph(this.graphOf(drawing));
  }

  private settings(): Partial<Settings> {
    const arrow = { lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.6 };
    return {
      allowInvalidContainer: true,
      stagePadding: 0,
      defaultEdgeType: 'straight',
      edgeProgramClasses: {
        straight: createEdgeArrowProgram(arrow),
        bent: createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...arrow } }),
      },
      enableEdgeEvents: !this.many,
      minEdgeThickness: 1.5,
      labelDensity: 3,
      labelGridCellSize: 120,
      labelRenderedSizeThreshold: 2.4,
      zoomToSizeRatioFunction: (ratio) => 1 / Math.min(1.15, Math.max(0.22, Math.sqrt(this.scaleAt(ratio)))),
      defaultDrawNodeLabel: (context, { x, y, size, label }) => this.drawLabel(context, x, y, size, label),
      defaultDrawNodeHover: () => undefined,
      doubleClickZoomingRatio: 1,
    };
  }

  private graphOf({ scene, places, name }: Drawing): Graph {
    const graph = new Graph({ multi: true, type: 'directed' });
    for (const node of scene.nodes) {
      const place = places.get(node.id);
      if (place) graph.addNode(node.id, this.nodeAttributes(node, place, name(node.id, node.label)));
    }
    for (const tie of this.many ? [] : scene.ties) {
      if (graph.hasNode(tie.from) && graph.hasNode(tie.to))
        graph.addEdgeWithKey(tie.id, tie.from, tie.to, this.tieAttributes(tie));
    }
    return graph;
  }

  private nodeAttributes(node: SceneNode, { x, y }: Point, name: string) {
    const tone = this.colours[toneOf(node.kind)];
    const doubtful = isDoubtful(node) || node.then === 'possible';
    const color = node.then === 'later' ? this.colours.pale : doubtful ? faded(tone, this.colours.ground) : tone;
    return { x, y: -y, size: radiusOf(node), color, label: cut(name, 40) };
  }

  private tieAttributes(tie: SceneTie) {
    const plain = this.drawing.scene.ties.length > crowd ? this.colours.thin : this.colours.line;
    const color = isDoubtful(tie) || tie.then === 'later' ? this.colours.pale : plain;
    const type = tie.bend === 0 ? 'straight' : 'bent';
    return { size: 1.2, color, type, curvature: -0.22 * tie.bend };
  }

  /** The lines of a scene that has very many, the pale ones first; those of another scene sigma draws. */
  private linesOf({ scene, places }: Drawing): Lines {
    const ties = this.many ? scene.ties : [];
    const ends = new Float32Array(4 * ties.length);
    let at = 0;
    const put = (wanted: boolean) => {
      for (const tie of ties) {
        if ((isDoubtful(tie) || tie.then === 'later') !== wanted) continue;
        const [from, to] = [places.get(tie.from), places.get(tie.to)];
        if (!from || !to) continue;
        ends[at] = from.x;
        ends[at + 1] = from.y;
        ends[at + 2] = to.x;
        ends[at + 3] = to.y;
        at += 4;
      }
      return at / 4;
    };
    const pale = put(true);
    put(false);
    return { ends: ends.subarray(0, at), pale };
  }

  private place({ scene, places }: Drawing): void {
    this.ties.take(this.linesOf(this.drawing));
    const graph = this.sigma.getGraph();
    if (scene.nodes.some(({ id }) => places.has(id) !== graph.hasNode(id))) {
      this.fill(this.drawing);
      return;
    }
    graph.updateEachNodeAttributes(
      (id, attributes) => {
        const place = places.get(id as Id);
        return place ? { ...attributes, x: place.x, y: -place.y } : attributes;
      },
      { attributes: ['x', 'y'] },
    );
  }

  private scaleAt(ratio: number): number {
    const { width, height } = this.drawing.screen;
    return Math.min(width, height) / (frame * ratio);
  }

  private look({ x, y, span }: Camera): void {
    const { width, height } = this.drawing.screen;
    const ratio = (Math.min(width, height) * span) / (width * frame);
    const state = { x: 0.5 + x / frame, y: 0.5 - y / frame, ratio, angle: 0 };
    const now = this.sigma.getCamera().getState();
    const far = Math.abs(now.x - state.x) + Math.abs(now.y - state.y) + Math.abs(now.ratio - state.ratio);
    if (far <= 1e-6 * ratio) return;
    this.placing = true;
    this.sigma.getCamera().setState(state);
    this.placing = false;
  }

  private cameraNow(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    const { width, height } = this.drawing.screen;
    return { x: (x - 0.5) * frame, y: (0.5 - y) * frame, span: (ratio * width * frame) / Math.min(width, height) };
  }

  private listen(): void {
    const { sigma, gestures } = this;
    sigma.getCamera().on('updated', () => {
      if (this.placing) return;
      this.moving = true;
      clearTimeout(this.rest);
      this.rest = setTimeout(() => {
        this.moving = false;
        this.drawTies();
      }, resting);
      gestures.oncamera(this.cameraNow());
    });
    sigma.on('enterNode', ({ node }) => gestures.onpoint(node as Id));
    sigma.on('leaveNode', () => gestures.onpoint(null));
    sigma.on('enterEdge', ({ edge }) => gestures.onpoint(edge as Id));
    sigma.on('leaveEdge', () => gestures.onpoint(null));
    sigma.on('clickNode', ({ node }) => gestures.onselect(node as Id));
    sigma.on('clickEdge', ({ edge }) => gestures.onselect(edge as Id));
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault();
      gestures.onexpand(node as Id);
    });
    this.listenToDrags();
  }

  private listenToDrags(): void {
    const { sigma, gestures } = this;
    let to: Point | null = null;
    sigma.on('downNode', ({ node }) => (this.dragged = node as Id));
    sigma.on('moveBody', ({ event }) => {
      if (!this.dragged) return;
      const { x, y } = sigma.viewportToGraph(event);
      to = { x, y: -y };
      sigma.getGraph().mergeNodeAttributes(this.dragged, { x, y });
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    const end = () => {
      if (this.dragged && to) gestures.onmove(this.dragged, to, true);
      this.dragged = to = null;
    };
    sigma.on('upNode', end);
    sigma.on('upStage', end);
  }

  private drawLabel(context: CanvasRenderingContext2D, x: number, y: number, size: number, label: string | null): void {
    if (!label) return;
    const font = this.font(12.5);
    const text = this.drawing.screen.width < 480 ? cut(label, 24) : label;
    const side = this.labels.place({ x, y }, size, measure.width(text, font) + 6);
    if (!side) return;
    const at = textAt({ x, y }, size, side);
    context.font = font;
    context.textAlign = alignOf[at.anchor];
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = this.colours.ground;
    context.fillStyle = this.colours.ink;
    context.strokeText(text, at.x, at.y);
    context.fillText(text, at.x, at.y);
  }

  /** Labels stay within what is seen. */
  private roomOf({ screen }: Drawing): LabelRoom {
    return new LabelRoom({ x: 6, y: 6, width: screen.width - 12, height: screen.height - 12 });
  }

  private readonly font = (pixels: number): string => {
    const known = this.fonts.get(pixels) ?? labelFont(pixels);
    this.fonts.set(pixels, known);
    return known;
  };

  private drawTies(): void {
    const { screen } = this.drawing;
    if (this.many && !this.moving)
      this.ties.draw(lensOf(this.cameraNow(), screen), screen, this.colours.thin, this.colours.pale);
    else this.ties.clear();
  }

  private drawOver(): void {
    const { width, height } = this.sigma.getDimensions();
    const { canvas } = this.over;
    const fine = devicePixelRatio || 1;
    if (canvas.width !== width * fine || canvas.height !== height * fine) {
      [canvas.width, canvas.height] = [width * fine, height * fine];
      [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
    }
    this.over.setTransform(fine, 0, 0, fine, 0, 0);
    this.over.clearRect(0, 0, width, height);
    const at = (id: Id) => {
      const data = this.sigma.getGraph().hasNode(id) ? this.sigma.getNodeDisplayData(id) : undefined;
      return data ? { ...this.sigma.framedGraphToViewport(data), radius: this.sigma.scaleSize(data.size) } : null;
    };
    drawFocus(this.over, this.drawing, this.colours, this.font, at);
  }
}

function isMany({ scene }: Drawing): boolean {
  return scene.ties.length > manyTies;
}
