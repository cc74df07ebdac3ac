package cypher

func (w *printer) clause(c Clause) {
	switch c := c.(type) {
	case *Match:
		w.match(c)
	case *Unwind:
		w.text("UNWIND ")
		w.expr(c.List, 0)
		w.text(" AS ")
		w.variable(c.Var)
	case *With:
		w.text("WITH ")
		w.projection(&c.Projection)
		w.where(c.Where)
	case *Return:
		w.text("RETURN ")
		w.projection(&c.Projection)
	case *Finish:
		w.text("FINISH")
	case *Foreach:
		w.foreach(c)
	case *CallProcedure:
		w.callProcedure(c)
	case *CallSubquery:
		w.callSubquery(c)
	case *LoadCSV:
		w.loadCSV(c)
	case *Use:
		w.text("USE ")
		w.expr(c.Graph, 0)
	default:
		w.write(c)
	}
}

func (w *printer) match(m *Match) {
	if m.Optional {
		w.text("OPTIONAL ")
	}
	w.text("MATCH ")
	w.paths(m.Paths)
	w.where(m.Where)
}

func (w *printer) where(x Expr) {
	if x != nil {
		w.text(" WHERE ")
		w.expr(x, 0)
	}
}

func (w *printer) projection(p *Projection) {
	if p.Distinct {
		w.text("DISTINCT ")
	}
	if p.Star {
		w.text("*")
		if len(p.Items) > 0 {
			w.text(", ")
		}
	}
	w.each(len(p.Items), ", ", func(i int) { w.item(p.Items[i]) })
	if len(p.OrderBy) > 0 {
		w.text(" ORDER BY ")
		w.each(len(p.OrderBy), ", ", func(i int) { w.sortItem(p.OrderBy[i]) })
	}
	if p.Skip != nil {
		w.text(" SKIP ")
		w.expr(p.Skip, 0)
	}
	if p.Limit != nil {
		w.text(" LIMIT ")
		w.expr(p.Limit, 0)
	}
}

func (w *printer) item(it *Item) {
	start := len(w.buf)
	w.expr(it.Expr, 0)
	name := string(w.buf[start:])
	if v, ok := it.Expr.(*Variable); ok {
		name = v.Name
	}
	if it.Alias != nil || it.Name != name {
		w.text(" AS ", quoteVariable(it.Name))
	}
}

func (w *printer) sortItem(s *SortItem) {
	w.expr(s.Expr, 0)
	if s.Descending {
		w.text(" DESC")
	}
}

func (w *printer) foreach(f *Foreach) {
	outer := w.separator
	w.separator = " "
	w.text("FOREACH (")
	w.variable(f.Var)
	w.text(" IN ")
	w.expr(f.List, 0)
	w.text(" | ")
	w.clauses(f.Clauses)
	w.text(")")
	w.separator = outer
}

func (w *printer) callProcedure(c *CallProcedure) {
	if c.Optional {
		w.text("OPTIONAL ")
	}
	w.text("CALL ", quoteDotted(c.Name))
	if !c.Implicit {
		w.text("(")
		w.exprs(c.Args)
		w.text(")")
	}
	if c.YieldStar {
		w.text(" YIELD *")
	}
	if len(c.Yield) > 0 {
		w.text(" YIELD ")
		w.each(len(c.Yield), ", ", func(i int) {
			w.text(quoteVariable(c.Yield[i].Column))
			if v := c.Yield[i].Var; v.Name != c.Yield[i].Column {
				w.text(" AS ", quoteVariable(v.Name))
			}
		})
	}
	w.where(c.Where)
}

func (w *printer) callSubquery(c *CallSubquery) {
	if c.Optional {
		w.text("OPTIONAL ")
	}
	w.text("CALL ")
	if c.Scoped {
		w.text("(")
		if c.ImportAll {
			w.text("*")
		}
		w.each(len(c.Imports), ", ", func(i int) { w.variable(c.Imports[i]) })
		w.text(") ")
	}
	w.braced(c.Query)
	if c.InTransactions != nil {
		w.text(" IN TRANSACTIONS")
	}
}

func (w *printer) loadCSV(l *LoadCSV) {
	w.text("LOAD CSV ")
	if l.Headers {
		w.text("WITH HEADERS ")
	}
	w.text("FROM ")
	w.expr(l.From, 0)
	w.text(" AS ")
	w.variable(l.Var)
	if l.FieldTerminator != nil {
		w.text(" FIELDTERMINATOR ")
		w.expr(l.FieldTerminator, 0)
	}
}
