//go:build neo4j

package fuzz

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"parley/graph/graphtest/server"
	"parley/graph/memory"
)

// Without flags, a short run with the same queries each time.
var (
	seed    = flag.Uint64("fuzz.seed", 1, "decides graphs, queries and parameters")
	queries = flag.Int("fuzz.queries", 400, "how many queries run at least")
	streak  = flag.Int("fuzz.streak", 0, "how many queries in a row must agree")
	limit   = flag.Duration("fuzz.for", 30*time.Second, "when to end in any case; 0 for never")
	atOnce  = flag.Int("fuzz.at-once", 2, "how many queries that only read run at the same time")
	most    = flag.Int("fuzz.differences", 5, "how many differences end the run")
	out     = flag.String("fuzz.out", "", "the folder for a case file of each difference")
)

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

func TestBothEnginesAgree(t *testing.T) {
	embedded := memory.New(memory.Options{})
	t.Cleanup(func() { _ = embedded.Close(context.Background()) })
	told := 0
	report, err := Run(t.Context(), embedded, server.Open(t), Options{
		Seed: *seed, Queries: *queries, Streak: *streak, For: *limit, AtOnce: *atOnce, MaxDifferences: *most,
		Progress: func(r Report) {
			if r.Queries%200 == 0 {
				t.Log(r)
			}
			// Each is told as soon as it is found, since a run may take hours.
			for ; told < len(r.Differences); told++ {
				tell(t, r.Differences[told], told+1)
			}
		},
	})
	t.Logf("seed %d: %s", *seed, report)
	if err != nil {
		t.Fatal(err)
	}
}

func tell(t *testing.T, d Difference, number int) {
	text := d.Case(fmt.Sprintf("found with seed %d, number %d", *seed, number))
	t.Errorf("the engines differ: %s\n\n%s\nfound as\n%s", d.What, text, d.Found)
	keep(t, fmt.Sprintf("%d-%d.case", *seed, number), text)
}

func keep(t *testing.T, name, text string) {
	if *out == "" {
		return
	}
	if err := os.MkdirAll(*out, 0o755); err != nil {
		t.Error(err)
		return
	}
	if err := os.WriteFile(filepath.Join(*out, name), []byte(text), 0o644); err != nil {
		t.Error(err)
	}
}
