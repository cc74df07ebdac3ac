import { describe, expect, it } from 'vitest';

import type { Certainty, ProvisionChange } from '../api/generated.ts';
import { boardOf, boardTable, changeWords, type Board } from './compare.ts';
import type { Id } from './ids.ts';
import { whole } from './pages.fixtures.ts';
import { boardPicture, boardWords } from './picture/compare.ts';
import { taken } from './picture/frame.fixtures.ts';
import type { Comparison, Plan, Provision } from './threads.ts';
import { certainties } from './view.ts';
import { words } from './words.ts';

const id = (text: string) => text as Id;
const called = ({ name }: { name: string }) => name;
const provision = (name: string, over: Partial<Provision> = {}): Provision => ({
  id: id(name),
  name,
  topic: 'status',
  certainty: 'STATED',
  basis: 'SOURCE',
  ...over,
});

/** A plan with what it provides, what these continue by the graph, and what the source says it does not provide. */
interface Held {
  readonly provides?: readonly (string | Provision)[];
  readonly replaces?: Readonly<Record<string, readonly string[]>>;
  readonly variants?: Readonly<Record<string, readonly string[]>>;
  readonly excludes?: readonly (string | { readonly name: string; readonly certainty: Certainty })[];
}
function plan(name: string, { provides = [], replaces = {}, variants = {}, excludes = [] }: Held = {}): Plan {
  const edges = (names: readonly string[] = []) => ({
    ...whole,
    edges: names.map((one) => ({ node: { id: id(one) } })),
  });
  return {
    id: id(name),
    name,
    date: null,
    provisions: {
      ...whole,
      edges: provides.map((one) => {
        const node = typeof one === 'string' ? provision(one) : one;
        return { node: { ...node, replaces: edges(replaces[node.id]), variants: edges(variants[node.id]) } };
      }),
    },
    excludes: {
      ...whole,
      edges: excludes.map((one) => {
        const of = typeof one === 'string' ? { name: one, certainty: 'STATED' as const } : one;
        const relation = { id: id(`${name}.EXCLUDES.${of.name}`) };
        return { certainty: of.certainty, basis: 'SOURCE', relation, node: provision(of.name) };
      }),
    },
  };
}

type Told = readonly [ProvisionChange, before: string | null, after: string | null];
/** Plans in order, and what the API says of each and the next. */
function compared(plans: readonly Plan[], ...told: readonly (readonly Told[])[]): Comparison[] {
  const of = (owner: Plan, name: string | null) =>
    name === null ? null : (owner.provisions.edges.find(({ node }) => node.id === name)?.node ?? provision(name));
  return plans.slice(1).map((to, at) => {
    const from = plans[at] ?? to;
    const changes = (told[at] ?? []).map(([change, before, after]) => ({
      change,
      before: of(from, before),
      after: of(to, after),
    }));
    return { from, to, changes, parties: [] };
  });
}

/** Each row as one reads it: for each plan what it holds, and what became of it. */
function rows({ topics }: Board): string[][] {
  return topics.flatMap(({ threads }) =>
    threads.map(({ places }) =>
      places.map(({ held, missed, leftOut }) =>
        [
          ...held.map((one) => [changeWords(one, called), one.provision.name].filter(Boolean).join(' ')),
          ...missed.map((one) => [changeWords(one, called), one.named ? one.provision.name : ''].join(' ').trim()),
          ...(leftOut > 0 ? [`(${leftOut})`] : []),
        ].join(' + '),
      ),
    ),
  );
}
const read = (comparisons: readonly Comparison[], certainty: readonly Certainty[] = certainties) =>
  rows(boardOf(comparisons, certainty));

