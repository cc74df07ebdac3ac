package cypher

func (v walker) clause(c Clause) {
	switch c := c.(type) {
	case *Match:
		v.paths(c.Paths)
		v.expr1(c.Where)
	case *Unwind:
		v.expr1(c.List)
		v.variable(c.Var)
	case *With:
		v.projection(&c.Projection)
		v.expr1(c.Where)
	case *Return:
		v.projection(&c.Projection)
	case *Foreach:
		v.variable(c.Var)
		v.expr1(c.List)
		v.clauses(c.Clauses)
	case *CallProcedure:
		v.exprs(c.Args...)
		for _, item := range c.Yield {
			Walk(item, v.visit)
		}
		v.expr1(c.Where)
	case *CallSubquery:
		for _, x := range c.Imports {
			v.variable(x)
		}
		Walk(c.Query, v.visit)
	case *LoadCSV:
		v.expr1(c.From)
		v.variable(c.Var)
		v.expr1(c.FieldTerminator)
	case *Use:
		v.expr1(c.Graph)
	default:
		v.write(c)
	}
}

func (v walker) write(c Clause) {
	switch c := c.(type) {
	case *Create:
		v.paths(c.Paths)
	case *Merge:
		Walk(c.Path, v.visit)
		v.setItems(c.OnCreate)
		v.setItems(c.OnMatch)
	case *Set:
		v.setItems(c.Items)
	case *Remove:
		for _, item := range c.Items {
			Walk(item, v.visit)
		}
	case *Delete:
		v.exprs(c.Exprs...)
	}
}

func (v walker) setItems(items []SetItem) {
	for _, item := range items {
		Walk(item, v.visit)
	}
}

func (v walker) projection(p *Projection) {
	for _, it := range p.Items {
		Walk(it, v.visit)
	}
	for _, s := range p.OrderBy {
		Walk(s, v.visit)
	}
	v.exprs(p.Skip, p.Limit)
}
