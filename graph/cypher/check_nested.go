package cypher

// nested checks the expressions that have variables, patterns or queries of their own.
func (c *checker) nested(x Expr) staticType {
	switch x := x.(type) {
	case *ListComprehension:
		return c.listComprehension(x)
	case *ListPredicate:
		c.listPredicate(x)
		return kindOf(BooleanKind)
	case *Reduce:
		return c.reduce(x)
	case *PatternComprehension:
		return c.patternComprehension(x)
	case *SubqueryExpr:
		return c.subquery(x)
	case *PatternExpr:
		c.syntax(x, "UnexpectedSyntax", "a pattern can only stand where a predicate is expected; write EXISTS { … } or COUNT { … }")
	case *ShortestPathExpr:
		return c.shortestPathExpr(x)
	}
	return anything
}

// perElement runs body, which is evaluated for each element of a list, so that aggregates have no place in it.
func (c *checker) perElement(v *Variable, list staticType, body func()) {
	outer := c.aggregates
	if c.aggregates == inColumn || c.aggregates == afterGrouping {
		c.aggregates = noAggregates
	}
	c.local(v, list.element(), body)
	c.aggregates = outer
}

func (c *checker) elements(list Expr) staticType {
	t := c.expr(list)
	if t.kinds != NullKind && !t.kinds.Has(ListKind) {
		c.syntax(list, "InvalidArgumentType", "a LIST is expected after IN, not %s", t.kinds)
	}
	return t
}

func (c *checker) listComprehension(x *ListComprehension) staticType {
	t := c.elements(x.List)
	elem := t.element()
	c.perElement(x.Var, t, func() {
		if x.Where != nil {
			c.predicate(x.Where)
		}
		if x.Result != nil {
			elem = c.expr(x.Result)
		}
	})
	return listOf(elem)
}

func (c *checker) listPredicate(x *ListPredicate) {
	t := c.elements(x.List)
	c.perElement(x.Var, t, func() {
		if x.Where == nil {
			c.syntax(x, "UnexpectedSyntax", "all, any, none and single need a predicate: any(x IN list WHERE …)")
			return
		}
		c.predicate(x.Where)
	})
}

func (c *checker) reduce(x *Reduce) staticType {
	c.expr(x.Init)
	t := c.elements(x.List)
	c.perElement(x.Var, t, func() {
		c.local(x.Acc, anything, func() { c.expr(x.Result) })
	})
	return anything
}

// patternExpr checks a pattern that is a predicate: all of its variables are bound before.
func (c *checker) patternExpr(p *PathPattern) {
	for _, e := range p.Elements {
		switch e := e.(type) {
		case *NodePattern:
			c.knownElement(e.Var, NodeKind, "a node")
			c.inside(e.Labels, e.Properties, e.Where)
		case *RelationshipPattern:
			want := RelationshipKind
			if e.Length != nil {
				want = ListKind
			}
			c.knownElement(e.Var, want, "a relationship")
			c.inside(e.Types, e.Properties, e.Where)
		case *QuantifiedPath:
			c.syntax(e, "UnexpectedSyntax", "a quantified path cannot stand in a pattern that is a predicate; write EXISTS { … }")
		}
	}
}

func (c *checker) knownElement(v *Variable, want Kinds, as string) {
	if v == nil {
		return
	}
	if t := c.use(v); t.kinds != NullKind && !t.kinds.Has(want) {
		c.conflict(v, t, as)
	}
}

// patternComprehension checks a pattern whose new variables are seen by its predicate and its result.
func (c *checker) patternComprehension(x *PatternComprehension) staticType {
	outer, outside := c.aggregates, c.scope
	c.aggregates = noAggregates
	c.enterSubquery()
	c.bindPath(x.Path, map[string]bool{})
	c.patternPredicates(x.Path.Elements)
	if x.Where != nil {
		c.predicate(x.Where)
	}
	elem := c.expr(x.Result)
	c.aggregates, c.scope = outer, outside
	return listOf(elem)
}

// enterSubquery makes what is seen now the outer variables of a new, empty scope.
func (c *checker) enterSubquery() {
	c.scope = scope{vars: map[string]staticType{}, outer: c.visible()}
}

// subquery checks EXISTS, COUNT and COLLECT, which see every variable and only read.
func (c *checker) subquery(x *SubqueryExpr) staticType {
	outer, outside := c.aggregates, c.scope
	c.aggregates = noAggregates
	c.onlyReads(x.Query)
	c.enterSubquery()
	var kinds []Kinds
	if isBareMatch(x.Query) {
		c.match(x.Query.Parts[0].Clauses[0].(*Match))
	} else {
		_, kinds = c.subqueryColumns(x)
	}
	c.aggregates, c.scope = outer, outside
	switch x.Kind {
	case Exists:
		return kindOf(BooleanKind)
	case Count:
		return kindOf(IntegerKind)
	}
	if len(kinds) != 1 {
		c.syntax(x, "InvalidClauseComposition", "COLLECT { … } returns exactly one column")
		return kindOf(ListKind)
	}
	return listOf(kindOf(kinds[0]))
}

// subqueryColumns checks a full query; EXISTS and COUNT need no RETURN.
func (c *checker) subqueryColumns(x *SubqueryExpr) ([]string, []Kinds) {
	if x.Kind == Collect {
		return c.query(x.Query, true)
	}
	start := c.scope
	for _, part := range x.Query.Parts {
		c.scope = start
		c.vars = map[string]staticType{}
		if last := part.Clauses[len(part.Clauses)-1]; !endsQuery(last) {
			for _, clause := range part.Clauses {
				c.clause(clause)
			}
			continue
		}
		c.singleQuery(part, true, len(x.Query.Parts) > 1)
	}
	return nil, nil
}

func isBareMatch(q *Query) bool {
	if len(q.Parts) != 1 || len(q.Parts[0].Clauses) != 1 {
		return false
	}
	_, ok := q.Parts[0].Clauses[0].(*Match)
	return ok
}

// onlyReads fails where a subquery expression holds a clause that writes.
func (c *checker) onlyReads(q *Query) {
	Walk(q, func(n Node) bool {
		if clause, ok := n.(Clause); ok && isWriting(clause) {
			c.syntax(clause, "InvalidClauseComposition", "%s cannot stand in EXISTS, COUNT or COLLECT, which only read", clauseName(clause))
		}
		_, isExpr := n.(Expr)
		return !isExpr
	})
}

func (c *checker) shortestPathExpr(x *ShortestPathExpr) staticType {
	outside := c.scope
	c.shortest(x.Path)
	for _, e := range x.Path.Elements {
		switch e := e.(type) {
		case *NodePattern:
			c.knownElement(e.Var, NodeKind, "a node")
		case *RelationshipPattern:
			c.knownElement(e.Var, ListKind, "the relationships of a path")
		}
	}
	c.enterSubquery()
	c.bindPath(x.Path, map[string]bool{})
	c.patternPredicates(x.Path.Elements)
	c.scope = outside
	if x.Path.Selector == AllShortestPath {
		return listOf(kindOf(PathKind))
	}
	return kindOf(PathKind)
}
