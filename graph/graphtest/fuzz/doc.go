// Package fuzz runs the same random queries on two stores and compares what they answer.
//
//	report, err := fuzz.Run(ctx, embedded, neo4j, fuzz.Options{Seed: 1, Queries: 1000})
//	for _, d := range report.Differences {
//		fmt.Println(d.Case("a sentence")) // for graphtest/testdata, with the answer of the second store
//	}
//
// A seed decides everything. A small graph is made, then queries for it: clauses, patterns and projections by the
// functions here, expressions by the productions in expressions.txt. Each text is parsed, checked and printed, and runs
// with several sets of parameters. What the stores answer must be the same: columns, rows (in their order where ORDER BY
// is total), the code of an error, the counters of the summary and, after a write, the whole graph.
//
// Queries are made so that Cypher says what they answer: LIMIT only stands after a total order, nothing depends on the
// order in which a list was collected or rows were written, and an expression that may fail stands only where it must be
// evaluated. Known differences are excluded by rules, each with its reason; docs/dialect.md tells them to users.
//
// Where answers differ, clauses, expressions, nodes and properties are dropped for as long as they go on differing.
package fuzz
