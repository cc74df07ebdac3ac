package cypher

import "parley/graph"

// Span is where a node of the tree stands in the text: its first character, and the byte offset just after its last.
// A node that the parser added (an anonymous node beside a quantified path) has an empty span at the place where it
// would stand; a node built by a program has the zero Span.
type Span struct {
	graph.Pos
	End int32
}

// Place gives the span itself, so that every node of the tree is a [Node].
func (s Span) Place() Span { return s }

// Node is any part of the tree. The tree is immutable once Parse has returned: plans and caches share it.
type Node interface{ Place() Span }

// Clause is one clause of a query: *Match, *Unwind, *With, *Return, *Finish, *Create, *Merge, *Set, *Remove, *Delete,
// *Foreach, *CallProcedure, *CallSubquery, *LoadCSV or *Use.
type Clause interface {
	Node
	clause()
}

// Body is what a statement runs: *Query, *CreateIndex, *DropIndex, *CreateConstraint, *DropConstraint or *Show.
type Body interface {
	Node
	body()
}

// Expr is an expression; the kinds are in tree_expr.go, tree_literal.go and tree_subquery.go.
type Expr interface {
	Node
	expr()
}

// Element is a part of a path pattern: *NodePattern, *RelationshipPattern or *QuantifiedPath.
type Element interface {
	Node
	element()
}

// LabelExpr is a label or type expression: *LabelName, *LabelWildcard, *LabelNot, *LabelAnd, *LabelOr or *LabelDynamic.
type LabelExpr interface {
	Node
	labelExpr()
}

// SetItem is one assignment of SET: *SetProperty, *SetVariable or *SetLabels.
type SetItem interface {
	Node
	setItem()
}

// RemoveItem is one target of REMOVE: *RemoveProperty or *RemoveLabels.
type RemoveItem interface {
	Node
	removeItem()
}
