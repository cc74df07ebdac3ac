import { actThen, tieThen, yearOf, type Then } from '../dates.ts';
import type { Id } from '../ids.ts';
import { certainties } from '../view.ts';
import { kindWords, stanceWords, words } from '../words.ts';
import { countsOf, type Found, type FoundNode, type FoundTie } from './found.ts';
import { filtered, type Choice } from './scene_filter.ts';
import { groupsOf, type Group } from './scene_group.ts';

export interface SceneNode {
  readonly id: Id;
  readonly label: string;
  readonly kind: string;
  readonly certainty: FoundNode['certainty'];
  readonly basis: FoundNode['basis'];
  /** How many relationships it has that are seen. */
  readonly degree: number;
  /** When it happened at the earliest; null where nothing is known or it lasts. */
  readonly year: number | null;
  /** Its neighbours are all there, as far as the limit went. */
  readonly expanded: boolean;
  readonly pinned: boolean;
  /** The nodes that a group stands for; a node that is no group has none. */
  readonly members: readonly Id[];
  readonly then: Then;
}

export interface SceneTie {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly type: string;
  /** What it says on the picture: "took part in", or "took part in × 3" where it stands for several. */
  readonly label: string;
  readonly sentence: string;
  readonly when: string;
  readonly certainty: FoundTie['certainty'];
  readonly basis: FoundTie['basis'];
  readonly then: Then;
  /** How many relationships of one type it stands for: more than one only at a group. */
  readonly count: number;
  /** How far it bends away from the straight line: parallel ones lie apart. */
  readonly bend: number;
}

type Counts = readonly { readonly name: string; readonly shown: number; readonly all: number }[];

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  /** How many nodes of each kind were found, and relationships of each type, and how many of them pass the filters. */
  readonly kinds: Counts;
  readonly types: Counts;
}

/** What is drawn of what was found, after filters and groups. */
export function sceneOf(found: Found, choice: Choice): Scene {
  const passed = filtered(found, choice);
  const groups = groupsOf(passed.nodes, passed.ties, choice);
  const heads = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)));
  const ties = tiesOf(passed.ties, heads, tieJudge(passed.nodes, choice.asOf));
  const degrees = new Map<Id, number>();
  for (const { from, to, count } of ties) {
    degrees.set(from, (degrees.get(from) ?? 0) + count);
    if (to !== from) degrees.set(to, (degrees.get(to) ?? 0) + count);
  }
  const marks = { expanded: new Set(choice.nodes), pinned: new Set(choice.pins.map(({ id }) => id)), degrees };
  const single = passed.nodes.filter(({ id }) => !heads.has(id)).map((node) => nodeOf(node, marks, choice.asOf));
  return {
    nodes: [...single, ...groups.map((group) => groupNode(group, marks, choice.asOf))],
    ties,
    ...countedOf(found, passed),
  };
}

/** What is counted of everything that was found is the same whatever is filtered. */
const counted = new WeakMap<Found, Record<'kinds' | 'types', Tally>>();

function countedOf(found: Found, passed: ReturnType<typeof filtered>): Pick<Scene, 'kinds' | 'types'> {
  const all = counted.get(found) ?? { kinds: kindsIn(found.nodes.values()), types: typesIn(found.ties.values()) };
  counted.set(found, all);
  return { kinds: shareOf(all.kinds, kindsIn(passed.nodes)), types: shareOf(all.types, typesIn(passed.ties)) };
}

type Tally = readonly (readonly [string, number])[];
const kindsIn = (nodes: Iterable<FoundNode>) => countsOf(Array.from(nodes, ({ kind }) => kind));
const typesIn = (ties: Iterable<FoundTie>) => countsOf(Array.from(ties, ({ type }) => type));

function shareOf(all: Tally, passed: Tally): Counts {
  const shown = new Map(passed);
  return all.map(([name, count]) => ({ name, shown: shown.get(name) ?? 0, all: count }));
}

