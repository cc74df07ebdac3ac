package fold

import "strings"

// latinFor chooses the table of a language's own values of Latin letters. ə is written in Azerbaijani only.
func latinFor(value, lang string) map[rune]string {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	switch {
	case lang == "az" || strings.ContainsAny(value, "əƏ"):
		return azerbaijani
	case lang == "tr":
		return turkish
	}
	return nil
}

// azerbaijani gives the letters as names are spelt in English: Laçın is Lachin, Ağdərə Aghdara, Kəlbəcər Kalbajar.
var azerbaijani = map[rune]string{'c': "j", 'ç': "ch", 'ə': "a", 'ğ': "gh", 'j': "zh", 'ş': "sh", 'x': "kh"}

// turkish keeps c and g: Erdoğan is spelt Erdogan.
var turkish = map[rune]string{'ç': "ch", 'ğ': "g", 'ş': "sh"}

// plainLatin gives the letter below a diacritic. ş and ç keep the sounds that they have in the languages of the region.
var plainLatin = letters(map[string]string{
	"a": "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ", "ae": "æǽ", "b": "ḃ", "c": "ćĉċč", "ch": "ç", "d": "ďđḍḑ", "dh": "ð",
	"e": "èéêëēĕėęěȅȇẹẻẽếềểễệ", "f": "ḟƒ", "g": "ĝğġģǧ", "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐȉȋịỉ", "j": "ĵǰ", "k": "ķǩḳ",
	"l": "ĺļľŀłḷ", "m": "ṁṃ", "n": "ñńņňŉŋṇ", "o": "òóôõöøōŏőơǒȍȏọỏốồổỗộớờởỡợ", "oe": "œ", "p": "ṗ",
	"r": "ŕŗřȑȓṛ", "s": "śŝšșṡṣ", "sh": "ş", "ss": "ß", "t": "ţťŧțṭ", "th": "þ", "u": "ùúûüũūŭůűųưǔȕȗụủứừửữự",
	"w": "ŵẁẃẅ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
})

// letters turns a table from plain text to letters around, and adds the letters and digits that are plain already.
func letters(table map[string]string) map[rune]string {
	out := make(map[rune]string, 256)
	for plain, accented := range table {
		for _, r := range accented {
			out[r] = plain
		}
	}
	for r := 'a'; r <= 'z'; r++ {
		out[r] = string(r)
	}
	for r := '0'; r <= '9'; r++ {
		out[r] = string(r)
	}
	return out
}
