import { expect, it } from 'vitest';

import { figure } from './figure.ts';
import { framed } from './svg.ts';

it('a figure holds the picture with its words, its source, and the same as a table', () => {
  const frame = { title: 'Who said "no"', notes: ['as of 2001'], source: ['dataset'], alt: 'A & B said no.' };
  const html = figure(framed(frame, 100, 50), frame.title, 'http://parley.test/?a=1&sel=x', {
    columns: ['who', 'what'],
    rows: [['A & B', '<no>']],
  });
  expect(html).toContain('role="img"');
  expect(html).toContain('<desc>as of 2001. A &#38; B said no.</desc>');
  expect(html).toContain('<figcaption>Who said &#34;no&#34; <a href="http://parley.test/?a=1&#38;sel=x">');
  expect(html).toContain('<th scope="col">who</th>');
  expect(html).toContain('<td>A &#38; B</td><td>&#60;no&#62;</td>');
  expect(html).not.toMatch(/<script|<no>/);
});
