package memory

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

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

func drain(tb testing.TB, s *Store, text string, params map[string]graph.Value) int {
	r, err := s.Run(context.Background(), graph.Statement{Text: text, Params: params})
	if err != nil {
		tb.Fatal(err)
	}
	n := 0
	for r.Next() {
		n++
	}
	if r.Err() != nil {
		tb.Fatal(r.Err())
	}
	return n
}

// Each query beside a loop that does the same by hand over the same adjacency.
func BenchmarkAgainstLoops(b *testing.B) {
	s := benchStore(b, 10_000)
	g := s.Snapshot()
	age, _ := g.Key("age")
	knows, _ := g.Type("KNOWS")
	person, _ := g.Label("Person")
	for _, c := range []struct {
		name, text string
		loop       func() int
	}{
		{"one hop with a filter", "MATCH (a:Person {id: 'n2'})-[:KNOWS]->(b) WHERE b.age > 50 RETURN b.age", func() int {
			sum := 0
			for _, h := range g.Hops(2, exec.Outgoing, knows) {
				if g.NodeProperty(uint64(h.Node), age).Int() > 50 {
					sum++
				}
			}
			return sum
		}},
		{"two hops with a filter", "MATCH (a:Person {id: 'n2'})-[:KNOWS]->()-[:KNOWS]->(c) WHERE c.age > 50 RETURN count(*)", func() int {
			sum := 0
			for _, h := range g.Hops(2, exec.Outgoing, knows) {
				for _, i := range g.Hops(uint64(h.Node), exec.Outgoing, knows) {
					if i.Rel != h.Rel && g.NodeProperty(uint64(i.Node), age).Int() > 50 {
						sum++
					}
				}
			}
			return sum
		}},
		{"count", "MATCH (a:Person) WHERE a.age > 50 RETURN count(a)", func() int {
			sum := 0
			for n, ok := g.NextNodeOf(person, 0); ok; n, ok = g.NextNodeOf(person, n+1) {
				if g.NodeProperty(n, age).Int() > 50 {
					sum++
				}
			}
			return sum
		}},
	} {
		b.Run(c.name+"/query", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				drain(b, s, c.text, nil)
			}
		})
		b.Run(c.name+"/loop", func(b *testing.B) {
			for b.Loop() {
				if c.loop() == 0 {
					b.Fatal("nothing was found")
				}
			}
		})
	}
	b.Run("top/query", func(b *testing.B) {
		for b.Loop() {
			drain(b, s, "MATCH (a:Person) RETURN a.id ORDER BY a.age DESC, a.id LIMIT 10", nil)
		}
	})
	b.Run("shortest/query", func(b *testing.B) {
		for b.Loop() {
			drain(b, s, "MATCH (a:Person {id: 'n2'}), (b:Person {id: 'n9000'}), p = shortestPath((a)-[*..6]-(b)) RETURN p", nil)
		}
	})
}
