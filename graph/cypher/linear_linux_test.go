package cypher

import (
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"parley/graph"
)

// A text of eight times the length takes about eight times as long to read, check and print, up to the longest that is
// read. What counts is the time of the thread, and the least of some runs, so that other work on the machine does not.
func TestTimeGrowsWithTheLengthOfATextOnly(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for name, form := range map[string]struct{ begin, repeat, end string }{
		"a list":             {"RETURN [", "1,", "1] AS l"},
		"texts":              {"RETURN ['", `a\\`, "'] AS l"},
		"sums":               {"RETURN ", "1.5e3 + (2) + ", "1 AS n"}, // too many are refused, which must not take long
		"names":              {"RETURN 1 AS a", ", null AS `a b`", ""},
		"maps":               {"RETURN [", "{a: [x IN [1] | x], b: $b},", "1] AS l"},
		"a long path":        {"MATCH (a)", "-[:R]->(:A {i: 1})", " RETURN a"},
		"paths":              {"MATCH ", "(a)-->(b), ", "(c) RETURN c"},
		"clauses":            {"", "MATCH (a) WHERE a.i = 1 ", "RETURN a"},
		"columns carried on": {"", "WITH 1 AS a, 2 AS b ORDER BY a + b ", "RETURN a"},
		"label alternatives": {"MATCH (a:A", "|B", ") RETURN a"},
		"alternatives":       {"MATCH (a) WHERE a.i IN [", "{x: a.j = 1 OR a:B}, ", "1] RETURN a"},
		"writes":             {"MATCH (a) SET ", "a.i = 1, ", "a.j = 2"},
		"comments":           {"RETURN 1 AS a ", "/* a */ ", ""},
		"open comments":      {"RETURN 1 AS a ", "/*", ""},
		"open quotes":        {"RETURN ", "' ", ""},
		"open brackets":      {"RETURN ", "[(a)-[b]", ""},
		"cases":              {"RETURN CASE 1 ", "WHEN 1, 2 THEN 3 ", "END AS a"},
	} {
		long := (MaxText - len(form.begin) - len(form.end)) / len(form.repeat)
		text := func(n int) string { return form.begin + strings.Repeat(form.repeat, n) + form.end }
		part, whole := time.Hour, time.Hour
		for range 5 {
			part, whole = min(part, took(text(long/8))), min(whole, took(text(long)))
			// Four times the expected leaves room for caches collecting garbage and coarse clocks; a square would be eight times it.
			if whole < 4*8*part+50*time.Millisecond {
				break
			}
		}
		if whole >= 4*8*part+50*time.Millisecond {
			t.Errorf("%s: %d bytes take %v, %d bytes %v", name, long/8*len(form.repeat), part, long*len(form.repeat), whole)
		}
	}
}

// took is the time that the thread spends on one text.
func took(text string) time.Duration {
	start := threadTime()
	if stmt, err := Parse(text); err == nil {
		_, _ = Check(stmt, CheckOptions{Access: graph.Write})
		Print(stmt)
	}
	return threadTime() - start
}

func threadTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var r syscall.Rusage
	if err := syscall.Getrusage(thread, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
