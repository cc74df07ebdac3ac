package fuzz

import (
	"fmt"
	"strings"
)

// patternOf is a pattern under construction: what it binds, and what its predicates may use.
type patternOf struct {
	*generator
	// outer are the variables from before the pattern.
	outer scope
	// binds are those that it brings in.
	binds scope
	depth int
	// plain leaves out what cannot stand inside of a quantified path.
	plain bool
	// quantifies makes paths longer by quantifiers, otherwise by *: the two cannot stand in one clause.
	quantifies bool
}

func (g *generator) newPattern(s scope, depth int) patternOf {
	return patternOf{generator: g, outer: s, depth: depth, quantifies: g.chance(40)}
}

var labelExpressions = []string{":A", ":B", ":C", ":A|B", ":!A", ":A&B", ":%", ":(A|B)&!C", ":A:B", ":!(B|C)", ":D", " IS A|C", ":$('A')", ":$any(['A', 'B'])", ":(A&B)|!C"}

var typeExpressions = []string{":R", ":S", ":R|S", ":!R", ":%", ":T", ":R|S|T"}

// node writes (n:Label {i: 1} WHERE …): a variable from before or a new one.
func (p *patternOf) node() string {
	known := append(p.outer.of(node), p.binds.of(node)...)
	if !p.plain && len(known) > 0 && (p.nodes <= 0 || p.chance(35)) {
		return "(" + pick(p.generator, known) + ")"
	}
	p.nodes--
	name := ""
	if p.chance(80) {
		name = p.name("n")
	}
	text := name
	if p.chance(45) {
		text += pick(p.generator, labelExpressions)
	}
	text += p.map_() + p.where(name, node)
	if name != "" {
		p.binds = p.binds.with(binding{name, node})
	}
	return "(" + text + ")"
}

// map_ writes the properties of a pattern, seldom.
func (p *patternOf) map_() string {
	if !p.chance(10) {
		return ""
	}
	return " {i: " + p.expr(integer, p.outer, p.depth-1) + "}"
}

// where writes a predicate inside of a node or relationship, seldom.
func (p *patternOf) where(name string, k kind) string {
	if name == "" || !p.chance(12) {
		return ""
	}
	return " WHERE " + p.expr(boolean, p.outer.with(binding{name, k}), p.depth-1)
}

// step is a relationship, one of variable length or a quantified path.
func (p *patternOf) step() string {
	switch n := p.IntN(100); {
	case p.plain || n < 75:
		return p.relationship()
	case p.quantifies && n < 83:
		return p.repeated()
	case p.quantifies:
		return p.quantified()
	default:
		return p.variableLength()
	}
}

func (p *patternOf) relationship() string {
	name, text := "", ""
	if p.chance(60) {
		name = p.name("r")
		text = name
	}
	if p.chance(50) {
		text += pick(p.generator, typeExpressions)
	}
	text += p.map_() + p.where(name, relation)
	if name != "" {
		p.binds = p.binds.with(binding{name, relation})
	}
	return p.arrow(text)
}

func (p *patternOf) variableLength() string {
	text := ""
	if p.chance(40) {
		text = p.name("r")
		p.binds = p.binds.with(binding{text, relations})
	}
	if p.chance(50) {
		text += pick(p.generator, []string{":R", ":S", ":R|S"})
	}
	return p.arrow(text + pick(p.generator, []string{"*1..2", "*0..2", "*2", "*..3", "*0..1", "*2..3", "*0"}))
}

// quantified writes ((a)-[r]->(b) WHERE …){1,2}. Its variables are lists outside of it.
func (p *patternOf) quantified() string {
	inner := patternOf{generator: p.generator, outer: p.outer.without(relation).without(node), depth: p.depth - 1, plain: true}
	text := inner.node() + inner.relationship() + inner.node()
	if p.chance(20) {
		text += inner.relationship() + inner.node()
	}
	if p.chance(30) {
		text += " WHERE " + p.expr(boolean, inner.binds, inner.depth)
	}
	for _, b := range inner.binds {
		lists := map[kind]kind{node: nodeList, relation: relations}
		p.binds = p.binds.with(binding{b.name, lists[b.kind]})
	}
	return " (" + text + ")" + pick(p.generator, []string{"{1,2}", "{0,2}", "{2}", "{,1}", "{1,3}", "+", "*"}) + " "
}

// repeated writes -[r:R WHERE …]->{1,2}, whose variable is a list outside of it.
func (p *patternOf) repeated() string {
	name, text := "", ""
	if p.chance(60) {
		name = p.name("r")
		text = name
	}
	if p.chance(60) {
		text += pick(p.generator, typeExpressions)
	}
	if name != "" && p.chance(30) {
		text += " WHERE " + p.expr(boolean, scope{{name, relation}}, p.depth-1)
	}
	if name != "" {
		p.binds = p.binds.with(binding{name, relations})
	}
	return p.arrow(text) + pick(p.generator, []string{"{1,2}", "{0,1}", "{2}", "+", "*", "{,3}"})
}

func (p *patternOf) arrow(inside string) string {
	if inside == "" {
		return pick(p.generator, []string{"-->", "<--", "--"})
	}
	return fmt.Sprintf(pick(p.generator, []string{"-[%s]->", "<-[%s]-", "-[%s]-"}), inside)
}

// path writes a path with up to so many steps, sometimes with a variable.
func (p *patternOf) path(steps int) string {
	var b strings.Builder
	b.WriteString(p.node())
	n := p.IntN(steps + 1)
	for range n {
		b.WriteString(p.step() + p.node())
	}
	if p.plain || !p.chance(25) {
		return b.String()
	}
	name := p.name("p")
	p.binds = p.binds.with(binding{name, path})
	return name + " = " + b.String()
}

// innerMatch writes a MATCH for a subquery expression, and gives what is in scope behind it.
func (g *generator) innerMatch(s scope, depth int) (string, scope) {
	p := g.newPattern(s, depth)
	text := "MATCH " + p.path(1)
	s = s.with(p.binds...)
	if depth > 0 && g.chance(50) {
		text += " WHERE " + g.expr(boolean, s, depth-1)
	}
	return text, s
}

// sorted writes a query for COLLECT, with a column whose equal values cannot be told apart.
func (g *generator) sorted(s scope, depth int) string {
	text, inner := g.innerMatch(s, depth)
	name := g.name("x")
	text += " RETURN " + pick(g, []string{"", "", "DISTINCT "}) + g.expr(integer, inner, max(depth-1, 0)) + " AS " + name + " ORDER BY " + name
	return text + pick(g, []string{"", "", " DESC", " LIMIT 2", " SKIP 1"})
}
