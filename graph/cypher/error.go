package cypher

import (
	"fmt"

	"parley/graph"
)

// Limits of a text. They stand far above any query that a person or the product writes.
const (
	// MaxText is the longest text in bytes.
	MaxText = 1 << 20
	// maxDepth bounds how deep brackets, NOT, CASE and the like may nest.
	maxDepth = 200
	// maxHeight bounds the height of an expression's tree, which chains such as a + b + c … also make high.
	maxHeight = 1000
)

const unexpectedSyntax = "SyntaxError.UnexpectedSyntax"

// syntaxError is an InvalidQuery error with openCypher's name for it.
func syntaxError(pos graph.Pos, detail, format string, args ...any) *graph.Error {
	return &graph.Error{Code: graph.InvalidQuery, Detail: detail, Pos: pos, Message: fmt.Sprintf(format, args...)}
}

// unsupported refuses what is valid Cypher and is not served here.
func unsupported(pos graph.Pos, format string, args ...any) *graph.Error {
	return &graph.Error{Code: graph.Unsupported, Pos: pos, Message: fmt.Sprintf(format, args...)}
}

func tooDeep(pos graph.Pos) *graph.Error {
	return &graph.Error{Code: graph.LimitExceeded, Pos: pos,
		Message: fmt.Sprintf("the query nests more than %d levels deep here", maxDepth)}
}

func tooHigh(pos graph.Pos) *graph.Error {
	return &graph.Error{Code: graph.LimitExceeded, Pos: pos,
		Message: fmt.Sprintf("the expression has more than %d operators one upon another; use a list and IN, or a parameter", maxHeight)}
}

// quoteToken shows a piece of the query in a message.
func quoteToken(text string) string {
	r := []rune(text)
	if len(r) > 40 {
		return "'" + string(r[:39]) + "…'"
	}
	return "'" + text + "'"
}
