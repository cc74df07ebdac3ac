package schema

import (
	"fmt"
	"strings"

	"parley/graph"
)

// sought are the ids that a root field names among its arguments.
type sought struct {
	out *outField
	// list is the Cypher expression for them: [id, label or null, number of the field, number of the id] each.
	list string
}

// seek notes the ids in the arguments of a root field, for missing.
func (c *compiler) seek(sc *scope, def *field, args arguments, out *outField) {
	ids := &value{kind: listValue}
	for _, a := range def.args {
		if v := args[a.name]; parseType(a.typ).base() == "ID" && !v.null() {
			ids.items = append(ids.items, v)
		}
	}
	if len(ids.items) == 0 || def.name == "nodes" || def.name == "relation" {
		return
	}
	label := "null"
	out.sought = "node"
	if len(def.args) == 1 && def.args[0] == idArg && def.name != "node" {
		out.sought = def.name
		label = "'" + strings.ToUpper(def.name[:1]) + def.name[1:] + "'"
	}
	out.soughtBy = int64(len(c.sought))
	name := c.bind(sc, ids, argumentFill(c.model, arg("ids", "[ID!]", "", ""), def.name))
	nodes := ""
	if def.name == "paths" { // may avoid relationships too, whose ids have full stops
		nodes = fmt.Sprintf(" WHERE NOT $%s[at] CONTAINS '.'", name)
	}
	c.sought = append(c.sought, sought{out, fmt.Sprintf("[at IN range(0, size($%s) - 1)%s | [$%[1]s[at], %[3]s, %[4]d, at]]", name, nodes, label, out.soughtBy)})
}

// missing adds the search for ids that are not there, one for the whole operation. It is part of the same statement,
// and looks for what resembles them only where there are any.
func (c *compiler) missing(sc *scope, cols *columns) error {
	if len(c.sought) == 0 {
		return nil
	}
	b, err := c.body(sc, c.model.traversals["Query.missing"], &field{name: "missing"}, arguments{})
	if err != nil {
		return err
	}
	var lists []string
	for _, s := range c.sought {
		lists = append(lists, s.list)
	}
	b.text = strings.ReplaceAll(b.text, "$sought", strings.Join(lists, " + "))
	c.call(sc, b, "RETURN "+b.with)
	slot := cols.add(b.columns["missing"])
	for _, s := range c.sought {
		s.out.missing = slot
	}
	return nil
}

// notFound tells which ids among the arguments of a root field are not there, and what resembles them.
func (w *writer) notFound(f *outField, row []graph.Value) {
	missing, _ := row[f.missing].([]graph.Value)
	for _, item := range missing {
		found, _ := item.([]graph.Value)
		if len(found) != 3 || found[0] != f.soughtBy {
			continue
		}
		id, _ := found[1].(string)
		words := textsOf(found[2])
		w.fail(graph.NotFound, "there is no "+f.sought+" with the id "+graph.Quote(id)+offered(words), f)
		w.errors[len(w.errors)-1].Near = words
	}
}
