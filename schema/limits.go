package schema

import (
	"fmt"

	"parley/graph"
)

// Limits bound what an operation may ask for. A zero field takes the default.
type Limits struct {
	// Bytes of the operation's text: 100,000.
	Bytes int
	// Tokens of the text: 10,000.
	Tokens int
	// Nesting of braces, brackets and parentheses: 64.
	Nesting int
	// Fields that are written in the text, and after fragments are spread: 500 and 2,000.
	Fields, Expanded int
	// Aliases in the text: 200.
	Aliases int
	// RootFields of the operation: 50.
	RootFields int
	// Directives in the text: 100.
	Directives int
	// Fragments in the text: 100.
	Fragments int
	// Variables of the operation: 100.
	Variables int
	// Subqueries of its Cypher: 60. Neo4j plans 60 side by side in 2 s.
	Subqueries int
	// Depth of subqueries inside each other: 8. Neo4j's planner takes twice as long with each level.
	Depth int
	// Planning bounds the sum over all subqueries of how deep each stands: 60. Neo4j takes some 70 ms of a core for each.
	Planning int
	// Cost is how many objects an answer could have, by its page sizes: 500,000.
	Cost int
	// Objects is how many an answer may have: 50,000.
	Objects int
	// Introspection is how deep lists of the schema may be nested inside each other: 3.
	Introspection int
}

// orDefaults fills the zero fields from the defaults.
func (l Limits) orDefaults() Limits {
	for field, def := range map[*int]int{&l.Bytes: 100_000, &l.Tokens: 10_000, &l.Nesting: 64, &l.Fields: 500,
		&l.Expanded: 2000, &l.Aliases: 200, &l.RootFields: 50, &l.Directives: 100, &l.Fragments: 100, &l.Variables: 100,
		&l.Subqueries: 60, &l.Depth: 8, &l.Planning: 60, &l.Cost: 500_000, &l.Objects: 50_000, &l.Introspection: 3} {
		if *field == 0 {
			*field = def
		}
	}
	return l
}

// exceeded says what is too much, which limit it is and its value, and how to ask for less.
func exceeded(limit string, most int, what, less string) *Error {
	return &Error{Code: graph.LimitExceeded, Limit: limit, Most: most,
		Message: fmt.Sprintf("%s; at most %d (limit %s): %s", what, most, limit, less)}
}

// How to ask for less.
const (
	inParts    = "send it in parts, as several operations"
	innerByID  = "ask for the inner ones by their ids, in a second operation"
	smaller    = "ask for smaller pages (first:), or for fewer lists inside each other"
	withValues = inParts + ", and long values as variables"
)
