import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tableOf } from '../src/core/answer.ts';
import { cypherExamples, examples } from '../src/core/examples.ts';
import { site } from './browser.ts';

const { open, url } = site();

test('the query behind a view opens and runs', async () => {
  const { page, faults, close } = await open('/paths?from=heydar-aliyev&to=kazan-formula');
  await page.getByRole('link', { name: 'Show the query' }).click();
  await page
    .getByRole('status')
    .getByText(/\d+ rows/)
    .waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test('an error is underlined at its place', async () => {
  const { page, close } = await open('/query?lang=cypher&q=MATCH+(n)+RETRN+n');
  await page.getByRole('alert').getByText('did you mean RETURN').waitFor();
  assert.equal(await page.locator('.cm-lintRange-error').textContent(), 'RETRN');
  await close();
});

test('the schema completes what is typed', async () => {
  const { page, close } = await open('/query?q=%7B+plan+%7D');
  const editor = page.getByRole('textbox', { name: 'Query' });
  await page.locator('section[aria-busy=false]').first().waitFor();
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ revers');
  await page.locator('.cm-tooltip-autocomplete').getByText('reversals').waitFor();
  await close();
});

test('what was run stands in the history', async () => {
  const { page, close } = await open('/query?lang=cypher');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page
    .getByRole('status')
    .getByText(/\d+ rows/)
    .waitFor();
  await page.getByText('History').click();
  await page
    .getByRole('button', { name: /Who rejected which plan/ })
    .first()
    .waitFor();
  await close();
});

test('GraphiQL runs its first example', async () => {
  const { page, faults, close } = await open('/graphiql');
  // The button does nothing before the editor holds the text.
  await page.locator('.graphiql-query-editor').getByText('acceptedBy').first().waitFor();
  await page.getByRole('button', { name: /Execute query/i }).click();
  await page.locator('.graphiql-response').getByText('bishkek-protocols').first().waitFor({ timeout: 20000 });
  assert.deepEqual(faults, []);
  await close();
});

test('each example finds something in the bundled dataset', async () => {
  const ask = async (query: string, variables = {}) => {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] };
  };
  for (const { title, query } of examples) {
    const { data, errors } = await ask(query);
    assert.equal(errors, undefined, title);
    assert.ok((tableOf(data)?.rows.length ?? 0) > 0 || JSON.stringify(data).length > 200, title);
  }
  for (const { title, query } of cypherExamples) {
    const { data } = await ask('query($q: String!) { cypher(query: $q) { rows } }', { q: query });
    const rows = (data?.['cypher'] as { rows?: unknown[] } | undefined)?.rows ?? [];
    assert.ok(rows.length > 0, title);
  }
});
