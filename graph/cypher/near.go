package cypher

import (
	"slices"
	"strings"
)

// Nearest gives the candidates that look most like word, the best first, at most max: those that begin with it, and
// those that differ in case or in a third of its letters at most.
func Nearest(word string, candidates []string, max int) []string {
	type scored struct {
		name     string
		distance int
	}
	if len(word) > 64 || word == "" {
		return nil
	}
	lower := strings.ToLower(word)
	limit := len(lower)/3 + 1
	var found []scored
	for _, c := range candidates {
		d := editDistance(lower, strings.ToLower(c))
		if len(lower) > 2 && strings.HasPrefix(strings.ToLower(c), lower) {
			d = min(d, limit)
		}
		if d <= limit {
			found = append(found, scored{c, d})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return a.distance - b.distance })
	out := make([]string, 0, max)
	for _, f := range found[:min(max, len(found))] {
		out = append(out, f.name)
	}
	return out
}

// editDistance is Levenshtein's: how many bytes are added, taken away or changed.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
