package cypher

func (w *printer) command(b Body) {
	switch c := b.(type) {
	case *CreateIndex:
		w.text("CREATE ", string(c.Kind), " INDEX ")
		w.schemaName(c.Name, c.IfNotExists)
		w.createIndexOn(c)
		w.options(c.Options)
	case *CreateConstraint:
		w.text("CREATE CONSTRAINT ")
		w.schemaName(c.Name, c.IfNotExists)
		w.schemaFor(&c.For)
		w.text(" REQUIRE (")
		w.properties(&c.For)
		w.text(") IS ")
		w.constraintKind(c)
		w.options(c.Options)
	case *DropIndex:
		w.drop("INDEX", c.Name, c.IfExists)
	case *DropConstraint:
		w.drop("CONSTRAINT", c.Name, c.IfExists)
	case *Show:
		w.show(c)
	}
}

func (w *printer) schemaName(name string, ifNotExists bool) {
	if name != "" {
		w.text(quoteVariable(name), " ")
	}
	if ifNotExists {
		w.text("IF NOT EXISTS ")
	}
}

func (w *printer) schemaFor(s *SchemaTarget) {
	w.text("FOR ")
	if s.Relationship {
		w.text("()-[")
	} else {
		w.text("(")
	}
	w.variable(s.Var)
	for i, l := range s.Labels {
		if i == 0 {
			w.text(":")
		} else {
			w.text("|")
		}
		w.key(l)
	}
	if s.Relationship {
		w.text("]-()")
	} else {
		w.text(")")
	}
}

func (w *printer) properties(s *SchemaTarget) {
	w.each(len(s.Properties), ", ", func(i int) {
		w.variable(s.Var)
		w.text(".")
		w.key(s.Properties[i])
	})
}

func (w *printer) createIndexOn(c *CreateIndex) {
	w.schemaFor(&c.For)
	switch c.Kind {
	case FulltextIndex:
		w.text(" ON EACH [")
		w.properties(&c.For)
		w.text("]")
	case LookupIndex:
		function := "labels"
		if c.For.Relationship {
			function = "type"
		}
		w.text(" ON EACH ", function, "(", quoteVariable(c.For.Var.Name), ")")
	default:
		w.text(" ON (")
		w.properties(&c.For)
		w.text(")")
	}
}

func (w *printer) constraintKind(c *CreateConstraint) {
	switch c.Kind {
	case UniqueConstraint:
		w.text("UNIQUE")
	case KeyConstraint:
		if c.For.Relationship {
			w.text("RELATIONSHIP KEY")
		} else {
			w.text("NODE KEY")
		}
	case ExistsConstraint:
		w.text("NOT NULL")
	case TypeConstraint:
		w.text(":: ")
		w.typeExpr(c.Type)
	}
}

func (w *printer) options(x Expr) {
	if x != nil {
		w.text(" OPTIONS ")
		w.expr(x, 0)
	}
}

func (w *printer) drop(what, name string, ifExists bool) {
	w.text("DROP ", what, " ", quoteVariable(name))
	if ifExists {
		w.text(" IF EXISTS")
	}
}

func (w *printer) show(s *Show) {
	w.text("SHOW ")
	if s.Filter != "" {
		w.text(s.Filter, " ")
	}
	w.text(s.What)
	if s.Yield != nil {
		w.text(" YIELD ")
		w.projection(s.Yield)
	}
	w.where(s.Where)
	if s.Return != nil {
		w.text(" RETURN ")
		w.projection(&s.Return.Projection)
	}
}
