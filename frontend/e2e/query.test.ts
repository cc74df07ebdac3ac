import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tableOf } from '../src/core/answer.ts';
import { cypherExamples, examples } from '../src/core/examples.ts';
import { site } from './browser.ts';
import { settled } from './settled.ts';

const { open, url } = site();

test('the query behind a view opens and runs', async () => {
  const { page, faults } = await open('/paths?from=heydar-aliyev&to=kazan-formula');
  await page.getByRole('link', { name: 'Show the query' }).click();
  await page
    .getByRole('status')
    .getByText(/\d+ rows/)
    .waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.deepEqual(faults, []);
});

test('an error is underlined at its place', async () => {
  const { page } = await open('/query?lang=cypher&q=MATCH+(n)+RETRN+n');
  await page.getByRole('alert').getByText('did you mean RETURN').waitFor();
  assert.equal(await page.locator('.cm-lintRange-error').textContent(), 'RETRN');
});

test('the place of an error is that of the signs that are read, whatever they take in memory', async () => {
  const text = "MATCH (n) WHERE n.name = '😀'\nRETURN '😀😀' AS one, missing.name AS two";
  const { page } = await open(`/query?${new URLSearchParams({ lang: 'cypher', q: text })}`);
  await page.getByRole('alert').getByText('not defined').waitFor();
  assert.equal(await page.locator('.cm-lintRange-error').textContent(), 'missing');
});

test('a name that the graph does not know is told beside the answer, and underlined', async () => {
  const text = 'MATCH (n:Plann) RETURN n.name AS name';
  const { page } = await open(`/query?${new URLSearchParams({ lang: 'cypher', q: text })}`);
  await page.getByRole('status').getByText('Line 1, column 10').waitFor();
  assert.equal(await page.locator('.cm-lintRange-warning').textContent(), 'Plann');
  await page.getByRole('status').getByText('0 rows').waitFor();
});

test('the schema completes what is typed', async () => {
  const { page } = await open('/query?q=%7B+plan+%7D');
  const editor = page.getByRole('textbox', { name: 'Query' });
  await page.locator('section[aria-busy=false]').first().waitFor();
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ revers');
  await page.locator('.cm-tooltip-autocomplete').getByText('reversals').waitFor();
});

test('what was run stands in the history', async () => {
  const { page } = await open('/query?lang=cypher');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page
    .getByRole('status')
    .getByText(/\d+ rows/)
    .waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('RETURN 1 AS one');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('columnheader', { name: 'one' }).waitFor();
  await page.getByText('History').click();
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /Who rejected which plan|MATCH/ })
    .last()
    .click();
  // What is taken from it is run: an answer of another query would mislead.
  await page.getByRole('columnheader', { name: 'one' }).waitFor({ state: 'hidden' });
  await page.getByRole('columnheader', { name: 'plan', exact: true }).waitFor();
});

/** The address of a query whose answer is drawn. */
const drawn = (language: 'graphql' | 'cypher', text: string) =>
  `/query?${new URLSearchParams({ lang: language, q: text, as: 'graph' })}`;

test('paths of an answer are drawn; a click shows the evidence, two open the graph, and the way back restores it', async () => {
  const { page, faults } = await open('/query?lang=cypher');
  await page.getByRole('button', { name: 'Plans and what they go back to' }).click();
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await settled(page);
  assert.match(page.url(), /as=graph/);
  const plan = page.locator('[data-node="kazan-formula"] .dot');
  assert.ok((await page.locator('.tie').count()) >= 5);
  await plan.click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByRole('heading', { name: 'Kazan Formula' }).waitFor();
  await plan.dblclick();
  await page.waitForURL(/\/graph\?.*nodes=kazan-formula/);
  await settled(page);
  await page.goBack();
  await settled(page);
  await evidence.getByRole('heading', { name: 'Kazan Formula' }).waitFor();
  await page.getByRole('group').getByText('As a table').click();
  await page
    .getByRole('cell', { name: /^Kazan Formula/ })
    .first()
    .waitFor();
  assert.deepEqual(faults, []);
});

test('with the keyboard, a reader goes through a drawn answer and opens a node of it', async () => {
  const { page, faults } = await open(drawn('cypher', 'MATCH (a:Plan)-[r:REVISES]->(b) RETURN a, r, b'));
  await settled(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText('revises').first().waitFor();
  await page.getByRole('application').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.waitForURL(/pin=/);
  await page.keyboard.press('e');
  await page.waitForURL(/\/graph\?.*nodes=/);
  assert.deepEqual(faults, []);
});

test('relationships without their ends are drawn between nodes that have their names', async () => {
  const { page } = await open(drawn('cypher', 'MATCH (:Plan)-[r:REVISES]->() RETURN {deep: [r]} AS found'));
  await settled(page);
  await page.locator('.node', { hasText: 'Kazan Formula' }).waitFor();
});

test('an answer of GraphQL is drawn by its ids, and ties only what a relationship says', async () => {
  const text = '{ paths(from: "heydar-aliyev", to: "kazan-formula", k: 2) { nodes { id } hops { relation { id } } } }';
  const { page, faults, close } = await open(drawn('graphql', text));
  await settled(page);
  await page.locator('.node', { hasText: 'Kazan Formula' }).waitFor();
  assert.ok((await page.locator('.tie').count()) >= 2);
  await close();
  const plans = await open(
    drawn('graphql', '{ plans(first: 3) { edges { node { id acceptedBy { edges { node { id } } } } } } }'),
  );
  await settled(plans.page);
  assert.ok((await plans.page.locator('[data-node]').count()) >= 3);
  assert.equal(await plans.page.locator('.tie').count(), 0);
  await plans.close();
  assert.deepEqual(faults, []);
});

test('an answer without a node says so and offers the table', async () => {
  const { page } = await open(drawn('cypher', 'MATCH (p:Plan) RETURN p.name AS plan ORDER BY plan'));
  await page.getByText('no node and no relationship to draw').waitFor();
  await page.getByRole('button', { name: 'See it as a table' }).click();
  await page.getByRole('cell', { name: 'Bishkek Protocols' }).waitFor();
});

test('GraphiQL runs its first example', async () => {
  const { page, faults } = await open('/graphiql');
  // The button does nothing before the editor holds the text.
  await page.locator('.graphiql-query-editor').getByText('acceptedBy').first().waitFor();
  await page.getByRole('button', { name: /Execute query/i }).click();
  await page.locator('.graphiql-response').getByText('bishkek-protocols').first().waitFor({ timeout: 20000 });
  assert.deepEqual(faults, []);
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
