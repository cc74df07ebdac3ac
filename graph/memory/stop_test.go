package memory_test

import (
	"context"
	"maps"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/memory"
)

// endless are further runaways: one or more for each operator and for the functions on long lists and strings.
var endless = map[string]string{
	"nested UNWIND":                  "UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j RETURN count(*)",
	"a huge list in the answer":      "RETURN range(1, 5000000) AS l",
	"many lists in the answer":       "UNWIND range(1, 100000) AS i RETURN range(1, 50000) AS l",
	"collect":                        "UNWIND range(1, 1000000000) AS i RETURN collect(i)",
	"collect maps":                   "UNWIND range(1, 1000000000) AS i RETURN collect({a: i, b: {c: i}})",
	"collect DISTINCT":               "UNWIND range(1, 1000000000) AS i RETURN collect(DISTINCT [i, i])",
	"DISTINCT":                       "UNWIND range(1, 1000000000) AS i WITH DISTINCT i RETURN count(*)",
	"groups":                         "UNWIND range(1, 1000000000) AS i RETURN i, count(*)",
	"a sort":                         "UNWIND range(1, 1000000000) AS i RETURN i ORDER BY -i",
	"a sort under LIMIT":             "UNWIND range(1, 1000000000) AS i RETURN i ORDER BY -i LIMIT 5",
	"a sort of lists":                "WITH range(1, 1000) AS l UNWIND range(1, 1000000000) AS i RETURN l + 1 AS k ORDER BY k, i LIMIT 3",
	"a sort of long lists":           "UNWIND range(1, 1000000000) AS i RETURN range(i, i + 2000) + i AS l ORDER BY [x IN l | 0] + i",
	"a sort of long texts":           "WITH reduce(s = 'ab', i IN range(1, 15) | s + s) AS s UNWIND range(1, 1000000000) AS i RETURN i ORDER BY s + i",
	"lists that differ at the end":   "WITH range(1, 1000000) AS l UNWIND range(1, 1000000) AS i RETURN max(l + i)",
	"distinct lists":                 "WITH range(1, 1000000) AS l UNWIND range(1, 1000000) AS i RETURN count(DISTINCT l + i)",
	"a map of many keys":             "MATCH (a) UNWIND range(1, 1000000000) AS i RETURN max(a {.*, i, l: range(1, 1000)})",
	"a sort of lists that are alike": "WITH range(1, 10000) AS l UNWIND range(1, 1000000) AS i CALL (l) { UNWIND range(1, 800) AS j WITH l + j AS k ORDER BY k SKIP 799 RETURN k } RETURN count(k)",
	"a search in texts":              "UNWIND range(1, 1000000) AS i CALL db.index.fulltext.queryNodes('texts', 'word1*2~2 \"of the text\"~3 wor?7 wird77~2') YIELD node RETURN count(node)",
	"a percentile":                   "UNWIND range(1, 1000000000) AS i RETURN percentileCont(i, 0.5)",
	"all shortest paths":             "MATCH p = allShortestPaths((a:N)-[*]-(b:N)) WHERE a <> b RETURN count(p)",
	"many selected paths":            "MATCH p = SHORTEST 1000000 (a:N)--+(b:N)--+(c) RETURN count(p)",
	"groups of selected paths":       "MATCH p = SHORTEST 100 GROUPS (a:N {i: 1})--+(b:N {i: 150}) RETURN count(p)",
	"long repetitions":               "MATCH (a:N)((x)--(y)--(z)){2,}(b) RETURN count(*)",
	"comparing lists":                "WITH range(1, 100000) AS l UNWIND range(1, 1000000) AS i RETURN count(l = l)",
	"searching a list":               "WITH range(1, 100000) AS l UNWIND range(1, 1000000) AS i RETURN count([-1] IN l)",
	"turning a list around":          "WITH range(1, 100000) AS l UNWIND range(1, 1000000) AS i RETURN count(reverse(l))",
	"a longer list":                  "WITH range(1, 100000) AS l UNWIND range(1, 1000000) AS i RETURN count(l + 1)",
	"the texts of a list":            "WITH range(1, 100000) AS l UNWIND range(1, 1000000) AS i RETURN count(toStringList(l))",
	"splitting a string":             longText("split(s, 'b')"),
	"capitals":                       longText("toUpper(s)"),
	"normalizing a string":           longText("normalize(s)"),
	"searching a string":             longText("s CONTAINS 'aab'"),
	"a regular expression":           longText("s =~ '.*a.*b.*c'"),
	"comparing strings":              longText("s + '' = s + ''"),
	"replacing":                      longText("replace(s, 'a', 'c')"),
	"a string that doubles":          "RETURN size(reduce(s = 'ab', i IN range(1, 60) | s + s))",
	"a string that is replaced":      "RETURN size(reduce(s = 'ab', i IN range(1, 60) | replace(s, 'a', 'aabb')))",
	"nested predicates":              "RETURN any(a IN range(1, 100000) WHERE any(b IN range(1, 100000) WHERE a + b = 0))",
	"FOREACH":                        "FOREACH (i IN range(1, 3000000) | CREATE (:X {i: i}))",
	"CREATE":                         "UNWIND range(1, 1000000000) AS i CREATE (:X {i: i})",
	"MERGE":                          "UNWIND range(1, 1000000000) AS i MERGE (:X {i: i})",
	"a subquery":                     "MATCH (a), (b), (c), (d) CALL (a, b) { RETURN a.i + b.i AS s UNION RETURN 1 AS s } RETURN count(s)",
	"a pattern comprehension":        "MATCH (a:N) RETURN size([(a)-[*]-(b) | b])",
	"OPTIONAL MATCH":                 "MATCH (a), (b), (c), (d) OPTIONAL MATCH (a)-[:NOPE]->(b) RETURN count(*)",
	"SKIP":                           "MATCH (a), (b), (c), (d) RETURN a SKIP 100000000000",
	"rows that must be drawn":        "MATCH (a), (b), (c), (d) CREATE (:X)",
	"a procedure over and over":      "MATCH (a), (b), (c) CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN count(*)",
	"a list of shortest paths":       "MATCH (a:N), (b:N), (c:N) WHERE a <> b RETURN count(shortestPath((a)-[*]->(b)))",
	"a relationship of two bounds":   "MATCH (a), (b), (c), (d) MATCH (a)-[r]-(b) RETURN count(r)",
}

