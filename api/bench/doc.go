// Package bench compares the answers of Parley with those of its peers: how many a second come over the wire, how fast
// an answer is written, and whether memory stays flat.
//
//	make bench-wire    a gin handler that returns the same bytes; the executors of graphql-go and gqlgen; memory
//	make bench-peer    @neo4j/graphql behind graphql-yoga, and the raw driver, on the same Neo4j
//
// It holds no code but for the generator of load. It is a module of its own, so that what it compares with never becomes
// a dependency of Parley.
package bench
