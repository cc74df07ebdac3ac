package seed

import (
	"context"
	"errors"
	"fmt"

	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parley/graph"
)

func TestLoadingTwiceChangesNothing(t *testing.T) {
	store := newStore(t)
	first, err := Load(t.Context(), store, sound(t), Options{})
	if err != nil || first.Unchanged || first.NodesWritten != first.Nodes || first.RelationshipsWritten != first.Relationships {
		t.Fatalf("first load: %v, %v", first, err)
	}
	before := dump(t, store)
	second, err := Load(t.Context(), store, sound(t), Options{})
	if err != nil || !second.Unchanged {
		t.Errorf("second load: %v, %v", second, err)
	}
	if after := dump(t, store); after != before {
		t.Errorf("the second load changed the graph\n%s", diff(before, after))
	}
}

func TestDatasetNodeIsReadyAtTheEnd(t *testing.T) {
	store := newStore(t)
	report, err := Load(t.Context(), store, sound(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, rows, err := graph.Collect(t.Context(), store, graph.Statement{
		Text: "MATCH (d:Dataset) RETURN d.id, d.status, d.version, d.checksum, d.nodes, d.relationships"}, 2)
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	want := fmt.Sprint("dataset-lake ready 1.0.0 ", report.Checksum, " ", report.Nodes, " ", report.Relationships)
	if got := strings.Trim(fmt.Sprint(rows[0]), "[]"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A load that is cut off before or after any statement is completed by the next one, whether the folder is new to the
// store or has changed.
func TestKilledAnywhereAndRunAgain(t *testing.T) {
	before, after := graphOf(t, sound(t)), graphOf(t, changed(t))
	load := func(store graph.Store, g Graph) error {
		_, err := loadGraph(t.Context(), store, g, Options{})
		return err
	}
	reference := newStore(t)
	if err := load(reference, after); err != nil {
		t.Fatal(err)
	}
	want := dump(t, reference)
	for _, committed := range []bool{false, true} {
		for n, err := 1, errKilled; err != nil; n++ {
			store := newStore(t)
			if n%2 == 0 { // every other time the store is empty at first
				if err := load(store, before); err != nil {
					t.Fatal(err)
				}
			}
			if err = load(&killed{Store: store, after: n, committed: committed}, after); err != nil && !errors.Is(err, errKilled) {
				t.Fatal(err)
			}
			if again := load(store, after); again != nil {
				t.Fatal(again)
			}
			if got := dump(t, store); got != want {
				t.Fatalf("killed at statement %d (committed: %t)\n%s", n, committed, diff(want, got))
			}
		}
	}
}

func TestKilledLoadIsMarked(t *testing.T) {
	store := newStore(t)
	if _, err := Load(t.Context(), &killed{Store: store, after: len(schema) + 20}, sound(t), Options{}); !errors.Is(err, errKilled) {
		t.Fatal(err)
	}
	_, rows, err := graph.Collect(t.Context(), store, graph.Statement{Text: "MATCH (d:Dataset) RETURN d.status, d.version, d.checksum"}, 2)
	if err != nil || len(rows) != 1 || fmt.Sprint(rows[0]) != "[loading <nil> <nil>]" {
		t.Errorf("got %v, %v", rows, err)
	}
}

func TestWhatOthersLoadedStays(t *testing.T) {
	store := newStore(t)
	mustRun(t, store, "CREATE (:Entity {id: 'theirs', dataset: 'other'})-[:KNOWS {since: 1}]->(:Note {text: 'no id'})")
	before := dump(t, store)
	mustLoad(t, store, sound(t))
	mustRun(t, store, "MATCH (n:Entity {id: 'norland'}), (o:Entity {id: 'theirs'}) SET n:Liked CREATE (o)-[:LIKES]->(n)")
	mustLoad(t, store, changed(t))
	after := dump(t, store)
	for line := range strings.Lines(before) {
		if !strings.Contains(after, line) {
			t.Errorf("lost: %s", line)
		}
	}
	if !strings.Contains(after, "theirs LIKES norland") || !strings.Contains(after, "Entity:Liked:State") {
		t.Error("a label or a relationship of others on one of our nodes is lost")
	}
}

func TestConflictsAreRefusedBeforeAnythingChanges(t *testing.T) {
	for _, c := range []struct{ name, setUp, says string }{
		{"a node of nobody has one of our ids", "CREATE (:Record {id: 'norland'})", "norland"},
		{"a node of another dataset has one of our ids", "CREATE (:Entity {id: 'lake', dataset: 'other'})", "lake"},
		{"a relationship of others hangs on a node that would go",
			"MATCH (n:Entity {id: 'second-summit'}) CREATE (n)-[:SEEN]->(:Note)", "second-summit"},
	} {
		store := newStore(t)
		if strings.HasPrefix(c.setUp, "MATCH") {
			mustLoad(t, store, sound(t))
		}
		mustRun(t, store, c.setUp)
		before := dump(t, store)
		_, err := Load(t.Context(), store, changed(t), Options{})
		if graph.CodeOf(err) != graph.Conflict || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v", c.name, err)
		}
		if after := dump(t, store); after != before {
			t.Errorf("%s: the graph has changed\n%s", c.name, diff(before, after))
		}
	}
}

func TestBrokenDatasetIsNotLoaded(t *testing.T) {
	store := newStore(t)
	folder := sound(t)
	folder["broken.yaml"] = &fstest.MapFile{Data: []byte("persons:\n- {id: x}\n")}
	_, err := Load(t.Context(), store, folder, Options{})
	var invalid *Invalid
	if !errors.As(err, &invalid) || len(invalid.Problems) < 2 || dump(t, store) != "" {
		t.Errorf("got %v", err)
	}
}

func TestProgressEndsAtTheTotal(t *testing.T) {
	last, total := 0, 0
	progress := func(done, all int, what string) {
		if done < last || done > all || what == "" {
			t.Errorf("%d of %d after %d: %s", done, all, last, what)
		}
		last, total = done, all
	}
	report, err := Load(t.Context(), newStore(t), sound(t), Options{Progress: progress})
	if err != nil || last != total || total != report.Nodes+report.Relationships {
		t.Errorf("ends at %d of %d: %v, %v", last, total, report, err)
	}
}

// changed gives the sound dataset with a property changed and one gone, a label gone, a record that became another kind,
// records and facts gone, and new ones.
func changed(t *testing.T) fstest.MapFS {
	folder := sound(t)
	edit := func(file, from, to string) {
		text := string(folder[file].Data)
		if !strings.Contains(text, from) {
			t.Fatalf("%s has no %q", file, from)
		}
		folder[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, from, to, 1))}
	}
	edit("entities.yaml", "name: Boris Lund, labels: [Leader]", "name: Boris Lundberg")
	edit("entities.yaml", ", summary: President of Norland.", "")
	edit("entities.yaml", "- {id: second-summit, name: Second summit, kind: summit, status: never_happened, cites: [lake-report#today/1]}\n", "")
	edit("facts.yaml", "- {fact: lake-summit PRECEDED second-summit, cites: [lake-report#today/1]}\n", "")
	edit("facts.yaml", "from: 2002, to: ..", "from: 2003")
	edit("entities.yaml", "- {id: lake, name: Long Lake, kind: lake, cites: [lake-report#history/1]}\n", "")
	edit("facts.yaml", "- {fact: lake-island PART_OF lake, ", "- {fact: first-plan PROVIDES lake, key: b, cites: [editors]}\n- {fact: sudland ALLIED_WITH norland, ")
	edit("entities.yaml", "provisions:\n", "provisions:\n- {id: lake, name: the whole lake, topic: territory, cites: [editors]}\n")
	return folder
}

var errKilled = errors.New("killed")

// killed is a store whose process dies at a writing statement, before or after it is committed.
type killed struct {
	graph.Store
	after     int
	committed bool
}

func (k *killed) Run(ctx context.Context, s graph.Statement) (graph.Rows, error) {
	if s.Access == graph.Read {
		return k.Store.Run(ctx, s)
	}
	k.after--
	if k.after > 0 {
		return k.Store.Run(ctx, s)
	}
	if k.committed {
		if err := runAll(ctx, k.Store, s); err != nil {
			return nil, err
		}
	}
	return nil, errKilled
}

func mustLoad(t *testing.T, store graph.Store, folder fstest.MapFS) {
	t.Helper()
	if _, err := Load(t.Context(), store, folder, Options{}); err != nil {
		t.Fatal(err)
	}
}

func mustRun(t *testing.T, store graph.Store, text string) {
	t.Helper()
	if err := runAll(t.Context(), store, graph.Statement{Text: text, Access: graph.Write}); err != nil {
		t.Fatal(err)
	}
}

func runAll(ctx context.Context, store graph.Store, s graph.Statement) error {
	rows, err := store.Run(ctx, s)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
	}
	return rows.Err()
}

