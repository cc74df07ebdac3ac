package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/memory"
)

// A figure of resident memory must not count the generator, so the program measures itself in a process of its own.
const measureVariable = "PARLEY_BENCH_MEASURE"

func TestMain(m *testing.M) {
	if path := os.Getenv(measureVariable); path != "" {
		_ = json.NewEncoder(os.Stdout).Encode(measureFile(path))
		return
	}
	os.Exit(runAll(m))
}

// size is what the graph of a file costs.
type size struct {
	Load           time.Duration
	Resident, Peak int // MiB: after a collection of garbage, and at most
	Nodes, Edges   int
	TwoHops        time.Duration // from a node of the median degree, the median of many
	Found          float64       // nodes at the end of those, on average
}

// BenchmarkSizes loads graphs of growing size, each in a process of its own.
func BenchmarkSizes(b *testing.B) {
	var first size
	for _, nodes := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(nodes), func(b *testing.B) {
			path := generated(b, nodes)
			var s size
			for b.Loop() {
				s = measured(b, path)
			}
			if first.TwoHops == 0 {
				first = s
			}
			b.ReportMetric(s.Load.Seconds(), "load-s")
			b.ReportMetric(float64(s.Resident), "resident-MiB")
			b.ReportMetric(float64(s.Peak), "peak-MiB")
			b.ReportMetric(float64(s.TwoHops.Nanoseconds())/1000, "two-hops-µs")
			b.ReportMetric(s.Found, "found")
			b.ReportMetric(float64(s.TwoHops)/float64(first.TwoHops), "ratio-to-first")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// measured runs this program on a file.
func measured(b *testing.B, path string) (s size) {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), measureVariable+"="+path)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err == nil {
		err = json.Unmarshal(out, &s)
	}
	if err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return s
}

func measureFile(path string) (s size) {
	t := &failing{}
	began := time.Now()
	store := imported(t, path)
	s.Load = time.Since(began)
	runtime.GC()
	s.Resident, s.Peak = status("VmRSS:"), status("VmHWM:")
	s.Nodes, s.Edges = store.Snapshot().NodeCount(), store.Snapshot().RelCount()
	s.TwoHops, s.Found = twoHops(t, store)
	return s
}

// failing is the testing.TB of a process that runs no test.
type failing struct{ testing.TB }

func (failing) Helper() {}
func (failing) Fatal(args ...any) {
	fmt.Fprintln(os.Stderr, args...)
	os.Exit(1)
}

// status reads a line of what Linux says about this process, in MiB; 0 elsewhere.
func status(name string) int {
	text, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, name); ok {
			var kB int
			_, _ = fmt.Sscan(rest, &kB)
			return kB / 1024
		}
	}
	return 0
}

// twoHops walks from a hundred nodes of the median degree.
func twoHops(tb testing.TB, store *memory.Store) (median time.Duration, found float64) {
	ids := medianNodes(tb, store, 100)
	var times []time.Duration
	for range 20 {
		for _, id := range ids {
			began := time.Now()
			_, rows, err := graph.Collect(context.Background(), store, graph.Statement{
				Text:   "MATCH (a:Entity {id: $id})--()--(c) RETURN count(c)",
				Params: map[string]graph.Value{"id": id},
			}, 1)
			if err != nil {
				tb.Fatal(err)
			}
			times = append(times, time.Since(began))
			found += float64(rows[0][0].(int64))
		}
	}
	slices.Sort(times)
	return times[len(times)/2], found / float64(len(times))
}

// medianNodes gives ids of entities whose degree is the median, spread over the graph.
func medianNodes(tb testing.TB, store graph.Store, n int) []string {
	ask := func(text string, params map[string]graph.Value) [][]graph.Value {
		_, rows, err := graph.Collect(context.Background(), store, graph.Statement{Text: text, Params: params, Limits: unlimited}, 2_000_000)
		if err != nil {
			tb.Fatal(err)
		}
		return rows
	}
	degree := ask("MATCH (n:Entity) RETURN percentileDisc(COUNT { (n)--() }, 0.5)", nil)[0][0]
	rows := ask("MATCH (n:Entity) WHERE COUNT { (n)--() } = $degree RETURN n.id", map[string]graph.Value{"degree": degree})
	var ids []string
	for i := range n {
		ids = append(ids, rows[i*len(rows)/n][0].(string))
	}
	return ids
}
