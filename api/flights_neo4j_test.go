//go:build neo4j

package api_test

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// Others write to Neo4j while many ask the same: whoever asks after a write was committed is answered with it.
func TestAWriteToNeo4jIsSeen(t *testing.T) {
	loadNeo4j(t)
	p := start(t, neo4jEnvironment()...).ready(t)
	const change = "MATCH (p:Plan {id: 'step-by-step-plan'}) SET p.summary = '%d'"
	store := openNeo4j(t)
	write(t, store, fmt.Sprintf(change, 0))
	var committed atomic.Int64
	done := make(chan struct{})
	var wait sync.WaitGroup
	for range 12 {
		wait.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				before, got := committed.Load(), int64(-1)
				a := p.graphQL(t, `{ plan(id: "step-by-step-plan") { summary } }`, nil)
				if _, err := fmt.Sscanf(string(a.body), `{"data":{"plan":{"summary":"%d"`, &got); err != nil || got < before {
					t.Errorf("asked after write %d: %s", before, a.body)
					return
				}
			}
		})
	}
	for n := int64(1); n <= 25; n++ {
		write(t, store, fmt.Sprintf(change, n))
		committed.Store(n)
	}
	close(done)
	wait.Wait()
	if told := string(p.get(t, "/metrics").body); strings.Contains(told, "parley_graphql_joined_total 0\n") || !strings.Contains(told, "parley_graphql_joined_total ") {
		t.Error("nobody shared an answer, so nothing was tested")
	}
}
