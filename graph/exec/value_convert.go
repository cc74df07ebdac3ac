package exec

import (
	"slices"
	"strconv"

	"parley/graph"
)

// maxNesting is the depth of lists and maps in a parameter beyond which it is refused.
const maxNesting = 100

// In converts a value that comes from outside of the engine, such as a parameter. Errors: InvalidArgument for a kind
// that Cypher's parameters do not have, nodes, relationships and paths among them, and for nesting beyond 100.
func In(v graph.Value) (Value, error) { return in(v, 0) }

func in(v graph.Value, depth int) (Value, error) {
	if depth > maxNesting {
		return Value{}, graph.Errorf(graph.InvalidArgument, "lists and maps are nested more than %d deep", maxNesting)
	}
	switch x := v.(type) {
	case nil:
		return Value{}, nil
	case bool:
		return BoolOf(x), nil
	case int64:
		return IntOf(x), nil
	case int:
		return IntOf(int64(x)), nil
	case float64:
		return FloatOf(x), nil
	case string:
		return StringOf(x), nil
	case []graph.Value:
		list := make([]Value, len(x))
		for i, e := range x {
			var err error
			if list[i], err = in(e, depth+1); err != nil {
				return Value{}, err
			}
		}
		return ListOf(list), nil
	case map[string]graph.Value:
		return inMap(x, depth)
	case graph.Date, graph.LocalTime, graph.Time, graph.LocalDateTime, graph.DateTime, graph.Duration, graph.Point:
		return OtherOf(x), nil
	}
	return Value{}, graph.Errorf(graph.InvalidArgument, "a value of the Go type %T is of no kind that a query can take", v)
}

func inMap(x map[string]graph.Value, depth int) (Value, error) {
	m := &MapValue{Keys: make([]string, 0, len(x)), Values: make([]Value, len(x))}
	for k := range x {
		m.Keys = append(m.Keys, k)
	}
	slices.Sort(m.Keys)
	for i, k := range m.Keys {
		var err error
		if m.Values[i], err = in(x[k], depth+1); err != nil {
			return Value{}, err
		}
	}
	return MapOf(m), nil
}

// nodeID is what elementId() answers: the property id where it is a STRING, otherwise the number.
func nodeID(g Graph, node uint64) string {
	if key, ok := g.Key("id"); ok {
		if v := g.NodeProperty(node, key); v.Kind == String {
			return v.Str()
		}
	}
	return strconv.FormatUint(node, 10)
}

// relID is nodeID for relationships.
func relID(g Graph, rel uint64) string {
	if key, ok := g.Key("id"); ok {
		if v := g.RelProperty(rel, key); v.Kind == String {
			return v.Str()
		}
	}
	return strconv.FormatUint(rel, 10)
}

// Size estimates the bytes that a value holds beside its cell in the row, all that it refers to included.
func Size(v Value) int64 {
	switch v.Kind {
	case String:
		return int64(v.Num)
	case List:
		n := int64(v.Num) * cellSize
		for _, e := range v.List() {
			n += Size(e)
		}
		return n
	case Map:
		m := v.Map()
		n := mapSize + int64(len(m.Keys))*(cellSize+stringSize)
		for _, e := range m.Values {
			n += Size(e)
		}
		return n
	case Path:
		return mapSize + int64(len(v.Path().Nodes))*16
	case Other:
		return otherSize
	}
	return 0
}

// Estimated bytes of a cell, of the headers of a map and of a string, and of a boxed temporal value.
const (
	cellSize   = 24
	stringSize = 16
	mapSize    = 48
	otherSize  = 48
)
