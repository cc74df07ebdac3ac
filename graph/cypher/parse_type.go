package cypher

import (
	"strings"

	"parley/graph"
)

// typeNames maps the spellings of a type, in capitals with one space between words, to its canonical name.
var typeNames = map[string]string{
	"ANY": "ANY", "ANY VALUE": "ANY", "NOTHING": "NOTHING", "NULL": "NULL",
	"BOOLEAN": "BOOLEAN", "BOOL": "BOOLEAN", "STRING": "STRING", "VARCHAR": "STRING",
	"INTEGER": "INTEGER", "INT": "INTEGER", "SIGNED INTEGER": "INTEGER", "FLOAT": "FLOAT",
	"DATE": "DATE", "DURATION": "DURATION", "POINT": "POINT",
	"LOCAL TIME": "LOCAL TIME", "TIME WITHOUT TIME ZONE": "LOCAL TIME", "TIME WITHOUT TIMEZONE": "LOCAL TIME",
	"ZONED TIME": "ZONED TIME", "TIME WITH TIME ZONE": "ZONED TIME", "TIME WITH TIMEZONE": "ZONED TIME",
	"LOCAL DATETIME": "LOCAL DATETIME", "TIMESTAMP WITHOUT TIME ZONE": "LOCAL DATETIME",
	"TIMESTAMP WITHOUT TIMEZONE": "LOCAL DATETIME",
	"ZONED DATETIME":             "ZONED DATETIME", "TIMESTAMP WITH TIME ZONE": "ZONED DATETIME",
	"TIMESTAMP WITH TIMEZONE": "ZONED DATETIME",
	"NODE":                    "NODE", "VERTEX": "NODE", "ANY NODE": "NODE", "ANY VERTEX": "NODE",
	"RELATIONSHIP": "RELATIONSHIP", "EDGE": "RELATIONSHIP", "ANY RELATIONSHIP": "RELATIONSHIP", "ANY EDGE": "RELATIONSHIP",
	"MAP": "MAP", "ANY MAP": "MAP", "PATH": "PATH", "LIST": "LIST", "ARRAY": "LIST",
	"PROPERTY VALUE": "PROPERTY VALUE", "ANY PROPERTY VALUE": "PROPERTY VALUE",
}

// longestType is the number of words of the longest spelling.
const longestType = 4

// typeExpr reads a type, or several with | between.
func (p *parser) typeExpr() *Type {
	start := p.pos()
	first := p.singleType()
	if !p.orAhead() {
		return first
	}
	union := []*Type{first}
	for p.orAhead() {
		p.next()
		union = append(union, p.singleType())
	}
	return &Type{Span: p.since(start), Union: union}
}

// singleType reads a type with NOT NULL and LIST after it.
func (p *parser) singleType() *Type {
	start := p.pos()
	t := p.typeName()
	t.NotNull = p.notNull()
	t.Span = p.since(start)
	for (p.wordIs("LIST") || p.wordIs("ARRAY")) && p.err == nil {
		height := p.height
		p.next()
		t = &Type{Name: "LIST", Of: t}
		t.NotNull = p.notNull()
		t.Span = p.since(start)
		p.grow(height)
	}
	return t
}

// notNull reads NOT NULL, also written as an exclamation mark.
func (p *parser) notNull() bool {
	if p.accept('!') {
		return true
	}
	if p.isWord(kwNot) && p.wordAhead(1, kwNull) {
		p.next()
		p.next()
		return true
	}
	return false
}

// typeName reads the longest spelling that stands here, with the <…> after LIST and ANY.
func (p *parser) typeName() *Type {
	t := &Type{}
	spelling, n := "", 0
	var b strings.Builder
	for i := 0; i < longestType && p.ahead(i).kind == tokenName; i++ {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToUpper(p.textOf(p.ahead(i))))
		if name := typeNames[b.String()]; name != "" {
			spelling, n = name, i+1
		}
	}
	if n == 0 {
		p.unexpectedType()
		return t
	}
	for range n {
		p.next()
	}
	t.Name = spelling
	if p.is('<') && (spelling == "LIST" || spelling == "ANY") {
		p.typeArgument(t)
	}
	if t.Name == "LIST" && t.Of == nil && p.err == nil {
		p.unexpected("the type of the list's elements, LIST<…>")
	}
	return t
}

// typeArgument reads <type>: the elements of LIST<…>, the alternatives of ANY<…>.
func (p *parser) typeArgument(t *Type) {
	p.next()
	outer := p.enter()
	inner := p.typeExpr()
	p.leave(outer)
	p.expect('>', ">")
	if t.Name == "LIST" {
		t.Of = inner
		return
	}
	*t = *inner
}

func (p *parser) unexpectedType() {
	text := strings.ToUpper(p.textOf(p.cur()))
	names := make([]string, 0, len(typeNames))
	for name := range typeNames {
		names = append(names, name)
	}
	if near := graph.Nearest(text, sortedNames(names), 1); len(near) > 0 {
		p.unexpected("a type (did you mean " + near[0] + "?)")
		return
	}
	p.unexpected("a type, such as INTEGER, STRING or LIST<FLOAT>")
}
