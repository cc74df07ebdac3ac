package memory

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"parley/graph"
	"parley/graph/exec"
)

// model is the graph of the test below, kept in the plainest way.
type model struct {
	labels map[uint64]map[exec.LabelID]bool
	values map[uint64]exec.Value
	rels   map[uint64][3]uint64 // start, end, type
}

func (m *model) clone() *model {
	c := &model{map[uint64]map[exec.LabelID]bool{}, maps.Clone(m.values), maps.Clone(m.rels)}
	for n, l := range m.labels {
		c.labels[n] = maps.Clone(l)
	}
	return c
}

func (m *model) some(random *rand.Rand) (uint64, bool) {
	if len(m.labels) == 0 {
		return 0, false
	}
	return slices.Sorted(maps.Keys(m.labels))[random.IntN(len(m.labels))], true
}

// Random changes, half of the transactions rolled back, leave store and model alike; earlier snapshots stay as they
// were.
func TestTransactionsAgreeWithAModel(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	s := New(Options{})
	tx, _ := s.begin(context.Background())
	labels := []exec.LabelID{tx.AddLabelName("B"), tx.AddLabelName("A"), tx.AddLabelName("C")}
	types := []exec.TypeID{tx.AddTypeName("R"), tx.AddTypeName("S"), tx.AddTypeName("T")}
	key := tx.AddKeyName("k")
	x := &index{name: "x", kind: "RANGE", labels: []string{"A"}, keys: []string{"k"}, tokens: []uint32{uint32(labels[1])}, keyIDs: []exec.KeyID{key}}
	if _, err := tx.addIndex(x, false, graph.Pos{}); err != nil {
		t.Fatal(err)
	}
	s.commit(tx)
	m := &model{map[uint64]map[exec.LabelID]bool{}, map[uint64]exec.Value{}, map[uint64][3]uint64{}}
	for round := range 150 {
		before, snapshot := m.clone(), s.Snapshot()
		tx, _ := s.begin(context.Background())
		for range 20 {
			change(tx, m, random, labels, types, key)
		}
		agree(t, m, &tx.Snapshot, labels, types, key)
		if random.IntN(2) == 0 {
			s.rollback()
			m = before
		} else {
			s.commit(tx)
		}
		agree(t, before, snapshot, labels, types, key)
		agree(t, m, s.Snapshot(), labels, types, key)
		if t.Failed() {
			t.Fatalf("after round %d", round)
		}
	}
}

func change(tx *Tx, m *model, random *rand.Rand, labels []exec.LabelID, types []exec.TypeID, key exec.KeyID) {
	value := func() exec.Value {
		switch random.IntN(4) {
		case 0:
			return exec.Value{}
		case 1:
			return exec.FloatOf(float64(random.IntN(40)) / 2)
		case 2:
			return exec.StringOf(fmt.Sprint(random.IntN(20)))
		}
		return exec.IntOf(int64(random.IntN(20)))
	}
	n, some := m.some(random)
	switch op := random.IntN(10); {
	case op < 3 || !some:
		v, l := value(), labels[random.IntN(3)]
		id, _ := tx.CreateNode([]exec.LabelID{l}, []exec.KeyID{key}, []exec.Value{v})
		m.labels[id], m.values[id] = map[exec.LabelID]bool{l: true}, v
	case op < 5:
		to, _ := m.some(random)
		typ := types[random.IntN(3)]
		id, _ := tx.CreateRel(typ, n, to, nil, nil)
		m.rels[id] = [3]uint64{n, to, uint64(typ)}
	case op < 6:
		m.values[n] = value()
		_ = tx.SetNodeProperty(n, key, m.values[n])
	case op < 7:
		l := labels[random.IntN(3)]
		_, _ = tx.AddLabel(n, l)
		m.labels[n][l] = true
	case op < 8:
		l := labels[random.IntN(3)]
		tx.RemoveLabel(n, l)
		delete(m.labels[n], l)
	default:
		for _, r := range slices.Sorted(maps.Keys(m.rels)) {
			if e := m.rels[r]; e[0] == n || e[1] == n {
				tx.DeleteRel(r)
				delete(m.rels, r)
			}
		}
		if op == 9 {
			tx.DeleteNode(n)
			delete(m.labels, n)
			delete(m.values, n)
		}
	}
}

