package fulltext

import (
	"unicode"
	"unicode/utf8"
)

// maxToken is the longest token, in UTF-16 units as Lucene counts: a longer run of letters is cut into pieces.
const maxToken = 255

// char is a character of a text with its place.
type char struct {
	r     rune
	class class
	at    int // in bytes
}

// extends reports whether a character belongs to the one before it, whatever that is.
func (c char) extends() bool {
	return c.class == classExtend || c.class == classComplexMark || c.class == classModifier
}

// words splits a text at the boundaries of Unicode Standard Annex 29, and hands out what has a letter, a digit or an
// emoji in it.
func words(text string, each func(word string)) {
	chars := make([]char, 0, len(text)+1)
	for at, r := range text {
		chars = append(chars, char{r, classOf(r), at})
	}
	chars = append(chars, char{at: len(text)}) // so that there is always a next one
	for i := 0; i < len(chars)-1; {
		end := cut(chars, i, wordEnd(chars, i))
		if end > i {
			each(text[chars[i].at:chars[end].at])
		}
		i = max(end, i+1)
	}
}

// wordEnd answers the end of the longest word that begins at i, or i.
func wordEnd(text []char, i int) int {
	end := emoji(text, i)
	switch text[i].class {
	case classIdeograph:
		end = max(end, extended(text, i))
	case classComplex, classComplexMark:
		next := i
		for next < len(text) && (text[next].class == classComplex || next == i || text[next].extends()) {
			next++
		}
		end = max(end, next)
	case classLetter, classHebrew, classNumber, classKatakana, classJoiner:
		end = max(end, lettersEnd(text, i))
	}
	return end
}

// extended answers the end of a character together with what belongs to it.
func extended(text []char, i int) int {
	for i++; i < len(text) && text[i].extends(); i++ {
	}
	return i
}

// lettersEnd answers the end of a word of letters, digits and what may stand between them.
func lettersEnd(text []char, i int) int {
	start, last := i, text[i].class
	i = extended(text, i)
	solid := last != classJoiner
	for i < len(text) {
		next, class := step(text, i, last)
		if next == i {
			break
		}
		i, last = next, class
		solid = solid || last != classJoiner
	}
	if !solid {
		return start
	}
	return i
}

// classClosed is a Hebrew letter with the mark after it: a letter or a digit may follow, no other mark.
const classClosed = classOther

// step goes one character on within a word whose last one has the class last; it answers i at the end of the word.
// The rules are WB5 to WB13b of the annex.
func step(text []char, i int, last class) (end int, now class) {
	after := extended(text, i)
	next := classOther
	if after < len(text) {
		next = text[after].class
	}
	word := last == classLetter || last == classHebrew
	switch c := text[i].class; c {
	case classLetter, classHebrew, classNumber:
		if last != classKatakana {
			return after, c
		}
	case classKatakana:
		if last == classKatakana || last == classJoiner {
			return after, c
		}
	case classJoiner:
		return after, c
	case classMid, classMidWord, classMidNumber:
		if word && c != classMidNumber && (next == classLetter || next == classHebrew) ||
			last == classNumber && c != classMidWord && next == classNumber {
			if next == classHebrew {
				next = classLetter // so joined, it is not closed by a mark after it
			}
			return extended(text, after), next
		}
		if last == classHebrew && text[i].r == '\'' {
			return after, classClosed
		}
	case classQuote:
		if last == classHebrew && next == classHebrew {
			return extended(text, after), classClosed
		}
	}
	return i, last
}

// cut shortens a word to the longest that a token may be.
func cut(text []char, from, to int) int {
	if text[to].at-text[from].at <= maxToken {
		return to
	}
	units := 0
	for i := from; i < to; i++ {
		if units += utf16Len(text[i].r); units > maxToken {
			return i
		}
	}
	return to
}

func utf16Len(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}

// lettersOnly splits a text into its runs of letters.
func lettersOnly(text string, each func(word string)) {
	runs(text, unicode.IsLetter, each)
}

// spaced splits a text at white space, but not at spaces that forbid a break.
func spaced(text string, each func(word string)) {
	runs(text, func(r rune) bool {
		return !(unicode.Is(unicode.Z, r) && r != '\u00a0' && r != '\u2007' && r != '\u202f' || r >= '\t' && r <= '\r' || r >= 0x1c && r <= 0x1f)
	}, each)
}

// unicodeSpaced splits a text at every character with the property White_Space.
func unicodeSpaced(text string, each func(word string)) {
	runs(text, func(r rune) bool { return !unicode.IsSpace(r) }, each)
}

// runs hands out the longest runs of characters that are in, cut at the longest token.
func runs(text string, in func(rune) bool, each func(word string)) {
	start, units := -1, 0
	for at, r := range text {
		switch {
		case !in(r):
			if start >= 0 {
				each(text[start:at])
			}
			start = -1
		case start < 0:
			start, units = at, utf16Len(r)
		default:
			if units += utf16Len(r); units > maxToken {
				each(text[start:at])
				start, units = at, utf16Len(r)
			}
		}
	}
	if start >= 0 && utf8.RuneCountInString(text[start:]) > 0 {
		each(text[start:])
	}
}