describe('a thread of a provision', () => {
  it('is one row over all plans: kept, changed, dropped', () => {
    const plans = [
      plan('1', { provides: ['p'] }),
      plan('2', { provides: ['p'] }),
      plan('3', { provides: ['q'] }),
      plan('4', { provides: ['r'], excludes: ['q'] }),
    ];
    const told = [
      [['KEPT', 'p', 'p']],
      [['CHANGED', 'p', 'q']],
      [
        ['DROPPED', 'q', null],
        ['ADDED', null, 'r'],
      ],
    ] as const;
    expect(read(compared(plans, ...told))).toEqual([
      ['p', 'kept p', 'changed q', 'dropped'],
      ['', '', '', 'added r'],
    ]);
  });

  it('goes on where what was dropped comes back, and not where something else does', () => {
    const plans = [
      plan('1', { provides: ['p'] }),
      plan('2', { provides: ['o'], excludes: ['p'] }),
      plan('3', { provides: ['p', 'q'] }),
    ];
    const told = [
      [
        ['DROPPED', 'p', null],
        ['ADDED', null, 'o'],
      ],
      [
        ['NOT_TOLD', 'o', null],
        ['ADDED', null, 'p'],
        ['ADDED', null, 'q'],
      ],
    ] as const;
    expect(read(compared(plans, ...told))).toEqual([
      ['p', 'dropped', 'added again, as in 1 p'],
      ['', 'added o', 'not told'],
      ['', '', 'added q'],
    ]);
  });

  it('holds all that one provision became', () => {
    const plans = [plan('1', { provides: ['p'] }), plan('2', { provides: ['q', 'r'] }), plan('3', { provides: ['q'] })];
    const told = [
      [
        ['CHANGED', 'p', 'q'],
        ['CHANGED', 'p', 'r'],
      ],
      [
        ['KEPT', 'q', 'q'],
        ['NOT_TOLD', 'r', null],
      ],
    ] as const;
    expect(read(compared(plans, ...told))).toEqual([['p', 'changed q + changed r', 'kept q + not told r']]);
  });

  it('holds all that one provision came from', () => {
    const plans = [plan('1', { provides: ['p', 'q'] }), plan('2', { provides: ['r'] })];
    const told = [
      ['CHANGED', 'p', 'r'],
      ['CHANGED', 'q', 'r'],
    ] as const;
    expect(read(compared(plans, told))).toEqual([['p + q', 'changed r']]);
  });

  it('says kept of what is kept, though it is also a variant of something else', () => {
    const plans = [plan('1', { provides: ['p', 'q'] }), plan('2', { provides: ['p'] })];
    const told = [
      ['CHANGED', 'q', 'p'],
      ['KEPT', 'p', 'p'],
    ] as const;
    expect(read(compared(plans, told))).toEqual([['p + q', 'kept p']]);
  });

  it('never calls silence dropped, and tells no change against a plan of which nothing is told', () => {
    const plans = [
      plan('1', { provides: ['p'] }),
      plan('2', { provides: ['q'] }),
      plan('3'),
      plan('4', { provides: ['q'] }),
    ];
    const told = [
      [
        ['NOT_TOLD', 'p', null],
        ['ADDED', null, 'q'],
      ],
    ] as const;
    expect(read(compared(plans, ...told))).toEqual([
      ['p', 'not told', '', ''],
      ['', 'added q', '', 'as in 2 q'],
    ]);
    expect(read(compared([plan('1', { provides: ['p'] }), plan('2')]))).toEqual([['p', '']]);
  });

  it('is found over plans that lie between, the nearest first', () => {
    const between = plan('3', { provides: ['o'] });
    const told = [
      [['CHANGED', 'p', 'q']],
      [
        ['NOT_TOLD', 'q', null],
        ['ADDED', null, 'o'],
      ],
      [
        ['NOT_TOLD', 'o', null],
        ['ADDED', null, 'r'],
      ],
    ] as const;
    for (const tie of ['replaces', 'variants']) {
      const plans = [
        plan('1', { provides: ['p'] }),
        plan('2', { provides: ['q'] }),
        between,
        plan('4', { provides: ['r'], [tie]: { r: ['p', 'q'] } }),
      ];
      expect(read(compared(plans, ...told))).toEqual([
        ['p', 'changed q', 'not told', 'changed from 2 r'],
        ['', '', 'added o', 'not told'],
      ]);
    }
  });

  it('begins where a plan is said not to provide what a later one does, or what none does', () => {
    const plans = [plan('1', { provides: ['o'], excludes: ['p'] }), plan('2', { provides: ['p'], excludes: ['x'] })];
    const told = [
      ['NOT_TOLD', 'o', null],
      ['ADDED', null, 'p'],
    ] as const;
    const board = boardOf(compared(plans, told), certainties);
    expect(rows(board)).toEqual([
      ['o', 'not told'],
      ['not part of it p', 'added p'],
      ['', 'not part of it x'],
    ]);
    expect(board.topics[0]?.threads[2]?.places[1]?.missed[0]?.fact?.id).toBe('2.EXCLUDES.x');
  });

  it('does not call what replaces a provision its end, though the plan is said not to provide it', () => {
    const plans = [plan('1', { provides: ['p'] }), plan('2', { provides: ['q'], excludes: ['p'] })];
    expect(read(compared(plans, [['CHANGED', 'p', 'q']]))).toEqual([['p', 'changed q']]);
  });
});

