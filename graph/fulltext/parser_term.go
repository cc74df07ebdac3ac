package fulltext

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// term reads a word, a phrase, a pattern or a range, with ~ and ^ after it.
func (p *parser) term(s scope) node {
	c := p.cur()
	switch c.symbol {
	case symbolRangeOpen:
		return p.boosted(p.bounds(s))
	case symbolQuoted:
		p.at++
		tilde, boost := p.suffixes()
		return withBoost(p.phrase(s, c, tilde), boost)
	case symbolTerm, symbolStar, symbolPrefix, symbolWild, symbolRegex, symbolBare:
		p.at++
		tilde, boost := p.suffixes()
		return withBoost(p.bare(s, c, tilde), boost)
	}
	p.unexpected()
	return nil
}

// suffixes reads ~ and ^ in either order.
func (p *parser) suffixes() (tilde, boost *piece) {
	for p.cur().symbol == symbolTilde && tilde == nil || p.cur().symbol == symbolBoost && boost == nil {
		c := p.take()
		if c.symbol == symbolTilde {
			tilde = &c
		} else {
			boost = &c
		}
	}
	return tilde, boost
}

func withBoost(n node, boost *piece) node {
	if boost == nil || n == nil {
		return n
	}
	return &boostNode{n, number(boost.text[1:])}
}

// number reads digits that the lexer has let through; too many of them are infinity.
func number(text []rune) float32 {
	f, _ := strconv.ParseFloat(string(text), 32)
	return float32(f)
}

func (p *parser) bare(s scope, c piece, tilde *piece) node {
	raw := string(c.text)
	switch c.symbol {
	case symbolStar, symbolWild:
		if s.field == "*" && raw == "*" {
			return p.leaf(c, allNode{})
		}
		return p.expand(s, c, wildcard(p.normalPattern(c.text)))
	case symbolPrefix:
		c.text = c.text[:len(c.text)-1]
		return p.expand(s, c, prefixMatcher(p.analyzer.normal(p.unescape(c))))
	case symbolRegex:
		m, err := regex([]rune(p.analyzer.normal(string(c.text[1:len(c.text)-1]))), c.at+1)
		if err != nil && p.err == nil {
			p.err = err
		}
		return p.expand(s, c, m)
	}
	text := p.unescape(c)
	if tilde != nil {
		return p.fuzzy(s, c, text, *tilde)
	}
	return p.words(s, text)
}

// leaf counts a part of the query that searches by itself.
func (p *parser) leaf(c piece, n node) node {
	if p.leaves++; p.leaves > maxClauses {
		p.tooLarge(c, "the query has more than %d words, phrases and patterns, counted for each field; ask for fewer, or name the field")
	}
	return n
}

func (p *parser) tooLarge(c piece, message string) {
	if p.err == nil {
		p.err = &QueryError{At: c.at + 1, TooLarge: true, Message: fmt.Sprintf(message, maxClauses)}
	}
}

// inFields makes a node for the named field, or one for every field.
func (p *parser) inFields(s scope, c piece, make func(field string) node) node {
	if s.named {
		return p.leaf(c, make(s.field))
	}
	var nodes []node
	for _, f := range p.fields {
		nodes = append(nodes, p.leaf(c, make(f)))
	}
	return anyOf(nodes)
}

func (p *parser) expand(s scope, c piece, m matcher) node {
	return p.inFields(s, c, func(f string) node { return &expandNode{f, m} })
}

// words finds any of the words that the analyzer makes of a text.
func (p *parser) words(s scope, text string) node {
	tokens, _ := p.analyzer.tokens(text, 0, nil)
	c := p.pieces[max(0, p.at-1)]
	var nodes []node
	for _, t := range tokens {
		if p.err != nil {
			return nil
		}
		nodes = append(nodes, p.inFields(s, c, func(f string) node { return &termNode{f, t.text} }))
	}
	if len(nodes) == 1 {
		return nodes[0]
	}
	return anyOf(nodes)
}