interface Marks {
  readonly expanded: ReadonlySet<Id>;
  readonly pinned: ReadonlySet<Id>;
  readonly degrees: ReadonlyMap<Id, number>;
}

function nodeOf(node: FoundNode, { expanded, pinned, degrees }: Marks, asOf: string | null): SceneNode {
  const { id, label, kind, certainty, basis, days } = node;
  const year = days?.earliest ? yearOf(days.earliest) : null;
  const then = nodeThen(node, asOf);
  const degree = degrees.get(id) ?? 0;
  return {
    id,
    label,
    kind,
    certainty,
    basis,
    degree,
    year,
    then,
    members: [],
    expanded: expanded.has(id),
    pinned: pinned.has(id),
  };
}

/** What happens, and so may not have happened yet; what there is of other kinds has no date of its own. */
const happenings = new Set(['Meeting', 'Event', 'Document']);

function nodeThen({ kind, days }: FoundNode, asOf: string | null): Then {
  return days || happenings.has(kind) ? actThen(days, asOf) : 'certain';
}

/** Tells how surely a relationship is there as of a date: no more surely than what it ties. */
function tieJudge(nodes: readonly FoundNode[], asOf: string | null): (tie: FoundTie) => Then {
  if (!asOf) return () => 'certain';
  const thens = new Map(nodes.map((node) => [node.id, nodeThen(node, asOf)]));
  return (tie) => {
    const all = [tieThen(tie, asOf), thens.get(tie.from), thens.get(tie.to)];
    return all.includes('later') ? 'later' : all.includes('possible') ? 'possible' : 'certain';
  };
}

/** How sure the least sure of some facts is: what stands for all of them must not look surer. */
function leastSure<T extends Pick<FoundNode, 'certainty' | 'basis'>>([first, ...others]: readonly [T, ...T[]]): T {
  const doubt = ({ certainty, basis }: T) => 2 * certainties.indexOf(certainty) + (basis === 'SOURCE' ? 0 : 1);
  return others.reduce((worst, one) => (doubt(one) > doubt(worst) ? one : worst), first);
}

/** What stands for several is there as soon as one of them is. */
function firstThere(thens: readonly Then[]): Then {
  return (['certain', 'possible'] as const).find((then) => thens.includes(then)) ?? 'later';
}

function groupNode({ id, kind, members }: Group, { degrees }: Marks, asOf: string | null): SceneNode {
  const label = words.groupLabel(members.length, kindWords(kind));
  const degree = degrees.get(id) ?? 0;
  const { certainty, basis } = leastSure(members);
  const first = members.flatMap(({ days }) => days?.earliest ?? []).sort()[0];
  const year = first ? yearOf(first) : null;
  return {
    id,
    label,
    kind,
    degree,
    certainty,
    basis,
    then: firstThere(members.map((one) => nodeThen(one, asOf))),
    year,
    members: members.map((one) => one.id),
    expanded: true,
    pinned: false,
  };
}

function tiesOf(found: readonly FoundTie[], heads: ReadonlyMap<Id, Id>, then: (tie: FoundTie) => Then): SceneTie[] {
  const types = new Map<string, string>();
  const said = (type: string) => {
    const known = types.get(type) ?? stanceWords(type);
    types.set(type, known);
    return known;
  };
  const rank = ranking();
  return merged(found, heads).map(({ ties, from, to }) => {
    const { id, type, sentence, when } = ties[0];
    const { certainty, basis } = leastSure(ties);
    const count = ties.length;
    const label = count > 1 ? `${said(type)} × ${count}` : said(type);
    const at = rank(from, to);
    const bend = at === 0 ? 0 : (from < to ? 1 : -1) * bendAt(at);
    return {
      id,
      from,
      to,
      type,
      label,
      sentence,
      when,
      certainty,
      basis,
      count,
      bend,
      then: firstThere(ties.map(then)),
    };
  });
}

