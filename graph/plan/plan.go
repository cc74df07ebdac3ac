package plan

import (
	"parley/graph/cypher"
)

// Plan is a planned query. It is immutable.
type Plan struct {
	Root Op
	// Columns are the names of the answer's columns, and Slots where a row holds them; empty without RETURN.
	Columns []string
	Slots   []int
}

// Slots hands out the numbers of slots.
type Slots interface{ NewSlot() int }

// Statistics tells what a graph holds, for estimates. An empty label or type means any.
type Statistics interface {
	// Nodes counts the nodes of a label.
	Nodes(label string) float64
	// Relationships counts those of a type that leave (outgoing) or reach the nodes of a label.
	Relationships(label, typ string, outgoing bool) float64
	// Index tells of the index on a label and a key: how many nodes it holds, and how many values.
	Index(label, key string) (nodes, values float64, ok bool)
	// RelIndex does so for relationships of a type.
	RelIndex(typ, key string) (rels, values float64, ok bool)
	// Composites tells of the indexes on a label, or with rel on a type, and several keys.
	Composites(label string, rel bool) []Composite
}

// Composite is an index on several keys: how many nodes or relationships it holds, and how many values, which are lists of
// what stands under the keys.
type Composite struct {
	Keys            []string
	Entries, Values float64
}

// Procedures tells which columns a procedure has, and the names of its arguments; false for an unknown one.
type Procedures interface {
	Procedure(name string) (columns, args []string, ok bool)
}

// Catalog is what planning needs to know beside the text.
type Catalog struct {
	Statistics Statistics
	Procedures Procedures
}

// Scope says where an expression finds what it refers to: variables by name, and whole expressions, by the identity of
// their tree node, that an operator below has computed. It is never changed once made.
type Scope struct {
	Names map[string]int
	Exprs map[cypher.Expr]int
}

// Bound is an expression with the scope that it is evaluated in.
type Bound struct {
	Expr  cypher.Expr
	Scope Scope
}

// Column is an expression whose value goes to a slot.
type Column struct {
	Bound
	Slot int
	Name string
}

// SortKey is one key of a sort: the slot that holds it.
type SortKey struct {
	Slot       int
	Descending bool
	Name       string
}

// Op is an operator: one of the structs in operator*.go. Inputs are the operators that it draws rows from, the main one
// first.
type Op interface {
	Inputs() []*Op
	describe() string
}
