package fulltext

import (
	"slices"
	"strings"
	"testing"
)

// What Lucene's StandardAnalyzer without stop words makes of these texts.
func TestWords(t *testing.T) {
	for _, test := range []struct{ text, tokens string }{
		{"Key West, April 2001.", "key|west|april|2001"},
		{"O'Brien’s don't 'quoted'", "o'brien’s|don't|quoted"},
		{"U.S.A. 3.5 1,000,000 10:30 a:b 1:2", "u.s.a|3.5|1,000,000|10|30|a:b|1|2"},
		{"wi-fi foo_bar _x_ __ a.1 1.a", "wi|fi|foo_bar|_x_|a|1|1|a"},
		{"İstanbul ISTANBUL ıstanbul", "istanbul|istanbul|ıstanbul"},
		{"Шуша Şuşa Շուշի՝ Ղարաբաղ։", "шуша|şuşa|շուշի|ղարաբաղ"},
		{"דו\"ח צה'ל ב'", "דו\"ח|צה'ל|ב'"},
		{"日本語テキスト ひらがな", "日|本|語|テキスト|ひ|ら|が|な"},
		{"ภาษาไทย 한국어 텍스트", "ภาษาไทย|한국어|텍스트"},
		{"cafe\u0301 caf\u00e9 so\u00adft", "cafe\u0301|café|so\u00adft"},
		{"😀 👍🏽ok 🇦🇲🇦🇿 1\ufe0f\u20e3 👩\u200d👧", "😀|👍🏽|ok|🇦🇲|🇦🇿|1\ufe0f\u20e3|👩\u200d👧"},
		{" .,;!? -- ", ""},
		{strings.Repeat("x", 300), strings.Repeat("x", 255) + "|" + strings.Repeat("x", 45)},
	} {
		if got := strings.Join(wordsOf(t, Default, test.text), "|"); got != test.tokens {
			t.Errorf("%q is split into %q, want %q", test.text, got, test.tokens)
		}
	}
}

func TestAnalyzers(t *testing.T) {
	const text = "The O'Brien plan of 2001\u00a0A.D."
	for name, want := range map[string]string{
		"keyword":            text,
		"simple":             "the|o|brien|plan|of|a|d",
		"standard":           "o'brien|plan|2001|a.d",
		"stop":               "o|brien|plan|d",
		"whitespace":         "The|O'Brien|plan|of|2001\u00a0A.D.",
		"unicode_whitespace": "The|O'Brien|plan|of|2001|A.D.",
	} {
		if got := strings.Join(wordsOf(t, name, text), "|"); got != want {
			t.Errorf("%s splits into %q, want %q", name, got, want)
		}
	}
}

// A word that is left out leaves its place empty.
func TestStopWordsKeepTheirPlaces(t *testing.T) {
	a, _ := LookupAnalyzer("standard")
	got, next := a.tokens("the plan of the presidents", 3, nil)
	want := []token{{"plan", 4}, {"presidents", 7}}
	if !slices.Equal(got, want) || next != 8 {
		t.Errorf("the tokens are %v up to %d, want %v up to 8", got, next, want)
	}
}

// The names are sorted for people, and stop words for binary search.
func TestAnalyzersAreInOrder(t *testing.T) {
	if !slices.IsSortedFunc(Analyzers(), func(a, b Analyzer) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the analyzers are not in the order of their names")
	}
	if !slices.IsSorted(english) {
		t.Error("the stop words are not in order")
	}
}

func wordsOf(t *testing.T, analyzer, text string) []string {
	t.Helper()
	a, ok := LookupAnalyzer(analyzer)
	if !ok {
		t.Fatalf("there is no analyzer %s", analyzer)
	}
	tokens, _ := a.tokens(text, 0, nil)
	var words []string
	for _, k := range tokens {
		words = append(words, k.text)
	}
	return words
}
