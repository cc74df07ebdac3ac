// Further attacks, over every door: GraphQL, its Cypher fields, and /cypher. Each must be answered within a second, as a
// caller's mistake or as data, and the server must still answer afterwards.
// Usage: node attacks.mjs http://127.0.0.1:8080 [PID]   (PID: also watch memory, and let a busy machine take its time)
import { growth, memory } from './memory.mjs';
import { stopwatch } from './stopwatch.mjs';

const [base, pid] = process.argv.slice(2);
if (!base) {
  console.error('usage: node attacks.mjs BASE_URL [PID]');
  process.exit(2);
}
const answerTime = 1000; // milliseconds
const answerSize = 200_000; // bytes
const mostGrowth = 300; // MiB

const times = (n, text) => Array.from({ length: n }, (_, i) => text(i)).join(' ');
const nest = (open, core, close, n) => open.repeat(n) + core + close.repeat(n);
const graphql = (query, variables) => ({ path: '/graphql', body: JSON.stringify({ query, variables }) });
const raw = (body) => ({ path: '/graphql', body });
const cypher = (query, params) => ({ path: '/cypher', body: JSON.stringify({ query, params }) });
const field = (query) => graphql('query Q($q: String!) { cypher(query: $q) { columns rows } }', { q: query });

// Names to requests. `refused` says that an answer with data would be a fault.
const shapes = {
  'aliases that double over twenty fragments': graphql(
    `{ ...F19 } ${times(20, (i) => `fragment F${i} on Query { a${i}: __typename b${i}: leaders { totalCount } ${i ? `...F${i - 1} ...F${i - 1}` : ''} }`)}`,
  ),
  'nested lists that multiply': graphql(
    `{ leaders(first: 1000) { nodes { ${nest('relations(first: 1000) { nodes { ', 'id', ' } }', 4)} } } }`,
  ),
  'pages within pages to the depth limit': graphql(`{ plans { ${nest('nodes { revises { ', 'totalCount', ' } }', 200)} } }`),
  'a thousand directives on a fragment': graphql(
    `{ ...F ${times(1000, () => '@include(if: true)')} } fragment F on Query ${times(1000, () => '@skip(if: false)')} { __typename }`,
  ),
  'five thousand spreads of one fragment': graphql(`{ ${times(5000, () => '...F')} } fragment F on Query { __typename }`),
  'three thousand operations': graphql(times(3000, (i) => `query Q${i} { __typename }`)),
  'three thousand fragments that nothing uses': graphql(`{ __typename } ${times(3000, (i) => `fragment F${i} on Query { __typename }`)}`),
  'two thousand variables': graphql(`query Q(${times(2000, (i) => `$v${i}: Int`)}) { __typename }`),
  'a type that wraps itself ten thousand times': graphql(`query Q($v: ${nest('[', 'Int', ']', 10000)}) { __typename }`),
  'a filter nested a thousand times': graphql(`{ leaders(where: ${nest('{ NOT: ', '{}', ' }', 1000)}) { totalCount } }`),
  'a filter as wide as the body allows': graphql(`{ leaders(where: { OR: [${times(20000, () => '{ id: { eq: "a" } }')}] }) { totalCount } }`),
  'quantifiers within quantifiers': graphql(
    `{ documents(where: ${nest('{ positions: { some: { target: { some: ', '{}', ' } } } }', 30)}) { totalCount } }`,
  ),
  'a string of a million characters': graphql(`{ node(id: "${'x'.repeat(900_000)}") { id } }`),
  'a search for half a million characters': graphql('query Q($t: String!) { search(text: $t) { name } }', { t: 'ш'.repeat(400_000) }),
  'a search whose every letter may be another': graphql('query Q($t: String!) { search(text: $t) { name } }', { t: 'kecsgxhq'.repeat(5) }),
  'a filter of ten thousand ids that name nothing': graphql('query Q($i: [ID!]) { leaders(where: { id: { in: $i } }) { totalCount } }', {
    i: Array.from({ length: 10_000 }, (_, i) => `nobody-${i}`),
  }),
  'paths as of all years': graphql('{ paths(from: "armenia", to: "azerbaijan", maxHops: 8, k: 50, asOf: "Y-99999/Y99999", truth: [CERTAIN, POSSIBLE]) { length } }'),
  'a search for wildcards and operators': graphql('query Q($t: String!) { search(text: $t) { name } }', { t: '*:* AND (foo:(bar OR NOT ~1^9' }),
  'a comment of a million characters': graphql(`#${'x'.repeat(900_000)}\n{ __typename }`),
  'a block string that never ends': graphql(`{ node(id: """${'"'.repeat(1001)}`),
  'escapes that end early': graphql('{ node(id: "\\uD83D\\u") { id } }'),
  'half a surrogate pair': graphql('{ node(id: "\\uD83D") { id } }'),
  'a number of ten thousand digits': graphql(`{ leaders(first: ${'9'.repeat(10000)}) { totalCount } }`),
  'an integer that is a float without end': graphql(`{ leaders(first: 1e${'9'.repeat(400)}) { totalCount } }`),
  'a hundred dates that are none': graphql(`{ ${times(40, (i) => `a${i}: asOf(date: "${'2'.repeat(i * 40)}") { date }`)} }`),
  'an interval of all years': graphql('{ timeline(from: "Y-99999999999", to: "Y99999999999") { title } }'),
  'paths of every length between everyone': graphql(
    `{ ${times(30, (i) => `p${i}: paths(from: "armenia", to: "azerbaijan", maxHops: 8, k: 1000) { length }`)} }`,
  ),
  'a neighbourhood of a million hops': graphql('{ neighbourhood(id: "armenia", depth: 1000000, limit: 1000000) { truncated } }'),
  'forty thousand ids': graphql('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(40_000).fill('armenia') }),
};

const variables = {};
const odd = [null, true, 1.5, '3', -1, 2 ** 31, [], {}, [[1]], { toString: 1 }, 'x'.repeat(100_000), Array(50_000).fill(1)];
for (const value of odd) {
  const told = JSON.stringify(value).slice(0, 30);
  variables[`first is ${told}`] = graphql('query Q($v: Int) { leaders(first: $v) { totalCount } }', { v: value });
  variables[`a filter is ${told}`] = graphql('query Q($v: PersonWhere) { leaders(where: $v) { totalCount } }', { v: value });
  variables[`a date is ${told}`] = graphql('query Q($v: EDTF!) { asOf(date: $v) { date } }', { v: value });
  variables[`parameters are ${told}`] = graphql('query Q($v: JSON) { cypher(query: "RETURN 1", params: $v) { rows } }', { v: value });
}
Object.assign(variables, {
  'variables a hundred thousand deep': raw(`{"query":"query Q($v: JSON) { __typename }","variables":{"v":${nest('[', '', ']', 100_000)}}}`),
  'a filter of variables ten thousand deep': raw(
    `{"query":"query Q($v: PersonWhere) { leaders(where: $v) { totalCount } }","variables":{"v":${nest('{"NOT":', '{}', '}', 10_000)}}}`,
  ),
  'parameters fifty thousand deep': raw(
    `{"query":"query Q($p: JSON) { cypher(query: \\"RETURN $a\\", params: $p) { rows } }","variables":{"p":{"a":${nest('[', '1', ']', 50_000)}}}}`,
  ),
  'variables that are a list': raw('{"query":"{ __typename }","variables":[1]}'),
  'one key two hundred thousand times': raw(`{"query":"{ __typename }","variables":{${Array(100_000).fill('"a":1').join(',')}}}`),
  'a batch of ten thousand': raw(`[${Array(10_000).fill('{"query":"{ __typename }"}').join(',')}]`),
  'a batch within a batch': raw(nest('[', '{"query":"{ __typename }"}', ']', 1000)),
  'three megabytes of brackets': raw('['.repeat(3_000_000)),
  'a query that is a number': raw('{"query":7}'),
  'nothing at all': raw(''),
  'bytes that are no UTF-8': raw(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28])),
});

