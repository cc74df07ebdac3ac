import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import {
  buildSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  print,
  type FieldNode,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8');
const schema = buildSchema(read('../../../schema/testdata/schema.graphql'));
const names = readdirSync(resolve(import.meta.dirname, 'operations'));
const { definitions } = parse(names.map((name) => read(`operations/${name}`)).join('\n'));
const operations = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));
const fragments = definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one] : []));

interface Field {
  readonly node: FieldNode;
  /** The name in the answer, with those around it. */
  readonly path: string;
  readonly key: string;
  readonly type: GraphQLOutputType;
  /** It stands within each row of a list. */
  readonly isInRow: boolean;
}

/** All fields below a selection, those of fragments in their places. */
function fieldsIn(set: SelectionSetNode | undefined, of: unknown, path = '', isInRow = false): Field[] {
  return (set?.selections ?? []).flatMap((one): Field[] => {
    if (one.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.find(({ name }) => name.value === one.name.value);
      return fieldsIn(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? ''), path, isInRow);
    }
    if (one.kind === Kind.INLINE_FRAGMENT) {
      return fieldsIn(
        one.selectionSet,
        one.typeCondition ? schema.getType(one.typeCondition.name.value) : of,
        path,
        isInRow,
      );
    }
    const type = isObjectType(of) || isInterfaceType(of) ? of.getFields()[one.name.value]?.type : undefined;
    if (!type) return [];
    const key = one.alias?.value ?? one.name.value;
    const field = { node: one, path: `${path}${key}`, key, type, isInRow };
    const within = isInRow || isListType(getNullableType(type));
    return [field, ...fieldsIn(one.selectionSet, getNamedType(type), `${field.path}.`, within)];
  });
}

const isConnection = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');
const listsOf = (name: string) => {
  const operation = operations.find((one) => one.name?.value === name);
  return fieldsIn(operation?.selectionSet, schema.getQueryType()).filter(isConnection);
};

describe('every list that comes in pages', () => {
  // The most tied of a kind are what a graph may begin with: they are chosen, and no list.
  const asking = operations.map(({ name }) => name?.value ?? '').filter((name) => name !== 'Beginnings');

  it.each(asking)('of %s tells whether it goes on, and can be asked for the rest', (name) => {
    const cut = listsOf(name).filter(({ key, node, type }) => {
      const after = node.arguments?.find((one) => one.name.value === 'after');
      // What stands on a source is one list for each of its types, so that it is read by its own means.
      const isAsked = after && (print(after.value) === `$${key}` || key === 'citing');
      const isTold = fieldsIn(node.selectionSet, getNamedType(type)).some(
        ({ path }) => path === 'pageInfo.hasNextPage',
      );
      return !isAsked || !isTold;
    });
    expect(cut.map(({ path }) => path)).toEqual([]);
  });

  it.each(asking)('within the rows of %s has an operation that asks for it by the id of the row', (name) => {
    const rest = listsOf(`${name}Row`).map(({ key }) => key);
    const lacking = listsOf(name).filter(({ key, isInRow }) => isInRow && !rest.includes(key));
    expect(name.endsWith('Row') ? [] : lacking.map(({ path }) => path)).toEqual([]);
  });
});
