package plan_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/plan"
)

var update = flag.Bool("update", false, "write testdata/explain.txt anew from the plans that come")

// sizes is a graph of 1,000 nodes and 5,000 relationships, in which leaders and plans are few and events many.
type sizes struct{}

func (sizes) Nodes(label string) float64 {
	return map[string]float64{"": 1000, "Leader": 40, "Plan": 20, "Event": 600}[label]
}

func (s sizes) Relationships(label, typ string, outgoing bool) float64 {
	all := map[string]float64{"": 5000, "REJECTED": 60, "REVISES": 15, "INVOLVED": 1500}[typ]
	return all * s.Nodes(label) / s.Nodes("")
}

func (s sizes) Index(label, key string) (nodes, values float64, ok bool) {
	if label == "Event" && key == "note" {
		return 50, 50, true
	}
	ok = key == "id" && (label == "Plan" || label == "Leader") || key == "date" && label == "Event"
	return s.Nodes(label), s.Nodes(label), ok
}

func (s sizes) RelIndex(typ, key string) (rels, values float64, ok bool) {
	rels = s.Relationships("", typ, true)
	return rels, rels, typ == "REJECTED" && key == "id"
}

func (sizes) Composites(label string, rel bool) []plan.Composite {
	if label == "Event" && !rel {
		return []plan.Composite{{Keys: []string{"kind", "year"}, Entries: 600, Values: 300}}
	}
	return nil
}

func (sizes) Procedure(string) (columns, args []string, ok bool) { return nil, nil, false }

type slots struct{ n int }

func (s *slots) NewSlot() int { s.n++; return s.n - 1 }

func explain(t *testing.T, text string) string {
	t.Helper()
	statement, err := cypher.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cypher.Check(statement, cypher.CheckOptions{Access: graph.Write}); err != nil {
		t.Fatal(err)
	}
	p, err := plan.Build(statement.Body.(*cypher.Query), plan.Catalog{Statistics: sizes{}, Procedures: sizes{}}, &slots{})
	if err != nil {
		t.Fatal(err)
	}
	return plan.Explain(p)
}

// testdata/explain.txt holds a remark, a query and its plan, one after the other.
func TestExplain(t *testing.T) {
	const file = "testdata/explain.txt"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, block := range strings.Split(strings.TrimSpace(string(text)), "\n\n") {
		remark, rest, _ := strings.Cut(block, "\n")
		query, want, _ := strings.Cut(rest, "\n")
		t.Run(strings.TrimPrefix(remark, "-- "), func(t *testing.T) {
			got := strings.TrimSpace(explain(t, query))
			out.WriteString(remark + "\n" + query + "\n" + got + "\n\n")
			if got != want && !*update {
				t.Errorf("the plan of %s is\n%s\nwant\n%s", query, got, want)
			}
		})
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.TrimSpace(out.String())+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
