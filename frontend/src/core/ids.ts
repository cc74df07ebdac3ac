declare const brand: unique symbol;

/** The slug of a thing in the dataset, or `from.TYPE.to` of a relationship. Never a database's own id. */
export type Id = string & { readonly [brand]: 'Id' };

const shape = /^[a-z0-9][a-z0-9-]*(\.[A-Z_]+\.[a-z0-9-]+(\.[a-zA-Z0-9-]+)*)?$/;

/** Takes text from a URL or a field for an id; undefined if it cannot be one. */
export function idOf(text: string | null | undefined): Id | undefined {
  return text && text.length <= 400 && shape.test(text) ? (text as Id) : undefined;
}

/** Says whether the id names a relationship and not a node. */
export function isRelation(id: Id): boolean {
  return id.includes('.');
}
