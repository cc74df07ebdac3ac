package cypher

// Selector says which of the paths that fit are kept.
type Selector uint8

const (
	AllPaths        Selector = iota // every path
	ShortestPath                    // shortestPath(…): one of the shortest for each pair of ends
	AllShortestPath                 // allShortestPaths(…)
	AnyPaths                        // ANY k: any k of them
	ShortestK                       // SHORTEST k, ANY SHORTEST (k = 1)
	ShortestGroups                  // SHORTEST k GROUPS, ALL SHORTEST (k = 1)
)

// PathPattern is one path of a pattern.
type PathPattern struct {
	Span
	Var      *Variable // or nil
	Selector Selector
	// K is the number of paths or groups for AnyPaths, ShortestK and ShortestGroups, at least 1; zero otherwise.
	K int
	// Elements begins and ends with a *NodePattern; nodes alternate with *RelationshipPattern and *QuantifiedPath. The
	// parser adds an anonymous node wherever a quantified path stands at an end or beside another.
	Elements []Element
	// Where is the predicate inside the parentheses of SHORTEST k ((a)-->(b) WHERE …), which holds before paths are
	// selected; nil otherwise.
	Where Expr
}

// NodePattern is (variable:labels {properties} WHERE predicate), everything optional.
type NodePattern struct {
	Span
	Var        *Variable
	Labels     LabelExpr
	Properties Expr // *Map, *Parameter or nil
	Where      Expr
}

// Direction of a relationship in a pattern, as read from left to right.
type Direction uint8

const (
	Both     Direction = iota // --, <-->
	Outgoing                  // -->
	Incoming                  // <--
)

// RelationshipPattern is -[variable:types *length {properties} WHERE predicate]-, everything optional.
type RelationshipPattern struct {
	Span
	Var        *Variable
	Types      LabelExpr
	Properties Expr // *Map, *Parameter or nil
	Where      Expr
	Direction  Direction
	// Length is that of a variable-length relationship (*1..3), nil for one relationship. Then Var is a list.
	Length *Length
}

// Length counts relationships or repetitions: *, *2, *1..3, *..3 on a relationship; *, +, {2}, {1,3}, {,3} on a
// quantified path.
type Length struct {
	Span
	// Min is 1 where a relationship does not say and 0 where a quantifier does not; Max is -1 where there is no bound.
	Min, Max int
}

// QuantifiedPath is ((a)-[r]->(b) WHERE predicate){1,3}. Its variables are lists outside of it. A relationship with a
// quantifier, -[r:R]->+, is kept as the quantified path (()-[r:R]->())+.
type QuantifiedPath struct {
	Span
	// Elements is as in PathPattern, without quantified paths.
	Elements []Element
	Where    Expr
	Length   Length
}

// LabelName is one label or relationship type.
type LabelName struct {
	Span
	Name string
}

// LabelWildcard is %: any label.
type LabelWildcard struct{ Span }

// LabelNot is !x.
type LabelNot struct {
	Span
	X LabelExpr
}

// LabelAnd is a&b&c, also written a:b:c. It has at least two operands, none of them a LabelAnd.
type LabelAnd struct {
	Span
	Operands []LabelExpr
}

// LabelOr is a|b|c, also written a|:b|:c. It has at least two operands, none of them a LabelOr.
type LabelOr struct {
	Span
	Operands []LabelExpr
}

// LabelDynamic is $(expression), $all(expression) or $any(expression): a STRING or a LIST of them.
type LabelDynamic struct {
	Span
	Any bool
	X   Expr
}

func (*NodePattern) element()         {}
func (*RelationshipPattern) element() {}
func (*QuantifiedPath) element()      {}

func (*LabelName) labelExpr()     {}
func (*LabelWildcard) labelExpr() {}
func (*LabelNot) labelExpr()      {}
func (*LabelAnd) labelExpr()      {}
func (*LabelOr) labelExpr()       {}
func (*LabelDynamic) labelExpr()  {}
