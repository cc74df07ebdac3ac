package cypher

// Literal is null, a BOOLEAN, an INTEGER, a FLOAT (also NaN and Infinity) or a STRING. A sign before a number belongs to
// it.
type Literal struct {
	Span
	// Value is nil, bool, int64, float64 or string.
	Value any
}

// Variable is the name of a variable, where it is used and where it is bound.
type Variable struct {
	Span
	Name string
}

// Parameter is $name or $1.
type Parameter struct {
	Span
	Name string
}

// List is [a, b].
type List struct {
	Span
	Items []Expr
}

// Map is {key: value}.
type Map struct {
	Span
	Entries []MapEntry
}

// MapEntry is one key of a Map with its value.
type MapEntry struct {
	Span
	Key   string
	Value Expr
}

// MapProjection is x {.key, .*, variable, key: value}.
type MapProjection struct {
	Span
	X     *Variable
	Items []ProjectionItem
}

// ProjectionItem is one element of a map projection.
type ProjectionItem struct {
	Span
	// All is .*, which takes every property; Key and Value are empty then.
	All bool
	Key string
	// Value is nil for .key, the *Variable itself for a variable, otherwise the expression after the colon.
	Value Expr
}

func (*Literal) expr()       {}
func (*Variable) expr()      {}
func (*Parameter) expr()     {}
func (*List) expr()          {}
func (*Map) expr()           {}
func (*MapProjection) expr() {}
