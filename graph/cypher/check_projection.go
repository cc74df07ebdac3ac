package cypher

// projection checks WITH and RETURN: their columns, ORDER BY, SKIP, LIMIT and WHERE. It leaves the columns as the only
// variables.
func (c *checker) projection(n Node, p *Projection, where Expr, final bool) {
	g := c.grouping(p)
	before := c.vars
	after := map[string]staticType{}
	if p.Star {
		if final && len(before) == 0 && len(p.Items) == 0 {
			c.syntax(n, "NoVariablesInScope", "RETURN * has nothing to return: no variable is bound")
		}
		for name, t := range before {
			after[name] = t
		}
	}
	for _, it := range p.Items {
		t := c.item(it, g)
		if _, taken := after[it.Name]; taken && !isSameVariable(it, p.Star) {
			c.syntax(it, "ColumnNameConflict", "two columns are called %s; give one of them another alias", quoteToken(it.Name))
		}
		c.shadowing(it)
		after[it.Name] = t
		if it.Alias != nil {
			c.info.kinds[it.Alias] = t.kinds
		}
	}
	c.orderAndFilter(p, where, g, after)
	c.bounds(p)
	if !final {
		c.aliases(p)
	}
	c.vars = after
}

// isSameVariable tells whether a column only repeats a variable that * has taken already.
func isSameVariable(it *Item, star bool) bool {
	v, ok := it.Expr.(*Variable)
	return ok && star && v.Name == it.Name
}

// shadowing fails where a column takes the name of a variable from outside of a subquery.
func (c *checker) shadowing(it *Item) {
	v, isVariable := it.Expr.(*Variable)
	if c.isOuter(it.Name) && (!isVariable || v.Name != it.Name) {
		c.syntax(it, "VariableAlreadyBound", "the variable %s comes from outside of the subquery; choose another name", quoteToken(it.Name))
	}
}

// aliases checks that every column of WITH, or of a subquery's RETURN, has a name that can be used.
func (c *checker) aliases(p *Projection) {
	for _, it := range p.Items {
		if _, isVariable := it.Expr.(*Variable); it.Alias == nil && !isVariable {
			c.syntax(it, "NoExpressionAlias", "an expression needs a name here: %s AS name", quoteToken(it.Name))
		}
	}
}

// item checks one column.
func (c *checker) item(it *Item, g *grouping) staticType {
	c.aggregates = inColumn
	t := c.expr(it.Expr)
	c.aggregates = noAggregates
	if g.isAggregate(it.Expr) {
		c.ambiguous(it.Expr, g)
	}
	return t
}

// orderAndFilter checks ORDER BY and WHERE. They see the new columns and, unless rows were grouped or made distinct, the
// old variables; expressions that are columns may be repeated.
func (c *checker) orderAndFilter(p *Projection, where Expr, g *grouping, after map[string]staticType) {
	if len(p.OrderBy) == 0 && where == nil {
		return
	}
	before := c.vars
	grouped := g.aggregates || p.Distinct
	if grouped {
		c.vars = after
	} else {
		c.vars = cloneVars(before)
		for name, t := range after {
			c.vars[name] = t
		}
	}
	for _, s := range p.OrderBy {
		c.sortItem(s, g, grouped)
	}
	if where != nil {
		if grouped {
			c.filterGroups(where, g)
		} else {
			c.where(where)
		}
	}
	c.vars = before
}

// filterGroups checks the WHERE of a WITH that groups rows or makes them distinct.
func (c *checker) filterGroups(where Expr, g *grouping) {
	if g.isAggregate(where) {
		c.syntax(where, "InvalidAggregation", "WHERE cannot hold an aggregate; make it a column and use its name")
		return
	}
	c.withinGroup(where, g, c.predicate)
}

func (c *checker) sortItem(s *SortItem, g *grouping, grouped bool) {
	switch {
	case g.isAggregate(s.Expr) && !g.aggregates:
		c.syntax(s, "InvalidAggregation", "ORDER BY can use an aggregate only if the columns do")
	case grouped:
		c.withinGroup(s.Expr, g, func(x Expr) { c.expr(x) })
	default:
		c.expr(s.Expr)
	}
}

// bounds checks SKIP and LIMIT, which depend on no row.
func (c *checker) bounds(p *Projection) {
	for _, x := range []Expr{p.Skip, p.Limit} {
		if x == nil {
			continue
		}
		c.constant(x)
		if c.err == nil && !c.expr(x).kinds.Has(IntegerKind) {
			c.notInteger(x)
		}
		if lit, ok := x.(*Literal); ok {
			c.boundLiteral(lit)
		}
	}
}

func (c *checker) boundLiteral(lit *Literal) {
	if n, ok := lit.Value.(int64); ok && n < 0 {
		c.syntax(lit, "NegativeIntegerArgument", "SKIP and LIMIT count rows; %d is negative", n)
	} else if !ok {
		c.notInteger(lit)
	}
}

func (c *checker) notInteger(x Expr) {
	c.syntax(x, "InvalidArgumentType", "SKIP and LIMIT need a whole number")
}

// constant fails where an expression uses a variable.
func (c *checker) constant(x Expr) {
	WalkExpr(x, func(x Expr) bool {
		switch x.(type) {
		case *Variable, *SubqueryExpr, *PatternExpr, *PatternComprehension, *ShortestPathExpr:
			c.syntax(x, "NonConstantExpression", "SKIP and LIMIT hold for all rows, so they cannot depend on a variable")
			return false
		}
		return true
	})
}

// projected gives the columns that a projection has left as variables: those of * by name, then the others.
func (c *checker) projected(p *Projection) ([]string, []Kinds) {
	if c.err != nil {
		return nil, nil
	}
	var names []string
	listed := map[string]bool{}
	for _, it := range p.Items {
		listed[it.Name] = true
	}
	if p.Star {
		for _, name := range c.names() {
			if !listed[name] {
				names = append(names, name)
			}
		}
	}
	for _, it := range p.Items {
		names = append(names, it.Name)
	}
	kinds := make([]Kinds, len(names))
	for i, name := range names {
		kinds[i] = c.vars[name].kinds
	}
	return names, kinds
}
