package schema

import (
	"maps"

	"github.com/graphql-go/graphql/language/ast"
)

// pageAsk is what a selection wants of a connection.
type pageAsk struct {
	rows, total, keys bool
	// more and beyond tell whether to look past the two ends of the page.
	more, beyond bool
}

// page compiles a connection: one subquery for the rows, one for totalCount if it is asked for, one for what lies on
// the other side of the cursor.
func (c *compiler) page(sc *scope, def *field, g page, args arguments, f *collected, cols *columns, out *outField) error {
	p := &outPage{rows: -1, total: -1, beyond: -1, keys: -1}
	out.kind, out.page = outConnection, p
	ask := &pageAsk{}
	fields, err := c.pageFields(c.model.objects[connectionName(def.typ, g.evidence)], f.sets(), ask)
	if err != nil {
		return err
	}
	p.fields = fields
	b := &pageBuild{compiler: c, sc: sc, def: def, page: g, args: args, out: p, ask: ask}
	if err := b.prepare(); err != nil {
		return err
	}
	if ask.rows {
		if err := b.rows(cols); err != nil {
			return err
		}
	}
	if ask.total {
		if p.total, err = b.count(cols, "count(*)", ""); err != nil {
			return err
		}
	}
	if ask.beyond && b.cursor != nil {
		p.beyond, err = b.count(cols, "count(*) > 0", "outside")
	}
	return err
}

// pageFields compiles the selection on a connection, and notes what it needs.
func (c *compiler) pageFields(typ *object, sets []*ast.SelectionSet, ask *pageAsk) ([]pageField, error) {
	collected, err := c.collect(typ, sets)
	if err != nil {
		return nil, err
	}
	var fields []pageField
	for _, f := range collected {
		out := pageField{key: f.key, text: string(appendString(nil, f.key)) + ":", what: f.name(), name: typ.name}
		switch out.what {
		case "edges", "nodes":
			ask.rows, out.sets = true, f.sets()
			out.rows = &outField{missing: -1, key: f.key, coordinate: typ.name + "." + f.name(), elementNonNull: true}
		case "totalCount":
			ask.total = true
		case "hasNextPage", "hasPreviousPage":
			ask.rows, ask.more, ask.beyond = true, true, true
		case "startCursor", "endCursor":
			ask.rows, ask.keys = true, true
		case "pageInfo":
			if out.fields, err = c.pageFields(pageInfoType, f.sets(), ask); err != nil {
				return nil, err
			}
		}
		fields = append(fields, out)
	}
	return fields, nil
}

// edges compiles the selections on edges and nodes into the columns of a row.
func (b *pageBuild) edges(sc *scope, cols *columns) error {
	for i := range b.out.fields {
		field := &b.out.fields[i]
		var err error
		switch field.what {
		case "edges":
			// The fields of an edge are those of the relationship, where there is one.
			inner := *sc
			if b.page.evidence == "relation" {
				inner.vars = maps.Clone(sc.vars)
				inner.vars["parent"] = sc.vars["relation"]
			}
			field.rows.object, err = b.object(&inner, b.model.objects[edgeName(b.def.typ, b.page.evidence)], field.sets, cols)
		case "nodes":
			inner := *sc
			inner.vars = map[string]string{"parent": sc.vars["node"]}
			field.rows.object, err = b.object(&inner, b.model.objects[b.def.typ], field.sets, cols)
		}
		if err != nil {
			return err
		}
	}
	if b.ask.keys {
		b.out.keys = cols.add(sc.vars["keys"])
	}
	return nil
}
