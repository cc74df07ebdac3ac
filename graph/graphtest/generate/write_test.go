package generate_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/graphtest/generate"
	"parley/graph/memory"
)

var options = generate.Options{
	Seed: 7, Nodes: 900, Relationships: 4000,
	Labels: []generate.Label{
		{Name: "Leader", Also: []string{"Person", "Entity"}}, {Name: "Plan", Also: []string{"Document", "Entity"}},
		{Name: "Position", Also: []string{"Record"}},
	},
	Types: []generate.Type{
		{Name: "TOOK", From: []string{"Person"}, To: []string{"Position"}},
		{Name: "SIGNED", From: []string{"Leader"}, To: []string{"Document"}, Act: true},
		{Name: "NEVER", From: []string{"Ghost"}, To: []string{"Plan"}},
	},
}

func stream(t *testing.T, o generate.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := generate.Write(&b, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameOptionsSameBytes(t *testing.T) {
	other := options
	other.Seed++
	if first := stream(t, options); !bytes.Equal(first, stream(t, options)) || bytes.Equal(first, stream(t, other)) {
		t.Error("the bytes follow from the options, the seed among them")
	}
}

func TestGraphIsAsAskedFor(t *testing.T) {
	s := memory.New(memory.Options{})
	if err := s.Import(t.Context(), bytes.NewReader(stream(t, options))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, query string }{
		{"every label has its share", "MATCH (n:Leader:Person:Entity) RETURN count(*) = 300"},
		{"relationships are as many", "MATCH ()-[r]->() RETURN count(*) = 4000"},
		{"ends have the labels of the type", "MATCH (a)-[r:SIGNED]->(b) WHERE NOT (a:Leader AND b:Document) RETURN count(*) = 0"},
		{"types without ends are left out", "MATCH ()-[r:NEVER]->() RETURN count(*) = 0"},
		{"ids of nodes are unique", "MATCH (n) WITH n.id AS id, count(*) AS n RETURN max(n) = 1"},
		{"ids of relationships are unique", "MATCH ()-[r]->() WITH r.id AS id, count(*) AS n RETURN max(n) = 1"},
		{"ids of relationships follow from their ends",
			"MATCH (a)-[r]->(b) RETURN all(ok IN collect(r.id STARTS WITH a.id + '.' + type(r) + '.' + b.id) WHERE ok)"},
		{"every fact has what it must have",
			"MATCH (a)-[r]->(b) UNWIND [a, r, b] AS x RETURN all(ok IN collect(size(x.cites) > 0 AND x.certainty IS NOT NULL " +
				"AND x.basis IN ['source', 'reader'] AND x.dataset = 'generated') WHERE ok)"},
		{"entities have names and summaries, records none",
			"MATCH (n) RETURN all(ok IN collect((n.name IS NOT NULL AND n.summary IS NOT NULL) = (n:Entity)) WHERE ok)"},
		{"acts have a date within its bounds",
			"MATCH ()-[r:SIGNED]->() RETURN all(ok IN collect(toString(r.earliest) STARTS WITH r.date AND r.latest > r.earliest) WHERE ok)"},
		{"states have none", "MATCH ()-[r:TOOK]->() WHERE r.date IS NOT NULL RETURN count(*) = 0"},
	} {
		_, rows, err := graph.Collect(t.Context(), s, graph.Statement{Text: c.query}, 1)
		if err != nil || len(rows) != 1 || rows[0][0] != true {
			t.Errorf("%s: %v, %v", c.name, rows, err)
		}
	}
}

func TestDegreesAreSkewed(t *testing.T) {
	s := memory.New(memory.Options{})
	if err := s.Import(t.Context(), bytes.NewReader(stream(t, options))); err != nil {
		t.Fatal(err)
	}
	_, rows, err := graph.Collect(t.Context(), s, graph.Statement{Text: "MATCH (n:Leader) RETURN COUNT { (n)--() } AS degree ORDER BY degree"}, 1000)
	if err != nil {
		t.Fatal(err)
	}
	most, median := rows[len(rows)-1][0].(int64), rows[len(rows)/2][0].(int64)
	if median < 5 || most < 5*median {
		t.Errorf("the median degree is %d, the highest %d", median, most)
	}
}

func TestImpossibleOptionsAreRefused(t *testing.T) {
	for _, c := range []struct {
		says   string
		change func(*generate.Options)
	}{
		{"at least one node", func(o *generate.Options) { o.Nodes = 0 }},
		{"one label", func(o *generate.Options) { o.Labels = nil }},
		{"too many", func(o *generate.Options) { o.Nodes = 1 << 30 }},
		{"both ends", func(o *generate.Options) { o.Types = slices.Clone(o.Types)[2:] }},
	} {
		o := options
		c.change(&o)
		if err := generate.Write(io.Discard, o); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("got %v, want something about %q", err, c.says)
		}
	}
}
