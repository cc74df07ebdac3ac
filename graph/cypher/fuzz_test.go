package cypher

import (
	"errors"
	"reflect"
	"testing"

	"parley/graph"
)

// FuzzParse looks for texts that crash the parser, the printer or the checks, and for trees that printing changes.
func FuzzParse(f *testing.F) {
	for _, text := range corpus(f) {
		f.Add(text)
	}
	for _, text := range []string{"RETURN `a\\`", "RETURN '\\", "MATCH (((", "RETURN 1..2", "\x00", "RETURN $", "MATCH ()-[", "RETURN a.", "CALL {"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		stmt, err := Parse(text)
		if err != nil {
			mustBeTold(t, err)
			return
		}
		if _, err := Check(stmt, CheckOptions{Access: graph.Write}); err != nil {
			mustBeTold(t, err)
		}
		printed := Print(stmt)
		again, err := Parse(printed)
		if err != nil {
			if graph.CodeOf(err) == graph.LimitExceeded {
				return // brackets that printing adds can reach the limit of nesting
			}
			t.Fatalf("%q is printed as %q: %v", text, printed, err)
		}
		if !equalTrees(reflect.ValueOf(stmt), reflect.ValueOf(again)) {
			t.Fatalf("%q is printed as %q, which is another tree", text, printed)
		}
	})
}

func mustBeTold(t *testing.T, err error) {
	var e *graph.Error
	if !errors.As(err, &e) || e.Message == "" || e.Code == graph.Internal {
		t.Fatalf("%#v is no error for people", err)
	}
}
