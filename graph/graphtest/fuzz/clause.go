package fuzz

import (
	"fmt"
	"strings"
)

// depth bounds how deep the expressions of clauses nest.
const depth = 2

// body is a query under construction: its clauses and what is in scope behind them.
type body struct {
	*generator
	scope   scope
	clauses []string
}

// single writes a query that only reads. With columns, they are its columns.
func (g *generator) single(columns []string) string {
	b := body{generator: g}
	for range 1 + g.IntN(3) {
		b.clause()
	}
	b.finish(columns)
	return b.text()
}

func (b *body) text() string { return strings.Join(b.clauses, " ") }

func (b *body) add(format string, args ...any) {
	b.clauses = append(b.clauses, fmt.Sprintf(format, args...))
}

func (b *body) clause() {
	switch n := b.IntN(100); {
	case n < 45 && b.nodes > 0:
		b.match("MATCH ")
	case n < 58 && b.nodes > 0:
		b.match("OPTIONAL MATCH ")
	case n < 66:
		b.unwind()
	case n < 74:
		b.subquery()
	case n < 80 && b.nodes > 1:
		b.shortest()
	default:
		b.with()
	}
}

func (b *body) match(word string) {
	p := b.newPattern(b.scope, depth)
	text := b.join(2, ", ", func() string { return p.path(2) })
	b.scope = b.scope.with(p.binds...)
	b.add("%s%s%s", word, text, b.where(60))
}

func (b *body) where(percent int) string {
	if !b.chance(percent) {
		return ""
	}
	return " WHERE " + b.expr(boolean, b.scope, depth)
}

func (b *body) unwind() {
	name := b.name("x")
	from := pick(b.generator, []struct{ list, of kind }{{integers, integer}, {integers, integer}, {texts, text}, {nodeList, node}, {relations, relation}})
	if from.list.needsVariable() && len(b.scope.of(from.list)) == 0 {
		from.list, from.of = integers, integer
	}
	b.add("UNWIND %s AS %s", b.expr(from.list, b.scope, depth), name)
	b.scope = b.scope.with(binding{name, from.of})
}

// subquery writes CALL (x) { … } in one of its forms.
func (b *body) subquery() {
	imports := b.some()
	inner := body{generator: b.generator, scope: imports}
	names := strings.Join(namesOf(imports), ", ")
	open := "CALL (" + names + ") { "
	if b.chance(15) {
		open = "OPTIONAL " + open
	}
	switch {
	case b.chance(15):
		inner.scope = b.scope
		open = "CALL (*) { "
	case len(imports) > 0 && b.chance(20):
		open = "CALL { WITH " + names + " "
	}
	start := inner.scope
	inner.clause()
	columns := inner.finish(nil)
	text := inner.text()
	if b.chance(15) && !strings.Contains(open, "WITH") {
		other := body{generator: b.generator, scope: start}
		if also, ok := other.finishAs(columns); ok {
			text += pick(b.generator, []string{" UNION ", " UNION ALL "}) + other.text()
			columns = also
		}
	}
	b.add("%s%s }", open, text)
	b.scope = b.scope.with(columns...)
}

// finishAs writes a RETURN with columns of the same names and kinds, where expressions can make those kinds.
func (b *body) finishAs(columns scope) (scope, bool) {
	items := make([]string, len(columns))
	for i, c := range columns {
		if c.kind.needsVariable() {
			return nil, false
		}
		items[i] = b.expr(c.kind, b.scope, 1) + " AS " + c.name
	}
	b.add("RETURN %s", strings.Join(items, ", "))
	return columns, true
}

// some takes up to three variables that can be imported.
func (b *body) some() scope {
	var out scope
	for _, v := range b.scope {
		if len(out) < 3 && b.chance(60) {
			out = append(out, v)
		}
	}
	return out
}

func namesOf(s scope) []string {
	names := make([]string, len(s))
	for i, v := range s {
		names[i] = v.name
	}
	return names
}

// shortest looks for shortest paths between two nodes that are not the same, which Neo4j refuses.
func (b *body) shortest() {
	b.nodes -= 2
	from, to, name := b.name("n"), b.name("n"), b.name("p")
	before, hop, after := b.name("n"), b.name("r"), b.name("n")
	b.add("MATCH (%s%s), (%s%s) WHERE %s <> %s", from, pick(b.generator, []string{"", ":A", ":B|C"}), to, pick(b.generator, []string{"", ":A", ":!A"}), from, to)
	// What comes before is over, so that no plan looks for paths first.
	b.add("WITH * ORDER BY %s.id, %s.id", from, to)
	arrow := pick(b.generator, []string{"-[%s]->", "<-[%s]-", "-[%s]-"})
	types := pick(b.generator, []string{"", ":R", ":R|S"})
	forms := []struct {
		format string
		kind   kind
	}{
		{"%s = shortestPath((%s)" + fmt.Sprintf(arrow, types+"*") + "(%s))", someShortest},
		{"%s = shortestPath((%s)" + fmt.Sprintf(arrow, types+"*..3") + "(%s))", someShortest},
		{"%s = allShortestPaths((%s)" + fmt.Sprintf(arrow, types+"*") + "(%s))", path},
		{"%s = allShortestPaths((%s)" + fmt.Sprintf(arrow, types+"*1..4") + "(%s))", path},
		{"%s = SHORTEST 1 (%s)" + fmt.Sprintf(arrow, types) + "+(%s)", someShortest},
		{"%s = SHORTEST 2 (%s)" + fmt.Sprintf(arrow, types) + "+(%s)", someShortest},
		{"%s = ANY SHORTEST (%s)" + fmt.Sprintf(arrow, types) + "*(%s)", someShortest},
		{"%s = ALL SHORTEST (%s)" + fmt.Sprintf(arrow, types) + "+(%s)", path},
		{"%s = SHORTEST 2 GROUPS (%s)" + fmt.Sprintf(arrow, types) + "+(%s)", path},
		{"%s = ALL SHORTEST (%s)" + fmt.Sprintf(arrow, types) + "{1,3}(%s)", path},
		{"%s = ALL SHORTEST (%s) ((" + before + ")" + fmt.Sprintf(arrow, hop+types) + "(" + after + ") WHERE coalesce(" + hop + ".i, 1) > 0)+ (%s)", path},
		{"%s = SHORTEST 1 (%s) ((" + before + ")" + fmt.Sprintf(arrow, types) + "(" + after + ":A|B))+ (%s)", someShortest},
		{"%s = SHORTEST 3 GROUPS (%s)" + fmt.Sprintf(arrow, hop+types+" WHERE coalesce("+hop+".b, true)") + "{1,4}(%s)", path},
		{"%s = shortestPath((%s)" + fmt.Sprintf(arrow, types) + "(%s))", someShortest},
	}
	form := pick(b.generator, forms)
	word := pick(b.generator, []string{"MATCH ", "MATCH ", "OPTIONAL MATCH "})
	b.add("%s"+form.format, word, name, from, to)
	b.scope = b.scope.with(binding{from, node}, binding{to, node}, binding{name, form.kind})
}
