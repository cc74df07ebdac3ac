package cypher

import (
	"math/bits"
	"strings"
)

// Kinds is a set of value kinds: what an expression may give, besides null, as far as the text tells.
type Kinds uint32

const (
	BooleanKind Kinds = 1 << iota
	IntegerKind
	FloatKind
	StringKind
	ListKind
	MapKind
	NodeKind
	RelationshipKind
	PathKind
	DateKind
	LocalTimeKind
	TimeKind
	LocalDateTimeKind
	DateTimeKind
	DurationKind
	PointKind

	AnyKind      = PointKind<<1 - 1
	NumberKind   = IntegerKind | FloatKind
	InstantKind  = DateKind | LocalTimeKind | TimeKind | LocalDateTimeKind | DateTimeKind
	EntityKind   = NodeKind | RelationshipKind
	NullKind     = Kinds(0)
	propertyable = EntityKind | MapKind | InstantKind | DurationKind | PointKind
)

var kindNames = [...]string{"BOOLEAN", "INTEGER", "FLOAT", "STRING", "LIST", "MAP", "NODE", "RELATIONSHIP", "PATH", "DATE",
	"LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME", "DURATION", "POINT"}

// groupNames are the sets that have a name of their own, the largest first.
var groupNames = []struct {
	kinds Kinds
	name  string
}{{AnyKind, "ANY"}, {InstantKind, "TEMPORAL"}, {NumberKind, "NUMBER"}}

// Has reports whether a value of one of the other kinds is possible.
func (k Kinds) Has(other Kinds) bool { return k&other != 0 }

// Only reports whether nothing but the other kinds is possible, and something is.
func (k Kinds) Only(other Kinds) bool { return k != 0 && k&^other == 0 }

// String names the kinds: "INTEGER or STRING".
func (k Kinds) String() string {
	if k == 0 {
		return "NULL"
	}
	var names []string
	for _, g := range groupNames {
		if k&g.kinds == g.kinds {
			names = append(names, g.name)
			k &^= g.kinds
		}
	}
	for ; k != 0; k &= k - 1 {
		names = append(names, kindNames[bits.TrailingZeros32(uint32(k))])
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return names[0]
}

// kindsByName reads the names of the signature table.
var kindsByName = func() map[string]Kinds {
	m := map[string]Kinds{"ANY": AnyKind, "NUMBER": NumberKind, "TEMPORAL": InstantKind}
	for i, name := range kindNames {
		m[name] = 1 << i
	}
	return m
}()

// staticType is what the text tells of an expression: its kinds and, for a LIST, the type of its elements (nil where
// nothing is known of them).
type staticType struct {
	kinds Kinds
	elem  *staticType
}

var anything = staticType{kinds: AnyKind}

func kindOf(k Kinds) staticType { return staticType{kinds: k} }

func listOf(elem staticType) staticType { return staticType{kinds: ListKind, elem: &elem} }

// element is the type of a LIST's elements.
func (t staticType) element() staticType {
	if t.elem == nil || t.kinds != ListKind {
		return anything
	}
	return *t.elem
}

// either is the type of a value that has one type or the other.
func (t staticType) either(u staticType) staticType {
	out := staticType{kinds: t.kinds | u.kinds}
	switch {
	case t.kinds == 0:
		out.elem = u.elem
	case u.kinds == 0:
		out.elem = t.elem
	case t.elem != nil && u.elem != nil:
		e := t.elem.either(*u.elem)
		out.elem = &e
	}
	return out
}
