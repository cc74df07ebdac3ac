// Package memory is the embedded engine: a property graph in memory that answers Cypher through graph.Store.
//
//	store := memory.New(memory.Options{})
//	rows, err := store.Run(ctx, graph.Statement{Text: "CREATE (:Plan {id: 'p1'})", Access: graph.Write})
//
// Readers work on an immutable snapshot that one atomic pointer names. A write copies the pages that it touches, and
// publishes a new snapshot when it has succeeded; one that fails or is cancelled leaves nothing behind. There is one
// writer at a time.
//
// Nodes and relationships are numbered densely. A page holds 256 of them by columns: labels (an interned set), the
// shape of the properties (an interned list of keys and kinds) with their cells of 8 bytes, and for nodes the
// relationships, grouped by type, in both directions. Strings are kept once in a pool.
//
// Nothing is kept on disk.
package memory
