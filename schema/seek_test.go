package schema

import (
	"context"
	"strings"
	"testing"

	"parley/graph"
)

// Every root field by id is answered by a look-up in the unique index, and never by going through all nodes of a label.
func TestRootsByIDAreSeeks(t *testing.T) {
	e := testEngine(t)
	for _, f := range queryType.fields {
		if len(f.args) != 1 || f.args[0] != idArg {
			continue
		}
		r := e.Execute(context.Background(), Request{Query: "{ " + f.name + `(id: "anna-berg") { id } }`, Explain: true})
		rows, err := lakeStore(t).Run(context.Background(), graph.Statement{Text: "EXPLAIN " + r.Cypher, Params: r.Params})
		if err != nil {
			t.Fatal(err)
		}
		rows.Next()
		plan := rows.Summary().Plan
		rows.Close()
		if f.name != "node" && !strings.Contains(plan, "(id) as node_1 = $p1") {
			t.Errorf("%s is no seek:\n%s", f.name, plan)
		}
		// Only the search for what resembles an unknown id goes through nodes.
		if strings.Count(plan, "Scan") != 1 {
			t.Errorf("%s scans:\n%s", f.name, plan)
		}
	}
}
