import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Graph from 'graphology';
import Sigma from 'sigma';
import { createEdgeArrowProgram, NodeCircleProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';

import { lensOf, under } from '../core/graph/camera.ts';
import { LabelRoom, textAt } from '../core/graph/label_room.ts';
import type { Point } from '../core/graph/layout.ts';
import { lineUnder, nodeUnder } from '../core/graph/pick.ts';
import type { SceneNode, SceneTie } from '../core/graph/scene.ts';
import { isDoubtful, radiusOf, toneOf } from '../core/graph/scene_style.ts';
import type { Id } from '../core/ids.ts';
import { cut } from '../core/label.ts';
import type { Camera } from '../core/view.ts';
import { coloursAt, faded, onScheme, type Colours } from './colours.ts';
import type { Drawing } from './drawing.ts';
import { alignOf, drawFocus, type Spot } from './focus.ts';
import type { Target } from './hand.ts';
import { labelFont, measure } from './measure.svelte.ts';
import { TieLayer, type Lines } from './tie_layer.ts';

/** Sigma scales a square of so many units of the drawing to the screen; any number does. */
const frame = 2000;
/**
 * With more relationships than this, lines are plain and cannot be pointed at themselves; what is in focus still shows
 * its arrows. Sigma keeps several objects for each line, which take it hundreds of milliseconds to make anew when a
 * filter changes: these lines it does not know of, and a layer beneath it draws them. While such a picture is moved it
 * is moved as it is, and drawn anew where it comes to rest: without a graphics processor one drawing takes a second.
 */
const manyTies = 10_000;
/** With more than this, lines are thinner than text. */
const crowd = 400;
/** So many pixels beside a node or a line are still on it. */
const reach = { node: 2, line: 5 };
/** How far a bent line swings out, in lengths of its own. */
const swing = 0.22;

/** Circles without a second picture of them to look up what is under the pointer: that is calculated. */
class Circles extends NodeCircleProgram {
  constructor(...[context, , renderer]: ConstructorParameters<typeof NodeCircleProgram>) {
    super(context, null, renderer);
  }
}

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
  private many = false;
  /** Where the camera was when the picture was drawn. */
  private drawnFrom: Camera;
  private readonly stopScheme: () => void;

  /** Throws where the browser has no WebGL. `onlost` is called when it loses it later. */
  constructor(
    private readonly container: HTMLElement,
    drawing: Drawing,
    onlost: () => void,
  ) {
    this.drawing = drawing;
    this.drawnFrom = drawing.camera;
    this.colours = coloursAt(container);
    // Sigma reads the box when it takes a graph, and not when it is told of the box.
    this.sigma = new Sigma(new Graph({ multi: true, type: 'directed' }), container, this.settings());
    this.sigma.setCustomBBox({ x: [-frame / 2, frame / 2], y: [-frame / 2, frame / 2] });
    this.ties = new TieLayer(this.sigma.createCanvas('ties', { beforeLayer: 'edges' }));
    const canvas = this.sigma.createCanvas('focus', { beforeLayer: 'mouse', style: { pointerEvents: 'none' } });
    this.over = canvas.getContext('2d') as CanvasRenderingContext2D;
    // Whose hand moves what is the page's affair, the same for all renderers.
    for (const captor of [this.sigma.getMouseCaptor(), this.sigma.getTouchCaptor()]) captor.enabled = false;
    this.sigma.on('beforeRender', () => {
      this.labels = this.roomOf(this.drawing);
      this.look(this.drawing);
    });
    this.sigma.on('afterRender', () => {
      this.drawTies();
      this.drawOver();
      this.drawnFrom = this.drawing.camera;
      container.style.transform = '';
    });
    container.addEventListener('webglcontextlost', onlost, true);
    this.stopScheme = onScheme(() => {
      this.colours = coloursAt(container);
      this.fill(this.drawing);
    });
    // Sigma draws a graph at once: whatever is to be done around that is known by now.
    this.fill(drawing);
  }

  /** Draws what has changed: another scene, other places, another camera, another focus, a node in the hand. */
  draw(next: Drawing): void {
    const before = this.drawing;
    this.drawing = next;
    const differs = (...which: readonly (keyof Drawing)[]) => which.some((one) => next[one] !== before[one]);
    if (differs('scene', 'name')) this.fill(next);
    else if (differs('places')) this.place(next);
    else if (next.held && !this.many) this.put(next.held.id, next.held.at);
    this.container.classList.toggle('dimmed', next.focus !== null);
    const looked = differs('camera', 'rest', 'screen');
    if (looked && this.many && next.camera !== next.rest && !differs('scene', 'name', 'places', 'screen')) {
      this.shift(next);
      return;
    }
    // What is in focus lies on a canvas of its own: pointing at something draws nothing else anew.
    if (looked || differs('scene', 'name', 'places')) this.sigma.scheduleRender();
    else if (!this.isShifted) this.drawOver();
  }

  /** What is under a point of the screen, in pixels. */
  targetAt({ x, y }: Point): Target | null {
    const { scene, places, camera, screen } = this.drawing;
    const lens = lensOf(camera, screen);
    const point = under(lens, x, y);
    const reachOf = (node: SceneNode) => (radiusOf(node) * growth(lens.scale) + reach.node) / lens.scale;
    const node = nodeUnder(point, scene.nodes, places, reachOf);
    if (node) return { id: node, isNode: true };
    const tie = this.many ? null : lineUnder(point, scene.ties, places, reach.line / lens.scale, swing);
    return tie ? { id: tie, isNode: false } : null;
  }

  stop(): void {
    this.stopScheme();
    this.sigma.kill();
  }

  /** The picture has been moved since it was drawn. */
  private get isShifted(): boolean {
    return this.container.style.transform !== '';
  }

  /** Draws a scene from the beginning. */
  private fill(drawing: Drawing): void {
    this.many = isMany(drawing);
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
      nodeProgramClasses: { circle: Circles },
      minEdgeThickness: 1.5,
      labelDensity: 3,
      labelGridCellSize: 120,
      labelRenderedSizeThreshold: 2.4,
      zoomToSizeRatioFunction: (ratio) => 1 / growth(this.scaleAt(ratio)),
      defaultDrawNodeLabel: (context, { x, y, size, label }) => this.drawLabel(context, x, y, size, label),
      defaultDrawNodeHover: () => undefined,
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
    return { size: 1.2, color, type, curvature: -swing * tie.bend };
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

  /** Puts one node somewhere, and its lines with it. */
  private put(id: Id, { x, y }: Point): void {
    this.sigma.getGraph().mergeNodeAttributes(id, { x, y: -y });
  }

  private scaleAt(ratio: number): number {
    const { width, height } = this.drawing.screen;
    return Math.min(width, height) / (frame * ratio);
  }

  /** Sigma's camera follows; its angle is always 0. */
  private look({ camera: { x, y, span }, screen: { width, height } }: Drawing): void {
    const ratio = (Math.min(width, height) * span) / (width * frame);
    const state = { x: 0.5 + x / frame, y: 0.5 - y / frame, ratio, angle: 0 };
    const now = this.sigma.getCamera().getState();
    const far = Math.abs(now.x - state.x) + Math.abs(now.y - state.y) + Math.abs(now.ratio - state.ratio);
    if (far <= 1e-6 * ratio) return;
    this.sigma.getCamera().setState(state);
  }

  /** Moves and scales the picture as it is, to where a camera would show it. */
  private shift({ camera, screen }: Drawing): void {
    const [before, now] = [lensOf(this.drawnFrom, screen), lensOf(camera, screen)];
    const by = now.scale / before.scale;
    const [left, top] = [now.left - before.left * by, now.top - before.top * by];
    this.container.style.transform = `translate(${left}px, ${top}px) scale(${by})`;
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
    const { camera, screen } = this.drawing;
    if (this.many) this.ties.draw(lensOf(camera, screen), screen, this.colours.thin, this.colours.pale);
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
    if (!this.drawing.focus) return;
    const { scene, places, held, camera, screen } = this.drawing;
    const lens = lensOf(camera, screen);
    const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    const at = (id: Id): Spot => {
      const [node, place] = [nodes.get(id), held?.id === id ? held.at : places.get(id)];
      if (!node || !place) return null;
      const [x, y] = [place.x * lens.scale + lens.left, place.y * lens.scale + lens.top];
      return { x, y, radius: radiusOf(node) * growth(lens.scale) };
    };
    drawFocus(this.over, this.drawing, this.colours, this.font, at);
  }
}

/** How much larger or smaller than on paper a node is at a scale: less than the scale itself. */
function growth(scale: number): number {
  return Math.min(1.15, Math.max(0.22, Math.sqrt(scale)));
}

function isMany({ scene }: Drawing): boolean {
  return scene.ties.length > manyTies;
}
