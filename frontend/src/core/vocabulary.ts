/** A name that a query may use, with its signature as SHOW tells it. */
export interface Callable {
  readonly name: string;
  readonly signature: string;
}

/** The words of a graph and of the store that holds it, as both tell them. */
export interface Vocabulary {
  /** Each label with the keys of its nodes' properties. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Each relationship type with the keys of its properties. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly functions: readonly Callable[];
  /** Each procedure with what it yields. */
  readonly procedures: readonly (Callable & { readonly columns: readonly string[] })[];
}

export const noWords: Vocabulary = { labels: new Map(), types: new Map(), functions: [], procedures: [] };

/** Each of these is a query of its own; all but the graph's own part are the same for every graph. */
export const vocabularyTexts: Readonly<Record<keyof Vocabulary, string>> = {
  labels: `CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName
RETURN nodeLabels, collect(propertyName) AS keys`,
  types: `CALL db.schema.relTypeProperties() YIELD relType, propertyName
RETURN relType, collect(propertyName) AS keys`,
  functions: 'SHOW FUNCTIONS YIELD name, signature',
  procedures: 'SHOW PROCEDURES YIELD name, signature, returnDescription',
};

type Rows = readonly (readonly unknown[])[];

/** Puts the answers together; one that is missing leaves its words out. */
export function vocabularyOf(rows: Partial<Readonly<Record<keyof Vocabulary, Rows>>>): Vocabulary {
  return {
    labels: keysBy((rows.labels ?? []).flatMap(([labels, keys]) => texts(labels).map((label) => [label, texts(keys)]))),
    types: keysBy((rows.types ?? []).map(([type, keys]) => [typeNamed(type), texts(keys)])),
    functions: (rows.functions ?? []).map(callable),
    procedures: (rows.procedures ?? []).map((row) => ({ ...callable(row), columns: columnsIn(row[2]) })),
  };
}

/** What carries several labels has its keys under each of them. */
function keysBy(pairs: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, keys] of pairs) found.set(name, [...new Set([...(found.get(name) ?? []), ...keys])].sort());
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The procedure writes a type as it stands in a pattern: :`ABOUT`. */
function typeNamed(written: unknown): string {
  return String(written)
    .replace(/^:?`?|`?$/g, '')
    .replaceAll('``', '`');
}

const callable = ([name, signature]: readonly unknown[]): Callable => ({
  name: String(name),
  signature: String(signature),
});

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function columnsIn(described: unknown): string[] {
  return Array.isArray(described) ? described.map((one: { name?: unknown }) => String(one.name)) : [];
}
