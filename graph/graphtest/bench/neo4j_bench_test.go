//go:build neo4j

package bench

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/graph/memory"
	"parley/seed"
)

func runAll(m *testing.M) int { return server.Main(m) }

// BenchmarkNeo4jBundled asks every question of the product on both engines, about the bundled dataset.
func BenchmarkNeo4jBundled(b *testing.B) {
	embedded, neo4j := memory.New(memory.Options{}), server.Open(b)
	for _, store := range []graph.Store{embedded, neo4j} {
		if _, err := seed.Load(context.Background(), store, seed.Minsk, seed.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	compare(b, embedded, neo4j, questions(b, embedded))
}

// BenchmarkNeo4jGenerated asks what a reader does about a generated graph.
func BenchmarkNeo4jGenerated(b *testing.B) {
	embedded, neo4j := imported(b, generated(b, 10_000)), server.Open(b)
	for _, text := range indexes {
		write(b, neo4j, text)
	}
	copyTo(b, embedded, neo4j)
	compare(b, embedded, neo4j, operations(b, embedded, filepath.Join("testdata", "*.graphql")))
}

// compare runs each statement on both engines turn by turn, and reports how many times the embedded one is faster: in
// throughput, over turns in which as many callers as there are processors ask again and again, and in how long a single
// run takes that comes between runs of the other engine, with caches that hold its data. Of both it tells the ratio by
// the medians and by the best of each side: on a busy machine the medians flatter the engine that needs one thread, the
// best do so less. The log ends with the middle over all statements, and with those that gain least.
func compare(b *testing.B, embedded, neo4j graph.Store, statements []statement) {
	all := map[string][]ratio{}
	for _, s := range statements {
		b.Run(s.name, func(b *testing.B) {
			for range 20 { // Neo4j compiles a plan, and Java its code
				same(b, s, embedded, neo4j)
			}
			var ours, theirs []time.Duration
			for range 20 {
				ours, theirs = append(ours, timed(b, embedded, s)), append(theirs, timed(b, neo4j, s))
			}
			var ourRates, theirRates []float64
			for b.Loop() {
				ourRates, theirRates = append(ourRates, rate(b, embedded, s)), append(theirRates, rate(b, neo4j, s))
			}
			b.ReportMetric(median(ourRates), "embedded/s")
			b.ReportMetric(median(theirRates), "neo4j/s")
			b.ReportMetric(0, "ns/op")
			for unit, times := range map[string]float64{
				"times-by-median":       median(ourRates) / median(theirRates),
				"times-by-best":         slices.Max(ourRates) / slices.Max(theirRates),
				"times-alone-by-median": float64(median(theirs)) / float64(median(ours)),
				"times-alone-by-best":   float64(slices.Min(theirs)) / float64(slices.Min(ours)),
			} {
				b.ReportMetric(times, unit)
				all[unit] = append(all[unit], ratio{s.name, times})
			}
		})
	}
	for _, unit := range slices.Sorted(maps.Keys(all)) {
		b.Logf("%d statements, %s: %s", len(statements), unit, summary(all[unit]))
	}
}

// turn is how long one engine is asked before the other has its turn.
const turn = 25 * time.Millisecond

// rate runs a statement again and again for a turn, once at least for each caller, and gives how many runs there were in
// a second.
func rate(b *testing.B, store graph.Store, s statement) float64 {
	var (
		callers sync.WaitGroup
		runs    atomic.Int64
	)
	began := time.Now()
	for range runtime.GOMAXPROCS(0) {
		callers.Go(func() {
			for next := true; next; next = time.Since(began) < turn {
				if err := drawn(store, s); err != nil {
					b.Error(err)
					return
				}
				runs.Add(1)
			}
		})
	}
	callers.Wait()
	return float64(runs.Load()) / time.Since(began).Seconds()
}

func summary(ratios []ratio) string {
	if len(ratios) == 0 {
		return "none was run"
	}
	slices.SortFunc(ratios, func(x, y ratio) int { return cmp.Compare(x.times, y.times) })
	return fmt.Sprintf("%.1f in the middle; least: %v", ratios[len(ratios)/2].times, ratios[:min(5, len(ratios))])
}

type ratio struct {
	name  string
	times float64
}

func (r ratio) String() string { return fmt.Sprintf("%s %.1f", r.name, r.times) }

// same runs a statement on both engines, which must give the same rows; labels come in no certain order, nor do rows
// without ORDER BY.
func same(b *testing.B, s statement, embedded, neo4j graph.Store) {
	var texts [2]string
	for i, store := range []graph.Store{embedded, neo4j} {
		_, rows, err := graph.Collect(context.Background(), store, s.on(), 1_000_000)
		if err != nil {
			b.Fatalf("%v\n%s", err, s.text)
		}
		lines := make([]string, len(rows))
		for n, row := range rows {
			lines[n] = string(graph.AppendJSON(nil, sorted(row)))
		}
		if !strings.Contains(s.text, "ORDER BY") {
			slices.Sort(lines)
		}
		texts[i] = strings.Join(lines, "\n")
	}
	if texts[0] != texts[1] {
		b.Fatalf("%s\nthe embedded engine answers %.2000s\nNeo4j %.2000s", s.text, texts[0], texts[1])
	}
}

// sorted puts lists of strings in order.
func sorted(v graph.Value) graph.Value {
	list, ok := v.([]graph.Value)
	if !ok {
		return v
	}
	out, texts := make([]graph.Value, len(list)), 0
	for i, e := range list {
		if _, ok := e.(string); ok {
			texts++
		}
		out[i] = sorted(e)
	}
	if texts == len(out) {
		slices.SortFunc(out, func(a, b graph.Value) int { return cmp.Compare(a.(string), b.(string)) })
	}
	return out
}

func timed(b *testing.B, store graph.Store, s statement) time.Duration {
	began := time.Now()
	if err := drawn(store, s); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

// copyTo writes all that a store holds into another one.
func copyTo(b *testing.B, from, to graph.Store) {
	nodes, relationships := map[string][]graph.Value{}, map[string][]graph.Value{}
	each(b, from, "MATCH (n) RETURN labels(n), properties(n)", func(row []graph.Value) {
		text := "UNWIND $rows AS row CREATE (n"
		for _, l := range row[0].([]graph.Value) {
			text += ":" + l.(string)
		}
		nodes[text+") SET n = row"] = append(nodes[text+") SET n = row"], row[1])
	})
	each(b, from, "MATCH (a)-[r]->(c) RETURN type(r), {a: a.id, b: c.id, p: properties(r), x: a:Entity, y: c:Entity}", func(row []graph.Value) {
		m := row[1].(map[string]graph.Value)
		text := fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row.a}) MATCH (b:%s {id: row.b}) CREATE (a)-[r:%s]->(b) SET r = row.p",
			level(m["x"]), level(m["y"]), row[0])
		relationships[text] = append(relationships[text], m)
	})
	for _, groups := range []map[string][]graph.Value{nodes, relationships} {
		for text, rows := range groups {
			for part := range slices.Chunk(rows, 2000) {
				s := graph.Statement{Text: text, Params: map[string]graph.Value{"rows": part}, Access: graph.Write, Limits: unlimited}
				if _, _, err := graph.Collect(context.Background(), to, s, 0); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
}

func level(entity graph.Value) string {
	if entity == true {
		return "Entity"
	}
	return "Record"
}

func each(b *testing.B, store graph.Store, text string, f func([]graph.Value)) {
	_, rows, err := graph.Collect(context.Background(), store, graph.Statement{Text: text, Limits: unlimited}, 1_000_000)
	if err != nil {
		b.Fatal(err)
	}
	for _, row := range rows {
		f(row)
	}
}

func median[T cmp.Ordered](values []T) T {
	values = slices.Sorted(slices.Values(values))
	return values[len(values)/2]
}
