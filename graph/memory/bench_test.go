package memory

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/exec"
)

// benchStore has n nodes, half of them :Person and half :Place, and five times as many relationships with skewed
// degrees, of two types.
func benchStore(tb testing.TB, n int) *Store {
	tb.Helper()
	s := New(Options{Limits: graph.Limits{Time: -1, Memory: -1}})
	tx, err := s.begin(context.Background())
	if err != nil {
		tb.Fatal(err)
	}
	for _, c := range []string{"Person", "Place"} {
		x := &index{name: c, kind: "RANGE", labels: []string{c}, keys: []string{"id"}, unique: true}
		x.tokens, x.keyIDs = []uint32{uint32(tx.AddLabelName(c))}, []exec.KeyID{tx.AddKeyName("id")}
		if _, err := tx.addIndex(x, false, graph.Pos{}); err != nil {
			tb.Fatal(err)
		}
	}
	person, place := tx.AddLabelName("Person"), tx.AddLabelName("Place")
	id, age := tx.AddKeyName("id"), tx.AddKeyName("age")
	for i := range n {
		label := person
		if i%2 == 1 {
			label = place
		}
		values := []exec.Value{exec.StringOf(fmt.Sprintf("n%d", i)), exec.IntOf(int64(i % 100))}
		if _, err := tx.CreateNode([]exec.LabelID{label}, []exec.KeyID{id, age}, values); err != nil {
			tb.Fatal(err)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	knows, visited := tx.AddTypeName("KNOWS"), tx.AddTypeName("VISITED")
	for i := range 5 * n {
		from := uint64(random.Float64() * random.Float64() * float64(n))
		to := uint64(random.IntN(n))
		typ := knows
		if i%2 == 1 {
			typ = visited
		}
		if _, err := tx.CreateRel(typ, from, to, nil, nil); err != nil {
			tb.Fatal(err)
		}
	}
	s.commit(tx)
	return s
}

// drain answers the number in the only row of a query.
func drain(tb testing.TB, s *Store, text string, params map[string]graph.Value) int {
	tb.Helper()
	r, err := s.Run(context.Background(), graph.Statement{Text: text, Params: params})
	if err != nil {
		tb.Fatal(err)
	}
	answer := 0
	for r.Next() {
		answer = int(r.Row()[0].(int64))
	}
	if r.Err() != nil {
		tb.Fatal(r.Err())
	}
	return answer
}

// BenchmarkRatios runs each query beside a loop that does the same by hand over the same adjacency, turn by turn, and
// reports the fastest of each and their ratio.
func BenchmarkRatios(b *testing.B) {
	s := benchStore(b, 20_000)
	for _, c := range handWritten(s.Snapshot()) {
		b.Run(c.name, func(b *testing.B) {
			query, loop := time.Hour, time.Hour
			for b.Loop() {
				began := time.Now()
				got := drain(b, s, c.text, nil)
				query = min(query, time.Since(began))
				began = time.Now()
				want := c.loop()
				loop = min(loop, time.Since(began))
				if got != want {
					b.Fatalf("the query answers %d, the loop %d", got, want)
				}
			}
			b.ReportMetric(float64(query.Nanoseconds()), "ns/query")
			b.ReportMetric(float64(loop.Nanoseconds()), "ns/loop")
			b.ReportMetric(float64(query)/float64(loop), "ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

type handWrittenLoop struct {
	name, text string
	loop       func() int
}

func handWritten(g *Snapshot) []handWrittenLoop {
	age, _ := g.Key("age")
	knows, _ := g.Type("KNOWS")
	person, _ := g.Label("Person")
	return []handWrittenLoop{
		{"one hop with a filter", "MATCH (a:Person)-[:KNOWS]->(b) WHERE b.age > 50 RETURN count(*)", func() int {
			n := 0
			for a, ok := g.NextNodeOf(person, 0); ok; a, ok = g.NextNodeOf(person, a+1) {
				for _, h := range g.Hops(a, exec.Outgoing, knows) {
					if g.NodeProperty(uint64(h.Node), age).Int() > 50 {
						n++
					}
				}
			}
			return n
		}},
		{"two hops with a filter", "MATCH (a:Person {age: 8})-[:KNOWS]->()-[:KNOWS]->(c) WHERE c.age > 50 RETURN count(*)", func() int {
			n := 0
			for a, ok := g.NextNodeOf(person, 0); ok; a, ok = g.NextNodeOf(person, a+1) {
				if g.NodeProperty(a, age).Int() != 8 {
					continue
				}
				for _, h := range g.Hops(a, exec.Outgoing, knows) {
					for _, i := range g.Hops(uint64(h.Node), exec.Outgoing, knows) {
						if i.Rel != h.Rel && g.NodeProperty(uint64(i.Node), age).Int() > 50 {
							n++
						}
					}
				}
			}
			return n
		}},
		{"count", "MATCH (a:Person) WHERE a.age > 50 RETURN count(a)", func() int {
			n := 0
			for a, ok := g.NextNodeOf(person, 0); ok; a, ok = g.NextNodeOf(person, a+1) {
				if g.NodeProperty(a, age).Int() > 50 {
					n++
				}
			}
			return n
		}},
		{"top ten", "MATCH (a:Person) WITH a ORDER BY a.age DESC, a.id LIMIT 10 RETURN sum(a.age)", func() int { return topTen(g, person, age) }},
		{"shortest path", "MATCH (a:Person {id: 'n2'}), (b:Place {id: 'n9001'}), p = shortestPath((a)-[:KNOWS*..8]->(b)) RETURN length(p)",
			func() int { return distance(g, 2, 9001, knows) }},
	}
}

// topTen sums the ages of the ten oldest, ties by id.
func topTen(g *Snapshot, person exec.LabelID, age exec.KeyID) int {
	id, _ := g.Key("id")
	var top []uint64
	older := func(a, b uint64) int {
		if c := g.NodeProperty(b, age).Int() - g.NodeProperty(a, age).Int(); c != 0 {
			return int(c)
		}
		return strings.Compare(g.NodeProperty(a, id).Str(), g.NodeProperty(b, id).Str())
	}
	for a, ok := g.NextNodeOf(person, 0); ok; a, ok = g.NextNodeOf(person, a+1) {
		if len(top) == 10 && older(a, top[9]) > 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, a, older)
		top = slices.Insert(top, at, a)
		top = top[:min(len(top), 10)]
	}
	sum := 0
	for _, a := range top {
		sum += int(g.NodeProperty(a, age).Int())
	}
	return sum
}

// distance is a breadth-first search from both ends.
func distance(g *Snapshot, from, to uint64, typ exec.TypeID) int {
	seen := [2]map[uint64]bool{{from: true}, {to: true}}
	rims := [2][]uint64{{from}, {to}}
	for length := 1; length <= 8; length++ {
		side, dir := 0, exec.Outgoing
		if len(rims[1]) < len(rims[0]) {
			side, dir = 1, exec.Incoming
		}
		var next []uint64
		for _, n := range rims[side] {
			for _, h := range g.Hops(n, dir, typ) {
				m := uint64(h.Node)
				if seen[1-side][m] {
					return length
				}
				if !seen[side][m] {
					seen[side][m] = true
					next = append(next, m)
				}
			}
		}
		rims[side] = next
	}
	return 0
}
