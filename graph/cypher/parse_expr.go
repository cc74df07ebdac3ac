package cypher

// expr reads one expression. Operators bind in this order, the loosest first: OR, XOR, AND, NOT, comparison, the
// predicates (IN, STARTS WITH, IS NULL, :Label, …), + and -, * / and %, ^, the sign, and then .key, [i].
func (p *parser) expr() Expr {
	outer := p.enter()
	x := p.logic(1)
	p.leave(outer)
	return x
}

// logicOp gives the logical operator that stands here and how tight it binds, 0 for none.
func (p *parser) logicOp() (Op, int) {
	switch p.cur().word {
	case kwOr:
		return OpOr, 1
	case kwXor:
		return OpXor, 2
	case kwAnd:
		return OpAnd, 3
	}
	return OpNone, 0
}

func (p *parser) logic(least int) Expr {
	start := p.pos()
	left := p.not()
	for {
		op, binding := p.logicOp()
		if binding < least || binding == 0 {
			return left
		}
		height := p.height
		p.next()
		right := p.logic(binding + 1)
		p.grow(height)
		left = p.binaryNodes.put(Binary{Span: p.since(start), Op: op, Left: left, Right: right})
	}
}

func (p *parser) not() Expr {
	if !p.isWord(kwNot) {
		return p.comparison()
	}
	start := p.pos()
	p.next()
	outer := p.enter()
	x := p.not()
	p.leave(outer)
	return &Unary{Span: p.since(start), Op: OpNot, X: x}
}

func (p *parser) comparisonOp() Op {
	switch p.cur().kind {
	case '=':
		return OpEqual
	case tokenNotEqual:
		return OpNotEqual
	case '<':
		return OpLess
	case tokenLessEqual:
		return OpLessEqual
	case '>':
		return OpGreater
	case tokenGreaterEqual:
		return OpGreaterEqual
	}
	return OpNone
}

func (p *parser) comparison() Expr {
	start := p.pos()
	x := p.predicate()
	op := p.comparisonOp()
	if op == OpNone {
		return x
	}
	room := p.comparisonNodes.put(comparisonOfTwo{})
	c := &room.Comparison
	c.Ops, c.Operands = room.ops[:0], append(room.operands[:0], x)
	for ; op != OpNone; op = p.comparisonOp() {
		height := p.height
		p.next()
		c.Ops = append(c.Ops, op)
		c.Operands = append(c.Operands, p.predicate())
		p.height = max(height, p.height)
	}
	p.grow(0)
	c.Span = p.since(start)
	return c
}

// arithmeticOp gives the operator that stands here and how tight it binds, 0 for none.
func (p *parser) arithmeticOp() (Op, int) {
	switch p.cur().kind {
	case '+':
		return OpAdd, 1
	case '-':
		return OpSub, 1
	case tokenDoubleBar:
		return OpConcat, 1
	case '*':
		return OpMul, 2
	case '/':
		return OpDiv, 2
	case '%':
		return OpMod, 2
	case '^':
		return OpPow, 3
	}
	return OpNone, 0
}

func (p *parser) arithmetic(least int) Expr {
	start := p.pos()
	left := p.sign()
	for {
		op, binding := p.arithmeticOp()
		if binding < least || binding == 0 {
			return left
		}
		height := p.height
		p.next()
		right := p.arithmetic(binding + 1)
		p.grow(height)
		left = p.binaryNodes.put(Binary{Span: p.since(start), Op: op, Left: left, Right: right})
	}
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
			x = p.propertyNodes.put(Property{Span: p.since(start), X: x, Key: key})
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
