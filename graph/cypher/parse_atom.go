package cypher

import "strings"

// atom reads what no operator parts: a literal, a variable, a call, something in brackets.
func (p *parser) atom() Expr {
	p.height = 1
	p.peak = max(p.peak, 1)
	switch t := p.cur(); t.kind {
	case tokenName:
		return p.wordAtom(t)
	case tokenQuoted:
		return p.nameAtom()
	case tokenInt, tokenFloat:
		return p.number(t.pos(), false)
	case tokenString:
		return p.stringLiteral()
	case tokenBad:
		p.fail(p.bad)
		return &Literal{}
	case '$':
		return p.parameter()
	case '(':
		return p.parenthesized()
	case '[':
		return p.bracketed()
	case '{':
		return p.mapLiteral()
	}
	p.unexpected("an expression")
	return &Literal{}
}

// wordAtom reads what begins with a name that may be a keyword.
func (p *parser) wordAtom(t *token) Expr {
	switch t.word {
	case wordNone:
	case kwNull, kwTrue, kwFalse, kwNan, kwInf, kwInfinity:
		return p.namedLiteral()
	case kwCase:
		return p.caseExpr()
	case kwExists, kwCount, kwCollect:
		if x := p.subqueryWord(); x != nil {
			return x
		}
	case kwAll, kwAny, kwNone, kwSingle:
		if p.ahead(1).kind == '(' && p.ahead(2).isName() && p.wordAhead(3, kwIn) {
			return p.listPredicate()
		}
	case kwReduce:
		if p.ahead(1).kind == '(' && p.pathNameAhead(2) {
			return p.reduce()
		}
	case kwShortestPath, kwAllShortestPaths:
		if p.ahead(1).kind == '(' && p.ahead(2).kind == '(' {
			return p.shortestPathExpr()
		}
	case kwTrim:
		if p.ahead(1).kind == '(' {
			return p.trim()
		}
	case kwNormalize:
		if p.ahead(1).kind == '(' {
			return p.normalize()
		}
	case kwOrder:
		if p.wordAhead(1, kwBy) {
			p.unexpected("an expression")
		}
	case kwMatch, kwWhere, kwReturn, kwWith, kwUnwind, kwUnion, kwAnd, kwOr, kwXor, kwNot, kwThen, kwWhen, kwElse, kwAs,
		kwCreate, kwMerge, kwDelete, kwDetach, kwOptional, kwDistinct, kwIn:
		p.unexpected("an expression")
	}
	return p.nameAtom()
}

// nameAtom reads a call, a map projection or a variable.
func (p *parser) nameAtom() Expr {
	if next := p.ahead(1).kind; (next == '(' || next == '.') && p.callAhead() > 0 {
		return p.functionCall()
	}
	v := p.variable()
	if p.is('{') {
		return p.mapProjection(v)
	}
	return v
}

// callAhead counts the tokens of name.name…( here, 0 if it is no call.
func (p *parser) callAhead() int {
	for n := 0; p.ahead(n).isName(); n += 2 {
		switch p.ahead(n + 1).kind {
		case '(':
			return n + 1
		case '.':
		default:
			return 0
		}
	}
	return 0
}

func (p *parser) functionCall() Expr {
	start := p.pos()
	f := p.callNodes.put(FunctionCall{Name: p.dottedName("the name of a function")}, p.left()/64)
	open := p.pos()
	parts := p.parts(p.i)
	p.next()
	f.Distinct = p.acceptWord(kwDistinct)
	if !p.is(')') {
		f.Args = p.exprList(parts)
	}
	p.expectClose(')', open)
	f.Span = p.since(start)
	return f
}

// parenthesized reads (expression), or a pattern that is a predicate.
func (p *parser) parenthesized() Expr {
	if p.patternAhead(p.i) {
		path := p.patternExpr()
		return &PatternExpr{Span: path.Span, Path: path}
	}
	open := p.pos()
	p.next()
	outerBar := p.barAt
	p.barAt = 0
	x := p.expr()
	p.barAt = outerBar
	p.expectClose(')', open)
	return x
}

