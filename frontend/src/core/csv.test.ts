import { expect, it } from 'vitest';

import { csv } from './csv.ts';

it('quotes what needs it and defuses formulas', () => {
  const rows = [
    ['a,b', 'say "x"'],
    ['=1+1', -2],
    [null, { a: 1 }],
  ];
  expect(csv(['one', 'two'], rows)).toBe(['one,two', '"a,b","say ""x"""', "'=1+1,-2", ',"{""a"":1}"', ''].join('\r\n'));
});
