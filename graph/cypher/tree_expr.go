package cypher

// Op is an operator with one or two operands.
type Op uint8

const (
	OpNone Op = iota
	// Unary.
	OpNot
	OpMinus
	OpPlus
	// Binary.
	OpOr
	OpXor
	OpAnd
	OpAdd
	OpSub
	OpMul
	OpDiv
	OpMod
	OpPow
	OpConcat // ||
	OpStartsWith
	OpEndsWith
	OpContains
	OpRegex // =~
	OpIn
	// Comparison.
	OpEqual
	OpNotEqual
	OpLess
	OpLessEqual
	OpGreater
	OpGreaterEqual
)

// Unary is NOT x, -x or +x.
type Unary struct {
	Span
	Op Op
	X  Expr
}

// Binary is left op right, with an operator from OpOr to OpIn.
type Binary struct {
	Span
	Op          Op
	Left, Right Expr
}

// Comparison is a < b, or a chain a < b <= c, which means a < b AND b <= c with b evaluated once.
type Comparison struct {
	Span
	// Operands has at least two; Ops has one less.
	Operands []Expr
	Ops      []Op
}

// Property is x.key.
type Property struct {
	Span
	X   Expr
	Key string
}

// Index is x[i]: an element of a LIST, a key of a MAP, or a dynamic property.
type Index struct {
	Span
	X, I Expr
}

// Slice is x[from..to]; either bound may be nil.
type Slice struct {
	Span
	X, From, To Expr
}

// IsNull is x IS NULL, with Not x IS NOT NULL.
type IsNull struct {
	Span
	X   Expr
	Not bool
}

// IsType is x IS :: TYPE, with Not x IS NOT :: TYPE.
type IsType struct {
	Span
	X    Expr
	Not  bool
	Type *Type
}

// Type is a type expression.
type Type struct {
	Span
	// Name is the canonical name in capitals: ANY, NOTHING, NULL, BOOLEAN, STRING, INTEGER, FLOAT, DATE, LOCAL TIME,
	// ZONED TIME, LOCAL DATETIME, ZONED DATETIME, DURATION, POINT, NODE, RELATIONSHIP, MAP, LIST, PATH, PROPERTY VALUE;
	// empty for a union.
	Name string
	// Of is the type of a LIST's elements.
	Of *Type
	// Union holds the alternatives of A | B, of which there are at least two.
	Union   []*Type
	NotNull bool
}

// IsNormalized is x IS NORMALIZED, with Not x IS NOT NORMALIZED.
type IsNormalized struct {
	Span
	X   Expr
	Not bool
	// Form is NFC (the default), NFD, NFKC or NFKD.
	Form string
}

// HasLabels is x:Label, x IS Label and x:A|B: does the node have the labels, or the relationship the type.
type HasLabels struct {
	Span
	X      Expr
	Labels LabelExpr
}

// FunctionCall is name(arguments), aggregates included.
type FunctionCall struct {
	Span
	// Name is as it was written, with its namespaces: toUpper, date.truncate. [LookupFunction] ignores case.
	Name     string
	Distinct bool
	Args     []Expr
}

// CountStar is count(*).
type CountStar struct{ Span }

// Case is CASE WHEN … THEN … ELSE … END, or with a Subject CASE x WHEN v THEN … END.
type Case struct {
	Span
	Subject Expr // or nil
	Whens   []When
	Else    Expr // or nil
}

// When is one alternative of CASE; it is taken if any of its values or tests holds.
type When struct {
	Span
	// Values are compared with the subject by =. Without a subject they are empty.
	Values []Expr
	// Tests are predicates. With a subject they are those of CASE x WHEN > 3, IS NULL THEN: their left operand is
	// a *CaseSubject.
	Tests []Expr
	Then  Expr
}

// CaseSubject stands for the subject's value within a test of CASE x WHEN > 3.
type CaseSubject struct{ Span }

func (*Unary) expr()        {}
func (*Binary) expr()       {}
func (*Comparison) expr()   {}
func (*Property) expr()     {}
func (*Index) expr()        {}
func (*Slice) expr()        {}
func (*IsNull) expr()       {}
func (*IsType) expr()       {}
func (*IsNormalized) expr() {}
func (*HasLabels) expr()    {}
func (*FunctionCall) expr() {}
func (*CountStar) expr()    {}
func (*Case) expr()         {}
func (*CaseSubject) expr()  {}