// bracketed reads a list, a list comprehension or a pattern comprehension.
func (p *parser) bracketed() Expr {
	switch {
	case p.ahead(1).isName() && p.wordAhead(2, kwIn) && !p.commaInside(p.i):
		return p.listComprehension()
	case p.patternAhead(p.i + 1), p.pathNameAhead(1) && p.patternAhead(min(p.i+3, len(p.toks)-1)):
		if p.lastBar(p.i) > 0 && !p.commaInside(p.i) {
			return p.patternComprehension()
		}
	}
	open := p.pos()
	parts := p.parts(p.i)
	p.next()
	outerBar := p.barAt
	p.barAt = 0
	l := &List{}
	if !p.is(']') {
		l.Items = p.exprList(parts)
	}
	p.barAt = outerBar
	p.expectClose(']', open)
	l.Span = p.since(open)
	return l
}

// commaInside tells whether a comma stands directly inside the bracket at token open, other than one between the values
// of CASE x WHEN 1, 2 THEN.
func (p *parser) commaInside(open int) bool {
	end := int(p.toks[open].match)
	cases := 0
	for i := open + 1; i < end; i++ {
		switch t := &p.toks[i]; {
		case t.kind == ',' && cases == 0:
			return true
		case t.word == kwCase && !p.nameAt(i):
			cases++
		case t.word == kwEnd && cases > 0 && !p.nameAt(i):
			cases--
		case t.match != 0:
			i = int(t.match)
		}
	}
	return false
}

// nameAt tells whether the token at i is a key, a label, a type or a parameter.
func (p *parser) nameAt(i int) bool { return strings.ContainsRune(".:$", rune(p.toks[i-1].kind)) }

// parts counts what commas part directly inside the bracket at token open, at most: 1 without a comma, whatever stands
// there.
func (p *parser) parts(open int) int {
	end := int(p.toks[open].match)
	n := 1
	for i := open + 1; i < end; i++ {
		if p.toks[i].kind == ',' {
			n++
		}
		if m := int(p.toks[i].match); m != 0 {
			i = m
		}
	}
	return n
}

// mapLiteral reads {key: value}.
func (p *parser) mapLiteral() Expr {
	open := p.pos()
	m := p.mapNodes.put(Map{}, p.left()/128)
	if p.ahead(1).kind != '}' {
		m.Entries = p.entryRoom.take(p.parts(p.i), p.left()/64)
	}
	p.next()
	for !p.is('}') && p.err == nil {
		start := p.pos()
		e := MapEntry{Key: p.name("a key")}
		p.expect(':', ": after a key")
		e.Value = p.expr()
		e.Span = p.since(start)
		m.Entries = append(m.Entries, e)
		if !p.accept(',') {
			break
		}
		if p.is('}') {
			p.unexpected("a key")
		}
	}
	p.expectClose('}', open)
	m.Span = p.since(open)
	return m
}

// mapProjection reads {.key, .*, variable, key: value} after a variable.
func (p *parser) mapProjection(v *Variable) Expr {
	open := p.pos()
	m := p.projectionNodes.put(MapProjection{X: v}, p.left()/64)
	if p.ahead(1).kind != '}' {
		m.Items = p.projectionRoom.take(p.parts(p.i), p.left()/32)
	}
	p.next()
	for !p.is('}') && p.err == nil {
		m.Items = append(m.Items, p.projectionItem())
		if !p.accept(',') {
			break
		}
	}
	p.expectClose('}', open)
	m.Span = p.since(v.Pos)
	return m
}

func (p *parser) projectionItem() ProjectionItem {
	start := p.pos()
	item := ProjectionItem{}
	switch {
	case p.accept('.'):
		if p.accept('*') {
			item.All = true
		} else {
			item.Key = p.name("the name of a property")
		}
	case p.ahead(1).kind == ':':
		item.Key = p.name("a key")
		p.next()
		item.Value = p.expr()
	default:
		v := p.variable()
		item.Key, item.Value = v.Name, v
	}
	item.Span = p.since(start)
	return item
}
