package graph

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Compare gives the order of ORDER BY over all kinds: maps, nodes, relationships, lists, paths, points, zoned
// date-times, local date-times, dates, zoned times, local times, durations, strings (by code point), booleans, numbers,
// NaN, null. It is negative where a comes before b, 0 where neither does, and total.
func Compare(a, b Value) int {
	if c := cmp.Compare(rank(a), rank(b)); c != 0 {
		return c
	}
	switch x := a.(type) {
	case nil:
		return 0
	case bool:
		return compareBool(x, b.(bool))
	case string:
		return strings.Compare(x, b.(string))
	case int64, int, float64:
		return CompareNumbers(numberOf(a), numberOf(b))
	case []Value:
		return slices.CompareFunc(x, b.([]Value), Compare)
	case map[string]Value:
		return compareMaps(x, b.(map[string]Value))
	case *Node:
		return strings.Compare(x.ID, b.(*Node).ID)
	case *Relationship:
		return strings.Compare(x.ID, b.(*Relationship).ID)
	case *Path:
		return comparePaths(x, b.(*Path))
	}
	return compareOther(a, b)
}

// Equal is the three-valued =: known is false where the answer is null, because a null takes part.
func Equal(a, b Value) (equal, known bool) {
	if a == nil || b == nil {
		return false, false
	}
	switch x := a.(type) {
	case []Value:
		if y, ok := b.([]Value); ok {
			return equalLists(x, y)
		}
		return false, true
	case map[string]Value:
		if y, ok := b.(map[string]Value); ok {
			return equalMaps(x, y)
		}
		return false, true
	}
	return rank(a) == rank(b) && !isNaN(a) && Compare(a, b) == 0, true
}

// Equivalent is the equality of DISTINCT and grouping: null is equivalent to null, NaN to NaN, 1 to 1.0.
func Equivalent(a, b Value) bool { return Compare(a, b) == 0 }

func isNaN(v Value) bool { f, ok := v.(float64); return ok && math.IsNaN(f) }

func rank(v Value) int {
	switch v.(type) {
	case map[string]Value:
		return 1
	case *Node:
		return 2
	case *Relationship:
		return 3
	case []Value:
		return 4
	case *Path:
		return 5
	case Point:
		return 6
	case DateTime:
		return 7
	case LocalDateTime:
		return 8
	case Date:
		return 9
	case Time:
		return 10
	case LocalTime:
		return 11
	case Duration:
		return 12
	case string:
		return 13
	case bool:
		return 14
	case int64, int, float64:
		return 15
	case nil:
		return 16
	}
	return 0
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// compareMaps orders by size, then by keys, then by values.
func compareMaps(a, b map[string]Value) int {
	ka, kb := sortedKeys(a), sortedKeys(b)
	if c := cmp.Compare(len(ka), len(kb)); c != 0 {
		return c
	}
	if c := slices.Compare(ka, kb); c != 0 {
		return c
	}
	for _, k := range ka {
		if c := Compare(a[k], b[k]); c != 0 {
			return c
		}
	}
	return 0
}

func sortedKeys(m map[string]Value) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// comparePaths walks both from the start: node, relationship, node, …
func comparePaths(a, b *Path) int {
	for i := range min(len(a.Nodes), len(b.Nodes)) {
		if i > 0 {
			if c := strings.Compare(a.Relationships[i-1].ID, b.Relationships[i-1].ID); c != 0 {
				return c
			}
		}
		if c := strings.Compare(a.Nodes[i].ID, b.Nodes[i].ID); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a.Nodes), len(b.Nodes))
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

func equalMaps(a, b map[string]Value) (equal, known bool) {
	if len(a) != len(b) {
		return false, true
	}
	known = true
	for key, x := range a {
		y, ok := b[key]
		if !ok {
			return false, true
		}
		e, k := Equal(x, y)
		if k && !e {
			return false, true
		}
		known = known && k
	}
	return known, known
}

// compareOther orders two temporal values or two points of the same kind.
func compareOther(a, b Value) int {
	switch x := a.(type) {
	case Date:
		return cmp.Compare(x.Days, b.(Date).Days)
	case LocalTime:
		return cmp.Compare(x.Nanos, b.(LocalTime).Nanos)
	case Time:
		y := b.(Time)
		return cmp.Or(cmp.Compare(x.utc(), y.utc()), cmp.Compare(x.Nanos, y.Nanos))
	case LocalDateTime:
		y := b.(LocalDateTime)
		return cmp.Or(cmp.Compare(x.Seconds, y.Seconds), cmp.Compare(x.Nanos, y.Nanos))
	case DateTime:
		y := b.(DateTime)
		return cmp.Or(cmp.Compare(x.Seconds, y.Seconds), cmp.Compare(x.Nanos, y.Nanos),
			cmp.Compare(x.Offset, y.Offset), cmp.Compare(x.Zone, y.Zone))
	case Duration:
		return compareDurations(x, b.(Duration))
	case Point:
		y := b.(Point)
		return cmp.Or(cmp.Compare(x.SRID, y.SRID), compareFloats(x.X, y.X), compareFloats(x.Y, y.Y), compareFloats(x.Z, y.Z))
	}
	return 0
}

// compareDurations orders by average length, a month counting 2,629,746 seconds; equal lengths by their parts.
func compareDurations(a, b Duration) int {
	return cmp.Or(compareFloats(a.average(), b.average()), cmp.Compare(a.Nanos, b.Nanos),
		cmp.Compare(a.Months, b.Months), cmp.Compare(a.Days, b.Days))
}
