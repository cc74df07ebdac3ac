package api_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// pick follows a path through decoded JSON. Names are joined by dots; name[] goes through a list, name[path=value] through
// those elements of it at whose path the value stands, and filters may follow each other. With a bracket in the path the
// answer is a list.
func pick(value any, path string) any {
	found := []any{value}
	for _, step := range cut(path, '.') {
		brackets := cut(step, '[')
		var next []any
		for _, v := range found {
			object, _ := v.(map[string]any)
			if len(brackets) == 1 {
				next = append(next, object[step])
				continue
			}
			list, _ := object[brackets[0]].([]any)
			for _, element := range list {
				if passes(element, brackets[1:]) {
					next = append(next, element)
				}
			}
		}
		found = next
	}
	if strings.Contains(path, "[") {
		return append([]any{}, found...)
	}
	return found[0]
}

// cut cuts a text at a separator that stands outside brackets.
func cut(s string, separator rune) (parts []string) {
	depth, from := 0, 0
	for i, c := range s {
		if c == separator && depth == 0 {
			parts, from = append(parts, s[from:i]), i+1
		}
		switch c {
		case '[':
			depth++
		case ']':
			depth--
		}
	}
	return append(parts, s[from:])
}

// passes tells whether an element stands all filters, each ending in its bracket.
func passes(element any, filters []string) bool {
	for _, filter := range filters {
		path, want, given := strings.Cut(strings.TrimSuffix(filter, "]"), "=")
		if given && fmt.Sprint(pick(element, path)) != want {
			return false
		}
	}
	return true
}

func TestPick(t *testing.T) {
	node := func(id, role string) any {
		return map[string]any{"role": role, "node": map[string]any{"id": id}}
	}
	value := map[string]any{"event": map[string]any{"date": "1999", "edges": []any{node("a", "agent"), node("b", "patient")}}}
	for path, want := range map[string]any{
		"event.date":                              "1999",
		"event.place":                             nil,
		"event.edges[].node.id":                   []any{"a", "b"},
		"event.edges[role=patient].node.id":       []any{"b"},
		"event.edges[node.id=a].role":             []any{"agent"},
		"event.edges[role=witness].node.id":       []any{},
		"event.edges[role=agent][node.id=b].role": []any{},
	} {
		if got := pick(value, path); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	}
}
