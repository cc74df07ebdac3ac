package cypher

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/graph"
)

// lexer cuts a text into tokens in one pass. It stops at nothing: what is no token becomes a tokenBad, which the parser
// reports when it gets there, so that the first mistake in the text is the one that is told.
type lexer struct {
	text string
	at   int
	toks []token
	open []int32      // indexes of the brackets that are open
	bad  *graph.Error // of the first tokenBad
	// The place of the last token, from which the next is counted.
	lastOffset, line, lineStart, wide int
}

// lex cuts text into tokens; the last is a tokenEOF. It fails with LimitExceeded where brackets nest too deep.
func lex(text string) (*lexer, error) {
	l := &lexer{text: text, toks: tokenBuffer(len(text)), line: 1}
	for l.skipSpace(); l.at < len(text); l.skipSpace() {
		start := l.at
		t := l.place(start)
		t.kind = l.scan()
		if t.kind == tokenName {
			t.word = lookupWord(text[start:l.at])
		}
		t.end = int32(l.at)
		if err := l.bracket(&t); err != nil {
			return nil, err
		}
		l.toks = append(l.toks, t)
	}
	end := l.place(l.at)
	end.end = end.start
	l.toks = append(l.toks, end)
	return l, nil
}

// tokenBuffers keeps the tokens of texts of the usual size: the tree does not refer to them.
var tokenBuffers = sync.Pool{New: func() any { return new([]token) }}

// pooledTokens is the size above which a buffer is not kept.
const pooledTokens = 4096

// tokenBuffer gives an empty buffer for the tokens of n bytes of text.
func tokenBuffer(n int) []token {
	buf := *tokenBuffers.Get().(*[]token)
	if n = n/3 + 16; cap(buf) < n {
		buf = make([]token, 0, n)
	}
	return buf[:0]
}

// release gives the tokens back. Nothing may be read from the lexer after it.
func (l *lexer) release() {
	if buf := l.toks; cap(buf) <= pooledTokens {
		tokenBuffers.Put(&buf)
	}
}

// place gives an empty token at offset, with its line and column. Offsets only grow.
func (l *lexer) place(offset int) token {
	for ; l.lastOffset < offset; l.lastOffset++ {
		switch c := l.text[l.lastOffset]; {
		case c == '\n':
			l.line++
			l.lineStart, l.wide = l.lastOffset+1, 0
		case c&0xC0 == 0x80:
			l.wide++
		}
	}
	return token{start: int32(offset), line: int32(l.line), col: int32(offset - l.lineStart - l.wide + 1)}
}

// bracket joins each closing bracket with its opening one. Brackets that do not fit are left for the parser.
func (l *lexer) bracket(t *token) error {
	i := int32(len(l.toks))
	switch t.kind {
	case '(', '[', '{':
		if len(l.open) == maxDepth {
			return tooDeep(t.pos())
		}
		l.open = append(l.open, i)
	case ')', ']', '}':
		if n := len(l.open); n > 0 && closes(l.toks[l.open[n-1]].kind, t.kind) {
			l.toks[l.open[n-1]].match = i
			l.open = l.open[:n-1]
		}
	}
	return nil
}

func closes(open, end kind) bool {
	return open == '(' && end == ')' || open == '[' && end == ']' || open == '{' && end == '}'
}

// skipSpace moves over white space and comments; a comment without an end is left for scan.
func (l *lexer) skipSpace() {
	for l.at < len(l.text) {
		if c := l.text[l.at]; c > ' ' && c < 0x7F && c != '/' {
			return
		}
		rest := l.text[l.at:]
		r, n := utf8.DecodeRuneInString(rest)
		switch {
		case isSpace(r):
			l.at += n
		case strings.HasPrefix(rest, "//"):
			l.at += lengthTo(rest, "\n", 0)
		case strings.HasPrefix(rest, "/*") && strings.Contains(rest[2:], "*/"):
			l.at += lengthTo(rest, "*/", 2)
		default:
			return
		}
	}
}

// lengthTo counts the bytes to the end of the first end in text, which is looked for after the first skip bytes.
func lengthTo(text, end string, skip int) int {
	if i := strings.Index(text[skip:], end); i >= 0 {
		return skip + i + len(end)
	}
	return len(text)
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' ||
		r > 0x7F && (unicode.IsSpace(r) || r == 0x180E || r == 0xFEFF) ||
		r == '\v' || r == '\f' || r >= 0x1C && r <= 0x1F
}

// scan moves over one token and tells its kind.
func (l *lexer) scan() kind {
	c := l.text[l.at]
	switch {
	case isNameStart(c):
		l.scanName()
		return tokenName
	case isDigit(c) || c == '.' && l.at+1 < len(l.text) && isDigit(l.text[l.at+1]):
		return l.scanNumber()
	case c == '\'' || c == '"':
		return l.scanString(c)
	case c == '`':
		return l.scanQuoted()
	case strings.HasPrefix(l.text[l.at:], "/*"):
		start := l.at
		l.at = len(l.text)
		return l.fail(start, unexpectedSyntax, "the comment that begins here has no closing */")
	}
	return l.scanPunctuation()
}

// isNameStart tells of the first byte of a name whether it is ASCII; names in other scripts are found by
// scanPunctuation.
func isNameStart(c byte) bool { return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (l *lexer) scanName() {
	for l.at < len(l.text) {
		c := l.text[l.at]
		if isNameStart(c) || isDigit(c) {
			l.at++
			continue
		}
		r, n := utf8.DecodeRuneInString(l.text[l.at:])
		if c < 0x80 || !isNamePart(r) {
			return
		}
		l.at += n
	}
}

// isNamePart follows openCypher's IdentifierPart: letters, digits, marks and connectors of every script.
func isNamePart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Pc, unicode.Mn, unicode.Mc, unicode.Nd)
}

// fail records why the token that starts at offset is none.
func (l *lexer) fail(offset int, detail, format string, args ...any) kind {
	if l.bad == nil {
		t := l.place(offset)
		l.bad = syntaxError(t.pos(), detail, format, args...)
	}
	return tokenBad
}
