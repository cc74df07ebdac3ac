import type { Basis, Certainty, ProvisionChange, Side, Status } from '../api/generated.ts';
import type { Lane, Layout, Naming, ViewName } from './view.ts';

/** Every string that the page shows, English first. */
export const words = {
  product: 'Parley',
  views: {
    plans: 'Plans',
    timeline: 'Timeline',
    graph: 'Graph',
    paths: 'Paths',
    compare: 'Compare',
    sources: 'Sources',
    query: 'Query',
    entity: 'Entry',
  } satisfies Record<ViewName, string>,
  titles: {
    plans: 'Who accepted or rejected which plan',
    timeline: 'What happened when',
    graph: 'How everything hangs together',
    paths: 'How two things are connected',
    compare: 'What changed from plan to plan',
    sources: 'What everything stands on',
    query: 'Ask in your own words',
    entity: 'Entry',
  } satisfies Record<ViewName, string>,
  leads: {
    plans: 'Plans in order of time, with those who took a position on them. Choose a position to see on whose word.',
    timeline:
      'Offices as bars, meetings and events as marks. A mark as wide as its date is uncertain fades at its ends.',
    graph: 'Start from one entry and open its neighbours. The table beneath says the same in words.',
    paths: 'Choose two entries. Each hop is a sentence with its source.',
    compare: 'Provisions kept, changed, dropped and added, with each party’s position on either plan.',
    sources: 'The sources of the dataset, and how much stands on them: silence is to be seen as silence.',
    query: 'GraphQL or Cypher, with completion from the schema. Queries only read.',
  } satisfies Partial<Record<ViewName, string>>,

  skip: 'Skip to the content',
  menu: 'Views',
  find: 'Find a person, plan, place …',
  found: (count: number) => (count === 1 ? '1 entry found' : `${count} entries found`),
  foundNothing: 'The dataset has no such name.',
  searchAs: (name: string) => `found as “${name}”`,
  undo: 'Undo',
  redo: 'Redo',
  help: 'Help and legend',
  close: 'Close',
  exportMenu: 'Export',
  exportCsv: 'Table (CSV)',
  exportSvg: 'Picture (SVG)',
  exportPng: 'Picture (PNG)',
  exportLink: 'Link',
  embedCode: 'Embed (HTML)',
  copied: 'Copied',
  showQuery: 'Show the query',
  openGraph: 'Show in the graph',
  openEntry: 'Open the entry',
  print: 'Print',

  loading: 'Asking the graph …',
  silent: 'The source is silent.',
  silentCell: 'no position known',
  emptyFilter: 'Nothing passes the filters. Allow more certainties, or clear the as-of date.',
  lost: 'The server was lost. What you see is the last answer; asking again …',
  again: 'Try again',
  failed: 'This could not be answered.',
  unknownEntry: 'There is no such entry.',

  asOf: 'As of',
  asOfAll: 'all dates',
  asOfClear: 'Show all dates',
  asOfNote: (date: string) => `As of ${date}: what had not happened yet is grey, what may have happened has no ground.`,
  certaintyFilter: 'Certainty',
  all: 'all',
  namesFilter: 'Names',
  namings: {
    neutral: 'neutral',
    armenia: 'Armenian',
    azerbaijan: 'Azerbaijani',
    russia: 'Russian',
    turkey: 'Turkish',
  } satisfies Record<Naming, string>,
  namingNote: (side: string) => `Names in ${side} where the dataset has them; neutral ones elsewhere.`,

  sides: { FOR: 'For', AGAINST: 'Against', NEITHER: 'Neither' } satisfies Record<Side, string>,
  certainties: {
    STATED: 'stated',
    REPORTED: 'reported',
    INFERRED: 'inferred',
    PROBABLE: 'probable',
    POSSIBLE: 'possible',
  } satisfies Record<Certainty, string>,
  certaintyNotes: {
    STATED: 'The source says so in its own voice.',
    REPORTED: 'The source relays what someone says.',
    INFERRED: 'The source marks it as its inference.',
    PROBABLE: 'The source calls it probable.',
    POSSIBLE: 'The source calls it possible.',
  } satisfies Record<Certainty, string>,
  bases: { SOURCE: 'from the source', READER: 'read between the lines' } satisfies Record<Basis, string>,
  readerNote: 'Read between the lines by the editors of the dataset.',
  statuses: {
    ACTUAL: 'happened',
    PLANNED: 'planned',
    PROPOSED: 'proposed',
    NEVER_HAPPENED: 'never happened',
  } satisfies Record<Status, string>,
  undated: 'undated',
  unnamed: 'left unnamed by the source',
  sampleName: 'name',

  plan: 'Plan',
  party: 'Party',
  sortBy: 'Sort by',
  sorts: { date: 'time', name: 'name', positions: 'positions' },
  ascending: 'ascending',
  descending: 'descending',
  columnsBy: 'Columns',
  columnKinds: { party: 'parties', leader: 'parties and leaders' },
  lineage: { revises: 'revises', derivedFrom: 'derived from', abridges: 'abridges' },
  reversals: 'Changes of position',
  turn: (before: string, after: string) => `${before}, then ${after}.`,
  sameThing: 'it',
  turnBefore: (stance: string, date: string) => `${stance}${date ? ` ${date}` : ''} before`,
  turnOfOther: (who: string, stance: string, same: boolean, date: string) =>
    `${who} had ${stance} ${same ? 'it' : 'its forerunner'}${date ? `, ${date}` : ''}`,
  asSuch: 'as such',
  partyNote:
    'Leaders stand under the state whose office they held. Whether they spoke for it is said with the evidence.',
  shorter: { FOR: 'for', AGAINST: 'against', NEITHER: 'neither' } satisfies Record<Side, string>,

  evidence: 'Evidence',
  terms: {
    actor: 'Who',
    target: 'What',
    date: 'When',
    manner: 'How',
    condition: 'On condition',
    duration: 'For how long',
    meeting: 'At',
    reason: 'Because of',
    behalf: 'On behalf of',
    capacity: 'Then in office as',
    addressed: 'Towards',
    kind: 'Kind',
    status: 'Status',
    place: 'Where',
    topic: 'Topic',
    documents: 'Provided by',
    about: 'About',
    madeBy: 'By',
    contradicts: 'Contradicts',
    role: 'Role',
    held: 'Held',
    note: 'Note',
    lived: 'Lived',
    title: 'Title',
    certainty: 'Certainty',
    start: 'From',
    end: 'To',
  },

  sections: {
    names: 'Names',
    offices: 'Offices',
    positions: 'Positions',
    timeline: 'Timeline',
    relations: 'Relationships',
    sources: 'Sources',
    citation: 'Cite this entry',
  },
  nameColumns: { value: 'Name', usedBy: 'Used by', lang: 'Language', script: 'Script', span: 'When' },
  anySide: 'any side',
  officeColumns: { office: 'Office', span: 'Held' },
  positionColumns: { date: 'Date', actor: 'Who', stance: 'Position', target: 'On' },
  relationColumns: { sentence: 'Relationship', other: 'With', date: 'When', source: 'Source' },
  timelineColumns: { date: 'Date', what: 'What', kind: 'Kind' },
  filterRelations: 'Filter the relationships',
  citationForms: { plain: 'Plain text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: 'Copy',
  whole: (shown: number, total: number) => (shown < total ? `${shown} of ${total}` : String(total)),

  lanes: {
    Office: 'Offices',
    Meeting: 'Meetings',
    Event: 'Events',
    Document: 'Documents',
    Position: 'Positions',
    Statement: 'Statements',
  } satisfies Record<Lane, string>,
  lanesFilter: 'Show',
  zoomIn: 'Closer',
  zoomOut: 'Further',
  zoomAll: 'All years',
  asTable: 'As a table',
  asPicture: 'as a picture',
  aboutFilter: 'About',
  aboutAll: 'everything',
  aboutEverything: 'About everything',
  outside: (count: number, [first, last]: readonly [number, number]) =>
    `${count} dated before ${first} or after ${last} ${count === 1 ? 'is' : 'are'} not on this scale.`,

  from: 'From',
  to: 'To',
  swap: 'Swap',
  hopsAtMost: 'Hops at most',
  avoid: 'Avoid this hop',
  avoided: 'Avoided',
  allowAgain: 'allow again',
  chooseTwo: 'Choose where to start and where to end.',
  noPath: 'No connection within so many hops, with what is avoided.',
  pathTitle: (rank: number, hops: number) => `Way ${rank}: ${hops} ${hops === 1 ? 'hop' : 'hops'}`,
  examplesTitle: 'For example',

  run: 'Run',
  running: 'Running …',
  runKey: 'Ctrl+Enter',
  results: { table: 'Table', json: 'JSON' },
  editor: 'Query',
  history: 'History',
  named: 'Named queries',
  saveAs: 'Save as …',
  keep: 'Keep',
  answer: 'Answer',
  remove: 'Remove',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  truncated: 'cut at the limit',
  more: (count: number) => `Show more (${count} left)`,
  errorAt: (line: number, column: number) => `Line ${line}, column ${column}`,
  graphiql: 'GraphiQL',
  notYetRun: 'Run a query to see its answer here.',
  notATable: 'The answer is no list of rows; see it as JSON.',

  layouts: { force: 'by force', layered: 'in layers', radial: 'around one', time: 'by time' } satisfies Record<
    Layout,
    string
  >,
  layoutBy: 'Layout',
  reshuffle: 'Lay out anew',
  fit: 'Fit',
  expand: 'Expand',
  collapse: 'Collapse',
  addNode: 'Add an entry …',
  kindsFilter: 'Kinds',
  expandPreview: (fresh: number, total: number, cut: boolean) =>
    `${fresh} new of ${total}${cut ? ' or more' : ''} neighbours`,
  hide: 'Hide',
  showHidden: (count: number) => `Show ${count} hidden`,
  graphNodes: 'Nodes',
  graphRelations: 'Relationships',
  graphPick: 'Find an entry above to start, or take one of these.',
  canvasLabel: 'Graph. The tables beneath hold the same.',

  comparePick: 'Plans to compare, in order',
  changes: {
    KEPT: 'kept',
    CHANGED: 'changed',
    DROPPED: 'dropped',
    ADDED: 'added',
    NOT_TOLD: 'not told of the later plan',
  } satisfies Record<ProvisionChange, string>,
  compareNone: 'Choose two plans or more.',
  compareParties: 'Positions on either',
  change: 'What became of it',

  coverage: 'Coverage by year',
  coverageNote:
    'Dated entries and positions by the year in which they began. An empty year is one on which the source is silent.',
  coverageActors: 'Positions by actor',
  standing: (count: number) => `${count} dated entries stand on it`,
  factSources: 'What facts are cited from',
  noteSources: 'What the notes of the source cite',

  helpTitle: 'Keys and legend',
  keys: [
    ['?', 'this help'],
    ['/', 'find'],
    ['1 – 7', 'go to a view'],
    ['Ctrl+Z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Esc', 'close the evidence'],
    ['← ↑ → ↓', 'move in tables, timelines and the graph'],
    ['[ ]', 'as-of date a year back, a year on'],
  ],
  legend: 'How facts look',
  legendReversal: 'turned away from an earlier position',
  otherWays: 'The same data',
  footer: 'Own-words summaries, every fact with its locator.',
} as const;

/** What comes first on the keyboard: the views that the digits open. */
export const menu = ['plans', 'timeline', 'graph', 'paths', 'compare', 'sources', 'query'] as const;

/** A stance as a reader says it: REFUSED_TO_SIGN is "refused to sign". */
export function stanceWords(stance: string): string {
  return stance.toLowerCase().replaceAll('_', ' ');
}

/** A label as a reader says it, and the plural of it in lists. */
export function kindWords(kind: string): string {
  return kind.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** The same before what the stance is on: one withdraws from a plan, and does not respond to it. */
export function stanceOn(stance: string): string {
  const link = { WITHDREW: ' from', DID_NOT_RESPOND: ' to' }[stance] ?? '';
  return stanceWords(stance) + link;
}

/** What a plan does with an earlier one: "revises, abridges". */
export function lineageWords(verbs: readonly (keyof typeof words.lineage)[]): string {
  return verbs.map((verb) => words.lineage[verb]).join(', ');
}