describe('the certainty', () => {
  const doubtful = provision('q', { certainty: 'POSSIBLE' });
  const plans = [
    plan('1', { provides: ['p'] }),
    plan('2', { provides: [doubtful] }),
    plan('3', { provides: ['r'] }),
    plan('4', { provides: ['s'] }),
  ];
  const told = [
    [['CHANGED', 'p', 'q']],
    [['CHANGED', 'q', 'r']],
    [
      ['NOT_TOLD', 'r', null],
      ['ADDED', null, 's'],
    ],
  ] as const;

  it('leaves a link of a thread out and says so, and the thread stays one', () => {
    const board = boardOf(compared(plans, ...told), ['STATED']);
    expect(rows(board)).toEqual([
      ['p', '(1)', 'changed r', 'not told'],
      ['', '', '', 'added s'],
    ]);
    expect(board.leftOut).toEqual({ provisions: 1, positions: 0 });
  });

  it('leaves out the end of what it leaves out', () => {
    const some = [plan('1', { provides: ['p'] }), plan('2', { provides: [doubtful] }), plan('3', { excludes: ['q'] })];
    const ends = [[['CHANGED', 'p', 'q']], [['DROPPED', 'q', null]]] as const;
    expect(read(compared(some, ...ends), ['STATED'])).toEqual([['p', '(1)', '(1)']]);
  });

  it('leaves out a drop that is less sure than what is dropped', () => {
    const some = [
      plan('1', { provides: ['p'] }),
      plan('2', { provides: ['q'], excludes: [{ name: 'p', certainty: 'POSSIBLE' }] }),
    ];
    const ends = [
      ['DROPPED', 'p', null],
      ['ADDED', null, 'q'],
    ] as const;
    expect(read(compared(some, ends), ['STATED'])).toEqual([
      ['p', '(1)'],
      ['', 'added q'],
    ]);
  });

  it('counts what is of no row too', () => {
    const board = boardOf(compared(plans, ...told), ['INFERRED']);
    expect([board.topics, board.leftOut.provisions]).toEqual([[], 5]);
  });
});

describe('topics', () => {
  it('come in the order of the plans, with their threads in the order in which they begin', () => {
    const of = (name: string, topic: string | null) => provision(name, { topic });
    const plans = [
      plan('1', { provides: [of('a', 'transit'), of('b', 'status'), of('c', 'transit')] }),
      plan('2', { provides: [of('d', null), of('e', 'status')] }),
    ];
    const board = boardOf(compared(plans), certainties);
    expect(board.topics.map(({ topic, threads }) => [topic, ...threads.map((one) => one.id)])).toEqual([
      ['transit', 'a', 'c'],
      ['status', 'b', 'e'],
      ['', 'd'],
    ]);
  });
});

const position = (name: string, certainty: Certainty = 'STATED') => ({
  id: id(name),
  stance: 'ACCEPTED' as const,
  side: 'FOR' as const,
  date: '1999',
  dateBounds: null,
  certainty,
  basis: 'SOURCE' as const,
});
const party = (name: string) => ({ __typename: 'State' as const, id: id(name), name });
const [one, two] = compared([plan('1'), plan('2'), plan('3')]);
const comparisons: Comparison[] = [
  { ...one!, parties: [{ party: party('B'), before: [position('b1')], after: [position('b2', 'POSSIBLE')] }] },
  {
    ...two!,
    parties: [
      { party: party('A'), before: [], after: [position('a3')] },
      { party: party('B'), before: [position('b2', 'POSSIBLE')], after: [] },
    ],
  },
];

describe('parties', () => {
  it('have a row each with a place for each plan, and no position twice', () => {
    const seen = (certainty: readonly Certainty[]) =>
      boardOf(comparisons, certainty).parties.map(({ party: { name }, places }) => [
        name,
        ...places.map(({ positions, leftOut }) => positions.map((of) => of.id).join() + (leftOut > 0 ? '…' : '')),
      ]);
    expect(seen(certainties)).toEqual([
      ['A', '', '', 'a3'],
      ['B', 'b1', 'b2', ''],
    ]);
    expect(seen(['STATED'])).toEqual([
      ['A', '', '', 'a3'],
      ['B', 'b1', '…', ''],
    ]);
    expect(boardOf(comparisons, ['STATED']).leftOut).toEqual({ provisions: 0, positions: 1 });
    expect(boardOf(comparisons, ['POSSIBLE']).parties.map((of) => of.party.name)).toEqual(['B']);
  });
});

