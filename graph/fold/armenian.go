package fold

// armenian gives the letter at i as Eastern Armenian names are spelt in English. ու is one vowel; ե and ո at the
// beginning of a word are ye and vo (Երևան, Ոսկեվան), but for ով.
func armenian(letters []rune, i int) (string, int) {
	r := letters[i]
	next := rune(0)
	if i+1 < len(letters) {
		next = letters[i+1]
	}
	first := startsWord(letters, i)
	switch {
	case r == 'ո' && next == 'ւ':
		return "u", 2
	case r == 'ո' && first && next != 'վ':
		return "vo", 1
	case r == 'ե' && next == 'ւ':
		return yeAt(first) + "v", 2
	case r == 'ե':
		return yeAt(first), 1
	case r == 'և':
		return yeAt(first) + "v", 1
	}
	if text, ok := armenianLetters[r]; ok {
		return text, 1
	}
	return "", 1 // punctuation
}

func yeAt(first bool) string {
	if first {
		return "ye"
	}
	return "e"
}

var armenianLetters = map[rune]string{
	'ա': "a", 'բ': "b", 'գ': "g", 'դ': "d", 'զ': "z", 'է': "e", 'ը': "y", 'թ': "t", 'ժ': "zh", 'ի': "i", 'լ': "l",
	'խ': "kh", 'ծ': "ts", 'կ': "k", 'հ': "h", 'ձ': "dz", 'ղ': "gh", 'ճ': "ch", 'մ': "m", 'յ': "y", 'ն': "n", 'շ': "sh",
	'ո': "o", 'չ': "ch", 'պ': "p", 'ջ': "j", 'ռ': "r", 'ս': "s", 'վ': "v", 'տ': "t", 'ր': "r", 'ց': "ts", 'ւ': "v",
	'փ': "p", 'ք': "k", 'օ': "o", 'ֆ': "f",
}
