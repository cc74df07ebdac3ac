package schema

import (
	"slices"
	"strings"
)

// near gives the three words most like one, best first.
func near(word string, known []string) []string {
	type scored struct {
		word string
		n    int
	}
	var found []scored
	for _, k := range known {
		d := distance(strings.ToLower(word), strings.ToLower(k))
		if d*2 <= max(len(word), 2) {
			found = append(found, scored{k, d})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return a.n - b.n })
	var words []string
	for _, f := range found[:min(3, len(found))] {
		words = append(words, f.word)
	}
	return words
}

// offered words the offer of near matches.
func offered(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return "; near it: " + strings.Join(words, ", ")
}

// distance counts the letters that must be added, dropped or changed. Only the first 64 bytes count.
func distance(a, b string) int {
	a, b = a[:min(len(a), 64)], b[:min(len(b), 64)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
