// Asks a running server with an operation as relay-compiler printed it: the page of all plans, two at a time.
// Usage: node ask.mjs URL
import { readFileSync } from 'node:fs';

const [url] = process.argv.slice(2);
if (!url) throw new Error('usage: node ask.mjs URL');
const texts = Object.values(JSON.parse(readFileSync('out/queries.json', 'utf8')));

/** Resolves with the data of the operation with a name, or rejects with what the server said. */
async function ask(name, variables) {
  const query = texts.find((text) => text.startsWith(`query ${name}(`));
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const { plans } = await ask('PlanListQuery', { count: 2 });
const ids = plans.edges.map((edge) => edge.node.id);
let { endCursor: cursor, hasNextPage: more } = plans.pageInfo;
while (more) {
  const { plans: page } = await ask('PlanListPaginationQuery', { count: 2, cursor });
  ids.push(...page.edges.map((edge) => edge.node.id));
  ({ endCursor: cursor, hasNextPage: more } = page.pageInfo);
}
if (ids.length !== plans.totalCount || new Set(ids).size !== ids.length) throw new Error(`${ids} of ${plans.totalCount}`);
console.log(`${texts.length} operations compiled; ${ids.length} plans, page by page`);
