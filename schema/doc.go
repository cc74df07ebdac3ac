// Package schema is Parley's GraphQL: its types, the compiler that turns an operation into one Cypher statement, and
// the writer that turns the statement's single row into the answer.
//
//	engine, err := schema.New(store, schema.Options{})
//	response := engine.Execute(ctx, schema.Request{Query: `{ plans { nodes { name acceptedBy { nodes { name } } } } }`})
//	body := response.AppendJSON(nil)
//
// An operation goes through scan (limits, while lexing), parsing, measure (sizes and cycles of fragments), validation,
// coercion of its variables, compilation to a plan, and binding of its parameters; then one statement runs and its row
// is written. Parsed texts and plans are cached: a plan serves all variables of the same shape.
//
// A field that leads to other nodes names a traversal: the body of a CALL subquery in traversals/*.cypher. The compiler
// renames its variables and parameters, filters and sorts its rows, cuts the page, nests the subqueries of the selection
// and collects the rows. Nothing is fetched that was not selected. Values travel as parameters only.
//
// graphql-go serves for parsing, validation and introspection; it executes no data. The package knows nothing of HTTP,
// and only reads.
package schema
