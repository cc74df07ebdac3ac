package cypher

import "slices"

// aggregation says what an aggregate would mean where an expression stands.
type aggregation uint8

const (
	noAggregates  aggregation = iota // it has no place
	inColumn                         // it is part of a column
	inAggregate                      // it stands within another
	afterGrouping                    // it has to repeat a column
)

// grouping is what a projection groups by.
type grouping struct {
	// aggregates tells that there is an aggregate at all.
	aggregates bool
	// keys holds the text of each column without an aggregate; simple those that are a variable or a property.
	keys, simple map[string]bool
	// columns holds the text of every column, star that * is one.
	columns map[string]bool
	star    map[string]staticType
}

// grouping finds out what a projection groups by. Texts are compared as they are printed.
func (c *checker) grouping(p *Projection) *grouping {
	g := &grouping{}
	for _, it := range p.Items {
		g.aggregates = g.aggregates || g.isAggregate(it.Expr)
	}
	if !g.aggregates && !p.Distinct {
		return g
	}
	g.keys, g.simple, g.columns = map[string]bool{}, map[string]bool{}, map[string]bool{}
	if p.Star {
		g.star = c.vars
	}
	for _, it := range p.Items {
		text := PrintOptions{}.Expr(it.Expr)
		g.columns[text] = true
		if !g.isAggregate(it.Expr) {
			g.keys[text] = true
			g.simple[text] = isSimpleKey(it.Expr)
		}
	}
	return g
}

// isSimpleKey tells whether a grouping key may be used beside an aggregate: a variable, or a property of one.
func isSimpleKey(x Expr) bool {
	for {
		switch e := x.(type) {
		case *Variable, *Parameter, *Literal:
			return true
		case *Property:
			x = e.X
		default:
			return false
		}
	}
}

// isAggregate tells whether an expression holds an aggregate, but for those of subqueries.
func (g *grouping) isAggregate(x Expr) bool {
	found := false
	WalkExpr(x, func(x Expr) bool {
		found = found || IsAggregate(x)
		return !found
	})
	return found
}

// ambiguous fails where a column with an aggregate uses something beside it that rows are not grouped by.
func (c *checker) ambiguous(x Expr, g *grouping) {
	c.outsideAggregates(x, func(x Expr, isLocal bool) bool {
		if g.simple[PrintOptions{}.Expr(x)] {
			return false
		}
		v, ok := x.(*Variable)
		if !ok || isLocal {
			return true
		}
		if _, ok := g.star[v.Name]; !ok && !c.isOuter(v.Name) {
			c.syntax(v, "AmbiguousAggregationExpression",
				"%s stands beside an aggregate, but is no grouping key; make it a column of its own", quoteToken(v.Name))
		}
		return true
	})
}

// isOuter tells whether a variable comes from outside of a subquery, so that it is the same for all rows.
func (c *checker) isOuter(name string) bool {
	_, ok := c.outer[name]
	return ok
}

// withinGroup checks an expression of ORDER BY or WHERE after grouping by check: it may repeat columns and use their names. Beside
// an aggregate only simple keys may be repeated.
func (c *checker) withinGroup(x Expr, g *grouping, check func(Expr)) {
	if g.isAggregate(x) {
		c.outsideAggregates(x, func(x Expr, _ bool) bool {
			if text := (PrintOptions{}).Expr(x); g.keys[text] && !g.simple[text] {
				c.syntax(x, "AmbiguousAggregationExpression",
					"%s stands beside an aggregate; give the column a name in a WITH before", quoteToken(text))
			}
			return true
		})
	}
	c.repeatable, c.aggregates = g.columns, afterGrouping
	check(x)
	c.repeatable, c.aggregates = nil, noAggregates
}

// repeats tells whether an expression repeats a column where that is allowed.
func (c *checker) repeats(x Expr) bool {
	return c.repeatable != nil && c.repeatable[PrintOptions{}.Expr(x)]
}

// outsideAggregates visits the parts of x that stand in no aggregate, telling of each whether it is a variable of a
// comprehension or the like. Where visit answers false, it does not go deeper. An aggregate is visited, not entered.
func (c *checker) outsideAggregates(x Expr, visit func(x Expr, isLocal bool) bool) {
	var names []string
	var walk func(x Expr)
	walk = func(x Expr) {
		if x == nil {
			return
		}
		v, isVariable := x.(*Variable)
		if !visit(x, isVariable && slices.Contains(names, v.Name)) || IsAggregate(x) {
			return
		}
		introduced := boundIn(x)
		names = append(names, introduced...)
		eachPart(x, walk)
		names = names[:len(names)-len(introduced)]
	}
	walk(x)
}

// boundIn names the variables that an expression binds for its parts.
func boundIn(x Expr) []string {
	switch x := x.(type) {
	case *ListComprehension:
		return []string{x.Var.Name}
	case *ListPredicate:
		return []string{x.Var.Name}
	case *Reduce:
		return []string{x.Acc.Name, x.Var.Name}
	}
	return nil
}

// eachPart visits the expressions directly within x, but for patterns and subqueries.
func eachPart(x Expr, visit func(Expr)) {
	Walk(x, func(n Node) bool {
		if n == Node(x) {
			return true
		}
		if e, ok := n.(Expr); ok {
			visit(e)
		}
		return false
	})
}
