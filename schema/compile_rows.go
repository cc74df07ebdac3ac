package schema

import (
	"strings"

	"parley/graph"
)

// pageBuild compiles one connection.
type pageBuild struct {
	*compiler
	sc   *scope
	def  *field
	page page
	args arguments
	out  *outPage
	ask  *pageAsk
	// keys are what the list is sorted by.
	keys []sortKey
	// cursor is the argument after or before, nil without one; cursorParams are its values, one a key.
	cursor       *value
	cursorParams []string
}

// prepare reads the arguments that every connection has.
func (b *pageBuild) prepare() error {
	first, last := b.args["first"], b.args["last"]
	if !first.null() && !last.null() {
		return badValue(first.loc, "%s: give first or last, not both", b.def.name)
	}
	b.out.backward = !last.null()
	size := sizeRef{from: first, def: b.page.size, where: b.def.name + "(first:)", path: b.sc.path}
	b.cursor = b.args["after"]
	other := b.args["before"]
	if b.out.backward {
		size.from, size.where = last, b.def.name+"(last:)"
		b.cursor, other = other, b.cursor
	}
	if !other.null() {
		return badValue(other.loc, "%s: after goes with first, and before with last", b.def.name)
	}
	if b.cursor.null() {
		b.cursor = nil
	}
	b.out.size = len(b.plan.sizes)
	b.plan.sizes = append(b.plan.sizes, size)
	var err error
	if b.keys, err = b.order(); err != nil {
		return err
	}
	b.out.print = len(b.plan.prints)
	b.plan.prints = append(b.plan.prints, newPrint(b.page.traversal, b.keys, b.args))
	b.bindCursor()
	return nil
}

// start renames the traversal and gives the clauses that lead to its filtered columns.
func (b *pageBuild) start() (*body, []string, error) {
	made, err := b.body(b.sc, b.traversal(), b.def, b.args)
	if err != nil {
		return nil, nil, err
	}
	if date := b.args["asOf"]; !date.null() {
		truth := b.truth(b.sc, date, b.evidence(made), b.page.evidence == "relation")
		made.columns["truth"] = b.fresh("truth")
		made.names = append(made.names, made.columns["truth"])
		made.with += ", " + truth + " AS " + made.columns["truth"]
	}
	conditions, err := b.conditions(made)
	if err != nil {
		return nil, nil, err
	}
	if len(conditions) == 0 && made.with == strings.Join(made.names, ", ") {
		return made, nil, nil
	}
	with := "WITH " + made.with
	if len(conditions) > 0 {
		with += "\nWHERE " + strings.Join(conditions, "\n  AND ")
	}
	return made, []string{with}, nil
}

// traversal is that of the field, or the wider one where the caller asks for the holders of an actor's offices too.
func (b *pageBuild) traversal() *traversal {
	if v := b.args["includeOfficeHolders"]; !v.null() && v.now(b.coerce.variables) == true {
		return b.model.traversals[b.page.traversal+"WithHolders"]
	}
	return b.model.traversals[b.page.traversal]
}

// conditions are the filters of a connection: where, status, certainty and as-of.
func (b *pageBuild) conditions(made *body) ([]string, error) {
	var conditions []string
	node := made.columns["node"]
	if v := b.args["where"]; !v.null() {
		predicate, err := b.where(b.sc, v, b.model.objects[b.def.typ], node)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, predicate)
	}
	if v := b.args["status"]; !v.null() && b.model.objects[b.def.typ].actual {
		conditions = append(conditions, "coalesce("+node+".status, 'actual') IN $"+b.bind(b.sc, v, plainFill(b.model.enums["Status"])))
	}
	if v := b.args["certainty"]; !v.null() {
		conditions = append(conditions, b.evidence(made)+".certainty IN $"+b.bind(b.sc, v, plainFill(b.model.enums["Certainty"])))
	}
	if truth := made.columns["truth"]; truth != "" {
		conditions = append(conditions, truth+" IN $"+b.bind(b.sc, b.args["truth"], plainFill(b.model.enums["Truth"])))
	}
	return conditions, nil
}

// evidence is the variable that says how a node is tied to the list: a relationship, a position, or the node itself.
func (b *pageBuild) evidence(made *body) string {
	if v, ok := made.columns[b.page.evidence]; ok {
		return v
	}
	return made.columns["node"]
}

// rows compiles the rows of the page. They are sorted and cut first, then the subqueries of the selection run for those
// that are left, and they are sorted once more right before they are collected.
func (b *pageBuild) rows(cols *columns) error {
	made, clauses, err := b.start()
	if err != nil {
		return err
	}
	cost := &costNode{own: 1, size: b.out.size, times: 1}
	inner, calls := b.inner(b.sc, made, cost)
	keyed, order := b.keyed()
	inner.vars["keys"], inner.print = "["+strings.Join(keyed, ", ")+"]", b.out.print
	own := &columns{}
	if err := b.edges(inner, own); err != nil {
		return err
	}
	ways, cut, err := b.withKeys(made, keyed)
	if err != nil {
		return err
	}
	if b.cursor != nil {
		cut += "\nWHERE " + b.beyondCursor(keyed, !b.out.backward)
	}
	clauses = append(append(clauses, ways...), cut, "ORDER BY "+strings.Join(order, ", ")+" LIMIT $"+b.limit())
	result := b.fresh("rows")
	row := own.list()
	switch {
	case len(*calls) == 0 && !b.out.backward:
		clauses = append(clauses, "RETURN collect("+row+") AS "+result)
	default:
		kept := b.fresh("row")
		clauses = append(clauses, *calls...)
		clauses = append(clauses, "WITH "+row+" AS "+kept+", "+strings.Join(keyed, ", "),
			"ORDER BY "+strings.Join(b.ordering(keyed, false), ", "), "RETURN collect("+kept+") AS "+result)
	}
	b.call(b.sc, made, clauses...)
	b.out.rows = cols.add(result)
	return nil
}

// count compiles a subquery that counts the rows of the list, or those outside of the page's cursor.
func (b *pageBuild) count(cols *columns, expr, side string) (int, error) {
	made, clauses, err := b.start()
	if err != nil {
		return 0, err
	}
	if side != "" {
		keyed, _ := b.keyed()
		ways, with, err := b.withKeys(made, keyed)
		if err != nil {
			return 0, err
		}
		clauses = append(append(clauses, ways...), with+"\nWHERE NOT coalesce("+b.beyondCursor(keyed, !b.out.backward)+", false)")
	}
	result := b.fresh("count")
	b.call(b.sc, made, append(clauses, "RETURN "+expr+" AS "+result)...)
	return cols.add(result), nil
}

// limit binds how many rows are fetched: one more than the page where the caller asks whether there are more.
func (b *pageBuild) limit() string {
	size, extra := b.plan.sizes[b.out.size], int64(0)
	if b.ask.more {
		extra = 1
	}
	return b.bind(b.sc, size.from, func(v any) (graph.Value, error) {
		n, err := size.of(v)
		return int64(n) + extra, err
	})
}

// of gives the size of a page for the value of first or last.
func (s sizeRef) of(v any) (int, error) {
	n, ok := v.(int64)
	if !ok {
		return s.def, nil
	}
	if n < 0 || n > 1000 {
		return 0, badValue(Location{}, "%s must lie between 0 and 1000, not %d", s.where, n)
	}
	return int(n), nil
}
