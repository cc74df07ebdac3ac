package seed

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parley/graph"
)

func TestGraphOfTheSoundDataset(t *testing.T) {
	ds, problems := Read(os.DirFS("testdata/valid"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	g := Build(ds)
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n", shown(g.Dataset))
	for _, n := range g.Nodes {
		fmt.Fprintf(&out, "(%s:%s %s)\n", n.ID, strings.Join(n.Labels, ":"), shown(n.Properties))
	}
	for _, r := range g.Relationships {
		fmt.Fprintf(&out, "[%s %s]\n", r.ID, shown(r.Properties))
	}
	golden(t, "testdata/valid.graph.txt", out.String())
}

// shown writes properties in order, without those that are the same on all rows or long.
func shown(props map[string]graph.Value) string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(props)) {
		switch v := props[k].(type) {
		case graph.Date:
			y, m, d := v.Civil()
			out = append(out, fmt.Sprintf("%s: %04d-%02d-%02d", k, y, m, d))
		default:
			if k != "id" && k != "dataset" && k != "grams" && k != "checksum" && fmt.Sprint(v) != "source" && fmt.Sprint(v) != "stated" {
				out = append(out, fmt.Sprintf("%s: %v", k, v))
			}
		}
	}
	return "{" + strings.Join(out, ", ") + "}"
}

func TestEveryRowCarriesWhatTheModelAsks(t *testing.T) {
	g := graphOf(t, sound(t))
	ids := map[string]bool{}
	for _, n := range g.Nodes {
		ids[n.ID] = true
		checkCommon(t, n.ID, n.Properties)
		if !slugForm.MatchString(n.ID) {
			t.Errorf("%s is no slug", n.ID)
		}
	}
	if len(ids) != len(g.Nodes) {
		t.Error("two nodes have the same id")
	}
	seen := map[string]bool{}
	for _, r := range g.Relationships {
		checkCommon(t, r.ID, r.Properties)
		if seen[r.ID] || !ids[r.From] || !ids[r.To] {
			t.Errorf("%s is there twice or has an end that is no node", r.ID)
		}
		seen[r.ID] = true
	}
}

func checkCommon(t *testing.T, id string, props map[string]graph.Value) {
	t.Helper()
	cites, _ := props["cites"].([]graph.Value)
	if props["id"] != id || props["dataset"] != "lake" || props["certainty"] == nil || props["basis"] == nil || len(cites) == 0 {
		t.Errorf("%s lacks id, dataset, certainty, basis or cites: %v", id, props)
	}
}

// The graph and its checksum do not depend on how the records are spread over files, nor on their order.
func TestOrderOfFilesDoesNotMatter(t *testing.T) {
	folder := sound(t)
	want := graphOf(t, folder).Dataset["checksum"]
	folder["0.yaml"], folder["facts.yaml"] = folder["facts.yaml"], &fstest.MapFile{Data: []byte("# nothing\n")}
	if got := graphOf(t, folder).Dataset["checksum"]; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	folder["1.yaml"] = &fstest.MapFile{Data: []byte("relationships:\n- {fact: sudland BORDERS norland, cites: [editors]}\n")}
	if got := graphOf(t, folder).Dataset["checksum"]; got == want {
		t.Error("one more fact gives the same checksum")
	}
}

func graphOf(t *testing.T, folder fstest.MapFS) Graph {
	t.Helper()
	ds, problems := Read(folder)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return Build(ds)
}

