package memory_test

import (
	"context"
	"testing"

	"parley/graph"
)

// What a subquery holds is charged while it runs and given back once, so that the rest of the statement stays bounded,
// and is not taken for larger than it is.
func TestSubqueriesGiveBackWhatTheyHold(t *testing.T) {
	s := crowd(t)
	for text, want := range map[string]graph.Code{
		"MATCH (a:N) RETURN size(COLLECT { MATCH (b:N) RETURN b.i ORDER BY b.i })":                                                         "",
		"RETURN [x IN range(1, 100) | size(COLLECT { MATCH (b:N) WHERE b.i <> x RETURN b.i ORDER BY b.i })]":                               "",
		"MATCH (a:N) WITH COLLECT { MATCH (b:N) RETURN b.i ORDER BY b.i } AS l, a MATCH (c), (d) RETURN collect([a, c, d, l])":             graph.LimitExceeded,
		"MATCH (a:N), (b:N) WHERE EXISTS { MATCH (c:N) WITH c ORDER BY c.i WHERE c.i > a.i RETURN c } RETURN collect([a, b, a.i, b.i, 1])": graph.LimitExceeded,
	} {
		_, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Limits: graph.Limits{Memory: 1 << 20}}, 1000)
		if got := graph.CodeOf(err); err == nil && want != "" || err != nil && got != want {
			t.Errorf("%s ends with %v, want code %q", text, err, want)
		}
	}
}

// A subquery that sees nothing of the row is run once; one that does, or leaves the answer to chance, for each row.
func TestSubqueriesThatSeeNothingRunOnce(t *testing.T) {
	s := crowd(t)
	const whole = "MATCH (b)-[r]->(c) WHERE b.i + c.i > 100"
	for _, text := range []string{
		"MATCH (a:N) RETURN count(a.i + COUNT { " + whole + " })",
		"MATCH (a:N) WHERE EXISTS { " + whole + " AND b.i < 0 } RETURN count(a)",
		"MATCH (a:N) CALL () { " + whole + " RETURN count(r) AS n } RETURN sum(n)",
		"MATCH (a:N) CALL { " + whole + " RETURN count(r) AS n } RETURN sum(n)",
	} {
		if _, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Limits: graph.Limits{Work: 20_000}}, 10); err != nil {
			t.Errorf("%s takes more than one run: %v", text, err)
		}
	}
	for text, want := range map[string]string{
		"MATCH (a:N) WITH a.i AS i, COUNT { (:N {i: 3})-[:R]->() } AS n RETURN sum(n)":                                                     "2000",
		"MATCH (a:N) WITH COUNT { (a)-[:R]->() } AS n RETURN sum(n)":                                                                       "1945",
		"UNWIND range(1, 50) AS i WITH COLLECT { RETURN rand() } AS n RETURN count(DISTINCT n)":                                            "50",
		"UNWIND [1, 2, 3] AS i CALL () { UNWIND [1, 2] AS x RETURN x } RETURN count(*)":                                                    "6",
		"UNWIND [1, 2, 3] AS i CALL { UNWIND [1, 2] AS x RETURN x LIMIT 1 } RETURN count(*)":                                               "3",
		"UNWIND [1, 2, 3] AS i CALL { UNWIND [1, 2] AS x RETURN x UNION UNWIND [2, 3] AS x RETURN x } RETURN sum(x + i)":                   "36",
		"UNWIND [1, 2, 3] AS i RETURN sum(i + COUNT { UNWIND [1, 2] AS x RETURN x }) AS n ORDER BY n + COUNT { UNWIND [1] AS y RETURN y }": "12",
	} {
		if got := read(t, s, text, nil); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	mustWrite(t, s, "UNWIND [1, 2, 3] AS i CALL (i) { CALL () { MATCH (x:X) RETURN count(x) AS c } CREATE (:X {i: i, c: c}) }")
	if got := read(t, s, "MATCH (x:X) RETURN sum(x.c)", nil); got != "3" {
		t.Errorf("a subquery inside one that writes has seen %s, want 3", got)
	}
}
