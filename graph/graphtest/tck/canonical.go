package tck

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// canonical writes a value so that two values that the TCK takes for the same have the same text, and no others. With
// anyOrder, the order of the elements of lists does not matter.
func canonical(v graph.Value, anyOrder bool) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return canonicalFloat(v)
	case string:
		return strconv.Quote(v)
	case []graph.Value:
		return canonicalList(v, anyOrder)
	case map[string]graph.Value:
		return canonicalMap(v, anyOrder)
	case *graph.Node:
		return canonicalNode(v, anyOrder)
	case *graph.Relationship:
		return "[:" + v.Type + " " + canonicalMap(v.Properties, anyOrder) + "]"
	case *graph.Path:
		return canonicalPath(v, anyOrder)
	}
	// Temporal values and points: the TCK writes them as strings.
	if text, ok := graph.Text(v); ok {
		return strconv.Quote(text)
	}
	return fmt.Sprintf("a %T, which is no value", v)
}

// canonicalFloat keeps a point or an exponent, since 1.0 is not 1. Zero has one sign, as for =.
func canonicalFloat(f float64) string {
	if f == 0 {
		return "0.0"
	}
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if strings.ContainsAny(s, ".eIN") {
		return s
	}
	return s + ".0"
}

func canonicalList(list []graph.Value, anyOrder bool) string {
	elements := make([]string, len(list))
	for i, v := range list {
		elements[i] = canonical(v, anyOrder)
	}
	if anyOrder {
		slices.Sort(elements)
	}
	return "[" + strings.Join(elements, ", ") + "]"
}

func canonicalMap(m map[string]graph.Value, anyOrder bool) string {
	var entries []string
	for _, key := range slices.Sorted(maps.Keys(m)) {
		entries = append(entries, key+": "+canonical(m[key], anyOrder))
	}
	return "{" + strings.Join(entries, ", ") + "}"
}

func canonicalNode(n *graph.Node, anyOrder bool) string {
	var b strings.Builder
	b.WriteString("(")
	for _, label := range slices.Sorted(slices.Values(n.Labels)) {
		b.WriteString(":" + label)
	}
	return b.String() + " " + canonicalMap(n.Properties, anyOrder) + ")"
}

func canonicalPath(p *graph.Path, anyOrder bool) string {
	if len(p.Nodes) != len(p.Relationships)+1 {
		return fmt.Sprintf("a broken path of %d nodes and %d relationships", len(p.Nodes), len(p.Relationships))
	}
	var b strings.Builder
	b.WriteString("<" + canonicalNode(p.Nodes[0], anyOrder))
	for i, r := range p.Relationships {
		text := canonical(r, anyOrder)
		if r.Start == p.Nodes[i].ID {
			b.WriteString("-" + text + "->")
		} else {
			b.WriteString("<-" + text + "-")
		}
		b.WriteString(canonicalNode(p.Nodes[i+1], anyOrder))
	}
	return b.String() + ">"
}
