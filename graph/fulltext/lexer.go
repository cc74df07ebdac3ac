package fulltext

import (
	"slices"
	"strings"
)

// symbol is the kind of a piece of a query.
type symbol uint8

const (
	symbolEnd        symbol = iota
	symbolAnd               // AND, &&
	symbolOr                // OR, ||
	symbolNot               // NOT, !
	symbolPlus              // +
	symbolMinus             // -
	symbolBare              // + - ! with a space after it: a word without a letter
	symbolOpen              // (
	symbolClose             // )
	symbolColon             // :
	symbolStar              // *
	symbolBoost             // ^2.5
	symbolQuoted            // "…"
	symbolTerm              // a word
	symbolTilde             // ~, ~1
	symbolPrefix            // word*
	symbolWild              // w?r*d
	symbolRegex             // /…/
	symbolRangeOpen         // [ {
	symbolRangeClose        // ] }
	symbolTo                // TO within a range
	symbolBound             // an end of a range
	symbolBoundQuote        // "an end of a range"
)

// piece is a piece of a query: its characters, and where they begin.
type piece struct {
	symbol symbol
	text   []rune
	at     int
}

// lexer cuts a query into pieces, always the longest one that begins at a place.
type lexer struct {
	text   []rune
	at     int
	pieces []piece
}

// lex reads a whole query. The last piece is symbolEnd.
func lex(query string) ([]piece, error) {
	l := &lexer{text: []rune(query)}
	for {
		for l.at < len(l.text) && blank(l.text[l.at]) {
			l.at++
		}
		if l.at == len(l.text) {
			return append(l.pieces, piece{at: l.at}), nil
		}
		if err := l.next(); err != nil {
			return nil, err
		}
	}
}

func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u3000' }

func (l *lexer) emit(s symbol, length int) {
	l.pieces = append(l.pieces, piece{s, l.text[l.at : l.at+length], l.at})
	l.at += length
}

func (l *lexer) errorf(at int, format string, args ...any) error {
	return queryError(at+1, format, args...)
}

var single = map[rune]symbol{'(': symbolOpen, ')': symbolClose, ':': symbolColon}

// operators may stand alone before a clause.
var operators = map[rune]symbol{'+': symbolPlus, '-': symbolMinus, '!': symbolNot}

func (l *lexer) next() error {
	c := l.text[l.at]
	if s, ok := single[c]; ok {
		l.emit(s, 1)
		return nil
	}
	if s, ok := operators[c]; ok {
		if l.at+1 < len(l.text) && blank(l.text[l.at+1]) {
			l.emit(symbolBare, 1)
		} else {
			l.emit(s, 1)
		}
		return nil
	}
	switch c {
	case '^':
		return l.boost()
	case '"':
		return l.quoted()
	case '~':
		l.emit(symbolTilde, 1+l.run(l.at+1, false))
		return nil
	case '/':
		return l.regex()
	case '[', '{':
		return l.bounds()
	case ']', '}':
		return l.errorf(l.at, "%q closes no range; write \\%c where the character itself is meant", c, c)
	}
	return l.word()
}

// begins reports whether a word may begin with a character.
func begins(c rune) bool {
	return !blank(c) && !strings.ContainsRune(`+-!():^[]"{}~*?\/`, c)
}

// run counts the characters from a place that a word may go on with, wildcards too if asked for.
func (l *lexer) run(at int, wild bool) int {
	start := at
	for at < len(l.text) {
		switch c := l.text[at]; {
		case begins(c), c == '-', c == '+', wild && (c == '*' || c == '?'):
			at++
		case c == '\\' && at+1 < len(l.text):
			at += 2
		default:
			return at - start
		}
	}
	return at - start
}

func (l *lexer) word() error {
	n := l.run(l.at, true)
	if n == 0 {
		return l.errorf(l.at, "a backslash stands at the end; it belongs before the character that it escapes")
	}
	text := l.text[l.at : l.at+n]
	l.emit(wordSymbol(text), n)
	return nil
}

func wordSymbol(text []rune) symbol {
	switch string(text) {
	case "AND", "&&":
		return symbolAnd
	case "OR", "||":
		return symbolOr
	case "NOT":
		return symbolNot
	case "*":
		return symbolStar
	}
	first := slices.IndexFunc(unescapedMask(text), func(c rune) bool { return c == '*' || c == '?' })
	switch {
	case first < 0:
		return symbolTerm
	case first == len(text)-1 && first > 0 && text[first] == '*':
		return symbolPrefix
	}
	return symbolWild
}

// unescapedMask is the text with every escaped character blanked out.
func unescapedMask(text []rune) []rune {
	mask := slices.Clone(text)
	for i := 0; i+1 < len(mask); i++ {
		if mask[i] == '\\' {
			mask[i+1] = ' '
			i++
		}
	}
	return mask
}

// boost reads ^2.5.
func (l *lexer) boost() error {
	n := l.digits(l.at + 1)
	if n == 0 {
		return l.errorf(l.at, "^ takes a number right after it, such as word^2")
	}
	n++
	if l.at+n < len(l.text) && l.text[l.at+n] == '.' {
		if more := l.digits(l.at + n + 1); more > 0 {
			n += 1 + more
		}
	}
	l.emit(symbolBoost, n)
	return nil
}

func (l *lexer) digits(at int) int {
	n := 0
	for at+n < len(l.text) && l.text[at+n] >= '0' && l.text[at+n] <= '9' {
		n++
	}
	return n
}

// quoted reads "…", in which a backslash escapes.
func (l *lexer) quoted() error {
	for i := l.at + 1; i < len(l.text); i++ {
		switch l.text[i] {
		case '\\':
			i++
		case '"':
			l.emit(symbolQuoted, i+1-l.at)
			return nil
		}
	}
	return l.errorf(l.at, `the quotation mark has no partner; close the phrase, or write \" for the mark itself`)
}

// regex reads /…/.
func (l *lexer) regex() error {
	end := l.closing('/')
	if end < 0 {
		return l.errorf(l.at, `a slash begins a regular expression, which ends with a second one; write \/ for the slash itself`)
	}
	l.emit(symbolRegex, end+1-l.at)
	return nil
}

// closing finds the end of what the mark at the current place opens: the first mark without a backslash before it, or
// else the last one with. It answers -1 where there is none.
func (l *lexer) closing(mark rune) int {
	last := -1
	for i := l.at + 1; i < len(l.text); i++ {
		if l.text[i] != mark {
			continue
		}
		if last = i; l.text[i-1] != '\\' {
			break
		}
	}
	return last
}

// bounds reads what stands from [ or { to ] or }.
func (l *lexer) bounds() error {
	open := l.at
	l.emit(symbolRangeOpen, 1)
	for {
		for l.at < len(l.text) && blank(l.text[l.at]) {
			l.at++
		}
		if l.at == len(l.text) {
			return l.errorf(open, "%q opens a range that does not end; write [a TO b]", l.text[open])
		}
		if c := l.text[l.at]; c == ']' || c == '}' {
			l.emit(symbolRangeClose, 1)
			return nil
		}
		l.bound()
	}
}

func (l *lexer) bound() {
	n := 0
	for l.at+n < len(l.text) && !strings.ContainsRune(" ]}", l.text[l.at+n]) {
		n++
	}
	if l.text[l.at] == '"' {
		if end := l.closing('"'); end > l.at+1 && end+1-l.at >= n {
			l.emit(symbolBoundQuote, end+1-l.at)
			return
		}
	}
	if n == 2 && string(l.text[l.at:l.at+n]) == "TO" {
		l.emit(symbolTo, n)
		return
	}
	l.emit(symbolBound, n)
}