interface Merged {
  readonly ties: [FoundTie, ...FoundTie[]];
  readonly from: Id;
  readonly to: Id;
}

/** Relationships of one type between the same ends are one where an end is a group. */
function merged(found: readonly FoundTie[], heads: ReadonlyMap<Id, Id>): Merged[] {
  if (heads.size === 0) return found.map((tie) => ({ ties: [tie], from: tie.from, to: tie.to }));
  const all = new Map<string, Merged>();
  for (const tie of found) {
    const [from, to] = [heads.get(tie.from) ?? tie.from, heads.get(tie.to) ?? tie.to];
    const key = from === tie.from && to === tie.to ? tie.id : `${from} ${tie.type} ${to}`;
    const there = all.get(key);
    if (there) there.ties.push(tie);
    else all.set(key, { ties: [tie], from, to });
  }
  return [...all.values()];
}

/** Counts, pair by pair, how many relationships there were between two nodes before. By numbers: there may be very many. */
function ranking(): (from: Id, to: Id) => number {
  const numbers = new Map<Id, number>();
  const numberOf = (id: Id) => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const ranks = new Map<number, number>();
  return (from, to) => {
    const [a, b] = [numberOf(from), numberOf(to)];
    const pair = Math.max(a, b) * 2 ** 26 + Math.min(a, b);
    const rank = ranks.get(pair) ?? 0;
    ranks.set(pair, rank + 1);
    return rank;
  };
}

/** 0, 1, −1, 2, −2 …: the first lies straight, the others on either side of it. */
function bendAt(rank: number): number {
  return rank === 0 ? 0 : Math.ceil(rank / 2) * (rank % 2 === 1 ? 1 : -1);
}

/** The ids that stay at full strength when one is in focus: a node with its neighbours, a relationship with its ends. */
export function neighboursOf({ ties }: Scene, id: Id): Set<Id> {
  const near = new Set([id]);
  for (const tie of ties) {
    if (tie.from === id || tie.id === id) near.add(tie.to);
    if (tie.to === id || tie.id === id) near.add(tie.from);
  }
  return near;
}

/** The relationships of a node, in the order of the picture. */
export function tiesAt({ ties }: Scene, id: Id): SceneTie[] {
  return ties.filter(({ from, to }) => from === id || to === id);
}

/** What nodes are called, and how relationships are said with these names. */
export interface Naming {
  readonly name: (id: SceneNode['id'], label: string) => string;
  readonly sentence: (tie: Pick<SceneTie, 'id' | 'sentence'>) => string;
}

/** The relationships as a table. */
export function sceneTable(
  { nodes, ties }: Scene,
  { name, sentence: said }: Naming,
): { columns: string[]; rows: string[][] } {
  const labels = new Map(nodes.map(({ id, label }) => [id, name(id, label)]));
  const rows = ties.map(({ id, from, to, label, sentence, when, certainty, basis }) => [
    labels.get(from) ?? from,
    label,
    labels.get(to) ?? to,
    said({ id, sentence }),
    when,
    certainty,
    basis,
    id,
  ]);
  return { columns: ['from', 'type', 'to', 'sentence', 'when', 'certainty', 'basis', 'id'], rows };
}

/** The part of a scene that is most connected, what the reader expanded or pinned first: at most so many nodes and relationships. */
export function mostConnected(scene: Scene, mostNodes: number, mostTies: number): Scene {
  const weight = ({ expanded, pinned, degree }: SceneNode) => (expanded || pinned ? 1e9 : 0) + degree;
  const nodes = [...scene.nodes].sort((a, b) => weight(b) - weight(a)).slice(0, mostNodes);
  const kept = new Set(nodes.map(({ id }) => id));
  return {
    ...scene,
    nodes,
    ties: scene.ties.filter(({ from, to }) => kept.has(from) && kept.has(to)).slice(0, mostTies),
  };
}
