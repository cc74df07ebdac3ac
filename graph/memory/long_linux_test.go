package memory_test

import (
	"context"
	"errors"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/memory"
)

// longForm is a statement that can be made as long as one likes: # stands for the number of the repetition.
type longForm struct{ begin, repeat, separator, end string }

func (f longForm) text(n int) string {
	var b strings.Builder
	b.WriteString(f.begin)
	for i := range n {
		if i > 0 {
			b.WriteString(f.separator)
		}
		b.WriteString(strings.ReplaceAll(f.repeat, "#", strconv.Itoa(i)))
	}
	return b.String() + f.end
}

var longForms = map[string]longForm{
	"alternatives of a label":      {"MATCH (n) WHERE n:", "L#", "|", " RETURN n.i"},
	"alternatives in a pattern":    {"MATCH (n:", "L#", "|", ") RETURN n.i"},
	"alternatives of a type":       {"MATCH (n)-[:", "T#", "|", "]->(m) RETURN n.i"},
	"labels at once":               {"MATCH (n) WHERE n:", "L#", "&", " RETURN n.i"},
	"a CASE with a subject":        {"MATCH (n) RETURN CASE n.i ", "WHEN # THEN #", " ", " END AS x"},
	"a CASE without one":           {"MATCH (n) RETURN CASE ", "WHEN n.i = -# THEN #", " ", " END AS x"},
	"IN a list of numbers":         {"MATCH (n) WHERE n.i IN [", "#", ", ", "] RETURN n.i"},
	"IN a list of expressions":     {"MATCH (n) WHERE n.i IN [", "n.i + # + 1", ", ", "] RETURN n.i"},
	"a list":                       {"MATCH (n) RETURN [", "n.i + #", ", ", "] AS l"},
	"a map":                        {"MATCH (n) RETURN {", "a#: n.i", ", ", "} AS m"},
	"a map projection":             {"MATCH (n) RETURN n {", ".a#", ", ", "} AS m"},
	"properties of a pattern":      {"MATCH (n {", "a#: #", ", ", "}) RETURN n.i"},
	"a chain of comparisons":       {"MATCH (n) WHERE ", "n.i", " <= ", " RETURN n.i"},
	"clauses that carry on":        {"MATCH (n) ", "WITH n, # AS a", " ", " RETURN n.i"},
	"clauses that carry all":       {"MATCH (n) ", "WITH *", " ", " RETURN n.i"},
	"clauses that filter":          {"MATCH (n) ", "WITH n WHERE n.i > -#", " ", " RETURN n.i"},
	"clauses that match the same":  {"MATCH (n:N) ", "MATCH (n)", " ", " RETURN n.i"},
	"clauses that bind":            {"", "UNWIND [#] AS a#", " ", " RETURN 1 AS one"},
	"clauses that call":            {"", "CALL db.labels() YIELD label AS a#", " ", " RETURN 1 AS one"},
	"subqueries":                   {"MATCH (n:N {i: 1}) ", "CALL (n) { RETURN n.i AS a# }", " ", " RETURN 1 AS one"},
	"optional clauses":             {"MATCH (n:N {i: 1}) ", "OPTIONAL MATCH (n)-[:X]->(m#)", " ", " RETURN 1 AS one"},
	"nodes side by side":           {"MATCH ", "(n#:N {i: #})", ", ", " RETURN 1 AS one"},
	"clauses side by side":         {"", "MATCH (n# {i: #})", " ", " RETURN 1 AS one"},
	"columns":                      {"MATCH (n) RETURN ", "n.i AS a#", ", ", ""},
	"columns with an aggregate":    {"MATCH (n) RETURN ", "count(n.i + #) AS a#", ", ", ""},
	"columns to group by":          {"MATCH (n) RETURN count(*) AS n, ", "n.a# AS a#", ", ", ""},
	"columns to sort by":           {"MATCH (n) WITH n RETURN ", "n.i + # AS a#", ", ", " ORDER BY a0"},
	"keys to sort by":              {"MATCH (n) RETURN n.i AS i ORDER BY ", "n.a#", ", ", ""},
	"parts of a UNION":             {"", "RETURN # AS a", " UNION ", ""},
	"nodes that are created":       {"CREATE ", "(a#:Y {i: #})", ", ", ""},
	"a path that is created":       {"CREATE (:Y)", "-[:Q]->(:Y)", "", ""},
	"clauses that create":          {"", "CREATE (:Y {i: #})", " ", ""},
	"clauses that create for each": {"", "FOREACH (i IN [] | CREATE (:Y))", " ", ""},
	"parameters":                   {"RETURN ", "$a# AS a#", ", ", ""},
}

// What a statement takes from its text to its last row grows with its length, or is refused at once: eight times the text
// takes about eight times as long. What counts is the time of the thread.
func TestTimeGrowsWithTheLengthOfAStatementOnly(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for name, form := range longForms {
		const n = 1000
		s := crowd(t)
		part, whole := time.Hour, time.Hour
		for range 3 {
			part, whole = min(part, runs(t, s, form.text(n))), min(whole, runs(t, s, form.text(8*n)))
			// Three times the expected leaves room for collecting garbage; a square would be eight times it.
			if whole < 3*8*part+50*time.Millisecond {
				break
			}
		}
		if whole >= 3*8*part+50*time.Millisecond {
			t.Errorf("%s: %d repetitions take %v, %d take %v", name, n, part, 8*n, whole)
		}
	}
}

// runs is the time that the thread spends on a text that nobody has asked before, and on its plan as text.
func runs(t *testing.T, s *memory.Store, text string) time.Duration {
	t.Helper()
	text += " // " + strconv.FormatInt(time.Now().UnixNano(), 36)
	start := threadTime()
	for _, text := range []string{"EXPLAIN " + text, text} {
		_, _, err := graph.Collect(context.Background(), s, graph.Statement{
			Text: text, Access: graph.Write, Limits: graph.Limits{Time: -1, Work: 5_000_000, Memory: 256 << 20},
		}, 1000)
		var e *graph.Error
		if err != nil && (!errors.As(err, &e) || e.Code != graph.LimitExceeded && e.Code != graph.InvalidArgument) {
			t.Fatalf("%.60s …: %v", text, err)
		}
	}
	return threadTime() - start
}
