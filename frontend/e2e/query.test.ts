import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tableOf } from '../src/core/query/answer.ts';
import { cypherExamples, examples } from '../src/core/query/examples.ts';
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

test('a text that was run in the wrong language is run in its own with a click', async () => {
  for (const [language, text, other] of [
    ['graphql', 'MATCH (n:Plan) RETURN n.name', 'Cypher'],
    ['cypher', '{ plans(first: 2) { nodes { name } } }', 'GraphQL'],
  ] as const) {
    const { page, close } = await open(`/query?lang=${language}&q=${encodeURIComponent(text)}`);
    await page.getByRole('alert').getByText(`This reads like ${other}.`).waitFor();
    await page.getByRole('button', { name: `Run it as ${other}` }).click();
    await page.getByRole('table').getByText('Step-by-step plan').waitFor();
    await page.getByRole('button', { name: other, exact: true, pressed: true }).waitFor();
    await close();
  }
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
  await page.locator('.editor[aria-busy=false]').waitFor();
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ revers');
  await page.locator('.cm-tooltip-autocomplete').getByText('reversals').waitFor();
});

/** Opens the editor of Cypher with a text, the cursor at its end, and waits until the graph has told its words. */
async function writing(text: string) {
  const { page, faults, close } = await open('/query?lang=cypher');
  await page.locator('.editor[aria-busy=false]').waitFor();
  await page.getByRole('textbox', { name: 'Query' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // What the editor closes by itself would stand after the cursor: text is put in as it is.
  await page.keyboard.insertText(text);
  return { page, faults, close };
}

test('Cypher is completed with the words of the graph, by what fits the place', async () => {
  const { page, faults } = await writing('MATCH (p:Plan|');
  const offered = page.locator('.cm-tooltip-autocomplete [role=option] .cm-completionLabel');
  const offers = async (typed: string, first: string[], never: string[] = []) => {
    await page.keyboard.press('Escape');
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Control+Space');
    await offered
      .getByText(first[0] ?? '', { exact: true })
      .first()
      .waitFor();
    const all = await offered.allTextContents();
    assert.deepEqual(all.slice(0, first.length), first, typed);
    assert.deepEqual(
      all.filter((one) => never.includes(one)),
      [],
      typed,
    );
  };
  await offers('Per', ['Person'], ['REVISES', 'percentileCont']);
  await offers('son {nam', ['name'], ['stance']);
  await offers("e: 'x'})-[r:REV", ['REVISES'], ['reverse']);
  await offers('ISES]->(q:Position) RETURN ', ['p', 'q', 'r']);
  await offers('q.st', ['stance'], ['status']);
  await offers('ance, date.tru', ['date.truncate']);
  await offers("ncate('year') ORD", ['ORDER BY']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('CALL ');
  await offers('db.lab', ['db.labels']);
  // A list that has only just come takes no key yet.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(' YIELD ');
  await offers('la', ['label']);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.cm-content').innerText(), 'CALL db.labels() YIELD label');
  // Within a text there is nothing to complete.
  await page.keyboard.insertText(" RETURN 'la");
  await page.keyboard.press('Control+Space');
  await page.waitForTimeout(300);
  assert.equal(await offered.count(), 0);
  assert.deepEqual(faults, []);
});

test('GraphQL is completed: arguments, enum values, fragments and variables', async () => {
  const { page, faults } = await open('/query?q=%7B+dataset+%7B+name+%7D+%7D');
  await page.locator('.editor[aria-busy=false]').waitFor();
  await page.getByRole('textbox', { name: 'Query' }).focus();
  const offers = async (text: string, back: number, label: string) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    for (let step = 0; step < back; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete').getByText(label, { exact: true }).waitFor();
  };
  await offers('{ plans(ord', 0, 'orderBy');
  await offers('{ positions(certainty: [ST', 0, 'STATED');
  await offers('{ plans { nodes { dateB', 0, 'dateBounds');
  await offers('query($wanted: ID!) { plan(id: $wan) { id } }', 10, '$wanted');
  await offers('fragment Short on Document { id } { plans { nodes { ...Sh } } }', 6, 'Short');
  assert.deepEqual(faults, []);
});

test('what the server says of a text stays underlined beside the checks while typing, until the text changes', async () => {
  const text = '{ plan(id: "no-such-plan") { name } }';
  const { page } = await open(`/query?${new URLSearchParams({ q: text })}`);
  await page.getByRole('alert').getByText('no-such-plan').waitFor();
  await page.locator('.editor[aria-busy=false]').waitFor();
  const underlined = page.locator('.cm-lintRange-error');
  await underlined.getByText('plan', { exact: true }).waitFor();
  // The checks while typing come after 750 ms, and once more with the schema.
  await page.waitForTimeout(1800);
  assert.equal(await underlined.textContent(), 'plan');
  await page.getByRole('textbox', { name: 'Query' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
  await underlined.waitFor({ state: 'detached' });
});

test('a text that was edited and not run stays beside the answer of the one that was run, also in a link', async () => {
  const { page } = await open('/query?lang=cypher&q=RETURN+1+AS+one');
  const answer = page.getByRole('region', { name: 'Answer' });
  const content = page.locator('.cm-content');
  const changed = answer.getByText('The text has changed since');
  await answer.getByRole('columnheader', { name: 'one' }).waitFor();
  await content.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('RETURN 2 AS two');
  await changed.waitFor();
  await page.waitForURL(/q=RETURN\+1\+AS\+one&draft=RETURN\+2\+AS\+two/);
  await page.reload();
  await answer.getByRole('columnheader', { name: 'one' }).waitFor();
  await changed.waitFor();
  assert.equal(await content.innerText(), 'RETURN 2 AS two');
  await page.getByRole('button', { name: /^Run/ }).click();
  await answer.getByRole('columnheader', { name: 'two' }).waitFor();
  assert.equal(await changed.count(), 0);
  assert.equal(new URL(page.url()).searchParams.get('draft'), null);
  await page.getByRole('button', { name: 'Undo' }).click();
  await answer.getByRole('columnheader', { name: 'one' }).waitFor();
  await changed.waitFor();
  await answer.getByRole('button', { name: 'Back to that text' }).click();
  await changed.waitFor({ state: 'detached' });
  assert.equal(await content.innerText(), 'RETURN 1 AS one');
});

test('an editor that was emptied stays empty', async () => {
  const { page } = await open('/query?lang=cypher');
  const content = page.locator('.cm-content');
  await content.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForURL(/draft=(&|$)/);
  await page.reload();
  await content.waitFor();
  assert.equal((await content.innerText()).trim(), '');
  assert.ok(await page.getByRole('button', { name: /^Run/ }).isDisabled());
});

test('each language keeps its query with its answer, and neither stands under the other', async () => {
  const { page } = await open('/query?lang=cypher&q=RETURN+1+AS+one');
  const answer = page.getByRole('region', { name: 'Answer' });
  const one = answer.getByRole('columnheader', { name: 'one' });
  await one.waitFor();
  await page.getByRole('button', { name: 'GraphQL', exact: true }).click();
  await one.waitFor({ state: 'detached' });
  await answer.getByText('Run a query').waitFor();
  await page.reload();
  await answer.getByText('Run a query').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await one.waitFor();
  await page.getByRole('button', { name: 'Redo' }).click();
  await one.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Run/ }).click();
  await answer.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Cypher', exact: true }).click();
  await page.getByRole('button', { name: 'GraphQL', exact: true }).click();
  await answer.getByRole('table').waitFor();
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
  await page.waitForURL(/as=graph/);
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
  await page.locator('.graphiql-response').getByText('bishkek-protocols').first().waitFor();
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
