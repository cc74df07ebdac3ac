package fold

// cyrillic gives the letter at i as Russian names are spelt in English, with the further letters of Azerbaijani and
// Ukrainian. дж is one sound (Азербайджан); е is ye where no consonant stands before it (Ереван, Алиев).
func cyrillic(letters []rune, i int) (string, int) {
	r := letters[i]
	switch {
	case r == 'д' && i+1 < len(letters) && letters[i+1] == 'ж':
		return "j", 2
	case r == 'е' && (startsWord(letters, i) || openBefore(letters[i-1])):
		return "ye", 1
	}
	if text, ok := cyrillicLetters[r]; ok {
		return text, 1
	}
	return string(r), 1
}

// openBefore reports whether a following е is heard as ye.
func openBefore(r rune) bool {
	switch r {
	case 'а', 'е', 'ё', 'и', 'й', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ъ', 'ь':
		return true
	}
	return false
}

// cyrillicLetters leaves ъ and ь out, as English does, and writes ё as e (Горбачёв).
var cyrillicLetters = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y",
	'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ы': "y", 'э': "e", 'ю': "yu", 'я': "ya",
	'ъ': "", 'ь': "",
	'ә': "a", 'ғ': "gh", 'ҹ': "j", 'ө': "o", 'ү': "u", 'һ': "h", 'ҝ': "g", 'ј': "y",
	'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g", 'ў': "u",
}
