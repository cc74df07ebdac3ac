package fulltext

import "unicode"

// class is what a character means for the boundaries of words.
type class uint8

const (
	classOther       class = iota
	classExtend            // belongs to the character before it
	classLetter            // ALetter of the annex
	classHebrew            // a letter that an apostrophe or a quotation mark may follow
	classNumber            // Numeric
	classKatakana          //
	classJoiner            // ExtendNumLet: the low line and its kin
	classMid               // MidNumLet and Single_Quote: within words and numbers
	classMidWord           // MidLetter: within words
	classMidNumber         // MidNum: within numbers
	classQuote             // Double_Quote: between Hebrew letters
	classIdeograph         // a word each: Han and Hiragana
	classComplex           // Complex_Context: scripts of South-East Asia, which set no spaces
	classComplexMark       // a combining mark of those
	classEmoji
	classModifier // the colour of an emoji's skin
	classFlag     // Regional_Indicator: two make a flag
)

// punctuation holds the characters that the annex (table 3) lists one by one.
var punctuation = map[rune]class{
	'\'': classMid, '.': classMid, '‘': classMid, '’': classMid, '․': classMid, '﹒': classMid, '＇': classMid, '．': classMid,
	':': classMidWord, '·': classMidWord, '\u0387': classMidWord, '״': classMidWord, '‧': classMidWord, '︓': classMidWord,
	'﹕': classMidWord, '：': classMidWord,
	',': classMidNumber, ';': classMidNumber, '\u037e': classMidNumber, '։': classMidNumber, '،': classMidNumber,
	'؍': classMidNumber, '٬': classMidNumber, '߸': classMidNumber, '⁄': classMidNumber, '︐': classMidNumber, '︔': classMidNumber,
	'﹐': classMidNumber, '﹔': classMidNumber, '，': classMidNumber, '；': classMidNumber,
	'"': classQuote, '\u202f': classJoiner, '٫': classNumber,
	'՛': classLetter, '՜': classLetter, '՞': classLetter, '׳': classLetter, '々': classLetter, '〻': classLetter,
	'\u200b': classOther, '゛': classKatakana, '゜': classKatakana, '゠': classKatakana, 'ー': classKatakana, 'ｰ': classKatakana,
}

// modifierLetters are symbols that count as letters although their general category is not that of one.
var modifierLetters = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x2c2, Hi: 0x2c5, Stride: 1}, {Lo: 0x2d2, Hi: 0x2d7, Stride: 1}, {Lo: 0x2de, Hi: 0x2df, Stride: 1},
	{Lo: 0x2ed, Hi: 0x2ed, Stride: 1}, {Lo: 0x2ef, Hi: 0x2ff, Stride: 1}, {Lo: 0xa720, Hi: 0xa721, Stride: 1},
	{Lo: 0xa789, Hi: 0xa78a, Stride: 1}, {Lo: 0xab5b, Hi: 0xab5b, Stride: 1},
}}

var (
	complexScripts = []*unicode.RangeTable{
		unicode.Thai, unicode.Lao, unicode.Myanmar, unicode.Khmer, unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham,
		unicode.Tai_Viet, unicode.Ahom,
	}
	marks = []*unicode.RangeTable{unicode.Mn, unicode.Mc, unicode.Me, unicode.Cf, unicode.Other_Grapheme_Extend}
)

// classOf answers the class of a character: the annex's, as Lucene's grammar refines it.
func classOf(c rune) class {
	if c < 0x80 {
		return asciiClass(c)
	}
	if p, ok := punctuation[c]; ok {
		return p
	}
	switch {
	case unicode.Is(unicode.Han, c), unicode.Is(unicode.Hiragana, c):
		return classIdeograph
	case unicode.Is(unicode.Katakana, c), c >= 0x3031 && c <= 0x3035:
		return classKatakana
	case unicode.Is(unicode.Nd, c):
		return classNumber
	case unicode.Is(unicode.Pc, c):
		return classJoiner
	case c >= 0x1f1e6 && c <= 0x1f1ff:
		return classFlag
	case c >= 0x1f3fb && c <= 0x1f3ff:
		return classModifier
	case unicode.Is(pictographs, c):
		return classEmoji
	}
	return letterClass(c)
}

func asciiClass(c rune) class {
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		return classLetter
	case c >= '0' && c <= '9':
		return classNumber
	case c == '_':
		return classJoiner
	}
	return punctuation[c]
}

func letterClass(c rune) class {
	switch {
	case unicode.In(c, complexScripts...):
		switch {
		case unicode.In(c, unicode.Mn, unicode.Mc):
			return classComplexMark
		case unicode.IsLetter(c):
			return classComplex
		}
	case unicode.In(c, marks...):
		return classExtend
	case unicode.Is(unicode.Hebrew, c) && unicode.IsLetter(c):
		return classHebrew
	case unicode.IsLetter(c), unicode.In(c, unicode.Nl, unicode.Other_Alphabetic, modifierLetters):
		return classLetter
	}
	return classOther
}
