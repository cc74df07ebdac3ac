// Package graph is the contract between the rooms of Parley: what a store is, which values it returns, how they are
// ordered and compared, which errors come back and which limits hold. It imports the standard library only.
//
// Everything that reads or changes a graph goes through a [Store] as Cypher text with parameters:
//
//	rows, err := store.Run(ctx, graph.Statement{
//		Text:   "MATCH (l:Leader)-[:REJECTED]->(p:Plan {id: $plan}) RETURN l.name AS name ORDER BY name",
//		Params: map[string]graph.Value{"plan": "step-by-step-plan"},
//	})
//	if err != nil { … }
//	defer rows.Close()
//	for rows.Next() {
//		fmt.Println(rows.Row()[0])
//	}
//	return rows.Err()
//
// The embedded engine (graph/memory) and Neo4j over Bolt (graph/neo4j) both satisfy it; graph/graphtest holds the
// suite that proves that they give the same rows. This package knows neither of them, nor Cypher's grammar.
package graph
