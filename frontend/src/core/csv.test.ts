import { expect, it } from 'vitest';

import { csv } from './csv.ts';

const lines = (...rows: unknown[][]) => csv(['one', 'two'], rows).split('\r\n').slice(1, -1);

it('begins with a byte order mark, and ends each line as RFC 4180 wants it', () => {
  expect(csv(['one', 'two'], [['Heydər Əliyev', '']])).toBe('\ufeffone,two\r\nHeydər Əliyev,\r\n');
  expect([...new TextEncoder().encode(csv(['one'], []))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

it('quotes what needs it', () => {
  expect(lines(['a,b', 'say "x"'], [null, { a: 1 }], ['a\nb', ' c'])).toEqual([
    '"a,b","say ""x"""',
    ',"{""a"":1}"',
    '"a\nb"," c"',
  ]);
});

it('defuses what a spreadsheet would run, and leaves numbers to be numbers', () => {
  expect(lines(['=1+1', '-1+1'], ['+1', '@SUM(A1)'], ['\t=1', '- a'])).toEqual([
    "'=1+1,'-1+1",
    "'+1,'@SUM(A1)",
    "'\t=1,'- a",
  ]);
  expect(lines([-2, -2.5], [-1e-9, '-9007199254740993'])).toEqual(['-2,-2.5', '-1e-9,-9007199254740993']);
});
