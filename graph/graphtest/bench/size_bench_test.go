package bench

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
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
		measureFile(path, os.Stdin, os.Stdout)
		return
	}
	os.Exit(runAll(m))
}

// size is what the graph of a file costs.
type size struct {
	Load           time.Duration
	Resident, Peak int // MiB: after a collection of garbage, and at most
	Nodes, Edges   int
}

// walks are what the two hops from each of a hundred nodes of the median degree cost, some times over.
type walks struct {
	Median time.Duration // of one traversal
	Found  float64       // nodes at their ends, on average
}

// turns is how often two graphs take turns, and passes how often one goes from each of its nodes in a turn.
const turns, passes = 100, 5

// BenchmarkSizes loads graphs of growing size, each in a process of its own. The traversals of each take turns with those
// of the smallest, since the pace of a shared machine changes from second to second.
func BenchmarkSizes(b *testing.B) {
	first := started(b, generated(b, 10_000))
	for _, nodes := range []int{10_000, 100_000, 1_000_000} {
		path := generated(b, nodes)
		b.Run(fmt.Sprint(nodes), func(b *testing.B) {
			var p *process
			var mine, base []walks
			for b.Loop() {
				p = started(b, path)
				mine, base = nil, nil
				for range turns {
					base = append(base, first.walk())
					mine = append(mine, p.walk())
				}
				p.end()
			}
			m, f := middleTurn(mine), middleTurn(base)
			b.ReportMetric(p.size.Load.Seconds(), "load-s")
			b.ReportMetric(float64(p.size.Resident), "resident-MiB")
			b.ReportMetric(float64(p.size.Peak), "peak-MiB")
			b.ReportMetric(float64(m.Median.Nanoseconds())/1000, "two-hops-µs")
			b.ReportMetric(m.Found, "found")
			b.ReportMetric(float64(m.Median)/float64(f.Median), "ratio-to-first")
			b.ReportMetric(float64(bestTurn(mine).Median)/float64(bestTurn(base).Median), "best-ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func byMedian(a, b walks) int { return cmp.Compare(a.Median, b.Median) }

func bestTurn(list []walks) walks { return slices.MinFunc(list, byMedian) }

func middleTurn(list []walks) walks {
	sorted := slices.SortedFunc(slices.Values(list), byMedian)
	return sorted[len(sorted)/2]
}

// process is this program with the graph of a file, which takes a turn whenever it is sent a line.
type process struct {
	size
	tb  testing.TB
	cmd *exec.Cmd
	in  io.WriteCloser
	out *json.Decoder
}

// started waits until the graph is loaded. The process ends with the test at the latest.
func started(tb testing.TB, path string) *process {
	tb.Helper()
	p := &process{tb: tb, cmd: exec.Command(os.Args[0])}
	p.cmd.Env = append(os.Environ(), measureVariable+"="+path)
	p.cmd.Stderr = os.Stderr
	in, err := p.cmd.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	p.in, p.out = in, json.NewDecoder(out)
	if err := p.cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(p.end)
	if err := p.out.Decode(&p.size); err != nil {
		tb.Fatal(err)
	}
	return p
}

func (p *process) walk() (t walks) {
	if _, err := io.WriteString(p.in, "\n"); err != nil {
		p.tb.Fatal(err)
	}
	if err := p.out.Decode(&t); err != nil {
		p.tb.Fatal(err)
	}
	return t
}

func (p *process) end() {
	_ = p.in.Close()
	_ = p.cmd.Wait()
}

// measureFile is the process: it tells the size of a graph, then the cost of a turn for each line that it reads.
func measureFile(path string, in io.Reader, out io.Writer) {
	t := &failing{}
	tell := json.NewEncoder(out)
	began := time.Now()
	store := imported(t, path)
	s := size{Load: time.Since(began)}
	runtime.GC()
	s.Resident, s.Peak = status("VmRSS:"), status("VmHWM:")
	s.Nodes, s.Edges = store.Snapshot().NodeCount(), store.Snapshot().RelCount()
	_ = tell.Encode(s)
	ids := medianNodes(t, store, 100)
	for lines := bufio.NewScanner(in); lines.Scan(); {
		_ = tell.Encode(twoHops(t, store, ids))
	}
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

// twoHops walks from each of some nodes.
func twoHops(tb testing.TB, store *memory.Store, ids []string) (t walks) {
	var times []time.Duration
	for range passes {
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
			t.Found += float64(rows[0][0].(int64)) / float64(passes*len(ids))
		}
	}
	slices.Sort(times)
	t.Median = times[len(times)/2]
	return t
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
