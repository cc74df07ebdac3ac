package exec

// Graph is the snapshot that a query reads; a writing query reads its own writes through it. Node and relationship
// numbers are dense from 0; numbers of deleted ones may stay unused. graph/memory implements it.
type Graph interface {
	// Labels appends the labels of a node, in the order of their names.
	Labels(node uint64, to []string) []string
	// LabelList answers them as a LIST of STRINGs.
	LabelList(node uint64) Value
	HasLabel(node uint64, label LabelID) bool
	// Label, Type and Key give the number of a name, or false if the graph has never seen it.
	Label(name string) (LabelID, bool)
	Type(name string) (TypeID, bool)
	Key(name string) (KeyID, bool)
	TypeName(TypeID) string
	KeyName(KeyID) string
	LabelName(LabelID) string
	// NodeProperty and RelProperty answer a Null value where there is none, and for a deleted entity.
	NodeProperty(node uint64, key KeyID) Value
	RelProperty(rel uint64, key KeyID) Value
	// NodeKeys and RelKeys append the keys of the properties, in the order of their names.
	NodeKeys(node uint64, to []KeyID) []KeyID
	RelKeys(rel uint64, to []KeyID) []KeyID
	// Rel gives the ends and the type of a relationship.
	Rel(rel uint64) (start, end uint64, typ TypeID)
	// NodeDeleted and RelDeleted tell of entities that this very statement has deleted.
	NodeDeleted(node uint64) bool
	RelDeleted(rel uint64) bool
	// Degree counts the relationships of a node in a direction, of the given types, all types if none is given.
	Degree(node uint64, dir Direction, types []TypeID) int
	// The scans, expansions and index look-ups that the operators use stand in graph_scan.go.
	Scans
}

// LabelID, TypeID and KeyID number the names of labels, relationship types and property keys.
type (
	LabelID uint32
	TypeID  uint32
	KeyID   uint32
)

// Direction of a relationship as seen from a node.
type Direction uint8

const (
	Both Direction = iota
	Outgoing
	Incoming
)
