package cypher

import (
	"math"
	"reflect"
	"testing"
)

// equalTrees compares two trees but for places, and for whether a column's name is written as an alias.
func equalTrees(a, b reflect.Value) bool {
	if a.Kind() != b.Kind() || a.IsValid() && a.Type() != b.Type() {
		return false
	}
	switch a.Kind() {
	case reflect.Interface, reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return equalTrees(a.Elem(), b.Elem())
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equalTrees(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Struct:
		return equalStructs(a, b)
	case reflect.Float64:
		return a.Float() == b.Float() || math.IsNaN(a.Float()) && math.IsNaN(b.Float())
	}
	return a.Interface() == b.Interface()
}

func equalStructs(a, b reflect.Value) bool {
	for i := range a.NumField() {
		f := a.Type().Field(i)
		if f.Type == reflect.TypeFor[Span]() || a.Type() == reflect.TypeFor[Item]() && f.Name == "Alias" {
			continue
		}
		if !equalTrees(a.Field(i), b.Field(i)) {
			return false
		}
	}
	return true
}

// checkRoundTrip prints what text parses to, for both readers, and parses that again.
func checkRoundTrip(t *testing.T, text string) {
	t.Helper()
	first, err := Parse(text)
	if err != nil {
		t.Errorf("parse: %v\n%s", err, text)
		return
	}
	printed := Print(first)
	second, err := Parse(printed)
	if err != nil {
		t.Errorf("parse what was printed: %v\n%s\nprinted from:\n%s", err, printed, text)
		return
	}
	if !equalTrees(reflect.ValueOf(first), reflect.ValueOf(second)) {
		t.Errorf("another tree comes back:\n%s\nprinted from:\n%s", printed, text)
	}
	if again := Print(second); again != printed {
		t.Errorf("printed twice:\n%s\n%s", printed, again)
	}
	if _, err := Parse(PrintOptions{Neo4j: true}.Statement(first)); err != nil {
		t.Errorf("parse what was printed for Neo4j: %v\n%s", err, text)
	}
}
