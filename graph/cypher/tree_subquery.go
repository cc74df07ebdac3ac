package cypher

// ListComprehension is [x IN list WHERE predicate | result].
type ListComprehension struct {
	Span
	Var    *Variable
	List   Expr
	Where  Expr // or nil
	Result Expr // or nil: the element itself
}

// PatternComprehension is [p = (a)-->(b) WHERE predicate | result]. Path.Var is the path's variable.
type PatternComprehension struct {
	Span
	Path   *PathPattern
	Where  Expr // or nil
	Result Expr
}

// Reduce is reduce(accumulator = init, x IN list | result).
type Reduce struct {
	Span
	Acc    *Variable
	Init   Expr
	Var    *Variable
	List   Expr
	Result Expr
}

// ListPredicateKind is the word of a list predicate.
type ListPredicateKind uint8

const (
	All ListPredicateKind = iota
	Any
	None
	Single
)

// ListPredicate is all(x IN list WHERE predicate) and its kin.
type ListPredicate struct {
	Span
	Kind  ListPredicateKind
	Var   *Variable
	List  Expr
	Where Expr // or nil, which Check refuses
}

// SubqueryKind is the word of a subquery expression.
type SubqueryKind uint8

const (
	Exists SubqueryKind = iota
	Count
	Collect
)

// SubqueryExpr is EXISTS { … }, COUNT { … } or COLLECT { … }. The form with only a pattern, EXISTS { (a)-->(b) WHERE … },
// is kept as a query with one MATCH and no RETURN.
type SubqueryExpr struct {
	Span
	Kind  SubqueryKind
	Query *Query
}

// PatternExpr is a pattern used as a predicate, (a)-->(b): true if there is such a path. exists((a)-->(b)) is kept as
// EXISTS { (a)-->(b) }.
type PatternExpr struct {
	Span
	Path *PathPattern
}

// ShortestPathExpr is shortestPath(…) or allShortestPaths(…) as an expression: a PATH or null, or a LIST of them.
type ShortestPathExpr struct {
	Span
	Path *PathPattern
}

func (*ListComprehension) expr()    {}
func (*PatternComprehension) expr() {}
func (*Reduce) expr()               {}
func (*ListPredicate) expr()        {}
func (*SubqueryExpr) expr()         {}
func (*PatternExpr) expr()          {}
func (*ShortestPathExpr) expr()     {}
