package fuzz

import (
	"fmt"
	"strings"
)

// write makes a query that changes the graph in a way that does not depend on the order of its rows: one variable is
// written to, from its own properties, and MERGE acts with values that are the same for all rows.
func (g *generator) write() string {
	b := body{generator: g}
	g.nodes = 2
	if g.chance(80) {
		b.match("MATCH ")
	}
	if g.chance(20) {
		b.unwind()
	}
	b.writeClause()
	b.add("RETURN count(*) AS rows")
	return b.text()
}

func (b *body) writeClause() {
	forms := []func() string{b.create, b.create, b.merge, b.merge}
	if len(b.scope.of(node)) > 0 {
		forms = append(forms, b.set, b.set, b.set, b.remove, b.delete, b.mergeRelationship, b.foreach, b.unit)
	}
	b.clauses = append(b.clauses, pick(b.generator, forms)())
}

func (b *body) create() string {
	names := b.scope.of(node)
	start := "(" + b.newNode() + ")"
	if len(names) > 0 && b.chance(60) {
		start = "(" + pick(b.generator, names) + ")"
	} else if b.chance(40) {
		return "CREATE " + start
	}
	rel := fmt.Sprintf(pick(b.generator, []string{"-[:R {i: %s}]->", "<-[:S {f: 0.5, i: %s}]-"}), b.expr(integer, b.scope, 1))
	return "CREATE " + start + rel + "(" + b.newNode() + ")"
}

func (b *body) newNode() string {
	label := pick(b.generator, []string{"", ":A", ":A:B", ":C"})
	return fmt.Sprintf("%s {i: %s, s: %s}", label, b.expr(integer, b.scope, 1), b.expr(text, b.scope, 1))
}

func (b *body) merge() string {
	name := b.name("m")
	key := pick(b.generator, []string{"$i1", "1", "2", "9"})
	if key == "$i1" {
		b.params["i1"] = integer
		key = "coalesce($i1, 3)"
	}
	if vars := b.scope.of(integer); len(vars) > 0 {
		key = "coalesce(" + vars[0] + ", 0)"
	}
	return fmt.Sprintf("MERGE (%s%s {i: %s})%s", name, pick(b.generator, []string{":A", ":C", ":A:B"}), key, b.actions(name))
}

// actions follow a MERGE. Their values are literals.
func (b *body) actions(name string) string {
	text := ""
	if b.chance(50) {
		text += " ON CREATE SET " + name + pick(b.generator, []string{".s = 'new'", ".b = true", ":D", " += {v: 1, w: null}"})
	}
	if b.chance(50) {
		text += " ON MATCH SET " + name + pick(b.generator, []string{".f = 1.5", ".b = null", ":E", " += {l: [1], i: 1}"})
	}
	return text
}

func (b *body) mergeRelationship() string {
	names, r := b.scope.of(node), b.name("m")
	from, to := pick(b.generator, names), pick(b.generator, names)
	return fmt.Sprintf("MERGE (%s)-[%s:%s]->(%s)%s", from, r, pick(b.generator, []string{"R", "T"}), to,
		pick(b.generator, []string{"", " ON CREATE SET " + r + ".i = 5", " ON MATCH SET " + r + ".s = 'old'"}))
}

// setItems assigns to one variable, from itself.
func (b *body) setItems(name string) string {
	own := scope{{name, node}}
	return b.join(2, ", ", func() string {
		switch b.IntN(11) {
		case 0:
			return name + pick(b.generator, []string{":E", ":A:E", ":B"})
		case 1:
			return name + " += {i: " + b.expr(integer, own, 1) + ", v: " + b.expr(text, own, 1) + "}"
		case 2:
			return name + " = {i: " + b.expr(integer, own, 1) + "}"
		case 3:
			return name + ".v = " + b.expr(integers, own, 0)
		case 4:
			return name + "['f'] = " + b.expr(float, own, 1)
		case 5:
			return name + ".d = " + b.expr(date, own, 1)
		case 6:
			return name + ":$(" + pick(b.generator, []string{"'E'", "['A', 'E']", "[]"}) + ")"
		case 7:
			return name + " += " + pick(b.generator, []string{"$m1", "{i: null, s: 'x'}", "{}", name + " {.s, v: " + b.expr(integer, own, 1) + "}"})
		case 8:
			return name + ".v = " + b.expr(pick(b.generator, []kind{datetime, local, zonedTime, clock, duration, place, texts}), own, 1)
		}
		return name + ".i = " + b.expr(integer, own, 2)
	})
}

func (b *body) set() string { return "SET " + b.setItems(pick(b.generator, b.scope.of(node))) }

func (b *body) remove() string {
	name := pick(b.generator, b.scope.of(node))
	return "REMOVE " + b.join(2, ", ", func() string {
		return name + pick(b.generator, []string{".i", ".none", ":A", ":A:B", "['s']", ":$('A')", ":$(['B', 'none'])"})
	})
}

func (b *body) delete() string {
	if rels := b.scope.of(relation); len(rels) > 0 && b.chance(50) {
		return "DELETE " + strings.Join(rels, ", ")
	}
	return pick(b.generator, []string{"DETACH DELETE ", "DETACH DELETE ", "DELETE "}) + pick(b.generator, b.scope.of(node))
}

func (b *body) foreach() string {
	x := b.name("x")
	name := pick(b.generator, b.scope.of(node))
	return fmt.Sprintf("FOREACH (%s IN %s | %s)", x, b.expr(integers, b.scope, 1), pick(b.generator, []string{
		"CREATE (:F {i: " + x + "})", "SET " + name + ".i = 1", "MERGE (:F {i: coalesce(" + x + ", 0)})",
		"CREATE (" + name + ")-[:T {i: " + x + "}]->(:F)", "REMOVE " + name + ".s, " + name + ":A",
		"FOREACH (y IN range(0, coalesce(" + x + ", 0) % 3) | CREATE (:F {i: y}) SET " + name + ".f = 0.5)",
		"MERGE (" + name + ")-[:T]->(" + name + ")", "SET " + name + " += {b: true, none: null}",
	}))
}

// unit is a subquery that only writes.
func (b *body) unit() string {
	name := pick(b.generator, b.scope.of(node))
	return "CALL (" + name + ") { " + pick(b.generator, []string{
		"CREATE (" + name + ")-[:T]->(:F {i: " + name + ".i})", "SET " + b.setItems(name), "UNWIND [1, 2] AS y CREATE (:F {i: y})",
	}) + " }"
}
