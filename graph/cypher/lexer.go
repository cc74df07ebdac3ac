package cypher

import (
	"strings"
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
	// line is the line at the byte at; base is what its offset is above its column there: it grows with each byte that
	// begins no character.
	line, base int32
}

// lex cuts the text into tokens; the last is a tokenEOF. It fails with LimitExceeded where brackets nest too deep.
func (l *lexer) lex() error {
	if n := len(l.text)/3 + 16; cap(l.toks) < n {
		l.toks = make([]token, 0, n)
	}
	l.line, l.base = 1, -1
	for l.skipSpace(); l.at < len(l.text); l.skipSpace() {
		t := l.add()
		switch c := l.text[l.at]; classes[c] {
		case classLetter:
			if !l.scanName() {
				l.pass(int(t.start))
			}
			t.kind, t.word = tokenName, lookupWord(l.text[t.start:l.at])
		case classBracket:
			l.at++
			t.kind = kind(c)
			if err := l.bracket(t); err != nil {
				return err
			}
		case classSign:
			l.at++
			t.kind = kind(c)
		default:
			t.kind = l.scan(c)
			l.pass(int(t.start))
		}
		t.end = int32(l.at)
	}
	end := l.add()
	end.end = end.start
	return nil
}

// add begins a token at the place that is reached. The token is good until the next is added.
func (l *lexer) add() *token {
	at := int32(l.at)
	l.toks = append(l.toks, token{start: at, line: l.line, col: at - l.base})
	return &l.toks[len(l.toks)-1]
}

// pass counts the lines and the characters from offset to the place that is reached.
func (l *lexer) pass(offset int) {
	for i := offset; i < l.at; i++ {
		switch c := l.text[i]; {
		case c == '\n':
			l.line++
			l.base = int32(i)
		case c&0xC0 == 0x80:
			l.base++
		}
	}
}

// bracket joins each closing bracket with its opening one. Brackets that do not fit are left for the parser.
func (l *lexer) bracket(t *token) error {
	i := int32(len(l.toks) - 1)
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
		switch c := l.text[l.at]; classes[c] {
		case classSpace:
			l.at++
			if c == '\n' {
				l.line++
				l.base = int32(l.at - 1)
			}
		case classOther:
			n := gapLength(l.text[l.at:])
			if n == 0 {
				return
			}
			l.at += n
			l.pass(l.at - n)
		default:
			return
		}
	}
}

// gapLength counts the bytes of the comment or of the white space of another script that text begins with.
func gapLength(text string) int {
	switch {
	case strings.HasPrefix(text, "//"):
		return lengthTo(text, "\n", 0)
	case strings.HasPrefix(text, "/*") && strings.Contains(text[2:], "*/"):
		return lengthTo(text, "*/", 2)
	}
	if r, n := utf8.DecodeRuneInString(text); isWideSpace(r) {
		return n
	}
	return 0
}

// lengthTo counts the bytes to the end of the first end in text, which is looked for after the first skip bytes.
func lengthTo(text, end string, skip int) int {
	if i := strings.Index(text[skip:], end); i >= 0 {
		return skip + i + len(end)
	}
	return len(text)
}

func isWideSpace(r rune) bool {
	return r > 0x7F && (unicode.IsSpace(r) || r == 0x180E || r == 0xFEFF)
}

// class is what a byte begins.
type class uint8

const (
	classOther   class = iota // what is looked at closer: quotes, signs of two characters, comments, other scripts
	classLetter               // a letter or _
	classDigit                // part of a name too
	classSpace                // white space in ASCII
	classBracket              // ( ) [ ] { }
	classSign                 // a sign that is a token by itself, whatever follows
)

var classes = func() (table [256]class) {
	for c := range table {
		switch b := byte(c); {
		case isNameStart(b):
			table[c] = classLetter
		case isDigit(b):
			table[c] = classDigit
		case strings.IndexByte(" \n\t\r\v\f\x1C\x1D\x1E\x1F", b) >= 0:
			table[c] = classSpace
		case strings.IndexByte("()[]{}", b) >= 0:
			table[c] = classBracket
		case strings.IndexByte(",;&%$-*^", b) >= 0:
			table[c] = classSign
		}
	}
	return table
}()

// scan moves over one token that begins with c and tells its kind.
func (l *lexer) scan(c byte) kind {
	switch {
	case isDigit(c) || c == '.' && l.at+1 < len(l.text) && isDigit(l.text[l.at+1]):
		return l.scanNumber()
	case c == '\'' || c == '"':
		return l.scanString(c)
	case c == '`':
		return l.scanQuoted()
	case strings.HasPrefix(l.text[l.at:], "/*"):
		l.at = len(l.text)
		return l.fail(unexpectedSyntax, "the comment that begins here has no closing */")
	}
	return l.scanPunctuation()
}

// isNameStart tells of the first byte of a name whether it is ASCII; names in other scripts are found by
// scanPunctuation.
func isNameStart(c byte) bool { return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// scanName moves over letters, digits and what else a name is made of. It tells whether all of it is ASCII.
func (l *lexer) scanName() bool {
	text, i := l.text, l.at
	for i < len(text) && (classes[text[i]] == classLetter || classes[text[i]] == classDigit) {
		i++
	}
	l.at = i
	return i == len(text) || text[i] < utf8.RuneSelf || !l.scanWideName()
}

// scanWideName is scanName where a character of another script stands. It tells whether that belongs to the name.
func (l *lexer) scanWideName() bool {
	start := l.at
	for l.at < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[l.at:])
		if !isNamePart(r) {
			break
		}
		l.at += n
	}
	return l.at > start
}

// startsName follows openCypher's IdentifierStart.
func startsName(r rune) bool { return unicode.In(r, unicode.L, unicode.Nl, unicode.Pc) }

// isNamePart follows openCypher's IdentifierPart: letters, digits, marks and connectors of every script.
func isNamePart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Pc, unicode.Mn, unicode.Mc, unicode.Nd)
}

// fail records why the token that was last begun is none.
func (l *lexer) fail(detail, format string, args ...any) kind {
	if l.bad == nil {
		l.bad = syntaxError(l.toks[len(l.toks)-1].pos(), detail, format, args...)
	}
	return tokenBad
}
