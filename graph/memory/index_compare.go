package memory

import (
	"cmp"
	"math"

	"parley/graph"
	"parley/graph/exec"
)

// rank groups the kinds that an index keeps together: values of different ranks are never equal, and a range holds
// those of one.
func rank(k exec.Kind) int {
	switch k {
	case exec.Int, exec.Float:
		return 5
	case exec.Bool:
		return 4
	case exec.String:
		return 3
	case exec.Date:
		return 2
	case exec.Other:
		return 1
	}
	return 0
}

// compareIndexed orders the values of an index: by rank, numbers by size whatever their kind with NaN last, texts by
// code point, lists by their elements.
func compareIndexed(a, b exec.Value) int {
	if a.Kind == exec.String && b.Kind == exec.String {
		return cmp.Compare(a.Str(), b.Str())
	}
	if r := rank(a.Kind) - rank(b.Kind); r != 0 {
		return r
	}
	switch rank(a.Kind) {
	case 5:
		return compareNumbers(a, b)
	case 4, 2:
		return cmp.Compare(int64(a.Num), int64(b.Num))
	case 1:
		return graph.Compare(a.Ref(), b.Ref())
	}
	return compareLists(a.List(), b.List())
}

func compareNumbers(a, b exec.Value) int {
	switch {
	case a.Kind == exec.Int && b.Kind == exec.Int:
		return cmp.Compare(a.Int(), b.Int())
	case a.Kind == exec.Int:
		return -compareFloatInt(b.Float(), a.Int())
	case b.Kind == exec.Int:
		return compareFloatInt(a.Float(), b.Int())
	}
	f, g := a.Float(), b.Float()
	if math.IsNaN(f) || math.IsNaN(g) {
		return cmp.Compare(g, f) // which takes NaN for the least; here it is the greatest
	}
	return cmp.Compare(f, g)
}

// compareFloatInt is exact beyond 2^53.
func compareFloatInt(f float64, i int64) int {
	switch {
	case math.IsNaN(f) || f >= 1<<63:
		return 1
	case f < -(1 << 63):
		return -1
	}
	whole := math.Floor(f)
	if c := cmp.Compare(int64(whole), i); c != 0 {
		return c
	}
	return cmp.Compare(f, whole)
}

func compareLists(a, b []exec.Value) int {
	for i := range min(len(a), len(b)) {
		if c := compareIndexed(a[i], b[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