// Statements that read the machine, write, or never end. None may give a row.
const statements = {
  'LOAD CSV': "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  'LOAD CSV behind escapes of its letters': "\\u004c\\u004f\\u0041\\u0044 CSV FROM 'file:///etc/passwd' AS line RETURN line",
  'LOAD CSV in a comment that an escape ends': "RETURN 1 /* \\u002a\\u002f LOAD CSV FROM 'http://127.0.0.1:1/' AS l RETURN l */ + ",
  'LOAD CSV in a subquery': "CALL { LOAD CSV FROM 'http://127.0.0.1:1/' AS l RETURN l } RETURN l",
  'LOAD CSV in a name with an escaped quote': "MATCH (n:`a\\u0060) LOAD CSV FROM 'http://127.0.0.1:1/' AS l RETURN l //`) RETURN n",
  'SHOW USERS': 'SHOW USERS',
  'SHOW SETTINGS': 'SHOW SETTINGS YIELD name, value RETURN name, value',
  'SHOW TRANSACTIONS': 'SHOW TRANSACTIONS',
  'TERMINATE TRANSACTIONS': "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  'USE system': 'USE system SHOW DATABASES',
  'CALL dbms.listConfig': 'CALL dbms.listConfig() YIELD name, value RETURN name, value',
  'CALL dbms.killQuery': "CALL dbms.killQuery('1')",
  'CALL apoc.load.json': "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
  'CALL db.index.fulltext.drop': "CALL db.index.fulltext.drop('names')",
  'CREATE': 'CREATE (n:Attack) RETURN n',
  'CREATE in a subquery': 'CALL { CREATE (n:Attack) RETURN n } RETURN n',
  'MERGE in FOREACH': 'FOREACH (i IN range(1, 9) | MERGE (:Attack {i: i}))',
  'DETACH DELETE': 'MATCH (n) DETACH DELETE n',
  'SET': 'MATCH (n) SET n.attacked = true RETURN count(n)',
  'CREATE INDEX': 'CREATE INDEX attack FOR (n:Attack) ON (n.i)',
  'DROP CONSTRAINT': 'DROP CONSTRAINT entity_id',
  'CREATE USER': "CREATE USER attack SET PASSWORD 'attackattack'",
  'options of the pre-parser': 'CYPHER runtime=parallel PROFILE MATCH (n) RETURN n',
  'a periodic commit': "USING PERIODIC COMMIT LOAD CSV FROM 'file:///x' AS l RETURN l",
  'transactions of its own': 'MATCH (n) CALL { WITH n SET n.a = 1 } IN TRANSACTIONS OF 10 ROWS',
  'two statements': 'RETURN 1; MATCH (n) DETACH DELETE n',
  'a product of everything with everything': 'MATCH (a), (b), (c), (d), (e) RETURN count(*)',
  'every path': 'MATCH p = (a)-[*]-(b) RETURN count(p)',
  'ten billion numbers': 'UNWIND range(1, 10000000000) AS i RETURN sum(i)',
  'lists that double': `WITH [1, 2] AS l ${times(60, () => 'WITH l + l AS l')} RETURN size(l)`,
  'text that doubles': `WITH 'ab' AS s ${times(60, () => 'WITH s + s AS s')} RETURN size(s)`,
  'a reduce within a reduce': 'RETURN reduce(a = 0, i IN range(1, 100000) | a + reduce(b = 0, j IN range(1, 100000) | b + j))',
  'a regular expression that backtracks': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b' AS x",
  'a counted group of anything': "RETURN 'aaaa!' =~ '(.*a){20}b' AS x",
  'a regular expression that looks back': "RETURN 'aa' =~ '(a)\\\\1' AS x",
  'a regular expression of counts of counts': "RETURN 'a' =~ '((a{1,1000}){1,1000}){1,1000}' AS x",
  'parentheses a hundred thousand deep': `RETURN ${nest('(', '1', ')', 100_000)}`,
  'lists a hundred thousand deep': `RETURN ${nest('[', '1', ']', 100_000)}`,
  'NOT fifty thousand times': `RETURN ${'NOT '.repeat(50_000)} true AS x`,
  'a sum of a hundred thousand': `RETURN ${'1 + '.repeat(100_000)} 1 / 0`,
  'subqueries within subqueries': `${'CALL { '.repeat(300)} RETURN 1 AS x ${'} RETURN x '.repeat(300)}`,
  'a comment that never ends': `RETURN 1 /*${'*'.repeat(100_000)}`,
  'a name of half a million letters': `MATCH (${'x'.repeat(500_000)}) RETURN 1 / 0`,
};
// Statements that look like attacks and are none: what they hold is a text or a name.
const harmless = {
  'LOAD CSV in an escaped quote': "RETURN '\\u0027 LOAD CSV FROM \\u0027file:///etc/passwd\\u0027 AS line RETURN line //'",
  'COLLECT within COLLECT': `RETURN ${nest('COLLECT { MATCH (n) RETURN ', '1', ' }', 40)} AS x`,
  'a label that closes its quote': 'MATCH (n:`a``) DETACH DELETE n //`) RETURN 1 / 0',
};

