package fuzz

import (
	_ "embed"
	"regexp"
	"strings"
)

//go:embed expressions.txt
var expressions string

// production is one form of an expression, cut at its nonterminals.
type production struct {
	parts []part
	// leaf has no nonterminals; compound is more than a call or a literal and wants parentheses.
	leaf, compound bool
}

// part is text, followed by a nonterminal unless it is the last.
type part struct {
	text   string
	kind   kind
	locals []binding // in scope there; their names begin with @
}

var (
	nonterminal = regexp.MustCompile(`<([a-z]+)((?: @[a-z]+:[a-z]+)*)>`)
	word        = regexp.MustCompile(`^[\w.]*`)
	localName   = regexp.MustCompile(`@[a-z]+`)
)

// productions holds the forms by kind.
var productions = func() map[kind][]production {
	out := map[kind][]production{}
	var k kind
	for _, line := range strings.Split(expressions, "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "    "):
			out[k] = append(out[k], parseProduction(strings.TrimSpace(line)))
		default:
			k = kind(strings.TrimSuffix(line, ":"))
		}
	}
	return out
}()

func parseProduction(line string) production {
	var p production
	rest := line
	for _, m := range nonterminal.FindAllStringSubmatch(line, -1) {
		before, after, _ := strings.Cut(rest, m[0])
		next := part{text: before, kind: kind(m[1])}
		for _, local := range strings.Fields(m[2]) {
			name, k, _ := strings.Cut(local, ":")
			next.locals = append(next.locals, binding{name, kind(k)})
		}
		p.parts = append(p.parts, next)
		rest = after
	}
	p.leaf = len(p.parts) == 0
	p.parts = append(p.parts, part{text: rest})
	p.compound = !closed(line)
	return p
}

// closed reports whether a form is one word, literal, call, list or map, so that anything may stand beside it.
func closed(line string) bool {
	rest := line[len(word.FindString(line)):]
	depth, quoted := 0, false
	for i, r := range rest {
		switch {
		case r == '\'':
			quoted = !quoted
		case quoted:
		case strings.ContainsRune("([{", r):
			depth++
		case strings.ContainsRune(")]}", r):
			depth--
		}
		if depth == 0 && !quoted {
			return i == len(rest)-1
		}
	}
	return rest == ""
}

const (
	// matchText is the nonterminal of a reading pattern with its WHERE.
	matchText kind = "match"
	// sortedText is that of a query with one column of sorted integers.
	sortedText kind = "sorted"
)

// possible reports whether every nonterminal that only variables can give has one.
func (p production) possible(s scope) bool {
	for _, x := range p.parts {
		if x.kind.needsVariable() && len(s.of(x.kind)) == 0 {
			return false
		}
	}
	return true
}

// expr makes an expression of a kind; depth bounds how deep it nests.
func (g *generator) expr(k kind, s scope, depth int) string {
	if k.needsVariable() {
		return pick(g, s.of(k))
	}
	if depth > 0 && !g.chance(25) {
		forms := productions[k]
		for range 8 {
			if p := pick(g, forms); !p.leaf && p.possible(s) {
				return g.expand(p, s, depth-1)
			}
		}
	}
	return g.leaf(k, s)
}

// expand fills the nonterminals of a production.
func (g *generator) expand(p production, s scope, depth int) string {
	fresh := map[string]string{}
	rename := func(text string) string {
		return localName.ReplaceAllStringFunc(text, func(name string) string {
			if fresh[name] == "" {
				fresh[name] = g.name(strings.TrimPrefix(name, "@"))
			}
			return fresh[name]
		})
	}
	var b strings.Builder
	for _, x := range p.parts {
		b.WriteString(rename(x.text))
		inner := s
		for _, local := range x.locals {
			inner = inner.with(binding{rename(local.name), local.kind})
		}
		switch x.kind {
		case "":
		case matchText:
			text, _ := g.innerMatch(inner, depth)
			b.WriteString(text)
		case sortedText:
			b.WriteString(g.sorted(inner, depth))
		default:
			b.WriteString(g.expr(x.kind, inner, depth))
		}
	}
	if p.compound {
		return "(" + b.String() + ")"
	}
	return b.String()
}

// leaf is a variable, a property, a parameter or a form without nonterminals.
func (g *generator) leaf(k kind, s scope) string {
	var from []string
	from = append(from, s.of(k)...)
	for _, key := range properties[k] {
		for _, entity := range append(s.of(node), s.of(relation)...) {
			from = append(from, entity+"."+key)
		}
	}
	if len(from) > 0 && g.chance(75) {
		return pick(g, from)
	}
	if names := parameterNames[k]; len(names) > 0 && g.chance(40) {
		name := pick(g, names)
		g.params[name] = k
		return "$" + name
	}
	var leaves []production
	for _, p := range productions[k] {
		if p.leaf {
			leaves = append(leaves, p)
		}
	}
	if len(leaves) == 0 {
		return "null"
	}
	return pick(g, leaves).parts[0].text
}
