package cypher

// plain checks an expression in which aggregates have no place.
func (c *checker) plain(x Expr) staticType {
	outer := c.aggregates
	c.aggregates = noAggregates
	t := c.expr(x)
	c.aggregates = outer
	return t
}

// expr checks an expression and gives its type.
func (c *checker) expr(x Expr) staticType {
	if c.repeats(x) {
		return anything
	}
	switch x := x.(type) {
	case *Literal:
		return literalType(x.Value)
	case *Variable:
		return c.use(x)
	case *Parameter:
		c.params[x.Name] = true
		return anything
	case *List:
		return c.list(x)
	case *Map:
		for _, e := range x.Entries {
			c.expr(e.Value)
		}
		return kindOf(MapKind)
	case *MapProjection:
		return c.mapProjection(x)
	case *Unary:
		return c.unary(x)
	case *Binary:
		return c.binary(x)
	case *Comparison:
		for _, o := range x.Operands {
			c.expr(o)
		}
		return kindOf(BooleanKind)
	case *Property:
		return c.property(x)
	case *FunctionCall:
		return c.functionCall(x)
	case *CountStar:
		c.aggregate(x)
		if c.aggregates == afterGrouping {
			c.syntax(x, "InvalidAggregation", "an aggregate in ORDER BY must be one of the columns")
		}
		return kindOf(IntegerKind)
	}
	return c.otherExpr(x)
}

func (c *checker) otherExpr(x Expr) staticType {
	switch x := x.(type) {
	case *Index:
		return c.index(x)
	case *Slice:
		return c.slice(x)
	case *IsNull:
		c.expr(x.X)
	case *IsType:
		c.expr(x.X)
	case *IsNormalized:
		c.expr(x.X)
	case *HasLabels:
		c.hasLabels(x)
	case *Case:
		return c.caseExpr(x)
	case *CaseSubject:
		return anything
	default:
		return c.nested(x)
	}
	return kindOf(BooleanKind)
}

func literalType(v any) staticType {
	switch v.(type) {
	case bool:
		return kindOf(BooleanKind)
	case int64:
		return kindOf(IntegerKind)
	case float64:
		return kindOf(FloatKind)
	case string:
		return kindOf(StringKind)
	}
	return kindOf(NullKind)
}

func (c *checker) list(l *List) staticType {
	elem := kindOf(NullKind)
	for _, x := range l.Items {
		elem = elem.either(c.expr(x))
	}
	if len(l.Items) == 0 {
		return kindOf(ListKind)
	}
	return listOf(elem)
}

func (c *checker) mapProjection(m *MapProjection) staticType {
	if t := c.use(m.X); t.kinds != NullKind && !t.kinds.Has(EntityKind|MapKind) {
		c.syntax(m, "InvalidArgumentType", "a map can be taken of a node, a relationship or a map, not of %s", t.kinds)
	}
	for _, item := range m.Items {
		if item.Value != nil {
			c.expr(item.Value)
		}
	}
	return kindOf(MapKind)
}

// predicate checks an expression that must be a BOOLEAN; a pattern is one here and nowhere else.
func (c *checker) predicate(x Expr) {
	if p, ok := x.(*PatternExpr); ok {
		c.patternExpr(p.Path)
		return
	}
	if t := c.expr(x); t.kinds != NullKind && !t.kinds.Has(BooleanKind) {
		c.syntax(x, "InvalidArgumentType", "a BOOLEAN is expected here, not %s", t.kinds)
	}
}

func (c *checker) property(p *Property) staticType {
	t := c.expr(p.X)
	switch {
	case t.kinds == NullKind || t.kinds.Has(propertyable):
	case t.kinds == PathKind:
		c.syntax(p, "InvalidArgumentType", "a path has no properties; use nodes(path) or relationships(path)")
	default:
		c.fail(syntaxError(p.Pos, "TypeError.InvalidArgumentType", "a value of %s has no property %s", t.kinds, quoteToken(p.Key)))
	}
	return anything
}

func (c *checker) index(x *Index) staticType {
	t := c.expr(x.X)
	c.expr(x.I)
	return t.element()
}

func (c *checker) slice(x *Slice) staticType {
	t := c.expr(x.X)
	for _, bound := range []Expr{x.From, x.To} {
		if bound != nil {
			c.expr(bound)
		}
	}
	if t.kinds == ListKind {
		return t
	}
	return kindOf(ListKind)
}

func (c *checker) hasLabels(h *HasLabels) {
	if t := c.expr(h.X); t.kinds != NullKind && !t.kinds.Has(EntityKind) {
		c.syntax(h, "InvalidArgumentType", "only nodes have labels and relationships a type; this is %s", t.kinds)
	}
	Walk(h.Labels, func(n Node) bool {
		if d, ok := n.(*LabelDynamic); ok {
			c.syntax(d, "UnexpectedSyntax", "$(…) stands in patterns, SET and REMOVE; in a predicate, write a pattern or test labels(x) and type(x)")
		}
		return true
	})
	c.labels(h.Labels)
}

// labels checks the expressions of dynamic labels.
func (c *checker) labels(e LabelExpr) {
	switch e := e.(type) {
	case *LabelNot:
		c.labels(e.X)
	case *LabelAnd:
		for _, o := range e.Operands {
			c.labels(o)
		}
	case *LabelOr:
		for _, o := range e.Operands {
			c.labels(o)
		}
	case *LabelDynamic:
		if t := c.plain(e.X); t.kinds != NullKind && !t.kinds.Has(StringKind|ListKind) {
			c.syntax(e, "InvalidArgumentType", "a label is a STRING or a LIST of them, not %s", t.kinds)
		}
	}
}

func (c *checker) caseExpr(x *Case) staticType {
	if x.Subject != nil {
		c.expr(x.Subject)
	}
	out := kindOf(NullKind)
	for _, w := range x.Whens {
		for _, v := range w.Values {
			c.expr(v)
		}
		for _, test := range w.Tests {
			c.predicate(test)
		}
		out = out.either(c.expr(w.Then))
	}
	if x.Else != nil {
		out = out.either(c.expr(x.Else))
	}
	return out
}
