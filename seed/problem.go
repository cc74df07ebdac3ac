package seed

import (
	"cmp"
	"fmt"
	"slices"
)

// Problem is one mistake in a dataset: where it is, what is wrong and how to mend it.
type Problem struct {
	File    string
	Line    int // from 1; 0 for the file or the folder as a whole
	Message string
}

// String writes file:line: message.
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}

// sorted orders problems by file, line and text, each once.
func sorted(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(problems)
}

// Invalid is the error of a dataset that has problems.
type Invalid struct{ Problems []Problem }

func (e *Invalid) Error() string {
	if len(e.Problems) == 1 {
		return e.Problems[0].String()
	}
	return fmt.Sprintf("the dataset has %d problems, the first of them: %s", len(e.Problems), e.Problems[0])
}
