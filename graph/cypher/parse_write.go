package cypher

func (p *parser) create() Clause {
	start := p.pos()
	p.next()
	paths := p.paths()
	return &Create{Span: p.since(start), Paths: paths}
}

func (p *parser) merge() Clause {
	start := p.pos()
	p.next()
	m := &Merge{Path: p.path()}
	for p.acceptWord(kwOn) {
		switch {
		case p.acceptWord(kwCreate):
			p.expectWord(kwSet)
			m.OnCreate = append(m.OnCreate, p.setItems()...)
		case p.acceptWord(kwMatch):
			p.expectWord(kwSet)
			m.OnMatch = append(m.OnMatch, p.setItems()...)
		default:
			p.unexpected("CREATE or MATCH")
		}
	}
	m.Span = p.since(start)
	return m
}

func (p *parser) set() Clause {
	start := p.pos()
	p.next()
	items := p.setItems()
	return &Set{Span: p.since(start), Items: items}
}

func (p *parser) setItems() []SetItem {
	var items []SetItem
	for p.err == nil {
		items = append(items, p.setItem())
		if !p.accept(',') {
			break
		}
	}
	return items
}

func (p *parser) setItem() SetItem {
	start := p.pos()
	target := p.target()
	if v, ok := target.(*Variable); ok {
		switch {
		case p.is(':') || p.isWord(kwIs):
			labels := p.labelList()
			return &SetLabels{Span: p.since(start), Var: v, Labels: labels}
		case p.is('=') || p.is(tokenPlusEqual):
			merge := p.is(tokenPlusEqual)
			p.next()
			value := p.expr()
			return &SetVariable{Span: p.since(start), Var: v, Merge: merge, Value: value}
		}
		p.unexpected("=, += or a label")
	}
	p.expect('=', "=")
	value := p.expr()
	return &SetProperty{Span: p.since(start), Target: target, Value: value}
}

// target reads what SET and REMOVE change: a variable, x.key or x[key].
func (p *parser) target() Expr {
	start := p.pos()
	outer := p.enter()
	x := p.postfix()
	p.leave(outer)
	switch x.(type) {
	case *Variable, *Property, *Index:
	default:
		if p.err == nil {
			p.fail(syntaxError(start, unexpectedSyntax, "a variable or a property (n.key) is expected here"))
		}
	}
	return x
}

// labelList reads :A:B, IS A and $(expression), as SET, REMOVE and CREATE take them.
func (p *parser) labelList() []LabelExpr {
	start := p.pos()
	e := p.labels(false)
	switch e := e.(type) {
	case *LabelName, *LabelDynamic:
		return []LabelExpr{e}
	case *LabelAnd:
		return e.Operands
	}
	if p.err == nil {
		p.fail(syntaxError(start, unexpectedSyntax, "only a list of labels, :A:B, may stand here"))
	}
	return nil
}

func (p *parser) remove() Clause {
	start := p.pos()
	p.next()
	r := &Remove{}
	for p.err == nil {
		r.Items = append(r.Items, p.removeItem())
		if !p.accept(',') {
			break
		}
	}
	r.Span = p.since(start)
	return r
}

func (p *parser) removeItem() RemoveItem {
	start := p.pos()
	target := p.target()
	if v, ok := target.(*Variable); ok {
		if !p.is(':') && !p.isWord(kwIs) {
			p.unexpected("a property (n.key) or a label (n:Label)")
		}
		labels := p.labelList()
		return &RemoveLabels{Span: p.since(start), Var: v, Labels: labels}
	}
	return &RemoveProperty{Span: p.since(start), Target: target}
}

func (p *parser) delete() Clause {
	start := p.pos()
	d := &Delete{Detach: p.acceptWord(kwDetach)}
	if !d.Detach {
		p.acceptWord(kwNoDetach)
	}
	p.expectWord(kwDelete)
	for p.err == nil {
		d.Exprs = append(d.Exprs, p.expr())
		if !p.accept(',') {
			break
		}
	}
	d.Span = p.since(start)
	return d
}

// foreach reads FOREACH (variable IN list | clauses).
func (p *parser) foreach() Clause {
	start := p.pos()
	p.next()
	f := &Foreach{}
	open := p.i
	at := p.pos()
	p.expect('(', "(")
	outer := p.enter()
	outerBar := p.barAt
	p.barAt = p.firstBar(open)
	f.Var = p.variable()
	p.expectWord(kwIn)
	f.List = p.expr()
	p.barAt = outerBar
	p.expect('|', "|")
	f.Clauses = p.clauses()
	if len(f.Clauses) == 0 {
		p.unexpected("a clause that writes")
	}
	p.leave(outer)
	p.expectClose(')', at)
	f.Span = p.since(start)
	return f
}
