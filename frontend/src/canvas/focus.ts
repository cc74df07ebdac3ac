import { LabelRoom, textAt } from '../core/graph/label_room.ts';
import { neighboursOf, type SceneNode, type SceneTie } from '../core/graph/scene.ts';
import { dashesOf, toneOf } from '../core/graph/scene_style.ts';
import { tiePath } from '../core/graph/tie_path.ts';
import type { Id } from '../core/ids.ts';
import { cut } from '../core/label.ts';
import type { Colours } from './colours.ts';
import type { Drawing } from './drawing.ts';
import { measure } from './measure.svelte.ts';

/** Where a node lies on the screen and how large it is, in pixels; null for one that is not drawn. */
export type Spot = { readonly x: number; readonly y: number; readonly radius: number } | null;

/** Draws what is in focus at full strength: the node, its relationships with what they are, and its neighbours. */
export function drawFocus(
  context: CanvasRenderingContext2D,
  { scene, focus, selected, name, screen }: Drawing,
  colours: Colours,
  font: (pixels: number) => string,
  at: (id: Id) => Spot,
): void {
  if (!focus) return;
  const near = neighboursOf(scene, focus);
  const nodes = scene.nodes.filter(({ id }) => near.has(id));
  const ties = scene.ties.filter(({ id, from, to }) => from === focus || to === focus || id === focus);
  const room = new LabelRoom({ x: 6, y: 6, width: screen.width - 12, height: screen.height - 12 });
  const texts: (() => void)[] = [];
  const write = (text: string, x: number, y: number, size: number, colour: string, align: CanvasTextAlign) => {
    context.font = font(size);
    context.textAlign = align;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = colours.ground;
    context.fillStyle = colour;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
  const labelNode = (node: SceneNode) => {
    const spot = at(node.id);
    const text = cut(name(node.id, node.label), screen.width < 480 ? 24 : 40);
    const size = node.id === focus ? 14 : 12.5;
    const side = spot && room.place(spot, spot.radius, measure.width(text, font(size)) + 8);
    if (!spot || (!side && node.id !== focus)) return;
    const { x, y, anchor } = textAt(spot, spot.radius, side ?? 'right');
    texts.push(() => write(text, x, y, size, colours.ink, alignOf[anchor]));
  };
  const drawTie = (tie: SceneTie) => {
    const [from, to] = [at(tie.from), at(tie.to)];
    if (!from || !to) return;
    const { path, along } = tiePath(from, to, tie.bend, { from: from.radius + 1, to: to.radius + 5 });
    context.setLineDash([...dashesOf(tie)]);
    context.lineWidth = tie.id === selected ? 2.4 : 1.3;
    context.strokeStyle = tie.id === selected || tie.id === focus ? colours.accent : colours.quiet;
    context.stroke(new Path2D(path));
    context.setLineDash([]);
    drawArrow(context, path, to);
    const part = room.placeOn(along, measure.width(tie.label, font(11)));
    if (part === null) return;
    const { x, y } = along(part);
    texts.push(() => write(tie.label, x, y, 11, colours.quiet, 'center'));
  };
  nodes.filter(({ id }) => id === focus).forEach(labelNode);
  ties.forEach(drawTie);
  for (const node of nodes) {
    const spot = at(node.id);
    if (!spot) continue;
    context.beginPath();
    context.arc(spot.x, spot.y, spot.radius, 0, 2 * Math.PI);
    context.fillStyle = colours[toneOf(node.kind)];
    context.fill();
    if (node.id !== focus) continue;
    context.lineWidth = 3;
    context.strokeStyle = colours.ink;
    context.stroke();
  }
  nodes.filter(({ id }) => id !== focus).forEach(labelNode);
  for (const text of texts) text();
}

export const alignOf = { start: 'left', middle: 'center', end: 'right' } as const;

/** A head at the end of a path, in the direction of the node that it leads to. */
function drawArrow(context: CanvasRenderingContext2D, path: string, to: { x: number; y: number }): void {
  const [x = 0, y = 0] = path
    .split(/[MLQC ]/)
    .filter(Boolean)
    .slice(-2)
    .map(Number);
  const angle = Math.atan2(to.y - y, to.x - x);
  const tip = { x: x + Math.cos(angle) * 4, y: y + Math.sin(angle) * 4 };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const side of [-0.5, 0.5])
    context.lineTo(tip.x - Math.cos(angle + side) * 8, tip.y - Math.sin(angle + side) * 8);
  context.closePath();
  context.fillStyle = context.strokeStyle;
  context.fill();
}
