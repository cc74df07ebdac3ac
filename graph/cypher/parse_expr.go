package cypher

import "parley/graph"

// operator is what may stand after an operand.
type operator struct {
	op    Op
	binds uint8 // how tight; 0 for what is no operator
}

// signOperators holds the operators that are signs, by the kind of the token.
var signOperators = [256]operator{
	'=':               {OpEqual, bindsComparison},
	tokenNotEqual:     {OpNotEqual, bindsComparison},
	'<':               {OpLess, bindsComparison},
	tokenLessEqual:    {OpLessEqual, bindsComparison},
	'>':               {OpGreater, bindsComparison},
	tokenGreaterEqual: {OpGreaterEqual, bindsComparison},
	':':               {OpNone, bindsPredicate},
	tokenMatches:      {OpRegex, bindsPredicate},
	'+':               {OpAdd, bindsAdd},
	'-':               {OpSub, bindsAdd},
	tokenDoubleBar:    {OpConcat, bindsAdd},
	'*':               {OpMul, bindsMultiply},
	'/':               {OpDiv, bindsMultiply},
	'%':               {OpMod, bindsMultiply},
	'^':               {OpPow, bindsPower},
}

// wordOperators holds those that are words.
var wordOperators = [256]operator{
	kwOr:       {OpOr, bindsOr},
	kwXor:      {OpXor, bindsXor},
	kwAnd:      {OpAnd, bindsAnd},
	kwIn:       {OpIn, bindsPredicate},
	kwContains: {OpContains, bindsPredicate},
	kwStarts:   {OpStartsWith, bindsPredicate},
	kwEnds:     {OpEndsWith, bindsPredicate},
	kwIs:       {OpNone, bindsPredicate},
}

// operator gives the operator that stands here.
func (p *parser) operator() operator {
	t := p.cur()
	if t.kind == tokenName {
		return wordOperators[t.word]
	}
	return signOperators[t.kind]
}

// expr reads one expression. Operators bind in the order of the bindings, the loosest first; .key and [i] bind tighter
// than all of them.
func (p *parser) expr() Expr {
	outer := p.enter()
	x := p.operation(bindsOr)
	p.leave(outer)
	return x
}

// operation reads an operand with the operators after it that bind as tight as least or tighter.
func (p *parser) operation(least uint8) Expr {
	start := p.pos()
	var left Expr
	if least <= bindsNot && p.isWord(kwNot) {
		left = p.not()
	} else {
		left = p.sign()
	}
	// What an operator made is no operand of a tighter one: a IS NULL + 1 has no meaning.
	for most := uint8(bindsSign); ; {
		o := p.operator()
		if o.binds < least || o.binds > most || o.binds == 0 {
			return left
		}
		most = o.binds
		height := p.height
		switch o.binds {
		case bindsComparison:
			left = p.comparison(left, start)
		case bindsPredicate:
			left = p.predicateAfter(left, start)
			p.grow(height)
		default:
			p.next()
			right := p.operation(o.binds + 1)
			p.grow(height)
			left = p.binary(Binary{Span: p.since(start), Op: o.op, Left: left, Right: right})
		}
	}
}

func (p *parser) binary(b Binary) Expr { return p.binaryNodes.put(b, p.left()/32) }

func (p *parser) not() Expr {
	start := p.pos()
	p.next()
	outer := p.enter()
	x := p.operation(bindsNot)
	p.leave(outer)
	return &Unary{Span: p.since(start), Op: OpNot, X: x}
}

// comparison reads the comparisons after x, which begins at start.
func (p *parser) comparison(x Expr, start graph.Pos) Expr {
	room := p.comparisonNodes.put(comparisonOfTwo{}, p.left()/64)
	c := &room.Comparison
	c.Ops, c.Operands = room.ops[:0], append(room.operands[:0], x)
	for o := p.operator(); o.binds == bindsComparison; o = p.operator() {
		height := p.height
		p.next()
		c.Ops = append(c.Ops, o.op)
		c.Operands = append(c.Operands, p.operation(bindsPredicate))
		p.height = max(height, p.height)
	}
	p.grow(0)
	c.Span = p.since(start)
	return c
}

// sign reads + and -. A sign before a number belongs to the number, unless .key or [i] follows that.
func (p *parser) sign() Expr {
	op := OpMinus
	switch p.cur().kind {
	case '+':
		op = OpPlus
	case '-':
	default:
		return p.postfix()
	}
	start := p.pos()
	p.next()
	if op == OpMinus && p.plainNumberAhead() {
		return p.number(start, true)
	}
	outer := p.enter()
	x := p.sign()
	p.leave(outer)
	return &Unary{Span: p.since(start), Op: op, X: x}
}

// plainNumberAhead tells whether a number without .key or [i] after it stands here.
func (p *parser) plainNumberAhead() bool {
	if !p.is(tokenInt) && !p.is(tokenFloat) {
		return false
	}
	after := p.ahead(1).kind
	return after != '.' && after != '['
}

// postfix reads an atom with the .key, [i] and [from..to] after it.
func (p *parser) postfix() Expr {
	start := p.pos()
	x := p.atom()
	for {
		height := p.height
		switch {
		case p.is('.'):
			p.next()
			key := p.name("the name of a property")
			x = p.propertyNodes.put(Property{Span: p.since(start), X: x, Key: key}, p.left()/16)
		case p.is('['):
			x = p.index(x)
			setSpan(x, p.since(start))
		default:
			return x
		}
		p.grow(height)
	}
}

func setSpan(x Expr, s Span) {
	switch x := x.(type) {
	case *Index:
		x.Span = s
	case *Slice:
		x.Span = s
	}
}

// index reads [i] or [from..to] after x; a slice has at least one bound.
func (p *parser) index(x Expr) Expr {
	open := p.pos()
	p.next()
	var from, to Expr
	if !p.is(tokenDots) {
		from = p.expr()
	}
	if !p.accept(tokenDots) {
		p.expectClose(']', open)
		return &Index{X: x, I: from}
	}
	if from == nil || !p.is(']') {
		to = p.expr()
	}
	p.expectClose(']', open)
	return &Slice{X: x, From: from, To: to}
}