describe('what is taken away', () => {
  const plans = [
    plan('First', { provides: ['p', 'o'] }),
    plan('Second', { provides: ['q', 'r'], excludes: ['o', 'x'] }),
  ];
  const told = [
    ['CHANGED', 'p', 'q'],
    ['CHANGED', 'p', 'r'],
    ['DROPPED', 'o', null],
  ] as const;
  const board = boardOf(compared(plans, told), certainties);

  it('is a table with a line for what each plan has of a thread, and one for each position', () => {
    const { columns, rows: lines } = boardTable(board, called);
    const at = (name: string) => columns.indexOf(name);
    const told = ['thread', 'topic', 'plan', 'change', 'provision', 'certainty', 'id'];
    expect(lines.map((one) => told.map((name) => one[at(name)]))).toEqual([
      ['1', 'status', 'First', '', 'p', 'STATED', 'p'],
      ['1', 'status', 'Second', 'changed', 'q', 'STATED', 'q'],
      ['1', 'status', 'Second', 'changed', 'r', 'STATED', 'r'],
      ['2', 'status', 'First', '', 'o', 'STATED', 'o'],
      ['2', 'status', 'Second', 'dropped', 'o', 'STATED', 'Second.EXCLUDES.o'],
      ['3', 'status', 'First', 'not told', '', '', ''],
      ['3', 'status', 'Second', 'not part of it', 'x', 'STATED', 'Second.EXCLUDES.x'],
    ]);
    const stood = boardTable(boardOf(comparisons, ['STATED']), called);
    const some = ['what', 'plan', 'party', 'stance', 'date', 'change', 'id'];
    expect(stood.rows.map((one) => some.map((name) => one[stood.columns.indexOf(name)]))).toEqual([
      ['position', '1', 'A', '', '', 'not told', ''],
      ['position', '2', 'A', '', '', 'not told', ''],
      ['position', '3', 'A', 'ACCEPTED', '1999', '', 'a3'],
      ['position', '1', 'B', 'ACCEPTED', '1999', '', 'b1'],
      ['position', '2', 'B', '', '', '1 left out by certainty', ''],
      ['position', '3', 'B', '', '', 'not told', ''],
    ]);
  });

  it('has one sign for each silence, before a provision and after it, and says what it stands for', () => {
    const quiet = [plan('1', { provides: ['p'] }), plan('2', { provides: ['q'] }), plan('3')];
    const silences = [
      [
        ['NOT_TOLD', 'p', null],
        ['ADDED', null, 'q'],
      ],
    ] as const;
    const said = boardOf(compared(quiet, ...silences), certainties);
    const svg = boardPicture(said, new Map(), taken(), called);
    // Four places of the table, and one in the legend.
    expect(svg.match(/>·</g)).toHaveLength(5);
    expect(svg).toContain(`>${words.silentMeans}<`);
    expect(svg).not.toContain('>not told<');
    expect(boardWords(said, called)).toBe(
      'status: 1: p; 2: not told; 3: not told. status: 1: not told; 2: added – q; 3: not told.',
    );
    const { columns, rows: lines } = boardTable(said, called);
    const told = lines.map((one) => ['thread', 'plan', 'change'].map((name) => one[columns.indexOf(name)]).join(' '));
    expect(told).toEqual(['1 1 ', '1 2 not told', '1 3 not told', '2 1 not told', '2 2 added', '2 3 not told']);
    expect(boardPicture(board, new Map(), taken(), called)).toContain(`>${words.silentMeans}<`);
    const loud = boardOf(compared([plan('1', { provides: ['p'] }), plan('2', { provides: ['p'] })]), certainties);
    expect(boardPicture(loud, new Map(), taken(), called)).not.toContain(words.silentMeans);
  });

  it('names what is not told of where a thread has several, without the certainty of what is not there', () => {
    const some = [plan('1', { provides: ['p'] }), plan('2', { provides: ['q', 'r'] }), plan('3', { provides: ['q'] })];
    const ends = [
      [
        ['CHANGED', 'p', 'q'],
        ['CHANGED', 'p', 'r'],
      ],
      [
        ['KEPT', 'q', 'q'],
        ['NOT_TOLD', 'r', null],
      ],
    ] as const;
    const { columns, rows: lines } = boardTable(boardOf(compared(some, ...ends), certainties), called);
    const names = ['plan', 'change', 'provision', 'certainty', 'id'];
    expect(names.map((name) => lines.at(-1)?.[columns.indexOf(name)])).toEqual(['3', 'not told', 'r', '', '']);
  });

  it('is told in words', () =>
    expect(boardWords(board, called)).toBe(
      'status: First: p; Second: changed – q, changed – r. status: First: o; Second: dropped. status: First: not told; Second: not part of it – x.',
    ));

  it('is a picture that says the topic once and every change, and is wider for many plans', () => {
    const svg = boardPicture(board, new Map(), taken(), called);
    expect(svg.match(/>status</g)).toHaveLength(1);
    expect(svg.match(/>changed</g)).toHaveLength(2);
    for (const said of ['dropped', 'not part of it', 'First', 'Second', words.compareProvisions])
      expect(svg).toContain(`>${said}<`);
    const width = (of: string) => Number(/width="(\d+)"/.exec(of)?.[1]);
    const many = Array.from({ length: 9 }, (_, at) => plan(String(at), { provides: ['p'] }));
    expect(width(boardPicture(boardOf(compared(many), certainties), new Map(), taken(), called))).toBeGreaterThan(
      width(svg),
    );
  });
});
