package cypher

// clause checks a clause other than RETURN.
func (c *checker) clause(clause Clause) {
	switch clause := clause.(type) {
	case *Match:
		c.match(clause)
	case *Unwind:
		t := c.expr(clause.List)
		c.declare(clause.Var, t.element())
	case *With:
		c.projection(clause, &clause.Projection, clause.Where, false)
	case *CallProcedure:
		c.inQueryCall(clause)
	case *CallSubquery:
		c.callSubquery(clause)
	case *LoadCSV:
		c.fail(unsupported(clause.Pos, "LOAD CSV is refused: it reads files and addresses outside of the graph"))
	case *Foreach:
		c.foreach(clause)
	default:
		c.write(clause)
	}
}

// where checks a predicate that is a clause's own; aggregates have no place in it.
func (c *checker) where(x Expr) {
	outer := c.aggregates
	c.aggregates = noAggregates
	c.predicate(x)
	c.aggregates = outer
}

// foreach checks FOREACH, whose clauses only write and see one more variable, whatever had its name before.
func (c *checker) foreach(f *Foreach) {
	c.writes(f, "FOREACH")
	t := c.expr(f.List)
	saved := c.scope
	c.vars = cloneVars(saved.vars)
	c.info.kinds[f.Var] = t.element().kinds
	c.vars[f.Var.Name] = t.element()
	for _, clause := range f.Clauses {
		if !isWriting(clause) {
			c.syntax(clause, "InvalidClauseComposition", "%s cannot stand inside of FOREACH; only clauses that write can", clauseName(clause))
		}
		c.clause(clause)
	}
	c.scope = saved
}
