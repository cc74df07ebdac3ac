package schema

import (
	"strings"

	"parley/graph"
)

// near gives the three words most like one, best first.
func near(word string, known []string) []string { return graph.Nearest(word, known, 3) }

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
