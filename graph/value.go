package graph

// Value is what a parameter or a cell of a row holds. It is one of
//
//	nil               null
//	bool              BOOLEAN
//	int64             INTEGER (a parameter may also be int)
//	float64           FLOAT
//	string            STRING, UTF-8
//	[]Value           LIST
//	map[string]Value  MAP
//	*Node, *Relationship, *Path
//	Date, LocalTime, Time, LocalDateTime, DateTime, Duration
//	Point
//
// and nothing else. Values are immutable: who holds one may share it.
type Value = any

// Node is a node as a result shows it.
type Node struct {
	// ID is what elementId() answers: the property id where the node has one, otherwise a number of the store's own.
	ID string
	// Labels in the order of their names.
	Labels     []string
	Properties map[string]Value
}

// Relationship is a relationship as a result shows it.
type Relationship struct {
	// ID as for Node. Start and End are the IDs of its nodes.
	ID, Type, Start, End string
	Properties           map[string]Value
}

// Path alternates nodes and relationships: len(Nodes) = len(Relationships) + 1. A relationship may be walked against
// its direction.
type Path struct {
	Nodes         []*Node
	Relationships []*Relationship
}
