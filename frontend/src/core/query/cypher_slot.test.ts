import { describe, expect, it } from 'vitest';

import { readingOf, type Slot } from './cypher_slot.ts';
import { tokensOf } from './cypher_tokens.ts';

/** The slot where the text has its mark. */
function slot(marked: string): Slot {
  const at = marked.indexOf('^');
  return readingOf(marked.replace('^', ''), at).slot;
}
const variables = (text: string) =>
  Object.fromEntries(
    readingOf(`${text} `, text.length + 1).variables.map((one) => [one.name, `${one.of} ${one.labels.join('|')}`]),
  );

describe('tokens', () => {
  it.each([
    ["RETURN 'it''s' + \"a\\\"b\"", ['RETURN', "'it'", "'s'", '+', '"a\\"b"']],
    ['MATCH (n:`a``b c`) // x', ['MATCH', '(', 'n', ':', 'a`b c', ')', '// x']],
    ['/* a\n*/ 1.5e3 .. Şuşa', ['/* a\n*/', '1.5e3', '.', '.', 'Şuşa']],
  ])('of %s', (text, pieces) => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(pieces);
  });
});

describe('what may stand at a place', () => {
  it.each([
    ['^', { at: 'beginning' }],
    ['MAT^', { at: 'beginning' }],
    ['MATCH (p:^', { at: 'label' }],
    ['MATCH (p:Plan|Per^', { at: 'label' }],
    ['MATCH (p:(Plan|Person)&!^', { at: 'label' }],
    ['MATCH (p:Plan)-[r:^]->(x) RETURN x', { at: 'type' }],
    ['MATCH (p:Plan)-[:REVISES|ABR^', { at: 'type' }],
    ['MATCH (p)<-[:REVISES|:^', { at: 'type' }],
    ['MATCH (p) WHERE p:^', { at: 'label' }],
    ['MATCH ()-[r]->() WHERE r:^', { at: 'type' }],
    ['MATCH (p) WHERE EXISTS { MATCH (p)-[:^', { at: 'type' }],
    ['MATCH (p) WHERE (p)-[:^', { at: 'type' }],
    ["MATCH (p {name: '^", { at: 'nothing' }],
    ["MATCH (p {name: 'x:^'})", { at: 'nothing' }],
    ['MATCH (p) // p.^', { at: 'nothing' }],
    ['MATCH (p) /* p.^ */ RETURN p', { at: 'nothing' }],
    ['MATCH (p:`Pl^', { at: 'nothing' }],
    ['RETURN $na^', { at: 'nothing' }],
    ['RETURN 12^', { at: 'nothing' }],
    ['MATCH (p)-[*1..^', { at: 'nothing' }],
    ['MATCH (p:Position) RETURN p.^', { at: 'key', of: 'node', labels: ['Position'] }],
    ['MATCH (p:Position) RETURN p.st^', { at: 'key', of: 'node', labels: ['Position'] }],
    ['MATCH (p:Position)-[r:ON]->() WHERE r.^ > 1', { at: 'key', of: 'relation', labels: ['ON'] }],
    ['MATCH (p:Position) WITH p AS q RETURN q.^', { at: 'key', of: 'node', labels: ['Position'] }],
    ['MATCH (p) WHERE p:Plan RETURN p.^', { at: 'key', of: 'node', labels: ['Plan'] }],
    ['MATCH (p:Plan {^', { at: 'key', of: 'node', labels: ['Plan'] }],
    ["MATCH (p:Plan {name: 'x', ^", { at: 'key', of: 'node', labels: ['Plan'] }],
    ['MATCH (p:Plan {name: ^', { at: 'operand', after: ':' }],
    ['MATCH ()-[r:ON|AT {^', { at: 'key', of: 'relation', labels: ['ON', 'AT'] }],
    ['RETURN {^', { at: 'nothing' }],
    ['RETURN {a: ^', { at: 'operand', after: ':' }],
    ['MATCH (p:Plan) RETURN p {^', { at: 'projection', of: 'node', labels: ['Plan'] }],
    ['MATCH (p:Plan) RETURN p {.^', { at: 'key', of: 'node', labels: ['Plan'] }],
    ['MATCH (p:Plan) RETURN p {.name, .^', { at: 'key', of: 'node', labels: ['Plan'] }],
    ['MATCH ((a)-->(b)){^', { at: 'nothing' }],
    ['CALL ^', { at: 'procedure' }],
    ['CALL db.sch^', { at: 'part', of: 'procedure', from: 5 }],
    ['RETURN date.tr^', { at: 'part', of: 'function', from: 7 }],
    [
      "CALL db.index.fulltext.queryNodes('x', 'y') YIELD ^",
      { at: 'column', procedure: 'db.index.fulltext.queryNodes' },
    ],
    ['CALL db.labels() YIELD label, ^', { at: 'column', procedure: 'db.labels' }],
    ['CALL (p) { ^', { at: 'beginning' }],
    ['MATCH (p:Plan) WHERE EXISTS { ^', { at: 'beginning' }],
    ['MATCH (p:Plan), (^', { at: 'pattern', of: 'node' }],
    ['MATCH (p)-[^', { at: 'pattern', of: 'relation' }],
    ['MATCH (p:Plan) ^', { at: 'word', clause: 'MATCH', after: '' }],
    ['MATCH (p:Plan) RETURN ^', { at: 'operand', after: 'RETURN' }],
    ['MATCH (p:Plan) RETURN p ^', { at: 'word', clause: 'RETURN', after: '' }],
    ['MATCH (p:Plan) RETURN * ^', { at: 'word', clause: 'RETURN', after: '' }],
    ['MATCH (p:Plan) RETURN 2 * ^', { at: 'operand', after: '*' }],
    ['MATCH (p:Plan) WHERE p.name STARTS ^', { at: 'operand', after: 'STARTS' }],
    ['MATCH (p:Plan) WHERE p.name STARTS WITH ^', { at: 'operand', after: 'WITH' }],
    ['MATCH (p:Plan) WHERE p.name STARTS WITH p.id ^', { at: 'word', clause: 'WHERE', after: '' }],
    ['MATCH (p:Plan) RETURN p AS ^', { at: 'nothing' }],
    ['MATCH (p:Plan) RETURN p ORDER ^', { at: 'operand', after: 'ORDER' }],
    ['MATCH (p:Plan) RETURN p ORDER BY p.order ^', { at: 'word', clause: 'ORDER', after: '' }],
    ['MATCH (p:Plan) RETURN count(^', { at: 'operand', after: '(' }],
    ['MATCH (p:Plan)-^', { at: 'nothing' }],
    ['MATCH (p:Plan)-->^', { at: 'nothing' }],
  ])('%s', (marked, expected) => {
    expect(slot(marked)).toEqual(expected);
  });
});

describe('variables', () => {
  it.each([
    ['MATCH (a:Plan)-[r:REVISES*1..2]->(b)', { a: 'node Plan', r: 'relation REVISES', b: 'node ' }],
    [
      'MATCH p = shortestPath((a:Plan)-[*]-(b:Person&!Leader)) RETURN p',
      { p: 'value ', a: 'node Plan', b: 'node Person' },
    ],
    ['MATCH (a) WHERE a:Plan AND a.x = 1 UNWIND a.cites AS c', { a: 'node Plan', c: 'value ' }],
    ['CALL db.labels() YIELD label, other AS o', { label: 'value ', other: 'value ', o: 'value ' }],
    [
      'RETURN [x IN [1, 2] WHERE x > 1 | x] AS xs, count(n), toUpper(s) AS t',
      { x: 'value ', xs: 'value ', t: 'value ' },
    ],
    ["MATCH (`my plan`:Plan {name: 'n:Other'}) // (c:No)", { 'my plan': 'node Plan' }],
    ['MATCH (a:Plan) MATCH (a:Document)', { a: 'node Plan|Document' }],
  ])('of %s', (text, expected) => {
    expect(variables(text)).toEqual(expected);
  });
});
