package cypher

import (
	"maps"
	"slices"

	"parley/graph"
)

// procedure finds the procedure of a call, or fails.
func (c *checker) procedure(call *CallProcedure) *Procedure {
	p, ok := c.Procedures[call.Name]
	if !ok {
		p, ok = LookupProcedure(call.Name)
	}
	if !ok {
		names := append(slices.Collect(maps.Keys(builtinProcedures)), slices.Collect(maps.Keys(c.Procedures))...)
		advice := ""
		if near := graph.Nearest(call.Name, sortedNames(names), 1); len(near) > 0 {
			advice = "; did you mean " + near[0] + "?"
		}
		err := syntaxError(call.Pos, "ProcedureError.ProcedureNotFound", "the procedure %s is not one that may be called%s",
			quoteToken(call.Name), advice)
		if c.Access == graph.Read {
			err.Code = graph.ReadOnly
		}
		c.fail(err)
		return nil
	}
	if p.Writes {
		c.writes(call, "the procedure "+p.Name)
	}
	return p
}

// standaloneCall checks a call that is the whole query. Its arguments may come from parameters, and without YIELD it
// answers every column.
func (c *checker) standaloneCall(call *CallProcedure) {
	p := c.procedure(call)
	if p == nil {
		return
	}
	if call.Implicit {
		for _, a := range p.Args {
			if !a.Optional {
				c.params[a.Name] = true
			}
		}
	} else {
		c.callArguments(call, p)
	}
	if len(call.Yield) == 0 {
		for _, r := range p.Results {
			c.bind(r.Name, kindOf(r.Kinds))
		}
		c.columns(p.Results)
	} else {
		c.yield(call, p)
		for _, y := range call.Yield {
			c.columns([]Argument{{Name: y.Var.Name, Kinds: c.vars[y.Var.Name].kinds}})
		}
	}
	if call.Where != nil {
		c.where(call.Where)
	}
}

// inQueryCall checks a call among other clauses.
func (c *checker) inQueryCall(call *CallProcedure) {
	p := c.procedure(call)
	if p == nil {
		return
	}
	switch {
	case call.Implicit && len(p.Args) > 0:
		c.syntax(call, "InvalidArgumentPassingMode", "a call within a query names its arguments in parentheses")
	case !call.Implicit:
		c.callArguments(call, p)
	}
	if call.YieldStar {
		c.syntax(call, "UnexpectedSyntax", "YIELD * can only stand in a call of its own; name the columns")
	}
	if len(call.Yield) == 0 && len(p.Results) > 0 {
		c.syntax(call, "UndefinedVariable", "a call within a query names the columns that it needs: YIELD %s", p.Results[0].Name)
	}
	c.yield(call, p)
	if call.Where != nil {
		c.where(call.Where)
	}
}

func (c *checker) callArguments(call *CallProcedure, p *Procedure) {
	if n := len(call.Args); n < p.required() || n > len(p.Args) {
		c.syntax(call, "InvalidNumberOfArguments", "the procedure %s takes %d arguments, not %d", p.Name, len(p.Args), n)
		return
	}
	for i, x := range call.Args {
		want := p.Args[i].Kinds
		if want.Has(FloatKind) {
			want |= IntegerKind
		}
		if t := c.plain(x); t.kinds != NullKind && !t.kinds.Has(want) {
			c.syntax(x, "InvalidArgumentType", "the argument %s of %s is %s, not %s", p.Args[i].Name, p.Name, p.Args[i].Kinds, t.kinds)
		}
	}
}

func (c *checker) yield(call *CallProcedure, p *Procedure) {
	for _, y := range call.Yield {
		r, ok := p.result(y.Column)
		if !ok {
			c.syntax(y, "UndefinedVariable", "the procedure %s has no column %s", p.Name, quoteToken(y.Column))
		}
		c.declare(y.Var, kindOf(r.Kinds))
	}
}

// callSubquery checks CALL { … }: what it sees, and that what it returns is new.
func (c *checker) callSubquery(s *CallSubquery) {
	if s.InTransactions != nil {
		c.fail(unsupported(s.InTransactions.Pos, "IN TRANSACTIONS is not supported: a statement is one transaction"))
		return
	}
	outside := c.scope
	c.scope = scope{vars: map[string]staticType{}}
	switch {
	case s.ImportAll:
		c.outer = outside.visible()
	case s.Scoped:
		c.imports(s, &outside)
	default:
		c.outer = outside.outer
	}
	c.returnAliases(s.Query)
	var columns []string
	var kinds []Kinds
	if s.Scoped {
		columns, kinds = c.query(s.Query, true)
	} else {
		columns, kinds = c.importing(s.Query, &outside)
	}
	c.scope = outside
	c.vars = cloneVars(outside.vars)
	for i, name := range columns {
		c.declare(&Variable{Span: s.Span, Name: name}, kindOf(kinds[i]))
	}
}

// returnAliases checks that what CALL { … } returns has names that can be used.
func (c *checker) returnAliases(q *Query) {
	for _, part := range q.Parts {
		if r, ok := part.Clauses[len(part.Clauses)-1].(*Return); ok {
			c.aliases(&r.Projection)
		}
	}
}

// imports makes the variables of CALL (a, b) those that the subquery sees.
func (c *checker) imports(s *CallSubquery, outside *scope) {
	c.outer = map[string]staticType{}
	for _, v := range s.Imports {
		t, ok := outside.lookup(v.Name)
		if !ok {
			inner := c.scope
			c.scope = *outside
			c.undefined(v)
			c.scope = inner
		}
		c.info.kinds[v] = t.kinds
		c.outer[v.Name] = t
	}
}

// importing checks the parts of a subquery without a scope of its own, each of which may begin with WITH a, b to see
// variables from outside.
func (c *checker) importing(q *Query, outside *scope) (columns []string, kinds []Kinds) {
	inner := c.scope
	for i, part := range q.Parts {
		c.scope = inner
		c.vars = map[string]staticType{}
		rest := part
		if w, ok := part.Clauses[0].(*With); ok && c.importingWith(w, outside) && len(part.Clauses) > 1 {
			rest = &SingleQuery{Span: part.Span, Clauses: part.Clauses[1:]}
		}
		names, k := c.singleQuery(rest, true, len(q.Parts) > 1)
		if i == 0 {
			columns, kinds = names, k
		} else {
			c.union(q, i, part, columns, names)
		}
	}
	return columns, kinds
}

// importingWith binds the variables of an importing WITH. It answers false for a WITH that uses none from outside.
func (c *checker) importingWith(w *With, outside *scope) bool {
	if w.Star && len(w.Items) == 0 {
		c.vars = cloneVars(outside.vars)
		return c.onlyImports(w)
	}
	for _, it := range w.Items {
		v, ok := it.Expr.(*Variable)
		if !ok || it.Alias != nil && it.Alias.Name != v.Name {
			return false
		}
	}
	saved := c.scope
	c.scope = *outside
	for _, it := range w.Items {
		saved.vars[it.Name] = c.use(it.Expr.(*Variable))
	}
	c.scope = saved
	return c.onlyImports(w)
}

func (c *checker) onlyImports(w *With) bool {
	if w.Distinct || len(w.OrderBy) > 0 || w.Skip != nil || w.Limit != nil || w.Where != nil {
		c.syntax(w, "InvalidClauseComposition",
			"the WITH that brings variables into a subquery only names them; filter and sort in a second WITH")
	}
	return true
}
