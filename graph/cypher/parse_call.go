package cypher

import (
	"strings"

	"parley/graph"
)

// call reads CALL in all its forms.
func (p *parser) call() Clause {
	start := p.pos()
	optional := p.acceptWord(kwOptional)
	p.next()
	if p.is('{') || p.is('(') {
		return p.callSubquery(start, optional)
	}
	c := &CallProcedure{Optional: optional, Name: p.dottedName("the name of a procedure, ( or {")}
	if p.is('(') {
		c.Args = p.arguments()
	} else {
		c.Implicit = true
	}
	if p.acceptWord(kwYield) {
		p.yield(c)
	}
	c.Span = p.since(start)
	return c
}

// dottedName reads name.name.name.
func (p *parser) dottedName(what string) string {
	first := p.name(what)
	if !p.is('.') {
		return first
	}
	var b strings.Builder
	b.WriteString(first)
	for p.accept('.') {
		b.WriteByte('.')
		b.WriteString(p.name("a name"))
	}
	return b.String()
}

// arguments reads (a, b).
func (p *parser) arguments() []Expr {
	open, at := p.pos(), p.i
	p.expect('(', "(")
	var args []Expr
	if !p.is(')') {
		args = p.exprList(p.parts(at))
	}
	p.expectClose(')', open)
	return args
}

// exprList reads at least one expression; about so many are expected.
func (p *parser) exprList(expected int) []Expr {
	list := append(p.exprRoom.take(expected, p.left()/32), p.expr())
	for p.accept(',') {
		list = append(list, p.expr())
	}
	return list
}

func (p *parser) yield(c *CallProcedure) {
	if p.accept('*') {
		c.YieldStar = true
	} else {
		for p.err == nil {
			c.Yield = append(c.Yield, p.yieldItem())
			if !p.accept(',') {
				break
			}
		}
	}
	c.Where = p.where()
}

func (p *parser) yieldItem() *YieldItem {
	start := p.pos()
	v := p.variable()
	item := &YieldItem{Column: v.Name, Var: v}
	if p.acceptWord(kwAs) {
		item.Var = p.variable()
	}
	item.Span = p.since(start)
	return item
}

// callSubquery reads what follows CALL from its ( or { on.
func (p *parser) callSubquery(start graph.Pos, optional bool) Clause {
	c := &CallSubquery{Optional: optional}
	if p.is('(') {
		c.Scoped = true
		p.imports(c)
	}
	c.Query = p.braced()
	if p.isWord(kwIn) {
		at := p.pos()
		p.inTransactions()
		c.InTransactions = &InTransactions{p.since(at)}
	}
	c.Span = p.since(start)
	return c
}

// imports reads the scope of CALL (a, b), CALL (*) or CALL ().
func (p *parser) imports(c *CallSubquery) {
	open := p.pos()
	p.next()
	switch {
	case p.accept('*'):
		c.ImportAll = true
	case !p.is(')'):
		c.Imports = append(c.Imports, p.variable())
		for p.accept(',') {
			c.Imports = append(c.Imports, p.variable())
		}
	}
	p.expectClose(')', open)
}

// braced reads { query }.
func (p *parser) braced() *Query {
	open := p.pos()
	p.expect('{', "{")
	outer := p.enter()
	outerBar := p.barAt
	p.barAt = 0
	q := p.query()
	p.barAt = outerBar
	p.leave(outer)
	p.expectClose('}', open)
	return q
}

// inTransactions moves over IN … TRANSACTIONS and its options.
func (p *parser) inTransactions() {
	p.next()
	for !p.isWord(kwTransactions) {
		if p.is(tokenEOF) {
			p.unexpected("TRANSACTIONS")
			return
		}
		p.next()
	}
	p.next()
	for (p.isWord(kwOn) || p.wordIs("OF") || p.wordIs("REPORT")) && p.err == nil {
		p.next()
		for !p.is(tokenEOF) && !p.isWord(kwOn) && !p.wordIs("OF") && !p.wordIs("REPORT") && !p.isWord(kwReturn) && !p.isWord(kwWith) {
			p.next()
		}
	}
}

// wordIs compares a word that is no keyword elsewhere.
func (p *parser) wordIs(text string) bool {
	return p.is(tokenName) && strings.EqualFold(p.textOf(p.cur()), text)
}
