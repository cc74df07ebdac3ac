package cypher

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// scanNumber moves over a number. What looks like one and is none (1B2, 0x, 12abc) is taken whole.
func (l *lexer) scanNumber() kind {
	start := l.at
	k := tokenInt
	if l.text[start] == '0' && start+1 < len(l.text) && strings.IndexByte("xXoO", l.text[start+1]) >= 0 {
		l.at += 2
		l.scanName() // takes digits and letters
		if !isPrefixed(l.text[start:l.at]) {
			return l.badNumber(start)
		}
		return k
	}
	l.digits()
	if l.peekIs('.') && l.at+1 < len(l.text) && isDigit(l.text[l.at+1]) {
		k = tokenFloat
		l.at++
		l.digits()
	}
	if l.exponent() {
		k = tokenFloat
	}
	if k == tokenInt && l.text[start] == '0' && l.at-start > 1 && strings.Trim(l.text[start:l.at], "0") != "" {
		return l.fail("SyntaxError.InvalidNumberLiteral", "%s begins with 0; octal numbers are written 0o17, others without it",
			quoteToken(l.text[start:l.at]))
	}
	if l.at < len(l.text) && isNameStart(l.text[l.at]) {
		l.scanName()
		return l.badNumber(start)
	}
	return k
}

// badNumber records the error for the number that starts at start.
func (l *lexer) badNumber(start int) kind {
	return l.fail("SyntaxError.InvalidNumberLiteral", "%s is no number; a name cannot begin with a digit",
		quoteToken(l.text[start:l.at]))
}

// isPrefixed tells whether text is a hexadecimal (0x1F) or octal (0o17) number.
func isPrefixed(text string) bool {
	digits := "01234567_"
	if text[1]|0x20 == 'x' {
		digits = "0123456789abcdefABCDEF_"
	}
	return len(text) > 2 && strings.Trim(text[2:], digits) == "" && strings.Trim(text[2:], "_") != ""
}

func (l *lexer) peekIs(c byte) bool { return l.at < len(l.text) && l.text[l.at] == c }

// digits moves over digits; an underscore may stand between two of them.
func (l *lexer) digits() {
	for l.at < len(l.text) {
		c := l.text[l.at]
		between := c == '_' && l.at+1 < len(l.text) && isDigit(l.text[l.at+1])
		if !isDigit(c) && !between {
			return
		}
		l.at++
	}
}

// exponent moves over e10, E-5 and the like, if one is there.
func (l *lexer) exponent() bool {
	i := l.at
	if i >= len(l.text) || l.text[i]|0x20 != 'e' {
		return false
	}
	i++
	if i < len(l.text) && (l.text[i] == '-' || l.text[i] == '+') {
		i++
	}
	if i >= len(l.text) || !isDigit(l.text[i]) {
		return false
	}
	l.at = i
	l.digits()
	return true
}

// scanString moves over a string literal in the given quotes. Its escapes are read by [unescape].
func (l *lexer) scanString(quote byte) kind {
	start := l.at
	for i := start + 1; i < len(l.text); i++ {
		switch l.text[i] {
		case '\\':
			i++
		case quote:
			l.at = i + 1
			return tokenString
		}
	}
	l.at = len(l.text)
	return l.fail("SyntaxError.UnexpectedSyntax", "the string that begins here has no closing %c", quote)
}

// scanQuoted moves over a name in backticks; a doubled backtick stands for one.
//
// A name may not hold \u: Neo4j reads that as an escape before it looks at the backticks, and would see other text
// than we do.
func (l *lexer) scanQuoted() kind {
	start := l.at
	for i := start + 1; i < len(l.text); i++ {
		if l.text[i] != '`' {
			continue
		}
		if i+1 < len(l.text) && l.text[i+1] == '`' {
			i++
			continue
		}
		l.at = i + 1
		if strings.Contains(l.text[start:l.at], `\u`) {
			return l.fail("SyntaxError.UnexpectedSyntax", `a name may not hold \u; write the character itself`)
		}
		return tokenQuoted
	}
	l.at = len(l.text)
	return l.fail("SyntaxError.UnexpectedSyntax", "the name that begins here has no closing `")
}

// unquoteName gives the name that a token in backticks stands for.
func unquoteName(text string) string {
	return strings.ReplaceAll(text[1:len(text)-1], "``", "`")
}

// simpleEscapes are the characters that a backslash and one letter stand for.
var simpleEscapes = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// unescape gives the string that a literal stands for, quotes included in text. A backslash before any other character
// stands for itself, as on Neo4j, so that '\d' needs no second one. On failure it gives the offset within text of the
// \u that names no character, otherwise -1.
func unescape(text string) (value string, badAt int) {
	body := text[1 : len(text)-1]
	if strings.IndexByte(body, '\\') < 0 {
		return body, -1
	}
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); {
		if body[i] != '\\' {
			out = append(out, body[i])
			i++
			continue
		}
		c := body[i+1]
		plain, ok := simpleEscapes[c]
		switch {
		case ok:
			out = append(out, plain)
			i += 2
		case c == 'u':
			r, n := unicodeEscapeAt(body[i:])
			if n == 0 {
				return "", i + 1
			}
			out = utf8.AppendRune(out, r)
			i += n
		default:
			out = append(out, '\\')
			i++
		}
	}
	return string(out), -1
}

// unicodeEscapeAt reads \u and four hexadecimal digits, or a pair of surrogates, at the start of s and gives its length, 0 if there is none.
func unicodeEscapeAt(s string) (rune, int) {
	r, ok := hexRune(s)
	if !ok {
		return 0, 0
	}
	if low, ok := hexRune(s[6:]); ok && utf16.IsSurrogate(r) {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair, 12
		}
	}
	if !utf8.ValidRune(r) {
		return 0, 0
	}
	return r, 6
}

// hexRune reads \u and four hexadecimal digits at the start of s.
func hexRune(s string) (rune, bool) {
	if len(s) < 6 || s[:2] != `\u` {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 32)
	return rune(n), err == nil
}