// longText evaluates an expression on a string of a megabyte, over and over.
func longText(expression string) string {
	return "WITH reduce(s = 'abß ', i IN range(1, 18) | s + s) AS s UNWIND range(1, 1000000) AS i RETURN count(" + expression + ")"
}

func allRunaways() map[string]string {
	all := maps.Clone(runaways)
	maps.Copy(all, endless)
	return all
}

// Whatever a statement does, the process holds little more than the statement's own limit. What is not in use any more
// counts until it is collected.
func TestRunawaysStayUnderTheCeiling(t *testing.T) {
	const limit, ceiling = 8 << 20, 64 << 20
	s := crowd(t)
	for name, text := range allRunaways() {
		runtime.GC()
		var before runtime.MemStats
		runtime.ReadMemStats(&before)
		peak := watchHeap()
		_, _, err := graph.Collect(context.Background(), s, graph.Statement{
			Text: text, Access: graph.Write, Limits: graph.Limits{Memory: limit, Work: 50_000, Time: time.Minute},
		}, 1000)
		if code := graph.CodeOf(err); code != graph.LimitExceeded {
			t.Errorf("%s: the error is %v, want LimitExceeded", name, err)
		}
		if used := int64(peak()) - int64(before.HeapAlloc); used > ceiling {
			t.Errorf("%s: the heap grew by %d MiB, want at most %d", name, used>>20, ceiling>>20)
		}
	}
}

// watchHeap looks at the heap until its result is called, which answers the most that was seen.
func watchHeap() func() uint64 {
	var peak atomic.Uint64
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(2 * time.Millisecond)
		defer tick.Stop()
		var m runtime.MemStats
		for {
			select {
			case <-stop:
				return
			case <-tick.C:
			}
			runtime.ReadMemStats(&m)
			peak.Store(max(peak.Load(), m.HeapAlloc))
		}
	}()
	return func() uint64 {
		close(stop)
		<-stopped
		return peak.Load()
	}
}

// The default limits end what nobody has bounded.
func TestDefaultLimitsHold(t *testing.T) {
	if l := memory.DefaultLimits; l.Time <= 0 || l.Memory <= 0 || l.Work <= 0 {
		t.Errorf("the default limits are %+v; each of time, memory and work must be bounded", l)
	}
}
