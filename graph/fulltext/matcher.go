package fulltext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// matcher tells which words a pattern finds.
type matcher interface {
	// prefix is what every such word begins with.
	prefix() string
	// match tells of a word with the prefix; past reports that no word after it matches.
	match(word string) (ok, past bool)
	// from is a word that no matching one comes before.
	from() string
}

// prefixMatcher finds the words with a prefix.
type prefixMatcher string

func (m prefixMatcher) prefix() string            { return string(m) }
func (m prefixMatcher) from() string              { return string(m) }
func (m prefixMatcher) match(string) (ok, _ bool) { return true, false }

// rangeMatcher finds the words between two.
type rangeMatcher struct {
	low, high         string
	openLow, openHigh bool // that end does not bound
	withLow, withHigh bool // the end itself is inside
}

func (m *rangeMatcher) prefix() string { return "" }

func (m *rangeMatcher) from() string {
	if m.openLow {
		return ""
	}
	return m.low
}

func (m *rangeMatcher) match(word string) (ok, past bool) {
	if !m.openHigh {
		if c := strings.Compare(word, m.high); c > 0 || c == 0 && !m.withHigh {
			return false, true
		}
	}
	return m.openLow || m.withLow || word != m.low, false
}

// wildcardMatcher finds the words that a pattern with ? and * fits.
type wildcardMatcher struct {
	fixed string // before the first wildcard
	rest  []rune // from it on
}

// In a wildcardMatcher, wildcards have numbers that no character has.
const (
	anyOne  = -1
	anyMany = -2
)

func wildcard(pattern []rune) matcher {
	m := &wildcardMatcher{}
	var rest []rune
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\' && i+1 < len(pattern):
			i++
			rest = append(rest, pattern[i])
		case c == '?':
			rest = append(rest, anyOne)
		case c == '*':
			rest = append(rest, anyMany)
		default:
			rest = append(rest, c)
		}
	}
	first := slices.IndexFunc(rest, func(r rune) bool { return r < 0 })
	if first < 0 {
		first = len(rest)
	}
	m.fixed, m.rest = string(rest[:first]), rest[first:]
	return m
}

func (m *wildcardMatcher) prefix() string { return m.fixed }
func (m *wildcardMatcher) from() string   { return m.fixed }

// match goes back to the last * only: an earlier one need not take more than it has.
func (m *wildcardMatcher) match(word string) (ok, past bool) {
	text, at, star, resume := []rune(word[len(m.fixed):]), 0, -1, 0
	for i := 0; i < len(text); {
		switch {
		case at < len(m.rest) && m.rest[at] == anyMany:
			star, resume = at, i
			at++
		case at < len(m.rest) && (m.rest[at] == anyOne || m.rest[at] == text[i]):
			at++
			i++
		case star >= 0:
			resume++
			at, i = star+1, resume
		default:
			return false, false
		}
	}
	for at < len(m.rest) && m.rest[at] == anyMany {
		at++
	}
	return at == len(m.rest), false
}

// regexMatcher finds the words that a regular expression fits from end to end.
type regexMatcher struct{ *regexp.Regexp }

func (m regexMatcher) prefix() string { return "" }
func (m regexMatcher) from() string   { return "" }

func (m regexMatcher) match(word string) (ok, past bool) { return m.MatchString(word), false }

// maxRegex is the longest regular expression, in characters.
const maxRegex = 1000

// regex reads what Lucene and RE2 have in common: characters, classes, groups, alternatives and repetitions.
func regex(source []rune, at int) (matcher, error) {
	if len(source) > maxRegex {
		return nil, queryError(at+1, "the regular expression has more than %d characters", maxRegex)
	}
	var b strings.Builder
	b.WriteString(`\A(?s:`)
	class := false
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == '\\' && i+1 < len(source):
			i++
			b.WriteString(escapedInRegex(source[i]))
		case class:
			class = c != ']'
			b.WriteRune(c)
		case strings.ContainsRune(`~&@#<>"`, c), c == '(' && i+1 < len(source) && source[i+1] == '?':
			return nil, queryError(at+i+1, `%q has no meaning in the regular expressions that are served; put a backslash before the character itself`, string(c))
		case c == '^' || c == '$':
			b.WriteString(`\` + string(c))
		default:
			class = c == '['
			b.WriteRune(c)
		}
	}
	b.WriteString(`)\z`)
	re, err := regexp.Compile(b.String())
	if err != nil {
		return nil, queryError(at+1, "the regular expression cannot be read; check its brackets, braces and repetitions")
	}
	return regexMatcher{re}, nil
}

// escapedInRegex keeps the classes of characters that both sides know; every other letter stands for itself.
func escapedInRegex(c rune) string {
	if strings.ContainsRune("dDwWsS", c) {
		return `\` + string(c)
	}
	if unicode.IsLetter(c) || unicode.IsDigit(c) {
		return string(c)
	}
	return regexp.QuoteMeta(string(c))
}
