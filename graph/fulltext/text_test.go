package fulltext

import (
	"fmt"
	"strconv"
	"strings"
)

// text writes a query the way in which Lucene shows one, so that a test can be read beside its documentation.
func text(n node) string {
	switch n := n.(type) {
	case *termNode:
		return n.field + ":" + n.text
	case *phraseNode:
		return n.field + ":" + phraseText(n)
	case *fuzzyNode:
		return fmt.Sprintf("%s:%s~%d", n.field, n.text, n.edits)
	case *expandNode:
		return n.field + ":" + matcherText(n.match)
	case allNode:
		return "*:*"
	case *boostNode:
		return "(" + text(n.of) + ")" + boostText(n.factor)
	case *boolNode:
		var parts []string
		for _, c := range n.clauses {
			part := text(c.of)
			if _, ok := c.of.(*boolNode); ok {
				part = "(" + part + ")"
			}
			parts = append(parts, []string{"", "+", "-"}[c.occur]+part)
		}
		return strings.Join(parts, " ")
	}
	return ""
}

func boostText(f float32) string {
	s := strconv.FormatFloat(float64(f), 'f', -1, 32)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return "^" + s
}

func phraseText(n *phraseNode) string {
	var words []string
	at := n.words[0].position
	for _, w := range n.words {
		for ; at < w.position; at++ {
			words = append(words, "?")
		}
		words = append(words, w.text)
		at++
	}
	s := `"` + strings.Join(words, " ") + `"`
	if n.slop > 0 {
		s += fmt.Sprintf("~%d", n.slop)
	}
	return s
}

func matcherText(m matcher) string {
	switch m := m.(type) {
	case prefixMatcher:
		return string(m) + "*"
	case *wildcardMatcher:
		return m.fixed + wildText(m.rest)
	case *rangeMatcher:
		return rangeText(m)
	case regexMatcher:
		return "/" + strings.TrimSuffix(strings.TrimPrefix(m.String(), `\A(?s:`), `)\z`) + "/"
	}
	return ""
}

func wildText(rest []rune) string {
	var b strings.Builder
	for _, r := range rest {
		switch r {
		case anyOne:
			b.WriteByte('?')
		case anyMany:
			b.WriteByte('*')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func rangeText(m *rangeMatcher) string {
	open, end, low, high := "{", "}", m.low, m.high
	if m.withLow {
		open = "["
	}
	if m.withHigh {
		end = "]"
	}
	if m.openLow {
		low = "*"
	}
	if m.openHigh {
		high = "*"
	}
	return open + low + " TO " + high + end
}
