// Package cypher turns query text into a tree and back: lexer, recursive-descent parser, printer, walker and the checks
// that need no graph.
//
//	stmt, err := cypher.Parse("MATCH (l:Leader)-[:REJECTED]->(p:Plan {id: $plan}) RETURN l.name")
//	info, err := cypher.Check(stmt, cypher.CheckOptions{Access: graph.Read})
//	info.Columns                                       // ["l.name"]
//	cypher.Print(stmt)                                 // canonical text that parses to an equal tree
//
// The language is openCypher 9 with the forms of Neo4j 5 (docs/dialect.md). The package plans nothing, runs nothing and
// knows no graph: whether a label, an index or a property exists is for others to say.
package cypher
