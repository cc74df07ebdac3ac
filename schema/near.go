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
		if d*2 <= max(min(len(word), mostCompared), 2) {
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

// nearOrAll words the offer of near matches, or of all that there are where none is near.
func nearOrAll(word string, known []string) string {
	if words := near(word, known); len(words) > 0 {
		return offered(words)
	}
	return "; there are " + strings.Join(known, ", ")
}

// offered words the offer of near matches.
func offered(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return "; near it: " + strings.Join(words, ", ")
}

// mostCompared is how many bytes of a word are compared.
const mostCompared = 64

// distance counts the letters that must be added, dropped or changed, in the first bytes of each.
func distance(a, b string) int {
	a, b = a[:min(len(a), mostCompared)], b[:min(len(b), mostCompared)]
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