func (p *parser) phrase(s scope, c piece, tilde *piece) node {
	slop := 0
	if tilde != nil {
		if f, ok := amount(tilde.text[1:]); ok {
			slop = int(min(f, math.MaxInt32))
		}
		if slop < 0 {
			p.failf(tilde.at, "the number of places after ~ is 0 or more")
		}
	}
	c.text = c.text[1 : len(c.text)-1]
	tokens, _ := p.analyzer.tokens(p.unescape(c), 0, nil)
	switch n := len(tokens); {
	case n == 0:
		return nil
	case n > maxClauses:
		p.tooLarge(c, "the phrase has more than %d words; ask for a shorter one")
		return nil
	case n == 1:
		return p.inFields(s, c, func(f string) node { return &termNode{f, tokens[0].text} })
	}
	return p.inFields(s, c, func(f string) node { return &phraseNode{f, tokens, slop} })
}

// maxEdits is the greatest distance that is served, as in Lucene.
const maxEdits = 2

func (p *parser) fuzzy(s scope, c piece, text string, tilde piece) node {
	text = p.analyzer.normal(text)
	f, ok := amount(tilde.text[1:])
	if !ok {
		f = maxEdits
	}
	edits := 0
	switch {
	case f < 0, f >= 1 && f != math.Trunc(f):
		p.failf(tilde.at, "~ takes 1 or 2, the number of letters that may differ, such as word~1")
	case f >= 1:
		edits = int(min(f, maxEdits))
	case f > 0: // an older way to write it: the part of the word that stays
		edits = min(int((1-f)*float64(len([]rune(text)))), maxEdits)
	}
	return p.inFields(s, c, func(f string) node { return &fuzzyNode{f, text, edits} })
}

// amount reads the number after a tilde. What is no number counts as none.
func amount(text []rune) (float64, bool) {
	f, err := strconv.ParseFloat(strings.TrimRight(string(text), "fFdD"), 32)
	return f, err == nil && !math.IsNaN(f)
}

// bounds reads [a TO b}.
func (p *parser) bounds(s scope) node {
	open := p.take()
	low, lowOpen := p.bound()
	if !p.accept(symbolTo) {
		p.failf(p.cur().at, "a range is written as [a TO b], with * for an end that does not bound")
		return nil
	}
	high, highOpen := p.bound()
	if p.cur().symbol != symbolRangeClose {
		p.failf(p.cur().at, "a range is written as [a TO b], with * for an end that does not bound")
		return nil
	}
	end := p.take()
	return p.expand(s, open, &rangeMatcher{
		low: low, high: high, openLow: lowOpen, openHigh: highOpen, withLow: open.text[0] == '[', withHigh: end.text[0] == ']',
	})
}

// bound reads an end of a range; open tells that it does not bound.
func (p *parser) bound() (text string, open bool) {
	c := p.cur()
	switch c.symbol {
	case symbolBoundQuote:
		c.text = c.text[1 : len(c.text)-1]
	case symbolBound, symbolTo:
		open = string(c.text) == "*"
	default:
		p.failf(c.at, "a range is written as [a TO b], with * for an end that does not bound")
		return "", false
	}
	p.at++
	return p.analyzer.normal(p.unescape(c)), open
}

// unescape takes the backslashes out; \u and four digits are a character by its number.
func (p *parser) unescape(c piece) string {
	var b strings.Builder
	for i := 0; i < len(c.text); i++ {
		if c.text[i] != '\\' {
			b.WriteRune(c.text[i])
			continue
		}
		if i++; i == len(c.text) {
			p.failf(c.at+i-1, "a backslash stands at the end; it belongs before the character that it escapes")
			break
		}
		if c.text[i] != 'u' {
			b.WriteRune(c.text[i])
			continue
		}
		digits := string(c.text[i+1 : min(i+5, len(c.text))])
		n, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || len(digits) < 4 {
			p.failf(c.at+i-1, `\u takes four hexadecimal digits; write \\u for a backslash and a u`)
			break
		}
		b.WriteRune(rune(n))
		i += 4
	}
	return b.String()
}

// normalPattern brings a wildcard pattern into the form of the index, but for its wildcards and what is escaped.
func (p *parser) normalPattern(pattern []rune) []rune {
	var out []rune
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\' && i+1 < len(pattern):
			out = append(out, c, pattern[i+1])
			i++
		case c == '*' || c == '?':
			out = append(out, c)
		default:
			out = append(out, []rune(p.analyzer.normal(string(c)))...)
		}
	}
	return out
}
