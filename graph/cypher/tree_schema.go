package cypher

// IndexKind is the kind of an index.
type IndexKind string

const (
	RangeIndex    IndexKind = "RANGE"
	TextIndex     IndexKind = "TEXT"
	PointIndex    IndexKind = "POINT"
	FulltextIndex IndexKind = "FULLTEXT"
	LookupIndex   IndexKind = "LOOKUP"
	VectorIndex   IndexKind = "VECTOR" // parsed so that it can be refused
)

// ConstraintKind is the kind of a constraint.
type ConstraintKind string

const (
	UniqueConstraint ConstraintKind = "UNIQUENESS"
	KeyConstraint    ConstraintKind = "KEY"
	ExistsConstraint ConstraintKind = "PROPERTY EXISTENCE"
	TypeConstraint   ConstraintKind = "PROPERTY TYPE"
)

// SchemaTarget is what an index or a constraint is for: FOR (n:Label) or FOR ()-[r:TYPE]-().
type SchemaTarget struct {
	Span
	Var *Variable
	// Relationship tells whether Labels are relationship types.
	Relationship bool
	// Labels has one name; several for a full-text index, none for a lookup index.
	Labels []string
	// Properties is empty for a lookup index.
	Properties []string
}

// CreateIndex is CREATE … INDEX.
type CreateIndex struct {
	Span
	Kind IndexKind
	// Name is empty where the store has to choose one.
	Name        string
	IfNotExists bool
	For         SchemaTarget
	Options     Expr // *Map, *Parameter or nil
}

// DropIndex is DROP INDEX name.
type DropIndex struct {
	Span
	Name     string
	IfExists bool
}

// CreateConstraint is CREATE CONSTRAINT.
type CreateConstraint struct {
	Span
	Kind        ConstraintKind
	Name        string // may be empty
	IfNotExists bool
	For         SchemaTarget
	Type        *Type // of a TypeConstraint, otherwise nil
	Options     Expr  // *Map, *Parameter or nil
}

// DropConstraint is DROP CONSTRAINT name.
type DropConstraint struct {
	Span
	Name     string
	IfExists bool
}

// Show is SHOW INDEXES, CONSTRAINTS, PROCEDURES or FUNCTIONS; every other SHOW is kept by its name and refused by Check.
type Show struct {
	Span
	// What is INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, or the words after SHOW in capitals.
	What string
	// Filter is the kind asked for in capitals (FULLTEXT, UNIQUENESS, …), empty for all.
	Filter string
	// Yield is what follows YIELD, nil without it.
	Yield *Projection
	Where Expr // or nil
	// Return is what follows RETURN, nil without it.
	Return *Return
}

func (*CreateIndex) body()      {}
func (*DropIndex) body()        {}
func (*CreateConstraint) body() {}
func (*DropConstraint) body()   {}
func (*Show) body()             {}
