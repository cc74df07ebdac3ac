package plan

import "parley/graph/cypher"

// Argument answers one row: the row that the operator above began with.
type Argument struct{}

// Match finds a whole pattern for each row of Input. The rule "walk patterns" replaces it by scans and expansions.
type Match struct {
	Input   Op
	Pattern *Pattern
}

// NodeScan binds Slot to every node, or to those of Label, or to those that have one of the labels in Any.
type NodeScan struct {
	Input Op
	Slot  int
	Name  string
	Label string
	Any   []string
}

// RelScan binds a relationship and its ends by walking all relationships of the types, of any type if there are none.
type RelScan struct {
	Input Op
	Hop
}

// Hop is one relationship of a pattern, walked from a node whose slot is bound.
type Hop struct {
	// From, Rel and To are slots; Dir is as seen from From.
	From, Rel, To int
	Dir           cypher.Direction
	Types         []string
	// Among is a list of names instead: only relationships of the types in it are walked. Nil where all are.
	Among *Bound
	// Into says that To is bound already: the hop only finds the relationships between the two.
	Into bool
	// Unlike are the slots of relationships, and of lists of them, of the same MATCH: they must differ.
	Unlike []int

	FromName, RelName, ToName string
}

// Expand walks one relationship.
type Expand struct {
	Input Op
	Hop
}

// RelEnds binds From and To of a relationship that is bound already, where it fits.
type RelEnds struct {
	Input Op
	Hop
	// FromBound says that From must agree; Into says so for To.
	FromBound bool
}

// VarExpand walks Min to Max relationships; a negative Max has no bound. Rel becomes their list, in the order of the
// text: Reverse says that the walk goes against it.
type VarExpand struct {
	Input Op
	Hop
	Min, Max int
	Reverse  bool
	// Each must hold for every relationship; HopSlot holds it.
	Each    []Bound
	HopSlot int
}

// Repeat walks a quantified path: Inner, a walk that begins with Start and ends with End, Min to Max times. A negative
// Max has no bound.
type Repeat struct {
	Input Op
	Inner Op
	// From and To are the nodes outside; Into says that To is bound already. Reverse says that the walk goes against
	// the text, so that the lists must be turned around.
	From, To, Start, End int
	Into, Reverse        bool
	Min, Max             int
	// Groups are the inner variables with the lists that they become outside.
	Groups []Group
	// Rels are the inner relationships, by their order in the text; they must differ from each other, and from Unlike.
	Rels   []int
	Unlike []int
	// RelList is the slot of the list of all relationships walked.
	RelList int
}

// Group is a variable of a quantified path: a node or relationship inside, a list outside.
type Group struct{ Inner, Outer int }

// Shortest finds the shortest paths between two bound nodes.
type Shortest struct {
	Input Op
	Hop
	Min, Max int
	Selector cypher.Selector
	K        int
	// Path is the slot of the path.
	Path int
	// Each must hold for every relationship; HopSlot holds it.
	Each    []Bound
	HopSlot int
	// Where must hold for the path as a whole, before paths are selected.
	Where []Bound
}

// SelectPaths finds the shortest paths along a route, K of them or K groups of the same length, between Anchor, which is
// bound, and Other.
type SelectPaths struct {
	Input         Op
	Route         *Route
	Anchor, Other int
	// OtherBound says that the input holds Other; otherwise every node is tried for which Ends holds.
	OtherBound bool
	Ends       []Bound
	// Reverse says that the route runs against the text.
	Reverse  bool
	Selector cypher.Selector
	K        int
	Path     int // slot of the path
	Groups   []Group
	Text     string
}

// NamePath makes a path from the nodes and relationships that are bound.
type NamePath struct {
	Input Op
	Slot  int
	Name  string
	// Start is the slot of the first node; Rels are slots of relationships, or of lists of them, in order.
	Start int
	Rels  []int
}

// Optional answers the rows of Inner for each row of Input, or one in which Nulls are null.
type Optional struct {
	Input, Inner Op
	Nulls        []int
}

func (*Argument) Inputs() []*Op      { return nil }
func (o *Match) Inputs() []*Op       { return []*Op{&o.Input} }
func (o *NodeScan) Inputs() []*Op    { return []*Op{&o.Input} }
func (o *RelScan) Inputs() []*Op     { return []*Op{&o.Input} }
func (o *Expand) Inputs() []*Op      { return []*Op{&o.Input} }
func (o *RelEnds) Inputs() []*Op     { return []*Op{&o.Input} }
func (o *VarExpand) Inputs() []*Op   { return []*Op{&o.Input} }
func (o *Repeat) Inputs() []*Op      { return []*Op{&o.Input, &o.Inner} }
func (o *Shortest) Inputs() []*Op    { return []*Op{&o.Input} }
func (o *SelectPaths) Inputs() []*Op { return []*Op{&o.Input} }
func (o *NamePath) Inputs() []*Op    { return []*Op{&o.Input} }
func (o *Optional) Inputs() []*Op    { return []*Op{&o.Input, &o.Inner} }
