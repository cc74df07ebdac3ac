package exec

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readAtOnce is the length of the strings, in bytes, that are worked on without a look at the clock: a millisecond or
// two.
const readAtOnce = 1 << 14

// weigh counts the steps that a long string among the arguments of a function is worth.
func weigh(ctx *Context, v Value) error {
	if v.Kind != String || v.Num < 1<<10 {
		return nil
	}
	return ctx.Step(int(v.Num / 64))
}

// piecewise changes a string and charges for what it becomes; a long one in pieces, each of which ends where cut says,
// as a number of bytes from readAtOnce on.
func piecewise(ctx *Context, s string, change func(string) string, cut func(rest string) int) (string, error) {
	if len(s) <= readAtOnce {
		s = change(s)
		return s, ctx.Charge(int64(len(s)))
	}
	var b strings.Builder
	for len(s) > 0 {
		n := len(s)
		if n > readAtOnce {
			n = readAtOnce + cut(s[readAtOnce:])
		}
		piece := change(s[:n])
		b.WriteString(piece)
		s = s[n:]
		if err := ctx.Charge(int64(len(piece))); err != nil {
			return "", err
		}
		if err := ctx.Step(readAtOnce / 64); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// afterSpace ends a piece behind white space, since letters look at their neighbours in a word; in a text without any,
// at the next character.
func afterSpace(rest string) int {
	if len(rest) > readAtOnce {
		rest = rest[:readAtOnce]
	}
	at := strings.IndexFunc(rest, unicode.IsSpace)
	for at = max(at, 0); at < len(rest) && !utf8.RuneStart(rest[at]); at++ {
	}
	return at
}
