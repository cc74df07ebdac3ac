package schema

import "strings"

// variable compiles an object whose node, relationship or value is at hand.
func (c *compiler) variable(sc *scope, def *field, g variable, f *collected, cols *columns, out *outField) error {
	typ := c.model.objects[c.model.typeOf(def).base()]
	vars := map[string]string{}
	for name, expr := range g.roles {
		vars[name] = expand(expr, sc.vars)
	}
	given := vars["given"]
	if g.roles == nil {
		given = sc.vars[g.role]
		vars["parent"] = given
		if typ.name == "Relation" {
			vars["relation"] = given
		}
	}
	sc.cost.own++
	inner := &scope{vars: vars, calls: sc.calls, cost: sc.cost, path: sc.path, depth: sc.depth}
	if out.nonNull {
		out.kind = outInline
		object, err := c.object(inner, typ, f.sets(), cols)
		out.object = object
		return err
	}
	own := &columns{}
	object, err := c.object(inner, typ, f.sets(), own)
	out.kind, out.object = outNested, object
	out.slot = cols.add("CASE WHEN " + given + " IS NOT NULL THEN " + own.list() + " END")
	return err
}

// one compiles the first row of a traversal.
func (c *compiler) one(sc *scope, def *field, g one, args arguments, f *collected, cols *columns, out *outField) error {
	t := c.model.traversals[g.traversal]
	b, err := c.body(sc, t, def, args)
	if err != nil {
		return err
	}
	inner, calls := c.inner(sc, b, &costNode{own: 1, size: -1, times: 1})
	own := &columns{}
	out.kind = outNested
	if out.object, err = c.object(inner, c.model.objects[c.model.typeOf(def).base()], f.sets(), own); err != nil {
		return err
	}
	result := c.fresh("found")
	clauses := append([]string{b.first()}, *calls...)
	c.call(sc, b, append(clauses, "RETURN head(collect("+own.list()+")) AS "+result)...)
	out.slot = cols.add(result)
	return nil
}

// list compiles all rows of a traversal.
func (c *compiler) list(sc *scope, def *field, g list, args arguments, f *collected, cols *columns, out *outField) error {
	t := c.model.traversals[g.traversal]
	b, err := c.body(sc, t, def, args)
	if err != nil {
		return err
	}
	if err := c.bodyFilter(sc, b, args); err != nil {
		return err
	}
	with := "WITH " + b.with + c.listFilter(sc, b, args)
	inner, calls := c.inner(sc, b, &costNode{own: 1, size: -1, times: listCost})
	own := &columns{}
	out.kind = outList
	if out.object, err = c.object(inner, c.model.objects[c.model.typeOf(def).base()], f.sets(), own); err != nil {
		return err
	}
	row := own.list()
	if !out.elementNonNull {
		row = "CASE WHEN " + b.columns["node"] + " IS NULL THEN [] ELSE " + row + " END"
	}
	order := "ORDER BY " + strings.Join(b.order, ", ")
	result := c.fresh("rows")
	if len(*calls) == 0 {
		c.call(sc, b, with, order, "RETURN collect("+row+") AS "+result)
	} else {
		kept := c.fresh("row")
		clauses := append([]string{with}, *calls...)
		clauses = append(clauses, "WITH "+row+" AS "+kept+", "+strings.Join(b.order, ", "), order,
			"RETURN collect("+kept+") AS "+result)
		c.call(sc, b, clauses...)
	}
	out.slot = cols.add(result)
	return nil
}

// listFilter is the WHERE for the arguments that every plain list of nodes has, unless its traversal reads them itself.
func (c *compiler) listFilter(sc *scope, b *body, args arguments) string {
	var conditions []string
	node := b.columns["node"]
	if date := args["asOf"]; !date.null() && !b.reads["asOf"] {
		conditions = append(conditions, c.truth(sc, date, node, false)+" IN $"+c.bind(sc, args["truth"], plainFill(c.model.enums["Truth"])))
	}
	if v := args["certainty"]; !v.null() && !b.reads["certainty"] {
		conditions = append(conditions, node+".certainty IN $"+c.bind(sc, v, plainFill(c.model.enums["Certainty"])))
	}
	if len(conditions) == 0 {
		return ""
	}
	return "\nWHERE " + strings.Join(conditions, "\n  AND ")
}

// listCost is how many objects a plain list is reckoned with: citations, names, reasons are few.
const listCost = 4
