package exec

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley/graph"
)

// Compare gives the order of ORDER BY over all kinds, as [graph.Compare] does for values outside of the engine: total,
// null last. Nodes and relationships are ordered by their numbers.
func Compare(a, b Value) int {
	if a.Kind == b.Kind {
		return compareSame(a, b)
	}
	if isNumber(a) && isNumber(b) {
		return graph.CompareNumbers(numberOf(a), numberOf(b))
	}
	return cmp.Compare(rank(a), rank(b))
}

func compareSame(a, b Value) int {
	if a.ptr == b.ptr && a.Num == b.Num && (a.Kind == List || a.Kind == Map) {
		return 0 // the same one
	}
	switch a.Kind {
	case Int, Date:
		return cmp.Compare(int64(a.Num), int64(b.Num))
	case Bool, Node, Rel:
		return cmp.Compare(a.Num, b.Num)
	case String:
		return strings.Compare(a.Str(), b.Str())
	case Float:
		return graph.CompareNumbers(numberOf(a), numberOf(b))
	case List:
		return slices.CompareFunc(a.List(), b.List(), Compare)
	case Map:
		return compareMaps(a.Map(), b.Map())
	case Path:
		return comparePaths(a.Path(), b.Path())
	case Other:
		return graph.Compare(a.Ref(), b.Ref())
	}
	return 0
}

// compareWithin is Compare within the budget: long lists are compared in parts. Errors: those of Step.
func compareWithin(ctx *Context, a, b Value) (int, error) {
	if a.Kind != List || b.Kind != List || a.ptr == b.ptr && a.Num == b.Num {
		return Compare(a, b), nil
	}
	x, y := a.List(), b.List()
	for len(x) > keyedAtOnce && len(y) > keyedAtOnce {
		if c := slices.CompareFunc(x[:keyedAtOnce], y[:keyedAtOnce], Compare); c != 0 {
			return c, nil
		}
		x, y = x[keyedAtOnce:], y[keyedAtOnce:]
		if err := ctx.Step(keyedAtOnce); err != nil {
			return 0, err
		}
	}
	return slices.CompareFunc(x, y, Compare), nil
}

// compareWeight is the number of steps that comparing a value may take.
func compareWeight(v Value) int {
	switch v.Kind {
	case List:
		return 1 + int(v.Num)
	case String:
		return 1 + int(v.Num/64)
	}
	return 1
}

// rank orders the kinds; those that stand for several kinds are told apart by graph.Compare.
func rank(v Value) int {
	switch v.Kind {
	case Map:
		return 1
	case Node:
		return 2
	case Rel:
		return 3
	case List:
		return 4
	case Path:
		return 5
	case Date:
		return 60
	case Other:
		return rankOther(v.Ref())
	case String:
		return 100
	case Bool:
		return 101
	case Int, Float:
		return 102
	}
	return 103
}

func rankOther(v graph.Value) int {
	switch v.(type) {
	case graph.Point:
		return 6
	case graph.DateTime:
		return 7
	case graph.LocalDateTime:
		return 8
	case graph.Time:
		return 61
	case graph.LocalTime:
		return 62
	}
	return 63
}

func isNumber(v Value) bool { return v.Kind == Int || v.Kind == Float }

func numberOf(v Value) graph.Number {
	if v.Kind == Int {
		return graph.Number{Int: v.Int()}
	}
	return graph.Number{Float: v.Float(), IsFloat: true}
}

// compareMaps orders by size, then by keys, then by values.
func compareMaps(a, b *MapValue) int {
	return cmp.Or(cmp.Compare(len(a.Keys), len(b.Keys)), slices.Compare(a.Keys, b.Keys),
		slices.CompareFunc(a.Values, b.Values, Compare))
}

// comparePaths walks both from the start: node, relationship, node, …
func comparePaths(a, b *PathValue) int {
	for i := range min(len(a.Nodes), len(b.Nodes)) {
		if i > 0 {
			if c := cmp.Compare(a.Rels[i-1], b.Rels[i-1]); c != 0 {
				return c
			}
		}
		if c := cmp.Compare(a.Nodes[i], b.Nodes[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a.Nodes), len(b.Nodes))
}

// Equal is the three-valued =: known is false where the answer is null, because a null takes part.
func Equal(a, b Value) (equal, known bool) {
	if a.Kind == Null || b.Kind == Null {
		return false, false
	}
	if a.Kind != b.Kind {
		return isNumber(a) && isNumber(b) && !isNaN(a) && !isNaN(b) && Compare(a, b) == 0, true
	}
	switch a.Kind {
	case Int, Bool, Node, Rel, Date:
		return a.Num == b.Num, true
	case String:
		return a.Num == b.Num && a.Str() == b.Str(), true
	case Float:
		return a.Float() == b.Float(), true
	case List:
		return equalLists(a.List(), b.List())
	case Map:
		x, y := a.Map(), b.Map()
		if !slices.Equal(x.Keys, y.Keys) {
			return false, true
		}
		return equalLists(x.Values, y.Values)
	case Other:
		return graph.Equal(a.Ref(), b.Ref())
	}
	return Compare(a, b) == 0, true
}

func equalLists(a, b []Value) (equal, known bool) {
	if len(a) != len(b) {
		return false, true
	}
	known = true
	for i := range a {
		e, k := Equal(a[i], b[i])
		if k && !e {
			return false, true
		}
		known = known && k
	}
	return known, known
}

func isNaN(v Value) bool { return v.Kind == Float && math.IsNaN(v.Float()) }

// Equivalent is the equality of DISTINCT and grouping: null is equivalent to null, NaN to NaN, 1 to 1.0.
func Equivalent(a, b Value) bool { return Compare(a, b) == 0 }

// Less is the three-valued order of < and its kin: known is false where the answer is null, because a null takes part
// or the kinds have no order between them. Any comparison of a number with NaN is false: then ordered is false.
func Less(a, b Value) (c int, ordered, known bool) {
	switch {
	case a.Kind == Null || b.Kind == Null:
		return 0, false, false
	case isNumber(a) && isNumber(b):
		if isNaN(a) || isNaN(b) {
			return 0, false, true
		}
		return Compare(a, b), true, true
	case a.Kind != b.Kind:
		return 0, false, false
	}
	switch a.Kind {
	case String, Bool, Date:
		return compareSame(a, b), true, true
	case List:
		return lessLists(a.List(), b.List())
	case Map:
		_, known := Equal(a, b)
		return compareSame(a, b), true, known
	case Other:
		return lessOther(a.Ref(), b.Ref())
	}
	return 0, false, false
}

// lessOther refuses durations and points, which have no order outside of ORDER BY.
func lessOther(a, b graph.Value) (c int, ordered, known bool) {
	r := rankOther(a)
	if r != rankOther(b) || r == rankOther(graph.Duration{}) || r == rankOther(graph.Point{}) {
		return 0, false, false
	}
	return graph.Compare(a, b), true, true
}

func lessLists(a, b []Value) (c int, ordered, known bool) {
	for i := range min(len(a), len(b)) {
		if e, k := Equal(a[i], b[i]); k && e {
			continue
		}
		return Less(a[i], b[i])
	}
	return cmp.Compare(len(a), len(b)), true, true
}
