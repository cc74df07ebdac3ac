package exec

// Hop is one relationship as seen from a node: its number, and the node at its other end.
type Hop struct{ Rel, Node uint32 }

// Scans is what the operators read a snapshot with. Everything that it returns is shared and must not be changed.
type Scans interface {
	// NextNode and NextRel answer the first one whose number is at least from; false when there is none.
	NextNode(from uint64) (uint64, bool)
	NextRel(from uint64) (uint64, bool)
	// NextNodeOf and NextRelOf do so for the nodes of a label and the relationships of a type.
	NextNodeOf(label LabelID, from uint64) (uint64, bool)
	NextRelOf(typ TypeID, from uint64) (uint64, bool)
	// NodesFrom appends the numbers, at least from, of nodes of a label, as many as the capacity of to has room for; all
	// nodes with AnyLabel. It appends nothing when there are no more.
	NodesFrom(label LabelID, from uint64, to []uint32) []uint32
	// Hops answers the relationships of one type that leave (Outgoing) or reach (Incoming) a node, AllHops those of
	// every type. The order is that of creation within a type.
	Hops(node uint64, dir Direction, typ TypeID) []Hop
	AllHops(node uint64, dir Direction) []Hop
	// HopsOfNth answers the relationships of the n-th of the types, in the order of AllHops, of those that leave or reach
	// a node; false when it has no more types.
	HopsOfNth(node uint64, dir Direction, n int) (TypeID, []Hop, bool)
	// Seek starts a walk over the index on one label and the keys, in ascending order of the values, which for several
	// keys are lists; false without such an index. It may take over what an earlier call has answered, whose walk is over;
	// nil where there is none.
	Seek(label LabelID, keys []KeyID, r Range, over Entries) (Entries, bool)
	// SeekRel does so for the relationships of one type.
	SeekRel(typ TypeID, keys []KeyID, r Range, over Entries) (Entries, bool)
	// LabelNames, TypeNames and KeyNames list what the graph holds now, in order.
	LabelNames() []string
	TypeNames() []string
	KeyNames() []string
	// NodeCount and RelCount count what is there; CountOf and RelCountOf do so for a label and for a type.
	NodeCount() int
	RelCount() int
	CountOf(label LabelID) int
	RelCountOf(typ TypeID) int
	// RelCountAt counts the relationships of a type, or of AnyType, that leave (Outgoing) or reach (Incoming) the nodes of
	// a label, or of AnyLabel.
	RelCountAt(label LabelID, typ TypeID, dir Direction) int
}

// AnyLabel stands for the nodes of every label and of none, AnyType for relationships of every type.
const (
	AnyLabel = ^LabelID(0)
	AnyType  = ^TypeID(0)
)

// Range bounds a walk over an index. A null bound does not bound. Values that cannot be compared with a bound (a string
// with a number) are outside.
type Range struct {
	Low, High         Value
	LowOpen, HighOpen bool // the bound itself is outside
	Prefix            bool // strings that start with Low; High is ignored
}

// Entries walks the entries of an index.
type Entries interface {
	// Next answers the number of the next node or relationship, false at the end.
	Next() (uint64, bool)
}

// Writer is a snapshot that a writing statement changes. It sees its own changes at once; nobody else does before
// they are published.
type Writer interface {
	Graph
	// AddLabelName, AddTypeName and AddKeyName number a name, a new one if need be.
	AddLabelName(name string) LabelID
	AddTypeName(name string) TypeID
	AddKeyName(name string) KeyID
	// CreateNode and CreateRel take properties that are not null, each key once. Errors: Conflict, where a unique
	// constraint is violated; InvalidArgument for a value that no property can hold (maps, nodes, lists of lists).
	CreateNode(labels []LabelID, keys []KeyID, values []Value) (uint64, error)
	CreateRel(typ TypeID, start, end uint64, keys []KeyID, values []Value) (uint64, error)
	// SetNodeProperty and SetRelProperty set one property; null removes it. Errors as for CreateNode.
	SetNodeProperty(node uint64, key KeyID, v Value) error
	SetRelProperty(rel uint64, key KeyID, v Value) error
	// ReplaceNodeProperties and ReplaceRelProperties put properties that are not null, each key once, in place of all
	// that are there. Errors as for CreateNode.
	ReplaceNodeProperties(node uint64, keys []KeyID, values []Value) error
	ReplaceRelProperties(rel uint64, keys []KeyID, values []Value) error
	// AddLabel reports whether the label was new to the node. Errors: Conflict.
	AddLabel(node uint64, label LabelID) (bool, error)
	// RemoveLabel reports whether the node had the label.
	RemoveLabel(node uint64, label LabelID) bool
	// DeleteRel and DeleteNode report whether it was there still. A node must have no relationships left when the
	// statement ends; the operators see to it.
	DeleteRel(rel uint64) bool
	DeleteNode(node uint64) bool
}
