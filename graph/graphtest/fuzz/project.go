package fuzz

import (
	"fmt"
	"strings"
)

// projection is a WITH or RETURN under construction.
type projection struct {
	items []string
	binds scope
}

func (p *projection) add(expr, name string, k kind) {
	if expr == name {
		p.items = append(p.items, name)
	} else {
		p.items = append(p.items, expr+" AS "+name)
	}
	p.binds = append(p.binds, binding{name, k})
}

func (b *body) with() {
	p := b.project(nil, true)
	b.scope = p.binds
	b.add("WITH %s%s%s", b.distinct(), strings.Join(p.items, ", "), b.order(p.binds))
	if b.chance(25) {
		b.clauses[len(b.clauses)-1] += " WHERE " + b.expr(boolean, b.scope, depth)
	}
}

// finish writes the RETURN, and gives its columns.
func (b *body) finish(columns []string) scope {
	p := b.project(columns, false)
	b.add("RETURN %s%s%s", b.distinct(), strings.Join(p.items, ", "), b.order(p.binds))
	return p.binds
}

func (b *body) distinct() string {
	if b.chance(20) {
		return "DISTINCT "
	}
	return ""
}

// project chooses what goes on: variables as they are (keep) or under new names, new columns, aggregates.
func (b *body) project(columns []string, keep bool) projection {
	var p projection
	name := func() string {
		if columns == nil {
			return b.name("c")
		}
		return columns[len(p.items)]
	}
	for _, v := range b.scope {
		switch {
		case columns != nil && len(p.items) == len(columns):
			return p
		case v.kind == someShortest && !keep || !b.chance(50):
		case keep:
			p.add(v.name, v.name, v.kind)
		default:
			p.add(v.name, name(), v.kind)
		}
	}
	aggregates := b.chance(35)
	want := max(1, len(p.items)+b.IntN(3))
	if columns != nil {
		want = len(columns)
	}
	for len(p.items) < want {
		if aggregates && b.chance(60) {
			expr, k := b.aggregate()
			p.add(expr, name(), k)
			continue
		}
		k := pick(b.generator, projected)
		p.add(b.expr(k, b.scope, depth), name(), k)
	}
	return p
}

// aggregates by what they give; <kind> as in expressions.txt.
var aggregates = []struct {
	form production
	kind kind
}{
	{parseProduction("count(*)"), integer},
	{parseProduction("count(<any>)"), integer},
	{parseProduction("count(DISTINCT <any>)"), integer},
	{parseProduction("sum(<int>)"), integer},
	{parseProduction("sum(DISTINCT <int>)"), integer},
	{parseProduction("sum(<float>)"), float},
	{parseProduction("avg(<int>)"), float},
	{parseProduction("min(<any>)"), anything},
	{parseProduction("max(<any>)"), anything},
	{parseProduction("min(<int>)"), integer},
	{parseProduction("max(<str>)"), text},
	{parseProduction("min(<date>)"), date},
	{parseProduction("collect(<int>)"), bag},
	{parseProduction("collect(DISTINCT <int>)"), bag},
	{parseProduction("percentileDisc(<int>, 0.5)"), integer},
	{parseProduction("percentileCont(<int>, 0.25)"), float},
	{parseProduction("stDev(<int>)"), float},
	{parseProduction("stDevP(<float>)"), float},
	{parseProduction("sum(<duration>)"), duration},
	{parseProduction("size(collect(<str>))"), integer},
	{parseProduction("count(*) + 1"), integer},
	{parseProduction("[@x IN collect(<int>) WHERE @x > 0]"), bag},
}

func (b *body) aggregate() (string, kind) {
	a := pick(b.generator, aggregates)
	return b.expand(a.form, b.scope, 1), a.kind
}

// order writes ORDER BY with SKIP and LIMIT, where the columns have a total order.
func (b *body) order(s scope) string {
	if !b.chance(40) {
		return ""
	}
	var keys []string
	for _, v := range s {
		if !v.canOrder() {
			return ""
		}
		keys = append(keys, v.orderKeys()...)
	}
	b.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	for i := range keys {
		keys[i] += pick(b.generator, []string{"", "", " DESC"})
	}
	text := " ORDER BY " + strings.Join(keys, ", ")
	if b.chance(25) {
		text += pick(b.generator, []string{" SKIP ", " OFFSET "}) + b.amount()
	}
	if b.chance(40) {
		text += " LIMIT " + b.amount()
	}
	return text
}

// amount is what SKIP and LIMIT take: an expression without variables.
func (b *body) amount() string {
	if b.chance(30) {
		b.params["few"] = "few"
		return "$few"
	}
	return fmt.Sprint(pick(b.generator, []any{0, 1, 2, 3, 5, "1 + 1", "toInteger(2.5)"}))
}
