package plan

// Lookup is what is looked for in the index on Label, which for a RelSeek is a relationship type, and Key.
type Lookup struct {
	Label, Key string
	// Equal is the value to find, or with In the list of them. Otherwise Low and High bound a range, Prefix is how a string
	// must begin, and All asks for whatever has the key. All may be nil but for one.
	Equal *Bound
	// Equals are the values of Keys in an index on several keys, each to be equal; Key is then empty.
	Keys              []string
	Equals            []Bound
	In, All           bool
	Low, High, Prefix *Bound
	LowOpen, HighOpen bool
	// Check, where it is not nil, says the same of a node as Equal does: it stands in no filter, and is for values that the
	// index has no order for.
	Check *Bound
	// said is the predicate that Check comes from.
	said *Predicate
}

// NodeSeek binds Slot to the nodes that an index finds.
type NodeSeek struct {
	Input Op
	Slot  int
	Name  string
	Lookup
}

// RelSeek binds a relationship that an index finds, and its ends.
type RelSeek struct {
	Input Op
	Hop
	Lookup
}

// HashSeek binds Slot to the nodes of Label, all nodes if it is empty, for which Inner, which reads nothing but the node,
// equals Outer, which does not read it: a table of the values is made when they are asked for again.
type HashSeek struct {
	Input        Op
	Slot         int
	Name, Label  string
	Inner, Outer Bound
}

// CountStored answers one row with the number of nodes of Label, or with Rel of relationships of the types that leave
// (Outgoing) or reach the nodes of Label, in Slots. An empty label and no types mean all.
type CountStored struct {
	Input         Op
	Rel, Outgoing bool
	Label         string
	Types         []string
	Slots         []int
}

func (o *NodeSeek) Inputs() []*Op    { return []*Op{&o.Input} }
func (o *RelSeek) Inputs() []*Op     { return []*Op{&o.Input} }
func (o *HashSeek) Inputs() []*Op    { return []*Op{&o.Input} }
func (o *CountStored) Inputs() []*Op { return []*Op{&o.Input} }
