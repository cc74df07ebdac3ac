package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

type citing struct {
	Source struct {
		CitingCounts []struct {
			Name  string
			Count int
		}
		CitingNodes, CitingRelations struct {
			TotalCount int
			PageInfo   struct {
				HasNextPage bool
				EndCursor   string
			}
			Nodes []struct {
				ID, Type string
				Typename string `json:"__typename"`
				Cites    []string
			}
		}
	}
}

// All that cites a source is counted by its type, and comes page by page, each once and of that type.
func TestWhatStandsOnASource(t *testing.T) {
	e := testEngine(t)
	counts := read[citing](t, e, `{ source(id: "lake-report") { citingCounts { name count } } }`).Source.CitingCounts
	if len(counts) < 6 {
		t.Fatalf("only %v", counts)
	}
	var nodes, relations int
	for _, c := range counts {
		list, where := "citingNodes", fmt.Sprintf(`{labels: {has: %q}}`, c.Name)
		if c.Name == strings.ToUpper(c.Name) {
			list, where = "citingRelations", fmt.Sprintf(`{type: {eq: %q}}`, c.Name)
			relations += c.Count
		} else {
			nodes += c.Count
		}
		if ids := citingIDs(t, e, list, where); len(ids) != c.Count {
			t.Errorf("%s: %d are counted, %d listed", c.Name, c.Count, len(ids))
		}
	}
	whole := read[citing](t, e, `{ source(id: "lake-report") { citingNodes { totalCount } citingRelations { totalCount } } }`).Source
	if whole.CitingNodes.TotalCount != nodes || whole.CitingRelations.TotalCount != relations || nodes == 0 || relations == 0 {
		t.Errorf("counted %d nodes and %d relationships, of %+v", nodes, relations, whole)
	}
	sure := 0
	for _, c := range read[citing](t, e, `{ source(id: "lake-report") { citingCounts(certainty: [STATED]) { name count } } }`).Source.CitingCounts {
		sure += c.Count
	}
	if sure == 0 || sure >= nodes+relations {
		t.Errorf("%d of %d facts are stated", sure, nodes+relations)
	}
}

// citingIDs reads a list three at a time, and checks that each item cites the source.
func citingIDs(t *testing.T, e *Engine, list, where string) []string {
	t.Helper()
	var ids []string
	after := ""
	for {
		more := ""
		if after != "" {
			more = fmt.Sprintf(`, after: %q`, after)
		}
		kind := map[string]string{"citingNodes": "__typename", "citingRelations": "type"}[list]
		found := read[citing](t, e, fmt.Sprintf(`{ source(id: "lake-report") { %s(first: 3, where: %s%s) {
			pageInfo { hasNextPage endCursor } nodes { id cites %s } } } }`, list, where, more, kind)).Source
		page := found.CitingNodes
		if list == "citingRelations" {
			page = found.CitingRelations
		}
		for _, n := range page.Nodes {
			if slices.Contains(ids, n.ID) {
				t.Errorf("%s stands twice", n.ID)
			}
			if !slices.ContainsFunc(n.Cites, func(l string) bool { return l == "lake-report" || strings.HasPrefix(l, "lake-report#") }) {
				t.Errorf("%s cites %v", n.ID, n.Cites)
			}
			ids = append(ids, n.ID)
		}
		if !page.PageInfo.HasNextPage {
			return ids
		}
		after = page.PageInfo.EndCursor
	}
}