// dump writes all nodes and relationships of a store, a line each, in order.
func dump(t *testing.T, store graph.Store) string {
	t.Helper()
	var lines []string
	for _, text := range []string{
		"MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
		"MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)",
	} {
		_, rows, err := graph.Collect(t.Context(), store, graph.Statement{Text: text}, 1000)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			props := row[len(row)-1].(map[string]graph.Value)
			lines = append(lines, strings.Join(head(row), " ")+" "+shown(props)+fmt.Sprint(" ", props["grams"])+"\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func head(row []graph.Value) []string {
	var out []string
	for _, v := range row[:len(row)-1] {
		if labels, ok := v.([]graph.Value); ok {
			var names []string
			for _, l := range labels {
				names = append(names, l.(string))
			}
			slices.Sort(names)
			v = strings.Join(names, ":")
		}
		out = append(out, fmt.Sprint(v))
	}
	return out
}

// diff lists the lines that only one of two dumps has.
func diff(want, got string) string {
	var out strings.Builder
	for line := range strings.Lines(want) {
		if !strings.Contains(got, line) {
			out.WriteString("- " + line)
		}
	}
	for line := range strings.Lines(got) {
		if !strings.Contains(want, line) {
			out.WriteString("+ " + line)
		}
	}
	return out.String()
}