func TestCapacity(t *testing.T) {
	const offices = `
offices:
- {id: minister, name: Minister, holders: one, cites: [editors]}
- {id: envoy, name: Envoy, holders: many, cites: [editors]}
relationships:
- {fact: carl-holm HELD_OFFICE minister, %s, cites: [editors]}
positions:
- {id: p, actor: carl-holm, stance: SUPPORTED, on: first-plan, date: '%s', cites: [editors]}
`
	for _, c := range []struct {
		term, date string
		held       bool
	}{
		{"from: 1998, to: 2003", "2000", true},
		{"from: 1998, to: 2003", "2000-05-01", true},
		{"from: 1998, to: 2003", "2003", false}, // may have left before
		{"from: 1998, to: 2003", "1998-12-31", true},
		{"from: 1998, to: 2003", "1998-12-30", false},
		{"from: 1998, to: 2003", "2000/2004", false},
		{"from: 1998", "2000", false},
		{"from: 1998, to: ..", "2010-05", true},
		{"from: 1998, to: ..", "2011", false}, // beyond the source's own date
		{"knownAt: ['2000']", "2000", true},
		{"knownAt: ['2000']", "2000-05", false},
		{"knownAt: ['1999', '2001']", "2000", true},
		{"from: 1998, to: 2003, certainty: possible", "2000", false},
	} {
		folder := sound(t)
		folder["offices.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, offices, c.term, c.date)}
		for _, n := range graphOf(t, folder).Nodes {
			if held := n.Properties["capacity"] != nil; n.ID == "p" && held != c.held {
				t.Errorf("%s, position of %s: capacity is %v", c.term, c.date, n.Properties["capacity"])
			}
		}
	}
}

func TestNextHolderEndsTheTerm(t *testing.T) {
	const terms = `
persons:
- {id: dora, name: Dora, cites: [editors]}
offices:
- {id: minister, name: Minister, holders: %s, cites: [editors]}
relationships:
- {fact: dora HELD_OFFICE minister, from: 1998, %s cites: [editors]}
- {fact: carl-holm HELD_OFFICE minister, %s, cites: [editors]}
`
	for _, c := range []struct{ holders, first, next, want string }{
		{"one", "", "from: 2003", "2003-12-31"},
		{"one", "", "knownAt: ['2008', '2012']", "2008-12-31"},
		{"one", "", "from: 1990, to: 1995", ""}, // the one before
		{"one", "", "from: 2003, certainty: probable", ""},
		{"one", "to: .., ", "from: 2003", ""},
		{"one", "to: 2001, ", "from: 2003", "2001-12-31"},
		{"many", "", "from: 2003", ""},
	} {
		folder := sound(t)
		folder["terms.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, terms, c.holders, c.first, c.next)}
		for _, r := range graphOf(t, folder).Relationships {
			if r.ID != "dora.HELD_OFFICE.minister" {
				continue
			}
			got := ""
			if d, ok := r.Properties["toLatest"].(graph.Date); ok {
				y, m, day := d.Civil()
				got = fmt.Sprintf("%04d-%02d-%02d", y, m, day)
			}
			if got != c.want {
				t.Errorf("holders %s, %s then %s: ends by %q, want %q", c.holders, c.first, c.next, got, c.want)
			}
		}
	}
}

func TestPreviousHolderStartsTheTerm(t *testing.T) {
	const terms = `
persons:
- {id: dora, name: Dora, cites: [editors]}
offices:
- {id: minister, name: Minister, holders: %s, cites: [editors]}
relationships:
- {fact: dora HELD_OFFICE minister, knownAt: ['2008'], %s cites: [editors]}
- {fact: carl-holm HELD_OFFICE minister, %s, cites: [editors]}
`
	for _, c := range []struct{ holders, second, previous, want string }{
		{"one", "", "from: 1998, to: 2003", "2003-01-01"},
		{"one", "", "knownAt: ['1998', '2001-05']", "2001-05-01"},
		{"one", "to: .., ", "to: 2003", "2003-01-01"},
		{"one", "", "from: 2009, to: 2010", ""}, // the one after
		{"one", "", "to: 2003, certainty: possible", ""},
		{"one", "from: 2005, ", "to: 2003", "2005-01-01"},
		{"many", "", "to: 2003", ""},
	} {
		folder := sound(t)
		folder["terms.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, terms, c.holders, c.second, c.previous)}
		for _, r := range graphOf(t, folder).Relationships {
			if r.ID != "dora.HELD_OFFICE.minister" {
				continue
			}
			got := ""
			if d, ok := r.Properties["fromEarliest"].(graph.Date); ok {
				y, m, day := d.Civil()
				got = fmt.Sprintf("%04d-%02d-%02d", y, m, day)
			}
			if got != c.want {
				t.Errorf("holders %s, %s after %s: starts from %q, want %q", c.holders, c.second, c.previous, got, c.want)
			}
		}
	}
}

// A source of June 2010 that tells of 20 June was not written before.
func TestOpenStatesAreCertainUpToTheLastThingTold(t *testing.T) {
	for _, c := range []struct{ event, want string }{
		{"date: '2010-06-20'", "2010-06-20"},
		{"date: '2010-06'", "2010-06-01"},
		{"date: '2010-06-20', status: planned", "2010-06-01"},
		{"date: '2011'", "2010-06-01"},
	} {
		folder := sound(t)
		folder["last.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"events:\n- {id: last, name: Last, kind: storm, %s, cites: [editors]}\n", c.event)}
		ds, _ := Read(folder)
		if got := ds.sourceDay().String(); got != c.want {
			t.Errorf("%s: got %s, want %s", c.event, got, c.want)
		}
	}
}
