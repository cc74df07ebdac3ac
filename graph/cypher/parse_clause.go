package cypher

import "strings"

// match reads MATCH and OPTIONAL MATCH.
func (p *parser) match() Clause {
	start := p.pos()
	m := p.matchNodes.put(Match{Optional: p.acceptWord(kwOptional)}, p.left()/64)
	p.expectWord(kwMatch)
	m.Paths = p.paths()
	if p.isWord(kwUsing) {
		p.fail(unsupported(p.pos(), "hints (USING …) are not supported; the planner chooses by its statistics"))
	}
	m.Where = p.where()
	m.Span = p.since(start)
	return m
}

// where reads WHERE predicate, nil without it.
func (p *parser) where() Expr {
	if !p.acceptWord(kwWhere) {
		return nil
	}
	return p.expr()
}

func (p *parser) unwind() Clause {
	start := p.pos()
	p.next()
	list := p.expr()
	p.expectWord(kwAs)
	v := p.variable()
	return &Unwind{Span: p.since(start), List: list, Var: v}
}

// with reads WITH, and ORDER BY, SKIP or LIMIT that stand alone.
func (p *parser) with() Clause {
	start := p.pos()
	w := &With{}
	if p.acceptWord(kwWith) {
		w.Projection = p.projection()
	} else {
		w.Projection = Projection{Star: true}
		p.order(&w.Projection)
	}
	w.Where = p.where()
	w.Span = p.since(start)
	return w
}

func (p *parser) returnClause() *Return {
	start := p.pos()
	p.next()
	r := &Return{Projection: p.projection()}
	r.Span = p.since(start)
	return r
}

// projection reads what follows WITH, RETURN or YIELD.
func (p *parser) projection() Projection {
	pr := Projection{Distinct: p.acceptWord(kwDistinct)}
	if p.accept('*') {
		pr.Star = true
		if !p.accept(',') {
			p.order(&pr)
			return pr
		}
	}
	var few [8]*Item
	items := few[:0]
	for p.err == nil {
		items = append(items, p.item())
		if !p.accept(',') {
			break
		}
	}
	pr.Items = p.itemRoom.keep(items, p.left()/16)
	p.order(&pr)
	return pr
}

// item reads one column. Without AS its name is the text as it was written.
func (p *parser) item() *Item {
	start := p.pos()
	x := p.expr()
	it := p.itemNodes.put(Item{Expr: x}, p.left()/16)
	if v, ok := it.Expr.(*Variable); ok {
		it.Name = v.Name
	} else {
		it.Name = p.text[start.Offset:p.since(start).End]
	}
	if p.err == nil && strings.Contains(it.Name, `\u`) {
		// No name in a text can hold an escape, so that the query could not be printed.
		it.Name = PrintOptions{}.Expr(it.Expr)
	}
	if p.acceptWord(kwAs) {
		it.Alias = p.variable()
		it.Name = it.Alias.Name
	}
	it.Span = p.since(start)
	return it
}

// order reads ORDER BY, SKIP (or OFFSET) and LIMIT.
func (p *parser) order(pr *Projection) {
	if p.isWord(kwOrder) {
		p.next()
		p.expectWord(kwBy)
		var few [4]*SortItem
		items := few[:0]
		for p.err == nil {
			items = append(items, p.sortItem())
			if !p.accept(',') {
				break
			}
		}
		pr.OrderBy = p.sortRoom.keep(items, p.left()/32)
	}
	if p.acceptWord(kwSkip) || p.acceptWord(kwOffset) {
		pr.Skip = p.expr()
	}
	if p.acceptWord(kwLimit) {
		pr.Limit = p.expr()
	}
}

func (p *parser) sortItem() *SortItem {
	start := p.pos()
	s := p.sortNodes.put(SortItem{Expr: p.expr()}, p.left()/32)
	switch p.cur().word {
	case kwAsc, kwAscending:
		p.next()
	case kwDesc, kwDescending:
		p.next()
		s.Descending = true
	}
	s.Span = p.since(start)
	return s
}

func (p *parser) loadCSV() Clause {
	start := p.pos()
	p.next()
	p.expectWord(kwCsv)
	l := &LoadCSV{}
	if p.acceptWord(kwWith) {
		p.expectWord(kwHeaders)
		l.Headers = true
	}
	p.expectWord(kwFrom)
	l.From = p.expr()
	p.expectWord(kwAs)
	l.Var = p.variable()
	if p.acceptWord(kwFieldTerminator) {
		l.FieldTerminator = p.expr()
	}
	l.Span = p.since(start)
	return l
}

func (p *parser) use() Clause {
	start := p.pos()
	p.next()
	g := p.expr()
	return &Use{Span: p.since(start), Graph: g}
}
