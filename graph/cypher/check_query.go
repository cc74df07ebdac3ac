package cypher

import "slices"

// statement checks the query of a statement and takes its columns.
func (c *checker) statement(q *Query) {
	if len(q.Parts) == 1 && len(q.Parts[0].Clauses) == 1 {
		if call, ok := q.Parts[0].Clauses[0].(*CallProcedure); ok {
			c.standaloneCall(call)
			return
		}
	}
	c.info.Columns, c.info.ColumnKinds = c.query(q, false)
}

// query checks the parts of a query, each with the variables that are bound now, and gives its columns. A unit query
// may end without RETURN.
func (c *checker) query(q *Query, subquery bool) (columns []string, kinds []Kinds) {
	start := c.scope
	for i, part := range q.Parts {
		c.scope = start
		c.vars = cloneVars(start.vars)
		names, k := c.singleQuery(part, subquery, len(q.Parts) > 1)
		if i == 0 {
			columns, kinds = names, k
			continue
		}
		c.union(q, i, part, columns, names)
		for j := range min(len(kinds), len(k)) {
			kinds[j] |= k[j]
		}
	}
	c.scope = start
	return columns, kinds
}

func cloneVars(vars map[string]staticType) map[string]staticType {
	out := make(map[string]staticType, len(vars)+8)
	for name, t := range vars {
		out[name] = t
	}
	return out
}

func (c *checker) union(q *Query, i int, part *SingleQuery, columns, names []string) {
	if q.Unions[i-1].All != q.Unions[0].All {
		c.syntax(q.Unions[i-1], "InvalidClauseComposition", "UNION and UNION ALL cannot be mixed in one query")
	}
	if !slices.Equal(columns, names) {
		c.syntax(part, "DifferentColumnsInUnion", "the parts of a UNION must return the same columns in the same order")
	}
}

// singleQuery checks the clauses one after the other and gives the columns of RETURN.
func (c *checker) singleQuery(q *SingleQuery, subquery, union bool) (columns []string, kinds []Kinds) {
	c.composition(q, subquery, union)
	for _, clause := range q.Clauses {
		if c.err != nil {
			return nil, nil
		}
		if r, ok := clause.(*Return); ok {
			c.projection(r, &r.Projection, nil, true)
			columns, kinds = c.projected(&r.Projection)
			continue
		}
		c.clause(clause)
	}
	return columns, kinds
}

// composition checks the order of clauses: what may end a query, and that nothing follows RETURN.
func (c *checker) composition(q *SingleQuery, subquery, union bool) {
	last := len(q.Clauses) - 1
	for i, clause := range q.Clauses {
		switch clause.(type) {
		case *Return, *Finish:
			if i < last {
				c.syntax(q.Clauses[i+1], "InvalidClauseComposition", "%s can only stand at the end of a query; use WITH to go on", clauseName(clause))
			}
		case *Use:
			c.fail(unsupported(clause.Place().Pos, "USE is not supported: a store holds one graph"))
		}
		if i > 0 && isReading(clause) && isWriting(q.Clauses[i-1]) {
			c.syntax(clause, "InvalidClauseComposition", "WITH is needed between %s and %s", clauseName(q.Clauses[i-1]), clauseName(clause))
		}
	}
	_, returns := q.Clauses[last].(*Return)
	if union && !returns && !subquery {
		c.syntax(q.Clauses[last], "InvalidClauseComposition", "each part of a UNION ends with RETURN")
	}
	if !returns && !endsQuery(q.Clauses[last]) {
		c.syntax(q.Clauses[last], "InvalidClauseComposition", "a query cannot end with %s; it ends with RETURN, FINISH or a clause that writes",
			clauseName(q.Clauses[last]))
	}
}

// endsQuery tells whether a clause other than RETURN may be the last.
func endsQuery(clause Clause) bool {
	switch clause := clause.(type) {
	case *Match, *Unwind, *With, *LoadCSV, *Use:
		return false
	case *CallProcedure:
		return len(clause.Yield) == 0 && !clause.YieldStar
	case *CallSubquery:
		return !returnsRows(clause.Query)
	}
	return true
}

// returnsRows tells whether a query ends with RETURN.
func returnsRows(q *Query) bool {
	clauses := q.Parts[0].Clauses
	_, ok := clauses[len(clauses)-1].(*Return)
	return ok
}

// isWriting tells whether a clause changes the graph.
func isWriting(clause Clause) bool {
	switch clause.(type) {
	case *Create, *Merge, *Set, *Remove, *Delete, *Foreach:
		return true
	}
	return false
}

// isReading tells whether a clause needs WITH after one that writes.
func isReading(clause Clause) bool {
	switch clause.(type) {
	case *Match, *Unwind, *CallProcedure, *CallSubquery, *LoadCSV:
		return true
	}
	return false
}

// clauseName is how a clause is called in messages.
func clauseName(clause Clause) string {
	switch clause := clause.(type) {
	case *Match:
		if clause.Optional {
			return "OPTIONAL MATCH"
		}
		return "MATCH"
	case *Unwind:
		return "UNWIND"
	case *With:
		return "WITH"
	case *Return:
		return "RETURN"
	case *Finish:
		return "FINISH"
	case *Create:
		return "CREATE"
	case *Merge:
		return "MERGE"
	case *Set:
		return "SET"
	case *Remove:
		return "REMOVE"
	case *Delete:
		return "DELETE"
	case *Foreach:
		return "FOREACH"
	case *LoadCSV:
		return "LOAD CSV"
	case *Use:
		return "USE"
	}
	return "CALL"
}
