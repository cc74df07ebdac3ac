package exec

import (
	"math"
	"unsafe"

	"parley/graph"
)

// Kind tells what a Value holds.
type Kind uint8

// The kinds, in no order that matters; graph.Compare knows Cypher's order of kinds.
const (
	Null Kind = iota
	Bool
	Int
	Float
	String
	List
	Map
	Node
	Rel
	Path
	Date
	Other // the temporal kinds beside Date, and points: Ref answers the graph package's value
)

// Value is a cell of a row inside the engine, in 24 bytes and without allocation for all that is no list, map, path or
// rare temporal value. The zero Value is null. At the edge of the engine, values become graph.Value (see Out and In).
//
// Values must not be compared with ==: use Equal, Equivalent or Compare.
type Value struct {
	// Num holds a Bool (0 or 1), an Int, the bits of a Float, the number of a Node or a Rel, the days of a Date,
	// the length of a String or List.
	Num  uint64
	ptr  unsafe.Pointer
	Kind Kind
}

// MapValue is a map. Keys are sorted.
type MapValue struct {
	Keys   []string
	Values []Value
}

// PathValue alternates nodes and relationships by number: len(Nodes) = len(Rels) + 1.
type PathValue struct{ Nodes, Rels []uint64 }

// Row holds the slots of a query part. Operators share and reuse rows: who keeps one copies it. A row is as wide as
// Env.Width says once everything is compiled, since expressions keep the variables of comprehensions in slots of it.
type Row []Value

// True and False are the two truth values.
var (
	True  = BoolOf(true)
	False = BoolOf(false)
)

// BoolOf makes a BOOLEAN.
func BoolOf(b bool) Value {
	if b {
		return Value{Kind: Bool, Num: 1}
	}
	return Value{Kind: Bool}
}

// IntOf makes an INTEGER.
func IntOf(i int64) Value { return Value{Kind: Int, Num: uint64(i)} }

// FloatOf makes a FLOAT.
func FloatOf(f float64) Value { return Value{Kind: Float, Num: math.Float64bits(f)} }

// StringOf makes a STRING that shares the bytes of s.
func StringOf(s string) Value {
	return Value{Kind: String, Num: uint64(len(s)), ptr: unsafe.Pointer(unsafe.StringData(s))}
}

// ListOf makes a LIST that shares the elements: they must not change any more.
func ListOf(l []Value) Value {
	return Value{Kind: List, Num: uint64(len(l)), ptr: unsafe.Pointer(unsafe.SliceData(l))}
}

// MapOf makes a MAP that shares m.
func MapOf(m *MapValue) Value { return Value{Kind: Map, ptr: unsafe.Pointer(m)} }

// NodeOf makes a node from its number.
func NodeOf(id uint64) Value { return Value{Kind: Node, Num: id} }

// RelOf makes a relationship from its number.
func RelOf(id uint64) Value { return Value{Kind: Rel, Num: id} }

// PathOf makes a path that shares p.
func PathOf(p *PathValue) Value { return Value{Kind: Path, ptr: unsafe.Pointer(p)} }

// DateOf makes a DATE.
func DateOf(d graph.Date) Value { return Value{Kind: Date, Num: uint64(d.Days)} }

// OtherOf makes a value of one of graph's temporal or spatial kinds.
func OtherOf(v graph.Value) Value {
	if d, ok := v.(graph.Date); ok {
		return DateOf(d)
	}
	return Value{Kind: Other, ptr: unsafe.Pointer(&v)}
}

// IsNull reports whether v is null.
func (v Value) IsNull() bool { return v.Kind == Null }

// IsTrue reports whether v is the BOOLEAN true: what WHERE keeps.
func (v Value) IsTrue() bool { return v.Kind == Bool && v.Num == 1 }

// Bool is the truth of a Bool.
func (v Value) Bool() bool { return v.Num == 1 }

// Int is the number of an Int.
func (v Value) Int() int64 { return int64(v.Num) }

// Float is the number of a Float.
func (v Value) Float() float64 { return math.Float64frombits(v.Num) }

// ID is the number of a Node or a Rel.
func (v Value) ID() uint64 { return v.Num }

// Str is the text of a String; it must be one.
func (v Value) Str() string {
	if v.Kind != String {
		return ""
	}
	return unsafe.String((*byte)(v.ptr), int(v.Num))
}

// List gives the elements of a List, not to be changed; nil for any other kind.
func (v Value) List() []Value {
	if v.Kind != List {
		return nil
	}
	return unsafe.Slice((*Value)(v.ptr), int(v.Num))
}

// Map gives the map of a Map, nil for any other kind.
func (v Value) Map() *MapValue {
	if v.Kind != Map {
		return nil
	}
	return (*MapValue)(v.ptr)
}

// Path gives the path of a Path, nil for any other kind.
func (v Value) Path() *PathValue {
	if v.Kind != Path {
		return nil
	}
	return (*PathValue)(v.ptr)
}

// Ref gives the graph package's value of a Date or an Other, nil for any other kind.
func (v Value) Ref() graph.Value {
	switch v.Kind {
	case Date:
		return graph.Date{Days: int64(v.Num)}
	case Other:
		return *(*graph.Value)(v.ptr)
	}
	return nil
}
