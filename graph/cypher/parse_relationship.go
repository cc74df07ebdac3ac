package cypher

import "parley/graph"

// relationshipAhead tells whether a relationship pattern begins at token i: -[ … ]-, -- or -->, <-[ … ]- or <--. What
// follows is looked at, so that (a)-[1] and (a)--1 stay arithmetic.
func (p *parser) relationshipAhead(i int) bool {
	kindAt := func(i int) kind { return p.toks[min(i, len(p.toks)-1)].kind }
	if kindAt(i) == '<' {
		i++
	}
	if kindAt(i) != '-' {
		return false
	}
	switch kindAt(i + 1) {
	case '-':
		switch kindAt(i + 2) {
		case '(', '>', '+', '*', '{', tokenEOF:
			return true
		}
		return false
	case '[':
		end := int(p.toks[i+1].match)
		return end == 0 || kindAt(end+1) == '-'
	}
	return false
}

// relationship reads -[variable:types *length {properties} WHERE predicate]->, and its quantifier.
func (p *parser) relationship() Element {
	start := p.pos()
	r := p.relationshipNodes.put(RelationshipPattern{}, p.left()/64)
	left := p.accept('<')
	p.expect('-', "-")
	if p.is('[') {
		p.relationshipBody(r)
	}
	p.expect('-', "- or -> after ]")
	right := p.accept('>')
	switch {
	case left && !right:
		r.Direction = Incoming
	case right && !left:
		r.Direction = Outgoing
	}
	r.Span = p.since(start)
	length, ok := p.quantifier()
	if !ok {
		return r
	}
	if r.Length != nil {
		p.fail(syntaxError(r.Length.Pos, unexpectedSyntax, "a length inside the brackets and a quantifier after them exclude each other"))
	}
	inside := emptyAt(start)
	return &QuantifiedPath{Span: p.since(start), Length: length,
		Elements: []Element{&NodePattern{Span: inside}, r, &NodePattern{Span: inside}}}
}

func (p *parser) relationshipBody(r *RelationshipPattern) {
	open := p.pos()
	p.next()
	outer := p.enter()
	r.Var = p.patternVariable(']')
	if p.is(':') || p.isWord(kwIs) {
		r.Types = p.labels(true)
	}
	if p.is('*') {
		r.Length = p.length()
	}
	if p.is(tokenDots) {
		p.fail(syntaxError(p.pos(), "SyntaxError.InvalidRelationshipPattern",
			"a length is written with an asterisk: *1..3"))
	}
	r.Properties = p.patternProperties()
	r.Where = p.where()
	p.leave(outer)
	p.expectClose(']', open)
}

// length reads *, *2, *1..3, *1.. and *..3.
func (p *parser) length() *Length {
	start := p.pos()
	p.next()
	if p.is('-') {
		p.fail(syntaxError(p.pos(), "SyntaxError.InvalidRelationshipPattern", "the length of a path cannot be negative"))
	}
	l := &Length{Min: 1, Max: -1}
	exact := p.is(tokenInt) || p.is('$')
	if exact {
		l.Min = p.bound()
		l.Max = l.Min
	}
	if p.accept(tokenDots) {
		l.Max = -1
		if p.is(tokenInt) || p.is('$') {
			l.Max = p.bound()
		}
	}
	l.Span = p.since(start)
	return l
}

// patternAhead tells whether a pattern of at least one relationship, and no expression in parentheses, begins at token i.
func (p *parser) patternAhead(i int) bool {
	open := p.toks[i]
	if open.kind != '(' || open.match == 0 || !p.relationshipAhead(int(open.match)+1) {
		return false
	}
	first := p.toks[i+1]
	switch first.kind {
	case ')', ':', '{':
		return true
	case tokenName, tokenQuoted:
		second := p.toks[i+2]
		return second.kind == ')' || second.kind == ':' || second.kind == '{' || second.kind == '$' ||
			second.word == kwWhere || second.word == kwIs || first.word == kwWhere || first.word == kwIs
	}
	return false
}

// firstBar gives the index of the first | directly inside the bracket at token open, 0 if there is none.
func (p *parser) firstBar(open int) int { return p.bar(open, false) }

// lastBar is firstBar for the last one.
func (p *parser) lastBar(open int) int { return p.bar(open, true) }

func (p *parser) bar(open int, last bool) int {
	end := int(p.toks[open].match)
	found := 0
	for i := open + 1; i < end; i++ {
		switch t := &p.toks[i]; {
		case t.kind == '|':
			found = i
			if !last {
				return found
			}
		case t.match != 0:
			i = int(t.match)
		}
	}
	return found
}

// patternExpr reads a pattern where an expression may stand.
func (p *parser) patternExpr() *PathPattern {
	start := p.pos()
	path := p.pathNodes.put(PathPattern{Elements: p.elements()}, p.left()/64)
	path.Span = p.since(start)
	return path
}

// emptyAt is a span of no length.
func emptyAt(pos graph.Pos) Span { return Span{Pos: pos, End: pos.Offset} }
