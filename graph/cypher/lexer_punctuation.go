package cypher

import (
	"unicode"
	"unicode/utf8"

	"parley/graph"
)

// scanPunctuation moves over one or two characters that are a token, or over what is none.
func (l *lexer) scanPunctuation() kind {
	c := l.text[l.at]
	if c >= 0x80 || !isPunctuation[c] {
		return l.scanOther()
	}
	l.at++
	if l.at < len(l.text) {
		if two := twoChars(c, l.text[l.at]); two != 0 {
			l.at++
			return two
		}
	}
	return kind(c)
}

// isPunctuation tells of each ASCII character whether it is a token by itself.
var isPunctuation = func() (table [0x80]bool) {
	for _, c := range "()[]{},.:;|&!%$+-*/^<>=" {
		table[c] = true
	}
	return table
}()

// twoChars gives the kind of the token that two characters make, 0 if they make none.
func twoChars(first, second byte) kind {
	switch second {
	case '=':
		switch first {
		case '<':
			return tokenLessEqual
		case '>':
			return tokenGreaterEqual
		case '!':
			return tokenBangEqual
		case '+':
			return tokenPlusEqual
		}
	case '>':
		if first == '<' {
			return tokenNotEqual
		}
	case '~':
		if first == '=' {
			return tokenMatches
		}
	case '.', '|', ':':
		if first == second {
			return doubled(first)
		}
	}
	return 0
}

// doubled gives the kind of .., || and ::.
func doubled(c byte) kind {
	switch c {
	case '.':
		return tokenDots
	case '|':
		return tokenDoubleBar
	}
	return tokenDoubleColon
}

// scanOther moves over a name of another script, or over a character that has no meaning.
func (l *lexer) scanOther() kind {
	start := l.at
	r, n := utf8.DecodeRuneInString(l.text[start:])
	if startsName(r) {
		l.scanName()
		return tokenName
	}
	l.at += n
	found := graph.Quote(l.text[start:l.at])
	if r < 0x80 {
		return l.fail(unexpectedSyntax, "the character %s has no meaning here", found)
	}
	return l.fail("SyntaxError.InvalidUnicodeCharacter", "the character %s has no meaning in Cypher%s", found, characterAdvice(r))
}

// characterAdvice helps with the characters that word processors put in place of the plain ones.
func characterAdvice(r rune) string {
	switch {
	case unicode.Is(unicode.Pd, r) || r == '−':
		return "; write the plain hyphen -"
	case unicode.In(r, unicode.Pi, unicode.Pf):
		return "; write plain quotes ' or \""
	}
	return ""
}
