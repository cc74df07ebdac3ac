package cypher

import "strings"

// labels reads a label expression with the : or IS before it. types tells that it is one of relationship types, where
// :A:B has no meaning.
func (p *parser) labels(types bool) LabelExpr {
	p.next()
	return p.labelOr(types)
}

func (p *parser) labelOr(types bool) LabelExpr {
	start := p.pos()
	first := p.labelAnd(types)
	if !p.orAhead() {
		return first
	}
	var few [8]LabelExpr
	operands := appendOr(few[:0], first)
	for p.orAhead() {
		p.next()
		p.accept(':')
		operands = appendOr(operands, p.labelAnd(types))
	}
	return &LabelOr{Span: p.since(start), Operands: p.labelRoom.keep(operands, 0)}
}

// orAhead tells whether a | stands here that belongs to the label expression.
func (p *parser) orAhead() bool { return p.is('|') && p.i != p.barAt }

func appendOr(list []LabelExpr, e LabelExpr) []LabelExpr {
	if or, ok := e.(*LabelOr); ok {
		return append(list, or.Operands...)
	}
	return append(list, e)
}

func (p *parser) labelAnd(types bool) LabelExpr {
	start := p.pos()
	first := p.labelNot()
	if !p.andAhead(types) {
		return first
	}
	var few [8]LabelExpr
	operands := appendAnd(few[:0], first)
	for p.andAhead(types) {
		p.next()
		operands = appendAnd(operands, p.labelNot())
	}
	return &LabelAnd{Span: p.since(start), Operands: p.labelRoom.keep(operands, 0)}
}

func (p *parser) andAhead(types bool) bool { return p.is('&') || p.is(':') && !types }

func appendAnd(list []LabelExpr, e LabelExpr) []LabelExpr {
	if and, ok := e.(*LabelAnd); ok {
		return append(list, and.Operands...)
	}
	return append(list, e)
}

func (p *parser) labelNot() LabelExpr {
	start := p.pos()
	switch t := p.cur(); t.kind {
	case '!':
		p.next()
		outer := p.enter()
		x := p.labelNot()
		p.leave(outer)
		return &LabelNot{Span: p.since(start), X: x}
	case '(':
		p.next()
		outerBar := p.barAt
		p.barAt = 0
		x := p.labelOr(false)
		p.barAt = outerBar
		p.expectClose(')', start)
		return x
	case '%':
		p.next()
		return &LabelWildcard{p.since(start)}
	case '$':
		return p.labelDynamic()
	}
	name := p.name("a label or a relationship type")
	return p.labelNodes.put(LabelName{Span: p.since(start), Name: name}, p.left()/16)
}

// labelDynamic reads $(expression), $all(expression) and $any(expression).
func (p *parser) labelDynamic() LabelExpr {
	start := p.pos()
	p.next()
	d := &LabelDynamic{}
	if p.is(tokenName) && p.ahead(1).kind == '(' {
		d.Any = strings.EqualFold(p.textOf(p.cur()), "any")
		if !d.Any && !p.isWord(kwAll) {
			p.unexpected("$(…), $all(…) or $any(…)")
		}
		p.next()
	}
	open := p.pos()
	if !p.is('(') {
		p.fail(syntaxError(start, "SyntaxError.InvalidParameterUse",
			"a label cannot be a parameter; write $(…) around an expression that gives its name"))
	}
	p.next()
	d.X = p.expr()
	p.expectClose(')', open)
	d.Span = p.since(start)
	return d
}
