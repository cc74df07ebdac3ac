package cypher

import "parley/graph"

// predicateAfter reads the predicate that stands here (IN, =~, STARTS WITH, ENDS WITH, CONTAINS, IS … or :Label), whose
// left operand x begins at start.
func (p *parser) predicateAfter(x Expr, start graph.Pos) Expr {
	op := OpIn
	switch p.cur().word {
	case kwIs:
		if p.isFollowsIs() {
			return p.isPredicate(x, start)
		}
		return p.hasLabels(x, start)
	case kwIn:
		p.next()
	case kwContains:
		op = OpContains
		p.next()
	case kwStarts, kwEnds:
		op = OpStartsWith
		if p.isWord(kwEnds) {
			op = OpEndsWith
		}
		p.next()
		p.expectWord(kwWith)
	default:
		if p.is(':') {
			return p.hasLabels(x, start)
		}
		op = OpRegex
		p.next()
	}
	right := p.operation(bindsAdd)
	return p.binary(Binary{Span: p.since(start), Op: op, Left: x, Right: right})
}

func (p *parser) hasLabels(x Expr, start graph.Pos) Expr {
	labels := p.labels(false)
	return p.hasLabelsNodes.put(HasLabels{Span: p.since(start), X: x, Labels: labels}, p.left()/64)
}

// isFollowsIs tells whether NULL, NOT, a type or a normal form stands after IS, and no label.
func (p *parser) isFollowsIs() bool {
	switch t := p.ahead(1); t.word {
	case kwNull, kwNot, kwTyped, kwNormalized:
		return true
	case kwNfc, kwNfd, kwNfkc, kwNfkd:
		return p.wordAhead(2, kwNormalized)
	default:
		return t.kind == tokenDoubleColon
	}
}

// isPredicate reads IS [NOT] NULL, IS [NOT] :: TYPE and IS [NOT] [form] NORMALIZED.
func (p *parser) isPredicate(x Expr, start graph.Pos) Expr {
	p.next()
	not := p.acceptWord(kwNot)
	switch {
	case p.acceptWord(kwNull):
		return p.isNullNodes.put(IsNull{Span: p.since(start), X: x, Not: not}, p.left()/64)
	case p.is(tokenDoubleColon) || p.isWord(kwTyped):
		p.next()
		t := p.typeExpr()
		return &IsType{Span: p.since(start), X: x, Not: not, Type: t}
	}
	form := "NFC"
	switch p.cur().word {
	case kwNfc, kwNfd, kwNfkc, kwNfkd:
		form = words[p.cur().word]
		p.next()
	}
	if !p.acceptWord(kwNormalized) {
		p.unexpected("NULL, NORMALIZED or :: and a type")
	}
	return &IsNormalized{Span: p.since(start), X: x, Not: not, Form: form}
}
