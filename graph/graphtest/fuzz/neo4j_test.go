//go:build neo4j

package fuzz

import (
	"context"
	"flag"
	"os"
	"testing"
	"time"

	"parley/graph/graphtest/server"
	"parley/graph/memory"
)

var (
	seed    = flag.Uint64("fuzz.seed", 1, "decides graphs, queries and parameters")
	queries = flag.Int("fuzz.queries", 1_000_000, "how many queries run at least")
	streak  = flag.Int("fuzz.streak", 0, "how many queries in a row must agree")
	limit   = flag.Duration("fuzz.for", 25*time.Second, "when to end in any case; 0 for never")
)

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

func TestBothEnginesAgree(t *testing.T) {
	embedded := memory.New(memory.Options{})
	t.Cleanup(func() { _ = embedded.Close(context.Background()) })
	report, err := Run(t.Context(), embedded, server.Open(t), Options{Seed: *seed, Queries: *queries, Streak: *streak, For: *limit, MaxDifferences: 12})
	t.Logf("seed %d: %d queries, %d runs, %d in a row, %d skipped, %d failed alike, known %v", *seed, report.Queries, report.Runs, report.Longest, report.Skipped, report.Failed, report.Explained)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range report.Differences {
		t.Errorf("%s\n%v\n%s\n%s\n\nFOUND AS %s", d.Query.Text, d.Query.Params, d.What, d.Graph.statement(), d.Found)
	}
}
