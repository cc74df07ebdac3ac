package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package")

// golden compares a text with a file, or writes the file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; run the tests with -update and look at what has changed. Got:\n%s", file, got)
	}
}

// Each operation in testdata/operations is one statement, with the Cypher and the answer that stand beside it.
func TestOperations(t *testing.T) {
	files, err := filepath.Glob("testdata/operations/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no operations", err)
	}
	e, store := testEngine(t), lakeStore(t)
	for _, file := range files {
		base := strings.TrimSuffix(file, ".graphql")
		t.Run(filepath.Base(base), func(t *testing.T) {
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			store.reset()
			r := e.Execute(context.Background(), Request{Query: string(query), Variables: variablesOf(t, base), Explain: true})
			if n := store.reset(); n != 1 {
				t.Errorf("%d statements in place of one", n)
			}
			golden(t, base+".cypher", r.Cypher+"\n")
			r.Cypher = ""
			var body bytes.Buffer
			if err := json.Indent(&body, r.AppendJSON(nil), "", "  "); err != nil {
				t.Fatal(err)
			}
			golden(t, base+".json", body.String()+"\n")
		})
	}
}

func variablesOf(t *testing.T, base string) map[string]any {
	text, err := os.ReadFile(base + ".variables.json")
	if err != nil {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var variables map[string]any
	if err := d.Decode(&variables); err != nil {
		t.Fatal(err)
	}
	return variables
}

// The schema that is published is the one in testdata.
func TestSDL(t *testing.T) { golden(t, "testdata/schema.graphql", testEngine(t).SDL()) }
