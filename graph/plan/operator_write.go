package plan

import "parley/graph/cypher"

// Create makes nodes and relationships for each row.
type Create struct {
	Input Op
	Parts CreateParts
}

// CreateParts are the nodes and relationships of a pattern that is created.
type CreateParts struct {
	Nodes []CreateNode
	Rels  []CreateRel
	Paths []CreatePath
}

// CreateNode is a new node. Properties is nil, or a map.
type CreateNode struct {
	Slot       int
	Labels     []Label
	Properties *Bound
}

// CreateRel is a new relationship. Start and End are slots.
type CreateRel struct {
	Slot, Start, End int
	Type             Label
	Properties       *Bound
	Pos              cypher.Span
}

// CreatePath names a path of what was created, as NamePath does.
type CreatePath struct {
	Slot, Start int
	Rels        []int
}

// Label is the name of a label or type, or with Dynamic an expression that answers one or, for labels, several.
type Label struct {
	Name    string
	Dynamic *cypher.LabelDynamic
	Scope   Scope // of Dynamic
}

// Merge answers, for each row, the rows of Inner after OnMatch; where there are none, it creates Parts, after which
// OnCreate runs.
type Merge struct {
	Input, Inner Op
	Keep         []int // slots that Inner binds
	Parts        CreateParts
	OnCreate     []SetItem
	OnMatch      []SetItem
	// NotNull are the properties of the pattern: a null among them is an error.
	NotNull []Bound
}

// Set changes properties and labels.
type Set struct {
	Input Op
	Items []SetItem
}

// SetItem is one change. Which fields count depends on Kind.
type SetItem struct {
	Kind   SetKind
	Target Bound // what is changed: a node, a relationship or null
	Key    string
	KeyOf  *Bound // the key of a dynamic property
	Value  Bound
	Labels []Label
}

// SetKind says what a SetItem does.
type SetKind uint8

const (
	SetProperty    SetKind = iota // Target.Key = Value, or Target[KeyOf] = Value
	SetReplace                    // Target = Value
	SetMerge                      // Target += Value
	SetLabels                     // Target:Labels
	RemoveProperty                // REMOVE Target.Key or Target[KeyOf]
	RemoveLabels                  // REMOVE Target:Labels
)

// Delete deletes what the expressions answer. Without Detach a node must have lost its relationships when the statement
// ends.
type Delete struct {
	Input  Op
	Detach bool
	Exprs  []Bound
}

// Foreach runs Inner for each element of a list, for each row, and answers the row.
type Foreach struct {
	Input, Inner Op
	List         Bound
	Slot         int
	Name         string
}

func (o *Create) Inputs() []*Op  { return []*Op{&o.Input} }
func (o *Merge) Inputs() []*Op   { return []*Op{&o.Input, &o.Inner} }
func (o *Set) Inputs() []*Op     { return []*Op{&o.Input} }
func (o *Delete) Inputs() []*Op  { return []*Op{&o.Input} }
func (o *Foreach) Inputs() []*Op { return []*Op{&o.Input, &o.Inner} }
