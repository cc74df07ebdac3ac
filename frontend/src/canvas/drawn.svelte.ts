import { untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

import type { Found } from '../core/graph/found.ts';
import { middleOf, type Places, type Point } from '../core/graph/layout.ts';
import { forceTask } from '../core/graph/layout_force.ts';
import { layeredPlaces, radialPlaces } from '../core/graph/layout_ranks.ts';
import { timePlaces, yearMarks } from '../core/graph/layout_time.ts';
import { sceneOf, sceneTable } from '../core/graph/scene.ts';
import { gexf, graphml } from '../core/graph/scene_file.ts';
import type { Choice } from '../core/graph/scene_filter.ts';
import type { Id } from '../core/ids.ts';
import { renamed } from '../core/names.ts';
import { frameOf, type Said, type Taken } from '../core/picture/frame.ts';
import { scenePicture } from '../core/picture/scene.ts';
import type { ViewState } from '../core/view.ts';
import { words } from '../core/words.ts';
import type { ExtraFile } from '../ui/ExportMenu.svelte';
import { useNames } from '../ui/names.svelte.ts';
import { Settling } from './settling.svelte.ts';

/** What a drawing depends on of all that is on screen. */
export type Drawn = Choice & Pick<ViewState, 'layout' | 'seed' | 'centre'>;

/** What a picture or a file says of itself beside what all pictures say. */
type Shown = Omit<Said, 'alt'>;

/**
 * A graph as it is drawn: what passes the filters, laid out as the reader wants it, and the forms in which it is taken
 * away. A state that differs in nothing that the drawing depends on, such as one with another camera, makes nothing of
 * it anew. Make it while a component starts.
 */
export class DrawnGraph {
  private readonly names = useNames();
  private readonly key = $derived.by(() => {
    const { nodes, hidden, without, untied, certainty, years, asOf, grouped, pins } = this.state();
    return JSON.stringify([nodes, hidden, without, untied, certainty, years, asOf, grouped, pins]);
  });
  /** By their values: what a filter changes must not lay anything out anew. */
  private readonly pinned = $derived.by(() => JSON.stringify(this.state().pins));
  readonly choice = $derived.by<Choice>(() => (void this.key, untrack(this.state)));
  readonly scene = $derived.by(() => sceneOf(this.found(), this.choice));
  private readonly layout = $derived.by(() => this.state().layout);
  private readonly seed = $derived.by(() => this.state().seed);
  private readonly wantedCentre = $derived.by(() => this.state().centre);
  /** A phone held upright has a picture that is higher than wide; layers and rows are laid out for it. */
  private readonly upright = new MediaQuery('(max-width: 48rem) and (max-aspect-ratio: 3/5)');
  private readonly isTall = $derived.by(() => this.upright.current);
  readonly byForce = $derived(this.layout === 'force');
  /** How many nodes there are, filtered out or not. */
  readonly size = $derived.by(() => this.found().nodes.size);
  readonly name = $derived.by(() => {
    this.names.of('' as Id, '');
    return (id: Id, label: string) => this.names.of(id, label);
  });
  /** The sentence of a relationship with the names that are used now. Its own ends are named, also within a group. */
  readonly sentence = $derived.by(() => {
    const { name } = this;
    const { nodes, ties } = this.found();
    const end = (id: Id) => ({ id, name: nodes.get(id)?.label ?? id });
    return ({ id, sentence }: { readonly id: Id; readonly sentence: string }) => {
      const tie = ties.get(id);
      return tie ? renamed(sentence, [end(tie.from), end(tie.to)], name) : sentence;
    };
  });
  private readonly settling: Settling;

  constructor(
    private readonly found: () => Found,
    private readonly state: () => Drawn,
  ) {
    this.settling = new Settling(() => {
      const { nodes, ties } = this.found();
      if (!this.byForce || nodes.size === 0) return null;
      const pins = JSON.parse(this.pinned) as Choice['pins'];
      return forceTask({ nodes: nodes.values(), ties: ties.values() }, pins, this.seed);
    });
  }

  /** How much of the layout is done, from 0 to 1. */
  get done(): number {
    return this.byForce && this.size > 0 ? this.settling.done : 1;
  }

  get failed(): boolean {
    return this.settling.failed;
  }

  private readonly centre = $derived.by(() => {
    const wanted = this.wantedCentre ?? this.choice.nodes[0];
    const there = this.scene.nodes.find(({ id }) => id === wanted);
    return there ?? [...this.scene.nodes].sort((a, b) => b.degree - a.degree)[0];
  });

  private laidOut(isTall: boolean): Places {
    const { scene, centre, layout } = this;
    if (this.byForce || !centre) return this.settling.places;
    if (layout === 'time') return timePlaces(scene.nodes, isTall);
    return layout === 'radial' ? radialPlaces(scene, centre.id) : layeredPlaces(scene, centre.id, isTall);
  }
  private readonly laid = $derived.by<Places>(() => this.laidOut(this.isTall));
  /** Where everything would be on a wide screen. */
  private readonly laidWide = $derived.by<Places>(() => (this.isTall ? this.laidOut(false) : this.laid));

  /**
   * Where a pin has to be for a node to stand somewhere, or the other way about: a link holds pins as they are on a wide
   * screen. On another, a node lies as far from where the layout puts it, and where layers go downwards, as far the other way.
   */
  private turned(id: Id, at: Point, [from, to]: readonly [Places, Places]): Point {
    const [was, is] = [from.get(id), to.get(id)];
    if (from === to || !was || !is) return at;
    const [dx, dy] = [at.x - was.x, at.y - was.y];
    return this.layout === 'layered' ? { x: is.x + dy, y: is.y + dx } : { x: is.x + dx, y: is.y + dy };
  }

  /** The pin that puts a node somewhere. */
  pinAt(id: Id, to: Point): Point {
    return this.turned(id, to, [this.laid, this.laidWide]);
  }

  readonly places = $derived.by<Places>(() => {
    const { laid } = this;
    const { pins, grouped } = this.choice;
    if (pins.length === 0 && grouped.length === 0) return laid;
    const all = new Map(laid);
    for (const { id, x, y } of pins) all.set(id, this.turned(id, { x, y }, [this.laidWide, laid]));
    for (const { id, members } of this.scene.nodes) {
      const middle = members.length > 0 ? (laid.get(id) ?? middleOf(laid, members)) : null;
      if (middle) all.set(id, middle);
    }
    return all;
  });

  readonly marks = $derived(this.layout === 'time' ? yearMarks(this.scene.nodes, this.isTall) : []);

  get counts(): string {
    return words.graphCounts(this.scene.nodes.length, this.scene.ties.length);
  }

  /** The picture as a text of SVG. */
  picture(said: Shown, taken: Taken): string {
    const { scene, places, name, sentence, marks } = this;
    return scenePicture(scene, { places, name, sentence, marks }, frameOf({ ...said, alt: '' }, taken));
  }

  table(): { columns: string[]; rows: string[][] } {
    return sceneTable(this.scene, this);
  }

  /** The forms that other programs read. */
  files(said: () => Shown): ExtraFile[] {
    const head = (taken: Taken) => {
      const { title, notes, source } = frameOf({ ...said(), alt: '' }, taken);
      return { title, source: [...notes, ...source].join('. '), day: taken.day };
    };
    const form = (label: string, extension: string, write: typeof graphml): ExtraFile => ({
      label,
      extension,
      type: `application/${extension}+xml`,
      make: (taken) => write(this.scene, this.places, head(taken)),
    });
    return [form(words.exportGraphml, 'graphml', graphml), form(words.exportGexf, 'gexf', gexf)];
  }
}
