// The peer: @neo4j/graphql behind graphql-yoga, on the Neo4j that the environment names. It prints the address that it
// listens on, and answers until its standard input ends.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const { BENCH_NEO4J: uri, BENCH_NEO4J_PASSWORD: password } = process.env;
const driver = neo4j.driver(uri, password ? neo4j.auth.basic('neo4j', password) : undefined);
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({ schema, logging: false, graphiql: false, landingPage: false });
const server = createServer(yoga);
// A connection waits while the others have their turns.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.resume().on('end', () => process.exit());
