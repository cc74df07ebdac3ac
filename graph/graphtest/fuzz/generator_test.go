package fuzz

import (
	"math/rand/v2"
	"testing"

	"parley/graph/cypher"
)

func TestEveryQueryIsValid(t *testing.T) {
	refused := 0
	for seed := range uint64(3000) {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, 0))}
		q := g.newQuery()
		tree, err := parse(q.Text)
		if err != nil {
			refused++
			if refused < 30 {
				t.Errorf("seed %d: %v\n%s", seed, err, q.Text)
			}
			continue
		}
		if printed := cypher.Print(tree); printed == "" {
			t.Errorf("seed %d: nothing is printed of %s", seed, q.Text)
		}
	}
	if refused > 0 {
		t.Error(refused)
	}
}
