package cypher

// subqueryWord reads EXISTS { … }, COUNT { … }, COLLECT { … }, exists((a)-->(b)) and count(*); nil for anything else.
func (p *parser) subqueryWord() Expr {
	start := p.pos()
	w := p.cur().word
	switch next := p.ahead(1).kind; {
	case next == '{' && (w != kwCollect && w != kwCount || !p.projectionAhead()):
		p.next()
		kind := Exists
		switch w {
		case kwCount:
			kind = Count
		case kwCollect:
			kind = Collect
		}
		q := p.subqueryBody(kind)
		return &SubqueryExpr{Span: p.since(start), Kind: kind, Query: q}
	case next == '(' && w == kwExists && p.patternAhead(min(p.i+2, len(p.toks)-1)):
		return p.existsPattern()
	case next == '(' && w == kwCount && p.ahead(2).kind == '*' && p.ahead(3).kind == ')':
		for range 4 {
			p.next()
		}
		return &CountStar{p.since(start)}
	}
	return nil
}

// projectionAhead tells whether the { after a name begins a map projection: count {.key} is one of a variable.
func (p *parser) projectionAhead() bool {
	first := p.ahead(2)
	return first.kind == '.' || first.kind == '}' || first.isName() && p.ahead(3).kind == ':'
}

// existsPattern reads exists((a)-->(b)), which means EXISTS { (a)-->(b) }.
func (p *parser) existsPattern() Expr {
	start := p.pos()
	p.next()
	open := p.pos()
	p.next()
	path := p.patternExpr()
	q := p.matchQuery(p.matchNodes.put(Match{Span: path.Span, Paths: []*PathPattern{path}}, 1))
	p.expectClose(')', open)
	return &SubqueryExpr{Span: p.since(start), Kind: Exists, Query: q}
}

// matchQuery is the query that only matches.
func (p *parser) matchQuery(m *Match) *Query {
	room := p.queryNodes.put(queryOfOne{}, p.left()/128)
	room.SingleQuery = SingleQuery{Span: m.Span, Clauses: p.clauseRoom.keep([]Clause{m}, p.left()/32)}
	room.parts[0] = &room.SingleQuery
	room.Query = Query{Span: m.Span, Parts: room.parts[:]}
	return &room.Query
}

// subqueryBody reads { query } or, except for COLLECT, { pattern WHERE predicate }.
func (p *parser) subqueryBody(kind SubqueryKind) *Query {
	if kind == Collect || !p.barePatternAhead() {
		return p.braced()
	}
	open := p.pos()
	p.next()
	outer := p.enter()
	outerBar := p.barAt
	p.barAt = 0
	start := p.pos()
	m := p.matchNodes.put(Match{Paths: p.paths()}, p.left()/64)
	m.Where = p.where()
	m.Span = p.since(start)
	p.barAt = outerBar
	p.leave(outer)
	p.expectClose('}', open)
	return p.matchQuery(m)
}

// barePatternAhead tells whether a pattern without MATCH follows the {.
func (p *parser) barePatternAhead() bool {
	first := p.ahead(1)
	if first.kind == '(' || first.isName() && p.ahead(2).kind == '=' {
		return true
	}
	switch first.word {
	case kwShortest, kwAll, kwAny, kwShortestPath, kwAllShortestPaths:
		return true
	}
	return false
}

// listComprehension reads [x IN list WHERE predicate | result].
func (p *parser) listComprehension() Expr {
	open := p.pos()
	outerBar := p.barAt
	p.barAt = p.comprehensionBar(p.i)
	p.next()
	outer := p.enter()
	c := &ListComprehension{Var: p.variable()}
	p.next()
	c.List = p.expr()
	c.Where = p.where()
	p.barAt = outerBar
	if p.accept('|') {
		c.Result = p.expr()
	}
	p.leave(outer)
	p.expectClose(']', open)
	c.Span = p.since(open)
	return c
}

// comprehensionBar finds the | before the result of the comprehension that opens at token open: the last one where
// a WHERE may hold label expressions with |, otherwise the first.
func (p *parser) comprehensionBar(open int) int {
	end := int(p.toks[open].match)
	for i := open + 1; i < end; i++ {
		if p.toks[i].word == kwWhere {
			return p.lastBar(open)
		}
		if m := int(p.toks[i].match); m != 0 {
			i = m
		}
	}
	return p.firstBar(open)
}

// patternComprehension reads [p = (a)-->(b) WHERE predicate | result].
func (p *parser) patternComprehension() Expr {
	open := p.pos()
	outerBar := p.barAt
	p.barAt = p.comprehensionBar(p.i)
	p.next()
	outer := p.enter()
	start := p.pos()
	var v *Variable
	if p.pathNameAhead(0) {
		v = p.variable()
		p.next()
	}
	c := &PatternComprehension{Path: p.patternExpr()}
	c.Path.Var, c.Path.Span = v, p.since(start)
	c.Where = p.where()
	p.barAt = outerBar
	p.expect('|', "| and what the comprehension gives")
	c.Result = p.expr()
	p.leave(outer)
	p.expectClose(']', open)
	c.Span = p.since(open)
	return c
}

func listPredicateKind(w word) ListPredicateKind {
	switch w {
	case kwAny:
		return Any
	case kwNone:
		return None
	case kwSingle:
		return Single
	}
	return All
}

// listPredicate reads all(x IN list WHERE predicate) and its kin.
func (p *parser) listPredicate() Expr {
	start := p.pos()
	l := &ListPredicate{Kind: listPredicateKind(p.cur().word)}
	p.next()
	open := p.pos()
	p.next()
	outer := p.enter()
	l.Var = p.variable()
	p.next()
	l.List = p.expr()
	l.Where = p.where()
	p.leave(outer)
	p.expectClose(')', open)
	l.Span = p.since(start)
	return l
}

// reduce reads reduce(accumulator = init, x IN list | result).
func (p *parser) reduce() Expr {
	start := p.pos()
	p.next()
	open := p.pos()
	outerBar := p.barAt
	p.barAt = p.firstBar(p.i)
	p.next()
	outer := p.enter()
	r := &Reduce{Acc: p.variable()}
	p.next()
	r.Init = p.expr()
	p.expect(',', ",")
	r.Var = p.variable()
	p.expectWord(kwIn)
	r.List = p.expr()
	p.barAt = outerBar
	p.expect('|', "|")
	r.Result = p.expr()
	p.leave(outer)
	p.expectClose(')', open)
	r.Span = p.since(start)
	return r
}

// shortestPathExpr reads shortestPath(…) and allShortestPaths(…) as an expression.
func (p *parser) shortestPathExpr() Expr {
	start := p.pos()
	path := &PathPattern{}
	p.shortestFunction(path)
	path.Span = p.since(start)
	return &ShortestPathExpr{Span: path.Span, Path: path}
}
