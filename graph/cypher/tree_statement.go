package cypher

// Mode says what is asked of a statement.
type Mode uint8

const (
	Run     Mode = iota // run it
	Explain             // plan it and answer the plan, without running
	Profile             // run it and answer rows and plan
)

// Statement is one whole text.
type Statement struct {
	Span
	Mode Mode
	Body Body
}

// Query is one single query, or several joined by UNION.
type Query struct {
	Span
	// Parts holds at least one single query.
	Parts []*SingleQuery
	// Unions holds the words between them: len(Parts)-1. Check refuses a mixture of UNION and UNION ALL.
	Unions []Union
}

// Union is one UNION between two single queries.
type Union struct {
	Span
	// All keeps equal rows.
	All bool
}

// SingleQuery is a sequence of clauses.
type SingleQuery struct {
	Span
	Clauses []Clause
}

func (*Query) body() {}
