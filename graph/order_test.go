package graph

import (
	"math"
	"testing"
)

// inOrder holds entities and paths beside values of other kinds, in the order of ORDER BY.
var inOrder = []Value{
	map[string]Value{}, map[string]Value{"a": int64(1)}, map[string]Value{"a": nil}, map[string]Value{"b": int64(1)},
	&Node{ID: "a"}, &Node{ID: "b"},
	&Relationship{ID: "a"},
	[]Value{}, []Value{int64(1)}, []Value{int64(1), int64(0)}, []Value{nil},
	&Path{Nodes: []*Node{{ID: "a"}}},
	&Path{Nodes: []*Node{{ID: "a"}, {ID: "b"}}, Relationships: []*Relationship{{ID: "r"}}},
	&Path{Nodes: []*Node{{ID: "a"}, {ID: "b"}}, Relationships: []*Relationship{{ID: "s"}}},
	Point{SRID: WGS84}, DateTime{}, LocalDateTime{}, Date{}, Time{}, LocalTime{}, Duration{},
	"a", "b", false, true, math.Inf(-1), int64(-1), -0.5, int64(1), 1.5, int64(1<<53 + 1), math.Inf(1), math.NaN(), nil,
}

func TestOrderIsTotal(t *testing.T) {
	for i, x := range inOrder {
		for j, y := range inOrder {
			if c := Compare(x, y); c < 0 != (i < j) || c > 0 != (i > j) {
				t.Errorf("Compare(%v, %v) = %d", x, y, c)
			}
			if Equivalent(x, y) != (i == j) {
				t.Errorf("Equivalent(%v, %v)", x, y)
			}
		}
	}
}

func TestEqual(t *testing.T) {
	list := func(v ...Value) Value { return v }
	for _, c := range []struct {
		a, b         Value
		equal, known bool
	}{
		{nil, nil, false, false},
		{int64(1), nil, false, false},
		{int64(1), 1.0, true, true},
		{1, int64(1), true, true},
		{int64(1), "1", false, true},
		{math.NaN(), math.NaN(), false, true},
		{list(nil), list(nil), false, false},
		{list(int64(1), nil), list(int64(2), nil), false, true},
		{list(int64(1)), list(int64(1), nil), false, true},
		{list(), map[string]Value{}, false, true},
		{map[string]Value{"a": nil}, map[string]Value{"a": nil}, false, false},
		{map[string]Value{"a": int64(1)}, map[string]Value{"b": int64(1)}, false, true},
		{&Node{ID: "a"}, &Node{ID: "a"}, true, true},
		{&Node{ID: "a"}, &Relationship{ID: "a"}, false, true},
		{Duration{Days: 1}, Duration{Seconds: 86400}, false, true},
		{DateTime{Offset: 60}, DateTime{}, false, true},
	} {
		if equal, known := Equal(c.a, c.b); equal != c.equal || known != c.known {
			t.Errorf("Equal(%v, %v) = %v, %v", c.a, c.b, equal, known)
		}
	}
}
