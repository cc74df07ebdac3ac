package fulltext

import (
	"slices"
	"strings"
	"unicode"
)

// Analyzer splits texts into tokens.
type Analyzer struct {
	// Name and Description are for people.
	Name, Description string
	// StopWords are left out; the place that they had stays empty.
	StopWords []string

	split func(text string, each func(word string))
	// exact keeps capitals.
	exact bool
}

// token is a word of a text with its place, counted in words.
type token struct {
	text     string
	position uint32
}

var english = []string{
	"a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on",
	"or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
}

// Default is the analyzer of an index that names none.
const Default = "standard-no-stop-words"

var analyzers = []Analyzer{
	{Name: "keyword", Description: "The whole text is one token.", split: whole, exact: true},
	{Name: "simple", Description: "Runs of letters, in lower case.", split: lettersOnly},
	{Name: "standard", Description: "Words by the rules of Unicode, in lower case, without English stop words.", split: words, StopWords: english},
	{Name: Default, Description: "Words by the rules of Unicode, in lower case. The default.", split: words},
	{Name: "stop", Description: "Runs of letters, in lower case, without English stop words.", split: lettersOnly, StopWords: english},
	{Name: "unicode_whitespace", Description: "What stands between characters that Unicode calls white space.", split: unicodeSpaced, exact: true},
	{Name: "whitespace", Description: "What stands between white space, spaces that forbid a break not counted.", split: spaced, exact: true},
}

// Analyzers lists the analyzers by name. They are not to be changed.
func Analyzers() []Analyzer { return analyzers }

// LookupAnalyzer finds an analyzer.
func LookupAnalyzer(name string) (*Analyzer, bool) {
	i := slices.IndexFunc(analyzers, func(a Analyzer) bool { return a.Name == name })
	if i < 0 {
		return nil, false
	}
	return &analyzers[i], true
}

func whole(text string, each func(word string)) { each(text) }

// tokens appends the tokens of a text, the first one at the position from; next is where another text goes on.
func (a *Analyzer) tokens(text string, from uint32, to []token) (all []token, next uint32) {
	a.split(text, func(word string) {
		word = a.normal(word)
		if _, stop := slices.BinarySearch(a.StopWords, word); !stop {
			to = append(to, token{word, from})
		}
		from++
	})
	return to, from
}

// normal is the form of a word in the index, without splitting it.
func (a *Analyzer) normal(word string) string {
	if a.exact {
		return word
	}
	// Letter by letter: no rule of a language and no change of length, as in Lucene.
	return strings.Map(unicode.ToLower, word)
}
