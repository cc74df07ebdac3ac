package api_test

import (
	"strings"
	"sync"
	"testing"
)

// Who asks for chance gets a number of their own, however many ask at once.
func TestChanceIsNotShared(t *testing.T) {
	p := start(t, "PARLEY_ANSWER_MEMORY=0")
	var wait sync.WaitGroup
	bodies := make([]string, 50)
	for i := range bodies {
		wait.Go(func() { bodies[i] = string(p.graphQL(t, `{ cypher(query: "RETURN rand()") { rows } }`, nil).body) })
	}
	wait.Wait()
	seen := map[string]bool{}
	for _, body := range bodies {
		if seen[body] || !strings.Contains(body, `"rows":[[0.`) {
			t.Errorf("%s, and seen before: %t", body, seen[body])
		}
		seen[body] = true
	}
}
