package memory_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

// ask runs a statement and answers its rows as text, a line a row.
func ask(t *testing.T, store *memory.Store, text string, params map[string]graph.Value) string {
	t.Helper()
	columns, rows, err := graph.Collect(context.Background(), store, graph.Statement{Text: text, Params: params, Access: graph.Write}, 10000)
	if err != nil {
		return "error " + string(graph.CodeOf(err)) + ": " + err.Error()
	}
	lines := []string{strings.Join(columns, "|")}
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = string(graph.AppendJSON(nil, v))
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}

func TestFirst(t *testing.T) {
	s := memory.New(memory.Options{})
	for _, q := range []string{
		"CREATE (a:A {id: 'a', n: 1})-[:R {w: 2}]->(b:B {id: 'b'}), (b)-[:R]->(c:B {id: 'c'}), (c)-[:S]->(a)",
		"MATCH (n) RETURN n.id ORDER BY n.id",
		"MATCH (a:A)-[r:R]->(b) WHERE b.id = 'b' RETURN a.id, r.w, b",
		"MATCH p = (a:A)-[:R*]->(b) RETURN b.id, length(p)",
		"MATCH (a:A), (c {id: 'c'}) RETURN length(shortestPath((a)-[*]-(c))) AS l",
		"MATCH (n) RETURN count(*) AS n, collect(n.id) AS ids",
		"MATCH (n) WHERE EXISTS { (n)-[:S]->() } RETURN n.id",
		"MATCH (n) OPTIONAL MATCH (n)-[:S]->(m) RETURN n.id, m.id ORDER BY n.id LIMIT 2",
		"MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n.id, c ORDER BY c DESC, n.id",
		"MERGE (x:A {id: 'a'}) ON MATCH SET x.seen = true RETURN x",
		"MERGE (x:A {id: 'z'}) ON CREATE SET x.new = true RETURN x",
		"UNWIND [1,2,3] AS i WITH i WHERE i > 1 RETURN i UNION RETURN 9 AS i",
		"MATCH (x {id:'z'}) DETACH DELETE x",
		"MATCH (a:A) RETURN [(a)-->(b) | b.id] AS l, a {.id, .n}",
		"MATCH p = SHORTEST 2 (a:A)-[:R|S]-+(c {id:'c'}) RETURN length(p)",
		"MATCH (a:A)((x)-[r]->(y)){1,2}(b) RETURN b.id, size(r), [n IN x | n.id]",
		"CALL db.labels() YIELD label RETURN label",
	} {
		fmt.Println(q + "\n" + ask(t, s, q, nil))
	}
}