// Statements of one thing ten thousand times. They may be answered, or refused at once.
const many = (between, text) => Array.from({ length: 10_000 }, (_, i) => text(i)).join(between);
const long = {
  'ten thousand labels': `MATCH (n) WHERE n:${many('|', (i) => `L${i}`)} RETURN count(n)`,
  'ten thousand types': `MATCH (n)-[:${many('|', (i) => `T${i}`)}]->() RETURN count(n)`,
  'ten thousand ORs': `MATCH (n) WHERE ${many(' OR ', (i) => `n.a = ${i}`)} RETURN count(n)`,
  'ten thousand alternatives of CASE': `MATCH (n) RETURN count(CASE n.id ${many(' ', (i) => `WHEN ${i} THEN ${i}`)} END)`,
  'ten thousand expressions in a list': `MATCH (n) WHERE n.order IN [${many(', ', (i) => `n.order + ${i + 1}`)}] RETURN count(n)`,
  'ten thousand keys of a map': `MATCH (n) RETURN count({${many(', ', (i) => `a${i}: n.id`)}})`,
  'ten thousand WITH': `MATCH (n) ${many(' ', (i) => `WITH n, ${i} AS a`)} RETURN count(n)`,
  'ten thousand WITH that filter': `MATCH (n) ${many(' ', (i) => `WITH n WHERE n.id <> '${i}'`)} RETURN count(n)`,
  'ten thousand variables': `${many(' ', (i) => `UNWIND [${i}] AS a${i}`)} RETURN 1`,
  'ten thousand MATCH of one node': `MATCH (n:Person) ${many(' ', () => 'MATCH (n)')} RETURN count(n)`,
  'ten thousand nodes side by side': `MATCH ${many(', ', (i) => `(n${i} {id: '${i}'})`)} RETURN 1`,
  'ten thousand subqueries': `MATCH (n:Plan) ${many(' ', (i) => `CALL (n) { RETURN n.id AS a${i} }`)} RETURN 1`,
  'ten thousand aggregates': `MATCH (n) RETURN ${many(', ', (i) => `count(n.order + ${i}) AS a${i}`)}`,
  'ten thousand parameters': `RETURN ${many(', ', (i) => `$a${i}`)}`,
  'the plan of ten thousand clauses': `EXPLAIN MATCH (n) ${many(' ', () => 'WITH n ORDER BY n.id')} RETURN count(n)`,
};

