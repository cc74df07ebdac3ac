package api_test

import (
	"encoding/json"
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
	seen := map[float64]bool{}
	for _, body := range bodies {
		var answer struct {
			Data struct{ Cypher struct{ Rows [][]float64 } }
		}
		if err := json.Unmarshal([]byte(body), &answer); err != nil || len(answer.Data.Cypher.Rows) != 1 {
			t.Fatalf("%s: %v", body, err)
		}
		number := answer.Data.Cypher.Rows[0][0]
		if seen[number] || number < 0 || number >= 1 {
			t.Errorf("%v, and seen before: %t", number, seen[number])
		}
		seen[number] = true
	}
}
