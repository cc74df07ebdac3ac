package seed

import (
	"cmp"
	"slices"
	"strings"
)

// didYouMean ends a message with the candidates that resemble word, three at most; empty if none does.
func didYouMean(word string, candidates []string) string {
	near := nearest(word, candidates)
	if len(near) == 0 {
		return ""
	}
	return "; did you mean " + strings.Join(near, " or ") + "?"
}

// nearest gives the candidates within a third of the word's length in edits, and those that contain it or are contained
// in it, the nearest first.
func nearest(word string, candidates []string) []string {
	type scored struct {
		text  string
		edits int
	}
	var found []scored
	limit := max(1, min(4, len(word)/3))
	for _, c := range candidates {
		edits := distance(word, c, limit)
		if edits > limit && len(word) >= 4 && len(c) >= 4 && (strings.Contains(c, word) || strings.Contains(word, c)) {
			edits = limit
		}
		if edits <= limit {
			found = append(found, scored{c, edits})
		}
	}
	slices.SortFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(a.edits, b.edits), cmp.Compare(a.text, b.text))
	})
	var out []string
	for _, s := range found[:min(3, len(found))] {
		out = append(out, s.text)
	}
	return out
}

// distance is the number of bytes to insert, delete or replace between a and b, exact up to limit.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
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
