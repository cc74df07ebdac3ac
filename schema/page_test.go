package schema

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

type pageAnswer struct {
	List struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage, HasPreviousPage bool
			StartCursor, EndCursor       string
		}
		Nodes []struct{ ID string }
	}
}

func askPage(t *testing.T, e *Engine, list, args string) pageAnswer {
	t.Helper()
	query := fmt.Sprintf("{ list: %s(%s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }", list, args)
	r := e.Execute(context.Background(), Request{Query: query})
	var answer pageAnswer
	if err := json.Unmarshal(r.Data, &answer); err != nil || len(r.Errors) > 0 {
		t.Fatalf("%s: %s", query, r.AppendJSON(nil))
	}
	return answer
}

func (p pageAnswer) ids() []string {
	var ids []string
	for _, n := range p.List.Nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

// orders are lists whose keys are texts, dates that may be missing, counts and truth values, in either direction.
var orders = []struct{ list, args string }{
	{"persons", ""},
	{"persons", "orderBy: [{name: DESC}]"},
	{"persons", "orderBy: [{leader: DESC}, {name: ASC}]"},
	{"persons", "orderBy: [{positionsCount: DESC}, {id: DESC}]"},
	{"documents", ""},
	{"documents", "orderBy: [{date: ASC}]"},
	{"documents", "orderBy: [{date: DESC}, {name: DESC}]"},
	{"documents", "orderBy: [{kind: DESC}]"},
	{"positions", "orderBy: [{from: DESC}]"},
	{"positions", `asOf: "2003", truth: [CERTAIN, POSSIBLE]`},
	{"events", "orderBy: [{quantity: ASC}]"},
	{"positions", "orderBy: [{actor: {name: DESC}}]"},
	{"positions", "orderBy: [{meeting: {date: DESC}}, {target: {name: ASC}}]"},
	{"positions", "orderBy: [{actor: {positionsCount: DESC}}, {meeting: {place: {name: ASC}}}]"},
	{"meetings", "orderBy: [{place: {name: ASC}}]"},
	{"persons", "orderBy: [{namesCount: DESC}]"},
	{"documents", `asOf: "2001", truth: [CERTAIN, POSSIBLE]`},
}

// Walking a list page by page, in either direction, gives the whole list once, and pageInfo is right on the way.
func TestPagesMakeUpTheList(t *testing.T) {
	e := testEngine(t)
	for _, o := range orders {
		for _, size := range []int{1, 2, 3} {
			t.Run(fmt.Sprintf("%s(%s) by %d", o.list, o.args, size), func(t *testing.T) {
				whole := askPage(t, e, o.list, o.args+" first: 1000").ids()
				if forward := walk(t, e, o.list, o.args, size, false); !slices.Equal(forward, whole) {
					t.Errorf("forward %v, want %v", forward, whole)
				}
				if backward := walk(t, e, o.list, o.args, size, true); !slices.Equal(backward, whole) {
					t.Errorf("backward %v, want %v", backward, whole)
				}
			})
		}
	}
}

func walk(t *testing.T, e *Engine, list, args string, size int, back bool) []string {
	var found []string
	cursor := ""
	for n := 0; ; n++ {
		page := fmt.Sprintf("%s first: %d", args, size)
		if back {
			page = fmt.Sprintf("%s last: %d", args, size)
		}
		if cursor != "" && back {
			page += fmt.Sprintf(` before: "%s"`, cursor)
		} else if cursor != "" {
			page += fmt.Sprintf(` after: "%s"`, cursor)
		}
		p := askPage(t, e, list, page)
		ahead, behind := p.List.PageInfo.HasNextPage, p.List.PageInfo.HasPreviousPage
		cursor = p.List.PageInfo.EndCursor
		if back {
			found = append(p.ids(), found...)
			ahead, behind, cursor = behind, ahead, p.List.PageInfo.StartCursor
		} else {
			found = append(found, p.ids()...)
		}
		if behind != (n > 0) {
			t.Fatalf("page %d tells %v of what came before", n, behind)
		}
		if ahead != (len(found) < p.List.TotalCount) {
			t.Fatalf("page %d tells %v of what follows", n, ahead)
		}
		if !ahead {
			return found
		}
	}
}

// A cursor of one list is refused by another list, order or filter.
func TestCursorsKnowTheirList(t *testing.T) {
	e := testEngine(t)
	cursor := askPage(t, e, "persons", "first: 1").List.PageInfo.EndCursor
	for _, args := range []string{`orderBy: [{name: DESC}]`, `where: {leader: {eq: true}}`, `certainty: [STATED]`} {
		query := fmt.Sprintf(`{ persons(after: "%s", %s) { nodes { id } } }`, cursor, args)
		r := e.Execute(context.Background(), Request{Query: query})
		if len(r.Errors) != 1 || !strings.Contains(r.Errors[0].Message, "belongs to another list") {
			t.Errorf("%s: %s", query, r.AppendJSON(nil))
		}
	}
}
