package tck

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// counters are the names of the side effects, in the order in which they are told.
var counters = []string{"+nodes", "-nodes", "+relationships", "-relationships", "+labels", "-labels", "+properties", "-properties"}

// look is what there is in a graph at a moment.
type look struct {
	nodes, relationships, labels, properties map[string]bool
}

// lookAt reads a whole graph.
func lookAt(ctx context.Context, store graph.Store) (look, error) {
	l := look{nodes: map[string]bool{}, relationships: map[string]bool{}, labels: map[string]bool{}, properties: map[string]bool{}}
	for _, text := range []string{"MATCH (n) RETURN n", "MATCH ()-[r]->() RETURN r"} {
		_, rows, err := graph.Collect(ctx, store, graph.Statement{Text: text}, maxRows)
		if err != nil {
			return look{}, fmt.Errorf("looking at the graph with %s: %w", text, err)
		}
		for _, row := range rows {
			l.add(row[0])
		}
	}
	return l, nil
}

func (l look) add(v graph.Value) {
	switch v := v.(type) {
	case *graph.Node:
		l.nodes[v.ID] = true
		for _, label := range v.Labels {
			l.labels[label] = true
		}
		l.addProperties("node "+v.ID, v.Properties)
	case *graph.Relationship:
		l.relationships[v.ID] = true
		l.addProperties("relationship "+v.ID, v.Properties)
	}
}

func (l look) addProperties(owner string, properties map[string]graph.Value) {
	for key, v := range properties {
		l.properties[owner+" "+key+" "+canonical(v, false)] = true
	}
}

// effects counts what has come (+) and gone (-) between two looks; it leaves out what is zero.
func effects(before, after look) map[string]int {
	out := map[string]int{}
	for _, pair := range []struct {
		name string
		a, b map[string]bool
	}{
		{"nodes", before.nodes, after.nodes},
		{"relationships", before.relationships, after.relationships},
		{"labels", before.labels, after.labels},
		{"properties", before.properties, after.properties},
	} {
		if n := missing(pair.b, pair.a); n > 0 {
			out["+"+pair.name] = n
		}
		if n := missing(pair.a, pair.b); n > 0 {
			out["-"+pair.name] = n
		}
	}
	return out
}

// missing counts the elements of a that b has not.
func missing(a, b map[string]bool) int {
	n := 0
	for key := range a {
		if !b[key] {
			n++
		}
	}
	return n
}

// wantedEffects reads the table of a step.
func wantedEffects(table [][]string) (map[string]int, error) {
	out := map[string]int{}
	for _, row := range table {
		if len(row) != 2 || !slices.Contains(counters, row[0]) {
			return nil, fmt.Errorf("%q is no side effect with its number", row)
		}
		n, err := strconv.Atoi(row[1])
		if err != nil {
			return nil, fmt.Errorf("the side effect %s: %w", row[0], err)
		}
		if n > 0 {
			out[row[0]] = n
		}
	}
	return out, nil
}

func effectsText(effects map[string]int) string {
	var parts []string
	for _, name := range counters {
		if n := effects[name]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", name, n))
		}
	}
	if parts == nil {
		return "none"
	}
	return strings.Join(parts, ", ")
}
