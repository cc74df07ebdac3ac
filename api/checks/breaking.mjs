// Nothing that a client of the published schema may rely on is gone, by the rules of graphql-js.
// Usage: node breaking.mjs http://127.0.0.1:8080   Exit 1 where a change would break a client.
// schema/testdata/published.graphql is the schema of the last release. It is replaced with a release, or with a change
// that is meant to break clients and stands in the Changelog.
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

const [base] = process.argv.slice(2);
if (!base) {
  console.error('usage: node breaking.mjs BASE_URL');
  process.exit(2);
}
const published = buildSchema(readFileSync(new URL('../../schema/testdata/published.graphql', import.meta.url), 'utf8'));
const served = buildSchema(await (await fetch(`${base}/schema.graphql`)).text());

// The comparison itself must see what is gone: without its first field a schema breaks clients.
const [first] = Object.keys(published.getQueryType().getFields());
const less = buildSchema(`type Query { other: Int }`);
if (!findBreakingChanges(published, less).some(({ description }) => description.includes(`Query.${first}`))) {
  console.error('the comparison finds nothing');
  process.exit(1);
}
for (const { description } of findDangerousChanges(published, served)) console.log(`note ${description}`);
const broken = findBreakingChanges(published, served);
for (const { type, description } of broken) console.log(`BAD  ${type}: ${description}`);
console.log(broken.length ? `${broken.length} changes break clients` : 'no change breaks a client of the published schema');
process.exit(broken.length ? 1 : 0);
