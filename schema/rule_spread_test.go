package schema

import (
	"context"
	"testing"
)

// An inline fragment needs no type, inside a list or not; one whose type cannot stand there is refused still.
func TestInlineFragmentsWithoutAType(t *testing.T) {
	e := testEngine(t)
	if r := e.Execute(context.Background(), Request{Query: `{ plans { nodes { ... @include(if: true) { id } ... { name } } } }`}); len(r.Errors) > 0 {
		t.Errorf("%s", r.AppendJSON(nil))
	}
	if r := e.Execute(context.Background(), Request{Query: `{ plans { nodes { ... on Person { id } } } }`}); r.Kind != RequestError {
		t.Errorf("%s", r.AppendJSON(nil))
	}
}
