package cypher

import (
	"os"
	"strings"
	"testing"
)

// corpus reads the queries of testdata/corpus.cypher.
func corpus(t testing.TB) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/corpus.cypher")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n\n")[1:]
}

func TestCorpusSurvivesPrinting(t *testing.T) {
	list := corpus(t)
	if len(list) < 150 {
		t.Errorf("the corpus has %d queries; 150 are promised", len(list))
	}
	for _, text := range list {
		checkRoundTrip(t, text)
	}
}

func TestTCKSurvivesPrinting(t *testing.T) {
	seen := map[string]bool{}
	for _, q := range tckQueries(t) {
		if !q.compileTime && !seen[q.text] {
			seen[q.text] = true
			checkRoundTrip(t, q.text)
		}
	}
}
