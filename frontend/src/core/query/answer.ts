/** An answer as a table: what GraphQL nests becomes columns with dots, one row for each item of the first list. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

type Json = Record<string, unknown>;

/** The table in the data of a GraphQL answer; null if there is no list of objects in it. */
export function tableOf(data: unknown): Table | null {
  const list = firstList(data);
  if (!list) return null;
  const lines = list.map((item) => flat(item));
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  return { columns, rows: lines.map((line) => columns.map((column) => line[column] ?? null)) };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Connections lose their wrapping: an edge with nothing but a node is that node. */
function unwrapped(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value['edges'])) return value;
  return value['edges'].map((edge: unknown) => {
    if (!isObject(edge) || !isObject(edge['node'])) return edge;
    const { node, ...rest } = edge;
    return Object.keys(rest).length === 0 ? node : { ...(node as Json), ...rest };
  });
}

function firstList(data: unknown): Json[] | null {
  const value = unwrapped(data);
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  for (const inner of Object.values(value)) {
    const list = firstList(inner);
    if (list) return list;
  }
  return null;
}

function flat(item: Json, prefix = ''): Json {
  const line: Json = {};
  for (const [key, raw] of Object.entries(item)) {
    const value = unwrapped(raw);
    if (isObject(value)) Object.assign(line, flat(value, `${prefix}${key}.`));
    else line[prefix + key] = Array.isArray(value) ? value.map(shortText).join('; ') : value;
  }
  return line;
}

/** An object within a list in one phrase: its scalars, one after the other. */
function shortText(value: unknown): string {
  if (!isObject(value)) return String(value);
  const parts = Object.values(flat(value)).filter((part) => part !== null && part !== '');
  return parts.join(' ');
}

/** A cell of a table as text: a node or a relationship of Cypher by its name or its id. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (!isObject(value)) return String(value);
  const properties = value['properties'];
  if (!isObject(properties)) return JSON.stringify(value);
  const type = typeof value['type'] === 'string' ? value['type'] : '';
  return String(properties['name'] ?? properties['text'] ?? properties['summary'] ?? (type || value['id']));
}

/** The same for a file, in which numbers and truth values stay what they are. */
export function cellValue(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : cellText(value);
}
