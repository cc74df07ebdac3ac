package cypher

import "parley/graph"

// kind is the kind of a token. Punctuation of one character has that character as its kind.
type kind uint8

const (
	tokenEOF    kind = iota
	tokenName        // a name without quotes; word tells which keyword it spells
	tokenQuoted      // a `quoted name`
	tokenInt         // digits: decimal, hexadecimal or octal
	tokenFloat
	tokenString
	tokenBad // no token; lexer.bad says why
)

const (
	tokenLessEqual kind = 128 + iota
	tokenGreaterEqual
	tokenNotEqual
	tokenBangEqual
	tokenMatches     // =~
	tokenPlusEqual   // +=
	tokenDots        // ..
	tokenDoubleBar   // ||
	tokenDoubleColon // ::
)

// token is a piece of the text. It is small, since a text of 1 MB may have a million.
type token struct {
	start, end int32 // bytes
	line, col  int32
	// match is the index of the closing token for an opening bracket, 0 without one.
	match int32
	kind  kind
	word  word
}

func (t *token) pos() graph.Pos {
	return graph.Pos{Offset: t.start, Line: t.line, Column: t.col}
}

// isName tells whether the token can be a name.
func (t *token) isName() bool { return t.kind == tokenName || t.kind == tokenQuoted }
