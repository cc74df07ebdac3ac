package schema

import (
	"fmt"
	"testing"
)

// opposed are filters by the list that they go with, on properties and nodes that are missing here and there.
var opposed = map[string][]string{
	"documents": {
		`date: {before: "2001-06"}`,
		`date: {eq: "2001"}`,
		`OR: [{date: {possiblyAfter: "2002"}}, {name: {startsWith: "L"}}]`,
		`positions: {some: {date: {before: "2003"}}}`,
		`positions: {all: {date: {during: "2001"}, manner: {contains: "a"}}}`,
		`positions: {none: {NOT: {certainty: {eq: STATED}}}}`,
	},
	"meetings": {`kind: {eq: "summit"}`, `kind: {ne: "summit"}`, `place: {name: {contains: "a"}}`},
	"places":   {`location: {near: {latitude: 60.2, longitude: 20, metres: 50000}}`, `kind: {contains: "is"}`},
}

// counted gives how many nodes of a list a filter keeps.
func counted(t *testing.T, e *Engine, list, filter string) int {
	t.Helper()
	type answer struct{ List struct{ TotalCount int } }
	return read[answer](t, e, fmt.Sprintf("{ list: %s(where: {%s}) { totalCount } }", list, filter)).List.TotalCount
}

// A filter and its NOT share a list between them: what is null meets no comparison, and so meets the NOT of each.
func TestAFilterAndItsNotShareTheList(t *testing.T) {
	e, kept := testEngine(t), 0
	for list, filters := range opposed {
		whole := counted(t, e, list, "")
		for _, filter := range filters {
			some, rest := counted(t, e, list, filter), counted(t, e, list, "NOT: {"+filter+"}")
			same := counted(t, e, list, "NOT: {NOT: {"+filter+"}}")
			if some+rest != whole || same != some {
				t.Errorf("%s of %d: {%s} keeps %d, its NOT %d, the NOT of that %d", list, whole, filter, some, rest, same)
			}
			if some > 0 && rest > 0 {
				kept++
			}
		}
	}
	if kept < 6 {
		t.Errorf("only %d filters keep some and drop some", kept)
	}
}

// All meet a filter where none meets its NOT, those with a null among them.
func TestAllMeansNoneThatDoesNot(t *testing.T) {
	e, kept := testEngine(t), 0
	for _, filter := range []string{`manner: {contains: "a"}`, `date: {after: "2001-06"}`, `summary: {ne: "none"}`, `stance: {eq: ACCEPTED}`} {
		all, none := counted(t, e, "documents", "positions: {all: {"+filter+"}}"), counted(t, e, "documents", "positions: {none: {NOT: {"+filter+"}}}")
		if all != none {
			t.Errorf("{%s} holds for all positions of %d documents, and fails for none of %d", filter, all, none)
		}
		kept += all
	}
	if kept == 0 {
		t.Error("no filter holds for all")
	}
}
