import { expect, it } from 'vitest';

import { vocabularyOf } from './vocabulary.ts';

it('has the words of each part, and keys under each label', () => {
  const words = vocabularyOf({
    labels: [
      [
        ['Entity', 'Plan'],
        ['name', 'date'],
      ],
      [
        ['Entity', 'Place'],
        ['name', 'kind'],
      ],
    ],
    types: [[':`IS ``so```', ['id']]],
    functions: [['abs', 'abs(a :: NUMBER) :: NUMBER']],
    procedures: [['db.labels', 'db.labels() :: (label :: STRING)', [{ name: 'label', type: 'STRING' }]]],
  });
  expect([...words.labels]).toEqual([
    ['Entity', ['date', 'kind', 'name']],
    ['Place', ['kind', 'name']],
    ['Plan', ['date', 'name']],
  ]);
  expect([...words.types]).toEqual([['IS `so`', ['id']]]);
  expect(words.functions).toEqual([{ name: 'abs', signature: 'abs(a :: NUMBER) :: NUMBER' }]);
  expect(words.procedures[0]?.columns).toEqual(['label']);
});

it('leaves out what it was not told', () => {
  expect(vocabularyOf({}).labels.size).toBe(0);
});
