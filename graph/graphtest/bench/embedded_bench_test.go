package bench

import (
	"context"
	"path/filepath"
	"testing"

	"parley/graph"
	"parley/graph/memory"
	"parley/seed"
)

// BenchmarkBundled asks every question of the product of the embedded engine alone, about the bundled dataset: what a
// statement costs by itself, for those who look for the slow ones.
func BenchmarkBundled(b *testing.B) {
	store := memory.New(memory.Options{})
	if _, err := seed.Load(context.Background(), store, seed.Minsk, seed.Options{}); err != nil {
		b.Fatal(err)
	}
	alone(b, store, questions(b, store))
}

// BenchmarkGenerated does so for what a reader asks about a generated graph.
func BenchmarkGenerated(b *testing.B) {
	store := imported(b, generated(b, 10_000))
	alone(b, store, operations(b, store, filepath.Join("testdata", "*.graphql")))
}

func alone(b *testing.B, store graph.Store, statements []statement) {
	for _, s := range statements {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := drawn(store, s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
