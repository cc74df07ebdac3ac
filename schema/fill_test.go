package schema

import (
	"context"
	"testing"
)

// A type that the loader derives would give no relation: the answer is what to ask for, never an empty list.
func TestRelationsOfDerivedTypes(t *testing.T) {
	e := testEngine(t)
	for types, want := range map[string]string{
		"ACCEPTED": "ACCEPTED is a shortcut, which only paths and Cypher follow; ask for positions with the stance ACCEPTED",
		"CAPTURED": "CAPTURED is a shortcut, which only paths and Cypher follow; ask for events of the kind capture",
		"ATENDED":  `there is no relationship type "ATENDED"; near it: ATTENDED`,
		"ATTENDED": "",
	} {
		got := ""
		r := e.Execute(context.Background(), Request{Query: `{ persons { nodes { relations(types: ["` + types + `"]) { totalCount } } } }`})
		if len(r.Errors) > 0 {
			got = r.Errors[0].Message
		}
		if got != want {
			t.Errorf("%s: %q, want %q", types, got, want)
		}
	}
}
