import { getContext, setContext } from 'svelte';

import type { Id } from '../core/ids.ts';
import { decode, encode, isKnown, start, type ViewState } from '../core/view.ts';
import { words } from '../core/words.ts';

type Patch = Partial<ViewState>;
/** What goes along when a reader moves to another view. */
const shared = ['asOf', 'certainty', 'naming', 'embed', 'story', 'step'] as const;

/**
 * What is on screen, and how it came about. Each change is an entry of the browser's own history, so that undo and redo
 * are the same as back and forward, and a reload or a copied link restores the view.
 */
export class Navigation {
  state = $state.raw<ViewState>(decode(location.pathname, location.search));
  /** The first and the last year of the dataset, once they are known. */
  private years: readonly [number, number] | null = null;
  /** By so many years the reader has moved the as-of date before that; whatever else they do takes it back. */
  private early = 0;
  /** The path that brought the reader here, where it is that of no view. */
  astray = $state(isKnown(location.pathname) ? null : location.pathname);
  /** How often the reader has gone back or forward. */
  restored = $state(0);
  /** What going back or forward did, for those who do not see it. */
  told = $state('');
  private at = $state(0);
  private last = $state(0);
  private company = alone;
  /** What a gesture that has not ended yet changes; all of it is one entry of the history. */
  private gesture: string | null = null;

  constructor() {
    const at = positionIn(history.state);
    // Whoever comes to this entry for the first time has left behind what could have been done again.
    if (at === undefined) sessionStorage.setItem('last', '0');
    this.stand(at ?? 0);
    history.replaceState({ at: this.at }, '');
  }

  private stand(at: number): void {
    this.at = at;
    this.last = Math.max(at, Number(sessionStorage.getItem('last') ?? 0));
  }

  /** Listens to the browser's back and forward; answers how to stop. */
  listen(): () => void {
    const restore = (event: PopStateEvent) => {
      this.gesture = null;
      const at = positionIn(event.state);
      // A link to a place on this page makes an entry too.
      if (at === undefined) return void this.enter(location.href, true);
      this.restored += 1;
      this.told = (at < this.at ? words.wentBack : words.wentOn)(at + 1, this.last + 1);
      this.at = at;
      this.state = decode(location.pathname, location.search);
    };
    // A page that the browser has kept knows nothing of what was loaded after it.
    const wake = (event: PageTransitionEvent) => event.persisted && this.stand(this.at);
    addEventListener('popstate', restore);
    addEventListener('pageshow', wake);
    return () => {
      removeEventListener('popstate', restore);
      removeEventListener('pageshow', wake);
    };
  }

  get canUndo(): boolean {
    return this.at > 0;
  }

  get canRedo(): boolean {
    return this.at < this.last;
  }

  undo(): void {
    if (this.canUndo) history.back();
  }

  redo(): void {
    if (this.canRedo) history.forward();
  }

  /** Changes what is on screen. A gesture that goes on, such as a slider, passes `settled: false` until it ends. */
  change(patch: Patch, settled = true): void {
    const next = this.company({ ...this.state, ...patch });
    this.show(next, settled ? null : Object.keys(patch).sort().join());
  }

  /** Lets what is on screen add to each change what must go along with it; answers how to stop. */
  accompany(company: (next: ViewState) => ViewState): () => void {
    this.company = company;
    return () => {
      if (this.company === company) this.company = alone;
    };
  }

  /** Ends a gesture: what comes next is a step of its own. */
  settle(): void {
    this.gesture = null;
  }

  /** Ends the gesture that changes a field by what comes of it: both are one step. */
  conclude(field: keyof ViewState, patch: Patch): void {
    this.show({ ...this.state, ...patch }, field);
    this.settle();
  }

  /** Tells the first and the last year of the dataset. */
  setYears(first: number, last: number): void {
    this.years = [first, last];
    const by = this.early;
    this.early = 0;
    if (by !== 0) this.moveYear(by);
  }

  /** Moves the as-of date by so many years; beyond the first or the last there is no date. */
  moveYear(by: number): void {
    if (!this.years) return void (this.early += by);
    const [first, last] = this.years;
    const year = Number((this.state.asOf ?? String(last)).slice(0, 4)) + by;
    this.change({ asOf: year >= first && year <= last ? String(year) : null });
  }

  /** How many portions are seen of what folds, or of a list; `usual` is for whoever has changed nothing. */
  portions(name: string, usual: number): number {
    return this.state.unfolded[name] ?? usual;
  }

  /** Folds, unfolds, or shows more portions of a list. */
  unfold(name: string, portions: number, usual: number): void {
    if (portions === this.portions(name, usual)) return;
    const { [name]: _, ...others } = this.state.unfolded;
    this.change({ unfolded: portions === usual ? others : { ...others, [name]: portions } });
  }

  /** Goes to another view; filters, the as-of date and the side of names go along. */
  go(patch: Patch): void {
    this.show(this.along(patch));
  }

  /** The address of another view, for a link. */
  href(patch: Patch): string {
    return encode(this.along(patch));
  }

  entry(id: Id): string {
    return this.href({ view: 'entity', id });
  }

  select(id: Id | null): void {
    this.change({ selected: this.state.selected === id ? null : id });
  }

  /** Shows what an address of this page stands for. */
  open(url: URL): void {
    this.show(decode(url.pathname, url.search));
  }

  private along(patch: Patch): ViewState {
    const kept = Object.fromEntries(shared.map((field) => [field, this.state[field]]));
    return { ...start, ...kept, ...patch };
  }

  /** Shows what the state says. What belongs to a gesture has its name; whatever has none ends the gesture. */
  show(next: ViewState, gesture: string | null = null): void {
    const url = encode(next);
    const goesOn = gesture !== null && gesture === this.gesture;
    const isNew = url !== encode(this.state);
    if (isNew || gesture === null) this.gesture = gesture;
    if (!isNew) return;
    this.early = 0;
    this.told = '';
    this.state = next;
    this.astray = null;
    if (goesOn) {
      history.replaceState({ at: this.at }, '', url);
      return;
    }
    this.enter(url);
  }

  /** One step further: what could have been done again is gone. The browser may have made the entry already. */
  private enter(url: string, isMade = false): void {
    this.at += 1;
    this.last = this.at;
    sessionStorage.setItem('last', String(this.last));
    if (isMade) history.replaceState({ at: this.at }, '');
    else history.pushState({ at: this.at }, '', url);
  }
}

const alone = (next: ViewState): ViewState => next;

/** Which step an entry of the browser's history is; undefined where this page has not made it. */
function positionIn(state: unknown): number | undefined {
  return state && typeof state === 'object' && 'at' in state && typeof state.at === 'number' ? state.at : undefined;
}

const key = Symbol('navigation');

export function provideNavigation(navigation: Navigation): void {
  setContext(key, navigation);
}

/** The navigation of the page; call it while a component starts. */
export function useNavigation(): Navigation {
  return getContext<Navigation>(key);
}
