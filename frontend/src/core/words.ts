import type { Basis, Certainty, ProvisionChange, Side, Status } from '../api/generated.ts';
import type { Lane, Layer, Layout, Naming, Result, ViewName } from './view.ts';

/** Every string that the page shows, English first. */
export const words = {
  product: 'Parley',
  views: {
    plans: 'Plans',
    timeline: 'Timeline',
    graph: 'Graph',
    paths: 'Paths',
    compare: 'Compare',
    map: 'Map',
    sources: 'Sources',
    query: 'Query',
    entity: 'Entry',
    story: 'Story',
  } satisfies Record<ViewName, string>,
  titles: {
    plans: 'Who accepted or rejected which plan',
    timeline: 'What happened when',
    graph: 'How everything hangs together',
    paths: 'How two things are connected',
    compare: 'What changed from plan to plan',
    map: 'Where they met, and who held what',
    sources: 'What everything stands on',
    query: 'Ask the graph a question of your own',
    entity: 'Entry',
    story: 'Stories',
  } satisfies Record<ViewName, string>,
  leads: {
    plans:
      'Each row is a plan to end the conflict, each column a party. Choose a position to see when it was taken, and on whose word we say so. A dot: the source tells of none.',
    timeline:
      'Who was in office, what was met over, put forward, accepted and turned down. What fades at its ends has no exact date.',
    graph: 'Start from one entry and open its neighbours. The table beneath says the same in words.',
    paths: 'Choose two entries. Each hop is a sentence with its source.',
    compare:
      'A column is a plan, a row a provision with what became of it from plan to plan; beneath, who stood where. A dot: not told. The source is silent, which is not the same as dropped.',
    map: 'Places where the source tells who held them, and where the talks took place. Lines that are disputed are broken: none of them is the only one.',
    story: 'A story leads through the views, one step after the other, each with its source.',
    sources: 'What the dataset is taken from, how much stands on it, and where it is silent.',
    query:
      'In GraphQL or in Cypher; the editor completes what the graph knows. Begin from an example: nothing that you run can change the data.',
  } satisfies Partial<Record<ViewName, string>>,

  skip: 'Skip to the content',
  menu: 'Views',
  find: 'Find a person, plan, place …',
  found: (count: number) => (count === 1 ? '1 entry found' : `${count} entries found`),
  foundFirst: (count: number) => `The first ${count} are shown. Type more of the name for others.`,
  foundNothing: 'The dataset has no such name.',
  searchAs: (name: string) => `found as “${name}”`,
  undo: 'Undo',
  redo: 'Redo',
  wentBack: (step: number, last: number) => `Undone: step ${step} of ${last}`,
  wentOn: (step: number, last: number) => `Done again: step ${step} of ${last}`,
  help: 'Help and legend',
  close: 'Close',
  exportMenu: 'Export',
  exportCsv: 'Table (CSV)',
  exportSvg: 'Picture (SVG)',
  exportPng: 'Picture (PNG)',
  exportLink: 'Link',
  embedCode: 'Embed (HTML)',
  exportFigure: 'Figure with table (HTML)',
  copied: 'Copied',
  showQuery: 'Show the query',
  openGraph: 'Show in the graph',
  openPaths: 'Connect with …',
  openCompare: 'Compare with …',
  openMap: 'Show on the map',
  openEntry: 'Open the entry',
  print: 'Print',

  loading: 'Asking the graph …',
  soFar: (count: number) => `Asking the graph … ${count.toLocaleString('en')} so far`,
  noLanes: 'No kind of entry is chosen.',
  silent: 'The source is silent.',
  noMatch: 'Nothing matches.',
  noneShown: 'none is shown',
  silentCell: 'no position known',
  silentPositions: 'The source is silent: it tells of no position.',
  leftOutHere: (count: number) => `${count} left out by certainty`,
  leftOut: (count: number) =>
    `${count === 1 ? 'One fact is' : `${count} facts are`} left out by the certainty that is chosen above.`,
  emptyFilter: 'Nothing passes the filters. Allow more certainties, or clear the as-of date.',
  noPlans: 'This dataset has no plans, and so no positions on plans.',
  noPlansNext: 'What it has is in',
  lost: 'The server was lost. What you see is the last answer; asking again …',
  again: 'Try again',
  askedAgain: 'It is asked again by itself.',
  astray: (path: string) => `There is no page at ${path}. This is the front page.`,
  lostAll: 'The server does not answer. What you see stays; it is asked again every few seconds.',
  failed: 'This could not be answered.',
  unknownEntry: 'There is no such entry',
  unknownEntryHelp: (id: string) =>
    `${id ? `Nothing in the dataset goes by “${id}”. ` : ''}Find a person, a plan or a place by any of its names, in any script.`,
  openWhole: 'Open this view in Parley',
  asToldBy: 'As told by',

  asOf: 'As of',
  asOfAll: 'all dates',
  asOfNone: 'nothing has a date',
  asOfClear: 'Show all dates',
  asOfNote: (date: string) =>
    `As of ${date}: what was not so yet, or no longer, is grey; what perhaps was so has no ground.`,
  aboutOnly: (name: string) => `about ${name}`,
  fades: 'fades where the date is not exact',
  thenPossible: 'may have happened by then',
  thenPerhaps: 'perhaps so by then',
  thenNot: 'not so yet, or no longer, by then',
  thenLater: 'had not happened yet',
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

  citedFrom: (sources: readonly string[]) => {
    if (sources.length === 0) return '';
    const more = sources.length > 3 ? ` and ${sources.length - 3} more` : '';
    return `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.slice(0, 3).join('; ')}${more}`;
  },
  takenOn: (day: string) => `taken on ${day}`,
  asOfDate: (date: string) => `as of ${date}`,
  certaintyAll: 'every certainty',
  certaintyOnly: (some: string) => `certainty: only ${some}`,
  namesNeutral: 'neutral names',
  namesOf: (side: string) => `${side} names where the dataset has them, else neutral ones`,
  yearsOnly: ([first, last]: readonly [number, number]) => `years ${first}–${last}`,
  without: (some: string) => `without ${some}`,
  hiddenCount: (count: number) => `${count} hidden`,
  hopsOnly: (hops: number) => `${hops} ${hops === 1 ? 'hop' : 'hops'} at most`,
  avoidedCount: (count: number) => (count === 1 ? '1 hop or entry avoided' : `${count} hops or entries avoided`),
  none: 'none',

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
  columnsBefore: 'Columns before these',
  columnsAfter: 'More columns',
  columnKinds: { party: 'parties', leader: 'parties and leaders' },
  lineage: { revises: 'revises', derivedFrom: 'derived from', abridges: 'abridges', variants: 'variant of' },
  reversals: 'Changes of position',
  turnsBelow: (count: number) => (count === 1 ? '1 change of position' : `${count} changes of position`),
  turnOf: (party: string) => `${party}: `,
  turn: (before: string, after: string) => `${before}, then ${after}.`,
  sameThing: 'it',
  turnBefore: (stance: string, date: string) => `${stance}${date ? ` ${date}` : ''} before`,
  turnOfOther: (who: string, stance: string, same: boolean, date: string) =>
    `${who} had ${stance} ${same ? 'it' : 'its forerunner'}${date ? `, ${date}` : ''}`,
  reversal: 'Change of position',
  earlierHalf: 'Earlier',
  laterHalf: 'Later',
  orderOpen: 'The dates leave open which of the two came first.',
  seenFor: (parties: readonly string[]) =>
    `A change of ${parties.join(' and ')}, through whoever held office or spoke for it.`,
  between: 'In between',
  namedReason: 'because of it',
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
    controlled: 'Held by',
    met: 'Met here',
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
    provisions: 'What it provides',
    positions: 'Positions',
    timeline: 'Timeline',
    relations: 'Relationships',
    sources: 'Sources',
    citation: 'Cite this entry',
  },
  nameColumns: { value: 'Name', usedBy: 'Used by', lang: 'Language', script: 'Script', span: 'When' },
  anySide: 'any side',
  officeColumns: { office: 'Office', span: 'Held' },
  provisionColumns: { topic: 'Topic', provision: 'Provision' },
  notProvided: (provision: string) => `not: ${provision}`,
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
  zoomAll: 'All years',
  asTable: 'As a table',
  asPicture: 'as a picture',
  timelineSheet: 'What it shows',
  aboutFilter: 'About',
  aboutAll: 'everything',
  aboutEverything: 'About everything',
  everyOffice: 'Offices of everybody else too',
  undatedAbout: (name: string) =>
    `No source gives a date for anything about ${name}: no office, meeting, event, document, position or statement.`,
  undatedNext: 'What is told of it without a date:',
  withoutDate: (count: number) => `${count} without a date`,
  undatedHere: (count: number) => `Without a date: ${count}. ${count === 1 ? 'It is' : 'They are'} in the table below.`,
  undatedInAll: (some: readonly (readonly [string, number])[]) =>
    `Without a date, and so not on this scale: ${some.map(([kind, count]) => `${count} in ${kind.toLowerCase()}`).join(', ')}. They are in the table.`,
  noDates: 'Nothing in this dataset has a date.',
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
  noPath: (avoided: boolean, sifted: boolean) => `No connection within so many hops${sieveWords(avoided, sifted)}.`,
  sameTwice: 'These are the same entry. Choose two.',
  notInDataset: 'One of these entries is not in the dataset, or no longer. Choose another.',
  pathTitle: (rank: number, hops: number) => `Way ${rank}: ${hops} ${hops === 1 ? 'hop' : 'hops'}`,
  waysFound: (count: number) => (count === 1 ? '1 way' : `${count} ways`),
  waysMore: (count: number) => `The ${count} shortest ways are shown; there are more.`,
  waysShowMore: (count: number) => `Show ${count} ways`,
  waysMost: (count: number) =>
    `The ${count} shortest ways are shown, the most that can be asked for; there may be more. Avoid a hop to see others.`,
  waysAll: (hops: number, avoided: boolean, sifted: boolean) =>
    `No way through other entries has ${hops === 1 ? '1 hop' : `${hops} hops or fewer`}${sieveWords(avoided, sifted)}.`,
  waysShortest: (count: number) => `the ${count} shortest ways`,
  avoidUnknown: (id: string) => `There is nothing with the id ${id} to avoid.`,
  examplesTitle: 'For example',

  run: 'Run',
  running: 'Running …',
  runKey: 'Ctrl+Enter',
  results: { table: 'Table', graph: 'Graph', json: 'JSON' } satisfies Record<Result, string>,
  editor: 'Query',
  history: 'History',
  named: 'Named queries',
  saveAs: 'Save as …',
  keep: 'Keep',
  answer: 'Answer',
  remove: 'Remove',
  removed: (name: string) => `«${name}» is removed.`,
  putBack: 'Put it back',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  truncated: 'cut at the limit',
  more: (count: number) => `Show more (${count} left)`,
  errorAt: (line: number, column: number) => `Line ${line}, column ${column}`,
  graphiql: 'GraphiQL',
  edited: 'The text has changed since it was run. What you see is the answer to the earlier text.',
  editedBack: 'Back to that text',
  readsAs: { cypher: 'This reads like Cypher.', graphql: 'This reads like GraphQL.' },
  runAs: { cypher: 'Run it as Cypher', graphql: 'Run it as GraphQL' },
  notYetRun: 'Run a query to see its answer here.',
  notATable: 'The answer is no list of rows; see it as JSON.',
  notAGraph: 'This answer holds texts and numbers, but no node and no relationship to draw.',
  seeAs: { table: 'See it as a table', json: 'See it as JSON' },
  chooseNode: 'Choose a node to expand, pin or hide it.',
  openNode: 'Choose a node, or click it twice, to open it in the graph.',
  answerKeys:
    'Arrows go from node to node, N and B through the relationships of a node, Enter shows the evidence. E opens the node in the graph, H hides it, P pins it; Shift and arrows move a node, Control and arrows the picture; plus, minus and 0 zoom.',

  layouts: { force: 'by force', layered: 'in layers', radial: 'around one', time: 'by time' } satisfies Record<
    Layout,
    string
  >,
  layoutBy: 'Layout',
  reshuffle: 'Lay out anew',
  settling: (done: number) => `Settling … ${Math.round(done * 100)} %`,
  settlingSaid: 'The picture settles.',
  layoutFailed: 'The layout could not be computed; try another one.',
  fit: 'Fit',
  outOfSight: 'The drawing lies elsewhere.',
  closer: 'Closer',
  further: 'Further away',
  expand: 'Expand',
  collapse: 'Collapse',
  addNode: 'Add an entry …',
  graphSheet: (active: number) => `Layout and filters${active > 0 ? ` (${active})` : ''}`,
  kindsFilter: 'Kinds of nodes',
  typesFilter: 'Kinds of relationships',
  yearsFilter: 'Between the years',
  yearFrom: 'from the year',
  yearTo: 'to the year',
  yearsAll: 'All years',
  showAll: 'Show all',
  previewNone: 'nothing new',
  previewSifted: (count: number) => `${count} more are left out by the filters`,
  keptBack: (name: string) => `${name} is left out by the filters.`,
  showIt: 'Show it',
  previewMore: (limit: number) => `the first ${limit} neighbours`,
  hide: 'Hide',
  pin: 'Pin',
  unpin: 'Unpin',
  unpinAll: (count: number) => `Unpin ${count}`,
  around: 'Put in the middle',
  group: 'Group',
  ungroup: 'Ungroup',
  groupKind: (kind: string) => `Group ${kind}s with the same neighbours`,
  groupNone: (kind: string) => `no ${kind}s have the same neighbours`,
  groupLabel: (count: number, kind: string) => `${count} ${kind}s`,
  showHidden: (count: number) => `Show ${count} hidden`,
  nodeSaid: (name: string, kind: string, degree: number, marks: { expanded: boolean; pinned: boolean }) =>
    [
      `${name}, ${kind}, ${degree} ${degree === 1 ? 'relationship' : 'relationships'}`,
      marks.expanded ? 'expanded' : '',
      marks.pinned ? 'pinned' : '',
    ]
      .filter(Boolean)
      .join(', '),
  graphNodes: 'Nodes',
  graphRelations: 'Relationships',
  graphPick: 'Find an entry above to start, or take one of these.',
  graphWhole: 'Show the whole dataset',
  graphWholeShort: 'Whole dataset',
  graphLoading: (nodes: number, relationships: number) => `${nodes} nodes and ${relationships} relationships so far …`,
  graphCounts: (nodes: number, relationships: number) => `${nodes} nodes, ${relationships} relationships`,
  noPlan: (id: string) => `There is no plan with the id ${id}.`,
  leaveOut: 'Leave it out',
  graphEmpty: 'Nothing passes the filters.',
  graphLarge: (nodes: number, relationships: number) =>
    `${nodes} nodes and ${relationships} relationships: what is less than sure is paler here; relationships say what they are when a node is pointed at.`,
  graphWithoutWebGL: (shown: number, total: number) =>
    `This browser does not draw by WebGL, so the picture holds the ${shown} most connected of ${total} nodes. The table holds all of them.`,
  canvasLabel: (nodes: number, relationships: number) =>
    `Graph of ${nodes} nodes and ${relationships} relationships. The tables beneath hold the same.`,
  canvasKeys:
    'Arrows go from node to node, N and B through the relationships of a node, Enter shows the evidence. E expands, C collapses, H hides, P pins, G groups, M puts in the middle; Shift and arrows move a node, Control and arrows the picture; plus, minus and 0 zoom.',
  graphLegend: {
    more: 'has neighbours that are not shown',
    group: 'several with the same neighbours',
    pin: 'pinned',
    plain: 'stated or reported',
    inferred: 'inferred, or read between the lines',
    probable: 'probable',
    possible: 'possible',
  },
  exportGraphml: 'Graph (GraphML)',
  exportGexf: 'Graph (GEXF)',

  comparePick: (most: number) => `Plans to compare, in order of time; ${most} at most`,
  compareChosen: (chosen: number, total: number) => `${chosen} of ${total} plans, in order of time`,
  changes: {
    KEPT: 'kept',
    CHANGED: 'changed',
    DROPPED: 'dropped',
    ADDED: 'added',
    NOT_TOLD: 'not told',
    EXCLUDED: 'not part of it',
  } satisfies Record<ProvisionChange | 'EXCLUDED', string>,
  /** What a provision continues of a plan that is not the one before, and whether one between did not provide it. */
  since: (change: 'KEPT' | 'CHANGED', plan: string, again: boolean) =>
    `${again ? 'added again, ' : ''}${change === 'KEPT' ? 'as in' : 'changed from'} ${plan}`,
  compareNone: 'Choose two plans or more.',
  compareProvisions: 'What became of each provision',
  compareParties: 'Who stood where',
  noProvision: 'no provision is told',
  /** What stands in a place of which the source tells nothing, and what it means. */
  silentSign: '·',
  silentMeans: 'not told: the source is silent, which is not the same as dropped',
  silentLines: 'A plan without a line in a row: not told. The source is silent, which is not the same as dropped.',
  noTopic: 'other',

  layersFilter: 'Show',
  layers: { control: 'Control', meetings: 'Meetings', events: 'Events' } satisfies Record<Layer, string>,
  mapNear: 'Where control changed',
  mapAll: 'All places',
  mapLabel: 'Map. Arrow keys move it, plus and minus change its scale. The table beneath holds the same.',
  placesTitle: 'Places',
  placeColumns: { place: 'Place', held: 'Held by', since: 'When', happened: 'What took place' },
  controlAsOf: (date: string) => `Control as of ${date}.`,
  controlAtSource: (date: string) => `Control as of ${date}, the date of the source.`,
  heldBy: (who: string) => `held by ${who}`,
  perhapsHeldBy: (who: string) => `perhaps held by ${who}`,
  placesHere: (count: number) => `${count} places`,
  /** A place, and how many more there are behind its mark. */
  andPlaces: (place: string, more: number) => (more === 0 ? place : `${place} and ${more} more`),
  severalHere: 'so many places near to each other',
  perhaps: 'perhaps',
  perhapsHeld: 'perhaps held: the source leaves it open',
  happenedHere: 'talks or events',
  disputedLine: 'disputed line, sketched',
  disputedBorder: 'border of an area that some count to one country and some to another, or to none',
  sketched: 'sketched',
  baseMap: 'Base map: Natural Earth',
  baseMapNote:
    'Places are points because the source draws no areas. Broken lines are sketches of the editors, or borders of which the source says that they are closed or were never agreed. The base map is Natural Earth. It draws borders as they are held, which is one view of several: what most states count to Georgia (Abkhazia and South Ossetia) or to Ukraine (Crimea), and Russia does not, is dotted here. Natural Earth has no lines of Abkhazia and South Ossetia; those within Georgia are sketches of the editors. None of these lines is any side’s, and none is the only one.',
  unplaced: 'Without a place on the map',

  storyStep: (step: number, total: number) => `Step ${step} of ${total}`,
  storyNext: 'Next',
  storyBack: 'Back',
  storyAgain: 'Back to this step',
  storyEnd: 'Leave the story',
  storyStart: 'Begin',
  storySteps: (count: number) => `New here? A guided story tells it in ${count} steps:`,
  otherFirst: 'Or see',
  firstSteps: { map: 'who held what', compare: 'what changed from plan to plan', timeline: 'what happened when' },
  storyLength: (count: number) => (count === 1 ? 'In one step.' : `In ${count} steps.`),
  storyNone: 'The dataset tells no story.',
  storyStands: 'Stands on',
  morePlaces: (more: number) => `and ${more} more below`,

  coverage: 'Coverage by year',
  coverageNote:
    'Dated entries and positions by the year in which they began, or are first known. An empty year is one on which the source is silent.',
  beforeYear: (year: number) => `before ${year}`,
  place: {
    paragraph: (number: number) => `paragraph ${number}`,
    bullet: (number: number) => `point ${number}`,
    note: (number: number) => `note ${number}`,
  },
  coverageActors: 'Positions by actor and year',
  coverageActorsNote:
    'How many positions are told of each actor, and in which years they were taken: the higher a bar, the more. An empty stretch is one of silence, but for the positions of which no source gives a date.',
  coverageColumns: { actor: 'Who', count: 'Positions', years: 'Years', undated: 'No date' },
  silentActors: (count: number) => `${count} actors of whom no position is told`,
  stands: {
    title: 'What stands on it',
    none: 'No fact of this dataset is cited from it.',
    whole: (nodes: number, relations: number) =>
      [
        [nodes, nodes === 1 ? 'entry' : 'entries'] as const,
        [relations, relations === 1 ? 'relationship' : 'relationships'] as const,
      ]
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
        .join(' and '),
    nodes: 'Entries',
    relations: 'Relationships',
    columns: { fact: 'Fact', place: 'Where in the source', entry: 'Entry' },
    find: 'Find in what stands on it',
    found: (count: number, all: number) => `${count.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    nameOf: (name: string, whose: string) => (name === whose ? `the name ${name}` : `${name}, a name of ${whose}`),
    csv: 'All of it as CSV',
    csvColumns: ['type', 'id', 'fact', 'entry', 'certainty', 'basis', 'locators'],
  },
  factSources: 'What facts are cited from',
  noteSources: 'What the notes of the source cite',

  helpTitle: 'Keys and legend',
  lettersOn: 'Keys of one letter or digit work anywhere on the page',
  keys: [
    ['?', 'this help'],
    ['/', 'find'],
    ['1 – 9', 'go to a view'],
    ['. ,', 'next step of a story, and back'],
    ['Ctrl+Z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Esc', 'close the evidence'],
    ['← ↑ → ↓', 'move in tables, timelines and the graph'],
    ['N  B', 'graph: the next, the previous relationship of a node'],
    ['E  C  H', 'graph: expand, collapse, hide'],
    ['P  G  M', 'graph: pin, group its kind, put in the middle'],
    ['Shift+arrows', 'graph: move the node'],
    ['Ctrl+arrows, + − 0', 'graph: move, zoom, fit the picture'],
    ['[ ]', 'as-of date a year back, a year on'],
  ],
  legend: 'How facts look',
  mapLegend: 'What the signs of the map stand for',
  viewFilters: 'Date, certainty and names',
  legendReversal: 'turned away from an earlier position',
  otherWays: 'The same data',
  footer: 'Own-words summaries, every fact with its locator.',
} as const;

/** Without what ways are looked for. */
function sieveWords(avoided: boolean, sifted: boolean): string {
  const without = [avoided && 'what is avoided', sifted && 'what the certainty above leaves out'].filter(Boolean);
  return without.length > 0 ? `, without ${without.join(' and ')}` : '';
}

/** What comes first on the keyboard: the views that the digits open. */
export const menu = ['plans', 'timeline', 'graph', 'paths', 'compare', 'map', 'sources', 'query', 'story'] as const;

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'code' });

/** The side that uses a name; what is no side of the page's stays as it is. */
export function sideWords(side: string): string {
  return Object.entries(words.namings).find(([one]) => one === side)?.[1] ?? side;
}

/** A language by its name in English: "Azerbaijani" for az. What is no code of a language stays as it is. */
export function languageWords(code: string): string {
  return named(languages, code);
}

/** A script by its name in English: "Cyrillic" for Cyrl. */
export function scriptWords(code: string): string {
  return named(scripts, code);
}

function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

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
