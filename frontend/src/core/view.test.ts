import { describe, expect, it } from 'vitest';

import type { Id } from './ids.ts';
import { decode, encode, layouts, namings, start, viewNames, type ViewState } from './view.ts';

const id = (text: string) => text as Id;

function restored(state: ViewState): ViewState {
  const url = new URL(encode(state), 'http://parley.test');
  return decode(url.pathname, url.search);
}

/** A state in which nothing is as it always is. */
const other: ViewState = {
  view: 'graph',
  id: id('heydar-aliyev'),
  embed: true,
  asOf: '1997-07',
  selected: id('heydar-aliyev.DRAFTED.land-swap-plan'),
  certainty: ['STATED', 'POSSIBLE'],
  naming: 'azerbaijan',
  sort: 'positions',
  descending: true,
  columns: 'leader',
  lanes: ['Office', 'Statement'],
  about: id('armenia'),
  everyOffice: true,
  years: [1994, 1999],
  from: id('levon-ter-petrosyan'),
  to: id('nikol-pashinyan'),
  avoid: [id('a.MEMBER_OF.b'), id('c')],
  hops: 3,
  language: 'cypher',
  text: 'MATCH (p:Plan) WHERE p.name <> "a&b=c#d" RETURN p',
  draft: 'MATCH (p:Plan) RETURN count(*) AS plans',
  find: 'Key West & co',
  result: 'json',
  order: { column: 2, descending: true },
  nodes: [id('one'), id('two')],
  hidden: [id('three')],
  whole: true,
  without: ['Statement', 'Name'],
  untied: ['MEMBER_OF'],
  grouped: ['Event', 'Provision'],
  pins: [
    { id: id('one'), x: -40, y: 12, step: 1 },
    { id: id('two'), x: 0, y: 700, step: 2 },
  ],
  layout: 'radial',
  centre: id('two'),
  seed: 42,
  camera: { x: -120, y: 44, span: 900 },
  unfolded: { table: 1, types: 0, rows: 3, 'stands-remler2020-MET_WITH': 2 },
  citation: 'bibtex',
  layers: ['events'],
  spot: [46.75, 39.8, 2.5],
  story: id('who-turned-down-which-plan'),
  step: 3,
};

describe('a view', () => {
  it('comes back from its URL exactly', () => expect(restored(other)).toEqual(other));
  it.each(viewNames)('%s comes back with all else as it always is', (view) => {
    expect(restored({ ...start, view })).toEqual({ ...start, view });
  });
  it('comes back where nothing is chosen at all', () => {
    const bare: ViewState = { ...start, certainty: [], lanes: [] };
    expect(restored(bare)).toEqual(bare);
  });
  it('tells an editor that was emptied from one in which nothing was written', () => {
    expect(restored({ ...start, view: 'query', draft: '' }).draft).toBe('');
    expect(restored({ ...start, view: 'query' }).draft).toBeNull();
  });
  it.each(namings)('comes back with names as used by %s', (naming) => {
    expect(restored({ ...start, naming }).naming).toBe(naming);
  });
  it.each(['wider', 'fitted'] as const)('comes back from where the reader looks, also %s', (goesBack) => {
    const camera = { x: -7, y: 0, span: 1500 };
    expect(restored({ ...start, camera }).camera).toEqual(camera);
    expect(restored({ ...start, camera: { ...camera, goesBack } }).camera).toEqual({ ...camera, goesBack });
    expect(decode('/graph', '?look=1,2,,wider').camera).toBeNull();
    expect(decode('/graph', '?look=1,2,3,else').camera).toBeNull();
  });
  it.each(layouts)('comes back laid out by %s', (layout) => {
    expect(restored({ ...start, layout }).layout).toBe(layout);
  });
});

describe('a URL', () => {
  it('of the front page is as short as can be', () => expect(encode(start)).toBe('/'));
  it('of an entity names it in the path', () => {
    expect(encode({ ...start, view: 'entity', id: id('armenia') })).toBe('/entity/armenia');
  });
  it('leaves out what nobody understands', () => {
    expect(decode('/nowhere/../x', '?sort=up&hops=99&asof=soon&sel=<b>&later=1')).toEqual({ ...start, hops: 8 });
    expect(decode('/', '?look=1,2,0&pin=a,1,2,3~b,1,2~<c>,1,2,3&without=A~<B>')).toEqual({
      ...start,
      pins: [{ id: 'a', x: 1, y: 2, step: 3 }],
      without: ['A'],
    });
  });
});

/** Links as the page has written them since it was first published, and what they stood for. */
const published: readonly (readonly [string, Partial<ViewState>])[] = [
  ['/?sort=name&desc=1&columns=leader', { sort: 'name', descending: true, columns: 'leader' }],
  ['/?asof=1999&sel=kocharyan-agrees-land-swap', { asOf: '1999', selected: id('kocharyan-agrees-land-swap') }],
  ['/timeline?lanes=meeting~event&years=1996-2002&about=land-swap-plan', { view: 'timeline', years: [1996, 2002] }],
  ['/graph?sel=land-swap-plan&nodes=land-swap-plan%7Eheydar-aliyev&layout=radial', { view: 'graph', layout: 'radial' }],
  ['/paths?from=a&to=b&avoid=a.MEMBER_OF.b&hops=4', { view: 'paths', avoid: [id('a.MEMBER_OF.b')], hops: 4 }],
  [
    '/compare?nodes=land-swap-plan%7Ekazan-formula',
    { view: 'compare', nodes: [id('land-swap-plan'), id('kazan-formula')] },
  ],
  ['/query?lang=cypher&q=MATCH+(n)+RETURN+n&as=json', { view: 'query', text: 'MATCH (n) RETURN n', result: 'json' }],
  ['/query?lang=cypher&q=MATCH+(n)+RETURN+n&as=graph', { view: 'query', text: 'MATCH (n) RETURN n', result: 'graph' }],
  ['/entity/armenia?names=russia&certainty=stated~reported', { view: 'entity', id: id('armenia'), naming: 'russia' }],
  ['/embed/sources', { view: 'sources', embed: true }],
  ['/embed?columns=leader', { view: 'plans', embed: true, columns: 'leader' }],
];

describe('an old link', () => {
  it.each(published)('%s shows what it showed', (link, said) => {
    const url = new URL(link, 'http://parley.test');
    expect(decode(url.pathname, url.search)).toMatchObject(said);
  });
});
