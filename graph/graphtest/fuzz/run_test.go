package fuzz

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/memory"
)

func newStore(t *testing.T) graph.Store {
	store := memory.New(memory.Options{})
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	return store
}

func TestAStoreAgreesWithItself(t *testing.T) {
	report, err := Run(t.Context(), newStore(t), newStore(t), Options{Seed: 3, Queries: 400, Streak: 300})
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Differences) > 0 {
		t.Errorf("it differs in\n%s\n%s", report.Differences[0].Query.Text, report.Differences[0].What)
	}
	if report.Queries < 400 || report.Longest < 300 || report.Failed > report.Runs/4 {
		t.Errorf("the run says little: %+v", report)
	}
}

// wrong is a store that answers something else to queries that hold a word.
type wrong struct {
	graph.Store
	word string
}

func (w wrong) Run(ctx context.Context, s graph.Statement) (graph.Rows, error) {
	if strings.Contains(s.Text, w.word) {
		s.Text = "UNWIND [] AS c RETURN c"
	}
	return w.Store.Run(ctx, s)
}

func TestADifferenceIsShrunk(t *testing.T) {
	report, err := Run(t.Context(), newStore(t), wrong{newStore(t), "toUpper("}, Options{Seed: 5, Queries: 3000})
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Differences) != 1 {
		t.Fatalf("%d differences are found, want 1", len(report.Differences))
	}
	d := report.Differences[0]
	if len(d.Query.Text) > 60 || !strings.Contains(d.Query.Text, "toUpper(") || len(d.Graph.Rels) > 0 {
		t.Errorf("what is left is\n%s\non %s", d.Query.Text, d.Graph.statement())
	}
	cases, err := graphtest.Parse("found.case", d.Case("a difference"))
	if err != nil || len(cases) != 1 || cases[0].Steps[0].Statements[0].Text != d.Query.Text {
		t.Errorf("the case does not come back: %v\n%s", err, d.Case("a difference"))
	}
}

func TestASeedDecidesEverything(t *testing.T) {
	var (
		texts   [3][]string
		reports [3]Report
	)
	for i, atOnce := range []int{1, 1, 4} {
		o := Options{Seed: 9, Queries: 400, AtOnce: atOnce, MaxDifferences: 3}
		report, err := Run(t.Context(), &recorder{Store: newStore(t), texts: &texts[i]}, wrong{newStore(t), "toUpper("}, o)
		if err != nil {
			t.Fatal(err)
		}
		report.Spent = [2]time.Duration{}
		reports[i] = report
	}
	if !slices.Equal(texts[0], texts[1]) {
		t.Error("two runs with one seed are not the same")
	}
	// Those that run at once come in any order.
	slices.Sort(texts[1])
	slices.Sort(texts[2])
	if !slices.Equal(texts[1], texts[2]) {
		t.Error("something else is asked where queries run at once")
	}
	if len(reports[0].Differences) == 0 || !reflect.DeepEqual(reports[0], reports[2]) {
		t.Errorf("the run found\n%+v\nand at once\n%+v", reports[0], reports[2])
	}
}

type recorder struct {
	graph.Store
	mutex sync.Mutex
	texts *[]string
}

func (r *recorder) Run(ctx context.Context, s graph.Statement) (graph.Rows, error) {
	r.mutex.Lock()
	*r.texts = append(*r.texts, s.Text)
	r.mutex.Unlock()
	return r.Store.Run(ctx, s)
}

func TestParametersComeBackFromJSON(t *testing.T) {
	params := map[string]graph.Value{"f": 2.0, "i": int64(2), "l": []graph.Value{nil, "it's", true}, "m": map[string]graph.Value{"a": 0.5}}
	back, err := graph.ParseParams([]byte(jsonText(params)))
	if err != nil || graphtest.Text(back) != graphtest.Text(params) {
		t.Errorf("%v comes back as %v (%v)", params, back, err)
	}
}
