package seed

import (
	"strings"

	"parley/graph"
)

// didYouMean ends a message with the candidates that resemble word, three at most; empty if none does.
func didYouMean(word string, candidates []string) string {
	near := graph.Nearest(word, candidates, 3)
	if len(near) == 0 {
		return ""
	}
	return "; did you mean " + strings.Join(near, " or ") + "?"
}
