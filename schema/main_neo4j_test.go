//go:build neo4j

package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/seed"
)

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

// neo4jEngine is an engine over a real Neo4j with the dataset of testdata/lake.
func neo4jEngine(t *testing.T) *Engine {
	t.Helper()
	store := server.Open(t)
	if _, err := seed.Load(context.Background(), store, os.DirFS("testdata/lake"), seed.Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := New(store, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// Neo4j gives the very answers that the embedded engine gives: the golden files are the same.
func TestOperationsOnNeo4j(t *testing.T) {
	e := neo4jEngine(t)
	files, err := filepath.Glob("testdata/operations/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		base := strings.TrimSuffix(file, ".graphql")
		t.Run(filepath.Base(base), func(t *testing.T) {
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := e.Execute(context.Background(), Request{Query: string(query), Variables: variablesOf(t, base)})
			var body bytes.Buffer
			if err := json.Indent(&body, r.AppendJSON(nil), "", "  "); err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(base + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if got := body.String() + "\n"; got != string(want) {
				t.Errorf("Neo4j answers %s", got)
			}
		})
	}
}

// Neo4j understands the Cypher of every field, fetched many at a time.
func TestEveryFieldOnNeo4j(t *testing.T) {
	e := neo4jEngine(t)
	for name, operation := range manyFields(e.model, testIDs) {
		r := e.Execute(context.Background(), Request{Query: operation})
		for _, failed := range r.Errors {
			if failed.Code == graph.NotFound {
				continue
			}
			t.Errorf("%s: %s %s\n%s\ncause: %v", name, failed.Code, failed.Message, operation, failed.Err)
		}
	}
}

// The deepest and the widest operations that the limits permit, and what lies between, are planned cold in less than 5 s,
// and can be run. Each is tried with other fields inside until it is, so that none is found in a cache; the first run, in a
// JVM that has just started, does not count. Where other work on the machine makes it take longer, the time counts that
// the server had of the processors.
func TestLargestOperationsOnNeo4j(t *testing.T) {
	e := neo4jEngine(t)
	deep := "persons(first: 2) { nodes { parents(first: 2) { nodes { " + nest("parents(first: 2) { nodes { children(first: 2) { nodes { ", "%[1]s", " } } } }", 3) + " } } } }"
	once := "persons(first: 2) { nodes { %%[1]s } }"
	twice := "persons(first: 2) { nodes { positions(first: 1) { nodes { %%[1]s } } } }"
	for name, c := range map[string]struct {
		query                string
		subqueries, planning int
	}{
		"deep":   {"{ " + deep + " }", 8, 36},
		"wide":   {"{ " + numbered(45, "a%d: "+once) + " " + numbered(5, "b%d: "+twice) + " }", 55, 60},
		"nested": {"{ " + numbered(20, "a%d: "+twice) + " }", 40, 60},
		"both":   {"{ a: " + deep + " " + numbered(8, "a%d: "+twice) + " }", 24, 60},
	} {
		best := time.Hour
		for i, field := range []string{"id", "certainty", "note", "basis", "cites", "summary", "labels", "__typename id",
			"note id", "basis id", "cites id", "summary id"} {
			text := fmt.Sprintf(c.query, field)
			p := planOf(t, e, text)
			if p.subqueries != c.subqueries || p.planning != c.planning {
				t.Fatalf("%s: %d subqueries that count %d", name, p.subqueries, p.planning)
			}
			if i > 0 {
				best = min(best, planned(t, e, p))
				if best < largestPlanned {
					break
				}
			} else if r := e.Execute(context.Background(), Request{Query: text}); len(r.Errors) > 0 {
				t.Fatalf("%s: %s", name, r.AppendJSON(nil))
			}
		}
		t.Logf("the %s operation is planned in %v", name, best)
		if best > largestPlanned {
			t.Errorf("the %s operation is planned in %v at best", name, best)
		}
	}
}

// largestPlanned is how long the largest operation may take to be planned.
const largestPlanned = 5 * time.Second

// Notifications are the same on both engines, which tell what they know in the same way.
func TestNotificationsOnNeo4j(t *testing.T) { testNotifications(t, neo4jEngine(t).store) }

// planOf compiles a text without variables.
func planOf(t *testing.T, e *Engine, text string) *plan {
	t.Helper()
	doc, failed := e.document(text)
	if len(failed) > 0 {
		t.Fatal(failed)
	}
	op, err := doc.operation("")
	if err != nil {
		t.Fatal(err)
	}
	p, err := e.plan(doc, op, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// planned is how long the store takes to plan a text that it has not seen.
func planned(t *testing.T, e *Engine, p *plan) time.Duration {
	t.Helper()
	b, err := p.bind(nil, e.options.Limits)
	if err != nil {
		t.Fatal(err)
	}
	started, before := time.Now(), processorTime(t)
	rows, err := e.store.Run(context.Background(), graph.Statement{Text: "EXPLAIN " + p.text, Params: b.params})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(started)
	return min(took, processorTime(t)-before)
}

// processorTime is what the server has used of the processors, all its threads together.
func processorTime(t *testing.T) time.Duration {
	t.Helper()
	c := server.Config()
	auth := driver.NoAuth()
	if c.User != "" {
		auth = driver.BasicAuth(c.User, c.Password, "")
	}
	d, err := driver.NewDriverWithContext(c.URI, auth)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	const text = "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS nanoseconds"
	result, err := driver.ExecuteQuery(t.Context(), d, text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	nanoseconds, _, err := driver.GetRecordValue[int64](result.Records[0], "nanoseconds")
	if err != nil {
		t.Fatal(err)
	}
	return time.Duration(nanoseconds)
}
