// Package neo4j is a [graph.Store] on Neo4j 5 over Bolt. It is the only package that imports the driver.
//
//	store, err := neo4j.Open(ctx, neo4j.Config{URI: "bolt://127.0.0.1:7687", User: "neo4j", Password: password})
//	if err != nil { … }
//	defer store.Close(ctx)
//	columns, rows, err := graph.Collect(ctx, store, graph.Statement{Text: "MATCH (p:Plan) RETURN p.id AS id"}, 100)
//
// A statement is parsed and checked here, and only what our printer makes of the checked tree is sent: never a text that
// a client wrote. Transient failures are tried again until the first row has been handed out. Each value, error and
// summary of the driver is converted at this boundary, so that nothing of the driver's is seen outside.
//
// It does not limit Work, Memory and Hops of [graph.Limits]: Neo4j has its own settings for these, and a time limit ends
// what runs away.
package neo4j
