package cypher

func (c *checker) unary(u *Unary) staticType {
	if u.Op == OpNot {
		c.predicate(u.X)
		return kindOf(BooleanKind)
	}
	t := c.expr(u.X)
	want := NumberKind
	if u.Op == OpPlus {
		want |= DurationKind
	}
	c.operand(u.X, t, u.Op, want)
	return kindOf(t.kinds & want)
}

// operand checks that a value of one of the wanted kinds is possible.
func (c *checker) operand(x Expr, t staticType, op Op, want Kinds) {
	if t.kinds != NullKind && !t.kinds.Has(want) {
		c.syntax(x, "InvalidArgumentType", "%s takes %s, not %s", op, want, t.kinds)
	}
}

func (c *checker) binary(b *Binary) staticType {
	switch b.Op {
	case OpOr, OpXor, OpAnd:
		c.predicate(b.Left)
		c.predicate(b.Right)
		return kindOf(BooleanKind)
	}
	left, right := c.expr(b.Left), c.expr(b.Right)
	switch b.Op {
	case OpIn:
		c.operand(b.Right, right, b.Op, ListKind)
		return kindOf(BooleanKind)
	case OpRegex:
		c.regex(b.Right)
		return kindOf(BooleanKind)
	case OpStartsWith, OpEndsWith, OpContains:
		return kindOf(BooleanKind)
	case OpAdd, OpConcat:
		c.addend(b.Left, left, right, b.Op)
		c.addend(b.Right, right, left, b.Op)
		return sum(left, right)
	}
	want := arithmeticKinds(b.Op)
	c.operand(b.Left, left, b.Op, want)
	c.operand(b.Right, right, b.Op, want)
	return kindOf(arithmeticResult(b.Op, left.kinds&want, right.kinds&want))
}

// addend checks one side of + and ||. A list takes any element, and a string any scalar.
func (c *checker) addend(x Expr, t, other staticType, op Op) {
	if other.kinds == NullKind || other.kinds.Has(ListKind|StringKind) {
		return
	}
	c.operand(x, t, op, NumberKind|StringKind|ListKind|InstantKind|DurationKind)
}

// arithmeticKinds are what an operator can take on either side.
func arithmeticKinds(op Op) Kinds {
	switch op {
	case OpSub:
		return NumberKind | DurationKind | InstantKind
	case OpMul, OpDiv:
		return NumberKind | DurationKind
	}
	return NumberKind
}

func arithmeticResult(op Op, left, right Kinds) Kinds {
	switch {
	case left == NullKind || right == NullKind:
		return NullKind
	case op == OpPow:
		return FloatKind
	case left == IntegerKind && right == IntegerKind:
		return IntegerKind
	case left.Only(NumberKind) && right.Only(NumberKind) && (left == FloatKind || right == FloatKind):
		return FloatKind
	}
	return left | right
}

// sum is the type of + and ||: numbers are added, strings and lists joined, durations added to instants.
func sum(left, right staticType) staticType {
	both := left.kinds | right.kinds
	switch {
	case left.kinds == NullKind || right.kinds == NullKind:
		return anything
	case both == IntegerKind:
		return kindOf(IntegerKind)
	case both.Only(NumberKind) && (left.kinds == FloatKind || right.kinds == FloatKind):
		return kindOf(FloatKind)
	case both == StringKind:
		return kindOf(StringKind)
	case both == ListKind:
		return staticType{kinds: ListKind, elem: left.either(right).elem}
	case left.kinds == ListKind || right.kinds == ListKind:
		return staticType{kinds: ListKind}
	case both.Has(ListKind):
		return anything
	case both.Only(StringKind | NumberKind | BooleanKind):
		return kindOf(both & (StringKind | NumberKind))
	}
	return anything
}

// regex checks a regular expression that is a literal.
func (c *checker) regex(x Expr) {
	lit, ok := x.(*Literal)
	if !ok {
		return
	}
	if pattern, ok := lit.Value.(string); ok {
		if err := checkRegex(pattern); err != nil {
			err.Pos = lit.Pos
			c.fail(err)
		}
	}
}
