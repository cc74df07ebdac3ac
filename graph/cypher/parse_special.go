package cypher

// caseExpr reads CASE in both forms.
func (p *parser) caseExpr() Expr {
	start := p.pos()
	p.next()
	outer := p.enter()
	c := &Case{}
	if !p.isWord(kwWhen) {
		c.Subject = p.expr()
	}
	for p.isWord(kwWhen) && p.err == nil {
		c.Whens = append(c.Whens, p.when(c.Subject != nil))
	}
	if len(c.Whens) == 0 {
		p.unexpected("WHEN")
	}
	if p.acceptWord(kwElse) {
		c.Else = p.expr()
	}
	p.leave(outer)
	p.expectWord(kwEnd)
	c.Span = p.since(start)
	return c
}

func (p *parser) when(subject bool) When {
	start := p.pos()
	p.next()
	w := When{}
	if !subject {
		w.Tests = p.exprRoom.keep([]Expr{p.expr()}, p.left()/32)
	} else {
		p.whenOperand(&w)
		for p.accept(',') {
			p.whenOperand(&w)
		}
	}
	p.expectWord(kwThen)
	w.Then = p.expr()
	w.Span = p.since(start)
	return w
}

// whenOperand reads a value to compare with, or a predicate without its left operand: > 3, IS NULL, STARTS WITH 'a'.
func (p *parser) whenOperand(w *When) {
	start := p.pos()
	o := p.operator()
	switch {
	case o.binds == bindsComparison:
		p.next()
		outer := p.enter()
		right := p.operation(bindsPredicate)
		p.leave(outer)
		subject := &CaseSubject{emptyAt(start)}
		w.Tests = append(w.Tests, &Comparison{Span: p.since(start), Operands: []Expr{subject, right}, Ops: []Op{o.op}})
	case p.testAhead():
		outer := p.enter()
		test := p.predicateAfter(&CaseSubject{emptyAt(start)}, start)
		p.leave(outer)
		w.Tests = append(w.Tests, test)
	default:
		w.Values = append(w.Values, p.expr())
	}
}

// testAhead tells whether a predicate other than a comparison stands here without its left operand.
func (p *parser) testAhead() bool {
	switch t := p.cur(); t.word {
	case kwStarts, kwEnds:
		return p.wordAhead(1, kwWith)
	case kwIs:
		return p.isFollowsIs()
	default:
		return t.kind == tokenMatches
	}
}

// trim reads trim(x), trim(x, characters) and trim([BOTH|LEADING|TRAILING] [characters] FROM x), the last as a call of
// btrim, ltrim or rtrim.
func (p *parser) trim() Expr {
	side := p.ahead(2).word
	if p.ahead(2).kind != tokenName || p.ahead(3).kind == ')' || p.ahead(3).kind == '.' {
		side = wordNone
	}
	name := "btrim"
	switch side {
	case kwBoth:
	case kwLeading:
		name = "ltrim"
	case kwTrailing:
		name = "rtrim"
	default:
		return p.trimFrom()
	}
	start := p.pos()
	p.next()
	open := p.pos()
	p.next()
	p.next()
	f := &FunctionCall{Name: name}
	var characters Expr
	if !p.isWord(kwFrom) {
		characters = p.expr()
	}
	p.expectWord(kwFrom)
	f.Args = []Expr{p.expr()}
	if characters != nil {
		f.Args = append(f.Args, characters)
	}
	p.expectClose(')', open)
	f.Span = p.since(start)
	return f
}

// trimFrom reads trim(x) and trim(characters FROM x).
func (p *parser) trimFrom() Expr {
	start := p.pos()
	f := &FunctionCall{Name: p.name("trim")}
	open := p.pos()
	p.next()
	if !p.is(')') {
		f.Args = p.exprList(2)
	}
	if len(f.Args) == 1 && p.acceptWord(kwFrom) {
		f.Name = "btrim"
		f.Args = []Expr{p.expr(), f.Args[0]}
	}
	p.expectClose(')', open)
	f.Span = p.since(start)
	return f
}

// normalize reads normalize(x) and normalize(x, NFD); the form becomes a STRING.
func (p *parser) normalize() Expr {
	start := p.pos()
	f := &FunctionCall{Name: p.name("normalize")}
	open := p.pos()
	p.next()
	if !p.is(')') {
		f.Args = append(f.Args, p.expr())
	}
	for p.accept(',') {
		at := p.pos()
		switch w := p.cur().word; w {
		case kwNfc, kwNfd, kwNfkc, kwNfkd:
			p.next()
			f.Args = append(f.Args, &Literal{Span: p.since(at), Value: words[w]})
		default:
			p.unexpected("NFC, NFD, NFKC or NFKD")
		}
	}
	p.expectClose(')', open)
	f.Span = p.since(start)
	return f
}