/** Sends one request. Resolves with status, text and the milliseconds that it took. */
async function send({ path, body }) {
  const took = stopwatch(pid);
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  return { status: response.status, text: await response.text(), ms: took() };
}

/** What is wrong with an answer, or nothing. */
function fault({ status, text, ms }, refused) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return `no JSON: ${text.slice(0, 80)}`;
  }
  const code = answer.errors?.[0]?.extensions?.code ?? answer.error?.code;
  if (status >= 500 && code !== 'TIMEOUT') return `the server's fault: ${text.slice(0, 160)}`;
  if (code === 'INTERNAL') return text.slice(0, 160);
  if (refused && (answer.rows?.length || answer.data?.cypher?.rows.length)) return `rows: ${text.slice(0, 160)}`;
  if (refused && !code) return `no error: ${text.slice(0, 160)}`;
  if (ms > answerTime + (code === 'TIMEOUT' ? 500 : 0)) return `${ms} ms (${code ?? 'data'})`;
  if (text.length > answerSize) return `${text.length} bytes`;
  return '';
}

const count = cypher('MATCH (n) RETURN count(n) AS nodes');
const everything = (await send(count)).text;
const before = pid ? memory(pid) : 0;
let bad = 0;
let sent = 0;

/** Sends an attack, then an ordinary question, and tells what was wrong with either. */
async function attack(name, request, refused = false) {
  sent++;
  let wrong;
  try {
    wrong = fault(await send(request), refused);
  } catch (err) {
    wrong = `no answer: ${err.cause?.code ?? err.message}`;
  }
  if (wrong) {
    bad++;
    console.log(`BAD  ${name}: ${wrong}`);
  }
  try {
    await send(graphql('{ __typename }'));
  } catch {
    console.log(`BAD  the server is gone after: ${name}`);
    process.exit(1);
  }
}

for (const [name, request] of Object.entries({ ...shapes, ...variables })) await attack(name, request);
for (const [name, statement] of Object.entries({ ...statements, ...harmless, ...long })) {
  await attack(`${name}, at /cypher`, cypher(statement), name in statements);
  await attack(`${name}, in cypher(query:)`, field(statement), name in statements);
}
if ((await send(count)).text !== everything) {
  bad++;
  console.log('BAD  the data is not what it was');
}
const grown = pid ? await growth(pid, before, mostGrowth) : 0;
if (grown > mostGrowth) {
  bad++;
  console.log(`BAD  memory grew by ${grown.toFixed(0)} MiB`);
}
console.log(bad ? `${bad} bad of ${sent}` : `all ${sent} answered, memory grew by ${grown.toFixed(0)} MiB`);
process.exit(bad ? 1 : 0);
