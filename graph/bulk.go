package graph

import "context"

// Bulk takes a graph piece by piece, without Cypher.
type Bulk interface {
	// Node adds a node and answers its number, which Relationship takes. Properties that are null are left out.
	// Errors: Conflict, where a unique constraint is violated; InvalidArgument for a value that no property can hold.
	Node(labels []string, properties map[string]Value) (uint64, error)
	// Relationship adds a relationship between two nodes that Node has answered. Errors as for Node.
	Relationship(typ string, from, to uint64, properties map[string]Value) error
}

// Filler is a Store that can be given a graph at once, which spares it a statement for every kind of row.
type Filler interface {
	// Fill adds what fill hands over. Nobody sees any of it before fill has returned nil, and nothing is left of it
	// after an error. Errors: those of fill; Cancelled, Timeout.
	Fill(ctx context.Context, fill func(Bulk) error) error
}
