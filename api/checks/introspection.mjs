// The schema that introspection tells is the schema of the SDL, asked as graphql-js 16, GraphiQL and code generators ask.
// Usage: node introspection.mjs http://127.0.0.1:8080   Exit 0 only if both are the same in every word.
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';

const [base] = process.argv.slice(2);
if (!base) {
  console.error('usage: node introspection.mjs BASE_URL');
  process.exit(2);
}
// Everything that getIntrospectionQuery of graphql-js 16 can ask for, at its deepest.
const options = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const none = Object.fromEntries(Object.keys(options).map((name) => [name, false]));
// GraphiQL asks all of it at once; older generators ask parts.
const questions = [options, none, ...Object.keys(options).map((name) => ({ ...none, descriptions: name === 'schemaDescription', [name]: true }))];

/** Resolves with the result of an introspection query, or rejects with what the server said against it. */
async function introspect(question) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: getIntrospectionQuery(question), operationName: 'IntrospectionQuery' }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map((error) => error.message).slice(0, 5).join('\n    '));
  return data;
}

/** The schema as text, sorted, one line an item. */
function lines(schema) {
  return printSchema(lexicographicSortSchema(schema)).split('\n');
}

/** Prints the first lines in which two texts differ. Returns whether they are equal. */
function same(told, written) {
  const at = written.findIndex((line, i) => line !== told[i]);
  if (at < 0 && told.length === written.length) return true;
  const from = at < 0 ? written.length : at;
  console.log(`the SDL says\n    ${written.slice(from, from + 3).join('\n    ')}`);
  console.log(`introspection says\n    ${told.slice(from, from + 3).join('\n    ')}`);
  return false;
}

const written = lines(buildSchema(await (await fetch(`${base}/schema.graphql`)).text()));
let bad = 0;
for (const question of questions) {
  const name = Object.keys(question).filter((key) => question[key]).join(', ') || 'names and types alone';
  try {
    const told = buildClientSchema(await introspect(question));
    // A question that leaves something out cannot tell the whole schema.
    if (question === options && !same(lines(told), written)) throw new Error('they differ');
    console.log(`ok   ${name}`);
  } catch (err) {
    console.log(`BAD  ${name}\n    ${err.message}`);
    bad++;
  }
}
console.log(bad ? `${bad} bad of ${questions.length}` : `all ${questions.length} answered, ${written.length} lines the same`);
process.exit(bad ? 1 : 0);
