package fold

import (
	"slices"
	"strings"
	"unicode"
)

// Fold gives the plain form of value. lang is a BCP 47 tag (az, tr, ru, hy, en …) or empty where it is not known; it
// matters for Latin letters only, whose values differ from language to language.
func Fold(value, lang string) string {
	latin := latinFor(value, lang)
	letters := lower(value)
	var out strings.Builder
	out.Grow(len(value))
	gap := false
	for i := 0; i < len(letters); {
		r := letters[i]
		text, used := fold(letters, i, latin)
		i += used
		switch {
		case text != "":
			if gap && out.Len() > 0 {
				out.WriteByte(' ')
			}
			gap = false
			out.WriteString(text)
		case r != 'ъ' && r != 'ь':
			gap = true
		}
	}
	return out.String()
}

// Variants gives the folded forms that a text of unknown language may have: as it stands, then as Azerbaijani, then as
// Turkish; each once, the likeliest first.
func Variants(value string) []string {
	var out []string
	for _, lang := range []string{"", "az", "tr"} {
		if f := Fold(value, lang); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// fold gives the plain text of the letter at i, and how many letters it took. The text is empty for what is no letter
// or digit.
func fold(letters []rune, i int, latin map[rune]string) (string, int) {
	r := letters[i]
	switch {
	case r < 0x80 && !isPlain(r):
		return "", 1
	case unicode.Is(unicode.Cyrillic, r):
		return cyrillic(letters, i)
	case unicode.Is(unicode.Armenian, r):
		return armenian(letters, i)
	}
	if text, ok := latin[r]; ok {
		return text, 1
	}
	if text, ok := plainLatin[r]; ok {
		return text, 1
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return string(r), 1
	}
	return "", 1
}

// lower gives the letters in lower case, without silent marks, and without combining marks but for those that make
// another letter.
func lower(value string) []rune {
	out := make([]rune, 0, len(value))
	for _, r := range value {
		r = unicode.ToLower(r)
		if isSilent(r) {
			continue
		}
		if !unicode.Is(unicode.Mn, r) {
			out = append(out, r)
			continue
		}
		if len(out) > 0 {
			if whole, ok := composed[[2]rune{out[len(out)-1], r}]; ok {
				out[len(out)-1] = whole
			}
		}
	}
	return out
}

// composed lists the letters with marks that are not folded like the letter without.
var composed = map[[2]rune]rune{
	{'s', '\u0327'}: 'ş', {'c', '\u0327'}: 'ç', {'g', '\u0306'}: 'ğ', {'и', '\u0306'}: 'й',
}

func isPlain(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' }

// isSilent is true for what stands inside a word and is not heard; the Armenian marks stand on a vowel.
func isSilent(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '`', '´', '՚', '՛', '՜', '՞', '\u00ad', '\u200b', '\u200c', '\u200d':
		return true
	}
	return false
}

// startsWord reports whether no letter stands before i.
func startsWord(letters []rune, i int) bool {
	return i == 0 || !unicode.IsLetter(letters[i-1])
}
