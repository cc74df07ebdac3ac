package fuzz

import (
	"math/rand/v2"
	"testing"

	"parley/graph/cypher"
)

func TestEveryQueryIsValid(t *testing.T) {
	refused := 0
	for seed := range uint64(6000) {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, 0))}
		q := g.newQuery()
		trial, err := newTrial(q)
		if err != nil {
			refused++
			if refused < 30 {
				t.Errorf("seed %d: %v\n%s", seed, err, q.Text)
			}
			continue
		}
		if again := cypher.Print(trial.tree); again != trial.query.Text {
			t.Errorf("seed %d: it is printed as\n%s\nand then as\n%s", seed, trial.query.Text, again)
		}
	}
	if refused > 0 {
		t.Error(refused)
	}
}
