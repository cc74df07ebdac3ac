package cypher

// Create is CREATE pattern, ….
type Create struct {
	Span
	Paths []*PathPattern
}

// Merge is MERGE pattern with its actions.
type Merge struct {
	Span
	Path     *PathPattern
	OnCreate []SetItem
	OnMatch  []SetItem
}

// Set is SET item, ….
type Set struct {
	Span
	Items []SetItem
}

// SetProperty is target = value, where the target is a *Property (n.key) or an *Index (n[key]).
type SetProperty struct {
	Span
	Target Expr
	Value  Expr
}

// SetVariable is variable = value, which replaces all properties, or variable += value, which adds to them.
type SetVariable struct {
	Span
	Var   *Variable
	Merge bool
	Value Expr
}

// SetLabels is variable:Label:…. The labels are *LabelName or *LabelDynamic.
type SetLabels struct {
	Span
	Var    *Variable
	Labels []LabelExpr
}

// Remove is REMOVE item, ….
type Remove struct {
	Span
	Items []RemoveItem
}

// RemoveProperty names a *Property (n.key) or an *Index (n[key]).
type RemoveProperty struct {
	Span
	Target Expr
}

// RemoveLabels is variable:Label:…. The labels are *LabelName or *LabelDynamic.
type RemoveLabels struct {
	Span
	Var    *Variable
	Labels []LabelExpr
}

// Delete is DELETE or DETACH DELETE of nodes, relationships and paths.
type Delete struct {
	Span
	Detach bool
	Exprs  []Expr
}

func (*Create) clause() {}
func (*Merge) clause()  {}
func (*Set) clause()    {}
func (*Remove) clause() {}
func (*Delete) clause() {}

func (*SetProperty) setItem() {}
func (*SetVariable) setItem() {}
func (*SetLabels) setItem()   {}

func (*RemoveProperty) removeItem() {}
func (*RemoveLabels) removeItem()   {}