func agree(t *testing.T, m *model, s *Snapshot, labels []exec.LabelID, types []exec.TypeID, key exec.KeyID) {
	t.Helper()
	if s.NodeCount() != len(m.labels) || s.RelCount() != len(m.rels) {
		t.Fatalf("there are %d nodes and %d relationships, want %d and %d", s.NodeCount(), s.RelCount(), len(m.labels), len(m.rels))
	}
	for n, v := range m.values {
		if got := s.NodeProperty(n, key); exec.Compare(got, v) != 0 || got.Kind != v.Kind {
			t.Errorf("node %d has %v, want %v", n, got, v)
		}
	}
	for _, l := range labels {
		var want []uint64
		for n, has := range m.labels {
			if has[l] {
				want = append(want, n)
			}
			if s.HasLabel(n, l) != has[l] {
				t.Errorf("node %d: label %s is %v", n, s.LabelName(l), !has[l])
			}
		}
		slices.Sort(want)
		var got []uint64
		for n, ok := s.NextNodeOf(l, 0); ok; n, ok = s.NextNodeOf(l, n+1) {
			got = append(got, n)
		}
		if !slices.Equal(got, want) {
			t.Errorf("the nodes of %s are %v, want %v", s.LabelName(l), got, want)
		}
	}
	agreeOnRelationships(t, m, s, labels, types)
	agreeOnIndex(t, m, s, labels[1], key)
}

func agreeOnRelationships(t *testing.T, m *model, s *Snapshot, labels []exec.LabelID, types []exec.TypeID) {
	t.Helper()
	for _, typ := range types {
		counts := map[exec.LabelID]int{}
		for n := range m.labels {
			out := s.Hops(n, exec.Outgoing, typ)
			want := 0
			for r, e := range m.rels {
				if e[0] == n && e[2] == uint64(typ) {
					want++
					if !slices.Contains(out, exec.Hop{Rel: uint32(r), Node: uint32(e[1])}) {
						t.Errorf("node %d lacks relationship %d", n, r)
					}
					if !slices.Contains(s.Hops(e[1], exec.Incoming, typ), exec.Hop{Rel: uint32(r), Node: uint32(n)}) {
						t.Errorf("node %d is not reached by relationship %d", e[1], r)
					}
				}
			}
			if len(out) != want {
				t.Errorf("%d relationships leave node %d, want %d", len(out), n, want)
			}
			for l := range m.labels[n] {
				counts[l] += want
			}
		}
		for _, l := range labels {
			if got := int(s.Relationships(s.LabelName(l), s.TypeName(typ), true)); got != counts[l] {
				t.Errorf("%d relationships %s are counted to leave %s, want %d", got, s.TypeName(typ), s.LabelName(l), counts[l])
			}
		}
	}
}

func agreeOnIndex(t *testing.T, m *model, s *Snapshot, label exec.LabelID, key exec.KeyID) {
	t.Helper()
	for i := range 20 {
		low, high := exec.IntOf(int64(i)), exec.FloatOf(float64(i)+2.5)
		want := 0
		for n, v := range m.values {
			number := v.Kind == exec.Int || v.Kind == exec.Float
			if m.labels[n][label] && number && exec.Compare(v, low) >= 0 && exec.Compare(v, high) < 0 {
				want++
			}
		}
		entries, ok := s.Seek(label, []exec.KeyID{key}, exec.Range{Low: low, High: high, HighOpen: true}, nil)
		if !ok {
			t.Fatal("the index is gone")
		}
		got := 0
		for _, ok := entries.Next(); ok; _, ok = entries.Next() {
			got++
		}
		if got != want {
			t.Errorf("the index finds %d nodes from %d on, want %d", got, i, want)
		}
	}
	distinct := map[string]bool{}
	for n, v := range m.values {
		if m.labels[n][label] && !v.IsNull() {
			distinct[string(exec.AppendKey(nil, v))] = true
		}
	}
	if _, values, _ := s.Index("A", "k"); int(values) != len(distinct) {
		t.Errorf("the index counts %v values, want %d", values, len(distinct))
	}
}
