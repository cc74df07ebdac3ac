package graph

import (
	"slices"
	"strings"
)

// mostEdits is how many letters of a long word may differ.
const mostEdits = 4

// mostLikened is how many bytes of a word are looked at.
const mostLikened = 64

// Nearest gives the candidates that look most like word, the best first and at most most of them: those that differ in case,
// in two letters of a short word or in a third of a long one but no more than four, those that it is a part of, and those that
// are a part of it.
func Nearest(word string, candidates []string, most int) []string {
	type likeness struct {
		name  string
		edits int
	}
	if word == "" {
		return nil
	}
	word = likened(word)
	limit := min(max(len(word)/3, min(len(word)/2, 2)), mostEdits)
	var found []likeness
	for _, c := range candidates {
		name := likened(c)
		edits := editDistance(word, name)
		if holds(name, word) || holds(word, name) {
			edits = min(edits, limit)
		}
		if edits <= limit {
			found = append(found, likeness{c, edits})
		}
	}
	slices.SortStableFunc(found, func(a, b likeness) int { return a.edits - b.edits })
	var names []string
	for _, f := range found[:min(most, len(found))] {
		names = append(names, f.name)
	}
	return names
}

func likened(word string) string { return strings.ToLower(word[:min(len(word), mostLikened)]) }

// holds tells whether part stands in whole. One or two letters stand in too much.
func holds(whole, part string) bool { return len(part) > 2 && strings.Contains(whole, part) }

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
