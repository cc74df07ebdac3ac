package plan

import (
	"slices"

	"parley/graph"
	"parley/graph/cypher"
)

// call plans CALL { … } in its forms.
func (b *builder) call(c *cypher.CallSubquery) error {
	if c.InTransactions != nil {
		return unsupported(c.InTransactions.Pos, "IN TRANSACTIONS is not served: a statement is one transaction")
	}
	in := b.inner(b.names)
	if c.Scoped && !c.ImportAll {
		in.names = make(map[string]int, len(c.Imports))
		for _, v := range c.Imports {
			in.names[v.Name] = b.names[v.Name]
		}
	}
	in.importing = !c.Scoped
	sees := in.sees(c.Query)
	columns, err := in.query(c.Query)
	if err != nil {
		return err
	}
	b.hidden = in.hidden
	if in.wrote {
		b.willWrite()
	} else {
		b.willRead()
	}
	if c.Optional {
		columns = in.ownSlots(columns, b.names)
	}
	op := &Call{Input: b.op, Inner: in.op, Unit: !returns(c.Query), Optional: c.Optional}
	op.Once = !op.Unit && !in.wrote && !sees && !Varies(c.Query)
	b.aliases(columns)
	for _, col := range columns {
		op.Nulls = append(op.Nulls, col.slot)
	}
	b.op = op
	return nil
}

// ownSlots copies the columns that are variables of the query around, which must not become null with the others.
func (b *builder) ownSlots(columns []column, outer map[string]int) []column {
	taken := slotsOf(outer)
	var copies []Column
	for i, col := range columns {
		if slices.Contains(taken, col.slot) {
			columns[i].slot = b.slots.NewSlot()
			from := Bound{&cypher.Variable{Name: col.name}, Scope{Names: map[string]int{col.name: col.slot}}}
			copies = append(copies, Column{from, columns[i].slot, col.name})
		}
	}
	if len(copies) > 0 {
		b.op = &Project{b.op, copies}
	}
	return columns
}

// sees reports whether a subquery sees anything of the row.
func (b *builder) sees(q *cypher.Query) bool {
	return slices.ContainsFunc(q.Parts, func(part *cypher.SingleQuery) bool { return len(b.seenBy(part)) > 0 })
}

// returns reports whether a query ends with RETURN.
func returns(q *cypher.Query) bool {
	clauses := q.Parts[0].Clauses
	if len(clauses) == 0 {
		return false
	}
	_, ok := clauses[len(clauses)-1].(*cypher.Return)
	return ok
}

// beginsWithImport reports whether a query begins with a WITH of plain variables.
func beginsWithImport(q *cypher.SingleQuery) bool {
	if len(q.Clauses) == 0 {
		return false
	}
	w, ok := q.Clauses[0].(*cypher.With)
	if !ok {
		return false
	}
	return w.Star || slices.ContainsFunc(w.Items, func(i *cypher.Item) bool {
		_, plain := i.Expr.(*cypher.Variable)
		return plain
	})
}

// procedure plans CALL name(…).
func (b *builder) procedure(c *cypher.CallProcedure) error {
	columns, args, ok := b.catalog.Procedures.Procedure(c.Name)
	if !ok {
		return &graph.Error{
			Code: graph.Unsupported, Detail: "ProcedureError.ProcedureNotFound", Pos: c.Pos,
			Message: "there is no procedure " + graph.Quote(c.Name) + "; db.labels(), db.relationshipTypes() and db.propertyKeys() can be called",
		}
	}
	b.willRead()
	op := &CallProcedure{Name: c.Name, Optional: c.Optional, Pos: c.Span}
	for _, a := range c.Args {
		op.Args = append(op.Args, b.bound(a))
	}
	if c.Implicit {
		for _, a := range args {
			op.Args = append(op.Args, b.bound(&cypher.Parameter{Span: c.Span, Name: a}))
		}
	}
	op.Input = b.op
	b.op = op
	for _, y := range b.yields(c, columns) {
		at := slices.Index(columns, y.Column)
		if at < 0 {
			return &graph.Error{
				Code: graph.InvalidQuery, Detail: "SyntaxError.UndefinedVariable", Pos: y.Pos,
				Message: "procedure " + c.Name + " has no column " + graph.Quote(y.Column),
			}
		}
		op.Columns = append(op.Columns, ProcedureColumn{at, b.bind(y.Var.Name)})
	}
	if c.Where != nil {
		b.op = &Filter{b.op, []Bound{b.bound(c.Where)}}
	}
	return nil
}

func (b *builder) yields(c *cypher.CallProcedure, columns []string) []*cypher.YieldItem {
	if !c.YieldStar && len(c.Yield) > 0 {
		return c.Yield
	}
	var all []*cypher.YieldItem
	for _, name := range columns {
		all = append(all, &cypher.YieldItem{Span: c.Span, Column: name, Var: &cypher.Variable{Span: c.Span, Name: name}})
	}
	return all
}

// standalone answers the columns of a CALL that is the whole query.
func (b *builder) standalone(c *cypher.CallProcedure) []column {
	columns, _, _ := b.catalog.Procedures.Procedure(c.Name)
	var out []column
	for _, y := range b.yields(c, columns) {
		out = append(out, column{y.Var.Name, b.names[y.Var.Name]})
	}
	return out
}
