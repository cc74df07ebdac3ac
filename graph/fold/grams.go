package fold

import (
	"slices"
	"strings"
)

// Grams cuts a folded form into the trigrams of its words, each once, in the order of their text. A word is padded with
// two spaces before and one behind, so that beginnings weigh more than ends: "lav" gives "  l", " la", "av ", "lav".
func Grams(folded string) []string {
	var out []string
	for word := range strings.FieldsSeq(folded) {
		letters := []rune("  " + word + " ")
		for i := range len(letters) - 2 {
			out = append(out, string(letters[i:i+3]))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
