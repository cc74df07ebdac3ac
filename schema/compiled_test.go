package schema

import (
	"bytes"
	"context"
	"sync"
	"testing"
)

func TestWhatIsShared(t *testing.T) {
	e := testEngine(t)
	for query, want := range map[string]bool{
		`{ plans { totalCount } }`:                                            true,
		`{ __schema { queryType { name } } dataset { name } }`:                true,
		`{ cypher(query: "RETURN 1") { rows } }`:                              false,
		`query Own { mine: cypher(query: "RETURN rand() AS x") { rows } }`:    false,
		`{ explain(query: "RETURN 1") }`:                                      false,
		`{ ...F } fragment F on Query { cypher(query: "RETURN 1") { rows } }`: false,
		`{ dataset { name } cypher(query: "RETURN rand() AS x") { rows } }`:   false,
		`{ plans(first: 2, after: "no cursor of ours") { totalCount } }`:      false,
		`{ colour }`: false,
		`{`:          false,
	} {
		if got := e.Compile(Request{Query: query}).Shared; got != want {
			t.Errorf("%s is shared: %t", query, got)
		}
	}
}

// What was compiled may be run again, and at the same time: each run asks the store anew.
func TestCompiledRunsAgain(t *testing.T) {
	c := testEngine(t).Compile(Request{Query: `{ persons(first: 1) { nodes { id name } pageInfo { endCursor } } }`})
	first := c.Run(context.Background())
	want := bytes.Clone(first.Body())
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			r := c.Run(context.Background())
			if got := r.Body(); !bytes.Equal(got, want) {
				t.Errorf("%s\nat first %s", got, want)
			}
		})
	}
	wait.Wait()
}
