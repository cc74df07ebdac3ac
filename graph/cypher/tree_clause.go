package cypher

// Match is MATCH or OPTIONAL MATCH.
type Match struct {
	Span
	Optional bool
	Paths    []*PathPattern
	Where    Expr // or nil
}

// Unwind is UNWIND list AS variable.
type Unwind struct {
	Span
	List Expr
	Var  *Variable
}

// Projection is what WITH and RETURN share.
type Projection struct {
	Distinct bool
	// Star is * before the items, of which there may be none.
	Star    bool
	Items   []*Item
	OrderBy []*SortItem
	Skip    Expr // or nil; SKIP and OFFSET are the same
	Limit   Expr // or nil
}

// Item is one column of a projection.
type Item struct {
	Span
	Expr Expr
	// Alias is the variable after AS, or nil.
	Alias *Variable
	// Name is the column's name: the alias, otherwise the text of the expression as it was written, or as it is printed
	// where it holds \u escapes.
	Name string
}

// SortItem is one key of ORDER BY.
type SortItem struct {
	Span
	Expr       Expr
	Descending bool
}

// With is WITH. ORDER BY, SKIP or LIMIT that stand alone are WITH * with them.
type With struct {
	Span
	Projection
	Where Expr // or nil
}

// Return is RETURN.
type Return struct {
	Span
	Projection
}

// Finish is FINISH: the query runs and answers nothing.
type Finish struct{ Span }

// Foreach is FOREACH (variable IN list | clauses); the clauses only write.
type Foreach struct {
	Span
	Var     *Variable
	List    Expr
	Clauses []Clause
}

// CallProcedure is CALL name(arguments) YIELD ….
type CallProcedure struct {
	Span
	Optional bool
	// Name holds the namespaces and the name with dots between, such as db.index.fulltext.queryNodes.
	Name string
	// Implicit is a call without parentheses: a standalone call takes its arguments from parameters of their names.
	Implicit bool
	Args     []Expr
	// YieldStar is YIELD *. Without it and without Yield a standalone call answers every column.
	YieldStar bool
	Yield     []*YieldItem
	Where     Expr // or nil
}

// YieldItem is one column that YIELD names.
type YieldItem struct {
	Span
	// Column is the procedure's own name for it, Var the variable that it becomes (of the same name without AS).
	Column string
	Var    *Variable
}

// CallSubquery is CALL { … } in its forms.
type CallSubquery struct {
	Span
	Optional bool
	// Scoped is CALL (…) { … }, which sees the Imports only, or every variable with ImportAll. Without it the subquery
	// begins with an importing WITH, or sees nothing.
	Scoped    bool
	ImportAll bool
	Imports   []*Variable
	Query     *Query
	// InTransactions is IN … TRANSACTIONS …, nil otherwise. Check refuses it.
	InTransactions *InTransactions
}

// InTransactions is the end of a subquery that commits in batches. Check refuses it, so its options are not kept.
type InTransactions struct{ Span }

// LoadCSV is LOAD CSV. Check refuses it.
type LoadCSV struct {
	Span
	Headers bool
	From    Expr
	Var     *Variable
	// FieldTerminator is the literal after FIELDTERMINATOR, or nil.
	FieldTerminator Expr
}

// Use is USE graph. Check refuses it.
type Use struct {
	Span
	Graph Expr
}

func (*Match) clause()         {}
func (*Unwind) clause()        {}
func (*With) clause()          {}
func (*Return) clause()        {}
func (*Finish) clause()        {}
func (*Foreach) clause()       {}
func (*CallProcedure) clause() {}
func (*CallSubquery) clause()  {}
func (*LoadCSV) clause()       {}
func (*Use) clause()           {}
