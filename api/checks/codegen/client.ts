// A client as a page would hold it: the operation is typed by what graphql-codegen made of the schema.
import { graphql } from './gql/index.js';
import type { TypedDocumentString } from './gql/graphql.js';

const plan = graphql(`
  query Plan($id: ID!, $first: Int = 10, $orderBy: [ActorOrder!]) {
    plan(id: $id) {
      id
      name
      date
      acceptedBy(first: $first, orderBy: $orderBy) {
        totalCount
        edges {
          node { __typename id name ... on Person { born } }
          position { stance date certainty citations { locator source { title } } }
        }
      }
      rejectedBy(first: $first, orderBy: $orderBy) {
        edges { node { id } position { stance reason } }
      }
    }
  }
`);

/** Resolves with the data of an operation, or rejects with what the server said. */
async function ask<Data, Variables>(url: string, operation: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: operation, variables }),
  });
  const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!answer.data || answer.errors) throw new Error(answer.errors?.map((e) => e.message).join('; ') ?? `HTTP ${response.status}`);
  return answer.data;
}

const [url] = process.argv.slice(2);
if (!url) throw new Error('usage: node client.js URL');
const answer = await ask(url, plan, { id: 'step-by-step-plan', orderBy: [{ name: 'ASC' }] });
for (const { node, position } of answer.plan?.acceptedBy.edges ?? []) console.log(node.name, position.stance, answer.plan?.name);
if (!answer.plan?.acceptedBy.totalCount) throw new Error(`nobody accepted it: ${JSON.stringify(answer)}`);
