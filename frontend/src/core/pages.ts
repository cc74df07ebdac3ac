/** So many entries of a timeline come at once: it is the one list of the API that tells no page of itself. */
export const entriesAtOnce = 500;

interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges?: readonly { readonly node: unknown }[];
  readonly nodes?: readonly unknown[];
}
type Entries = readonly { readonly node: { readonly id: string } }[];
type Cursors = Readonly<Record<string, string | null>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isConnection = (value: unknown): value is Connection => isObject(value) && isObject(value['pageInfo']);
const isEntries = (key: string, value: unknown): value is Entries => key === 'timeline' && Array.isArray(value);

/** The lists of an answer that come in pages, by their keys; those within each row of another list are not among them. */
function listsOf(answer: unknown): [string, Connection | Entries][] {
  if (!isObject(answer)) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    isConnection(value) || isEntries(key, value) ? [[key, value]] : listsOf(value),
  );
}

const rowsOf = (list: Connection | Entries): readonly unknown[] =>
  'pageInfo' in list ? (list.nodes ?? list.edges?.map(({ node }) => node) ?? []) : list;

/** Whether a page of one of its lists has another one after it. */
export function goesOn(page: unknown): boolean {
  return listsOf(page).some(([, list]) =>
    'pageInfo' in list ? list.pageInfo.hasNextPage : list.length === entriesAtOnce,
  );
}

/** Where each list of an answer goes on, by its key: the variable that asks for the next page has the same name. */
export function cursorsOf(answer: unknown): Cursors {
  return Object.fromEntries(
    listsOf(answer).map(([key, list]) => [
      key,
      'pageInfo' in list ? (list.pageInfo.endCursor ?? null) : (list.at(-1)?.node.id ?? null),
    ]),
  );
}

/** How many rows the lists of an answer have. */
export function countOf(answer: unknown): number {
  return listsOf(answer).reduce((sum, [, list]) => sum + rowsOf(list).length, 0);
}

/** An answer, and after the rows of each of its lists those of the next page. What is no list stays as it was. */
export function joined<T>(answer: T, page: unknown): T {
  if (!isObject(answer) || !isObject(page)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, joinedList(key, value, page[key])]),
  ) as T;
}

function joinedList(key: string, before: unknown, after: unknown): unknown {
  if (isEntries(key, before) && isEntries(key, after)) return [...before, ...after];
  if (!isConnection(before) || !isConnection(after)) return joined(before, after);
  return {
    ...before,
    ...(before.nodes && { nodes: [...before.nodes, ...(after.nodes ?? [])] }),
    ...(before.edges && { edges: [...before.edges, ...(after.edges ?? [])] }),
    // An empty page has no cursor: what was last stays last.
    pageInfo: { ...after.pageInfo, endCursor: after.pageInfo.endCursor ?? before.pageInfo.endCursor ?? null },
  };
}

/** Something within an answer that has lists of its own: a row of another list, or what a row leads to. */
export interface Row {
  readonly id: string;
}

const isRow = (value: object): value is Row => 'id' in value && typeof value.id === 'string';

/** The rows, however deep, whose own lists go on. */
export function unfinished(answer: unknown): Row[] {
  if (Array.isArray(answer)) return answer.flatMap(unfinished);
  if (!isObject(answer)) return [];
  const within = Object.values(answer);
  const isCut = within.some((value) => isConnection(value) && value.pageInfo.hasNextPage);
  return [...(isCut && isRow(answer) ? [answer] : []), ...within.flatMap(unfinished)];
}

/** An answer with other rows in the places of those that they are. */
export function replaced<T>(answer: T, rows: ReadonlyMap<unknown, unknown>): T {
  const now = rows.get(answer) ?? answer;
  if (Array.isArray(now)) return now.map((one: unknown) => replaced(one, rows)) as T;
  if (!isObject(now)) return now as T;
  return Object.fromEntries(Object.entries(now).map(([key, value]) => [key, replaced(value, rows)])) as T;
}

/** Which data an answer comes from; null where it does not tell. */
export function editionOf(answer: unknown): string | null {
  const dataset = isObject(answer) ? answer['dataset'] : null;
  const checksum = isObject(dataset) ? dataset['checksum'] : null;
  return typeof checksum === 'string' ? checksum : null;
}
