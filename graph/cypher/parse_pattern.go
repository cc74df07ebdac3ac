package cypher

import "parley/graph"

// paths reads a pattern: paths with commas between.
func (p *parser) paths() []*PathPattern {
	var few [4]*PathPattern
	list := append(few[:0], p.path())
	for p.accept(',') {
		list = append(list, p.path())
	}
	return p.pathRoom.keep(list, p.left()/64)
}

// path reads one path with its variable and selector.
func (p *parser) path() *PathPattern {
	start := p.pos()
	pp := p.pathNodes.put(PathPattern{}, p.left()/64)
	if p.pathNameAhead(0) {
		pp.Var = p.variable()
		p.next()
	}
	switch {
	case p.shortestAhead():
		p.shortestFunction(pp)
	default:
		p.selector(pp)
		if p.wholePathAhead() {
			p.wholePath(pp)
		} else {
			pp.Elements = p.elements()
		}
	}
	pp.Span = p.since(start)
	return pp
}

func (p *parser) shortestAhead() bool {
	return (p.isWord(kwShortestPath) || p.isWord(kwAllShortestPaths)) && p.ahead(1).kind == '('
}

// shortestFunction reads shortestPath(…) and allShortestPaths(…).
func (p *parser) shortestFunction(pp *PathPattern) {
	pp.Selector = ShortestPath
	if p.isWord(kwAllShortestPaths) {
		pp.Selector = AllShortestPath
	}
	p.next()
	open := p.pos()
	p.next()
	pp.Elements = p.elements()
	if len(pp.Elements) == 3 {
		// A single relationship is a path of length 1 here, and its variable a list, as on Neo4j.
		if r, ok := pp.Elements[1].(*RelationshipPattern); ok && r.Length == nil {
			r.Length = &Length{Span: emptyAt(p.pos()), Min: 1, Max: 1}
		}
	}
	p.expectClose(')', open)
}

// selector reads ALL, ANY [k], SHORTEST k [GROUPS], ANY SHORTEST and ALL SHORTEST.
func (p *parser) selector(pp *PathPattern) {
	switch {
	case p.acceptWord(kwShortest):
		pp.Selector, pp.K = ShortestK, p.count()
		p.pathWord()
		if p.acceptWord(kwGroup) || p.acceptWord(kwGroups) {
			pp.Selector = ShortestGroups
		}
	case p.isWord(kwAll) || p.isWord(kwAny):
		all := p.isWord(kwAll)
		p.next()
		switch {
		case p.acceptWord(kwShortest) && all:
			pp.Selector, pp.K = ShortestGroups, 1
		case p.i > 0 && p.toks[p.i-1].word == kwShortest:
			pp.Selector, pp.K = ShortestK, 1
		case !all:
			pp.Selector, pp.K = AnyPaths, p.count()
		}
		p.pathWord()
	}
}

func (p *parser) pathWord() {
	if !p.acceptWord(kwPath) {
		p.acceptWord(kwPaths)
	}
}

// count reads the whole number of a selector; 1 without it.
func (p *parser) count() int {
	start := p.pos()
	if p.is('$') {
		p.fail(syntaxError(start, "SyntaxError.InvalidParameterUse",
			"a parameter cannot say how many paths are kept; write a whole number"))
	}
	if !p.is(tokenInt) {
		return 1
	}
	k := p.bound()
	if k == 0 {
		p.fail(syntaxError(start, unexpectedSyntax, "the number of paths must be 1 or more"))
	}
	return k
}

// wholePathAhead tells whether a path in parentheses without a quantifier begins here.
func (p *parser) wholePathAhead() bool {
	if !p.parenthesizedAhead() || p.cur().match == 0 {
		return false
	}
	after := p.toks[p.cur().match+1].kind
	return after != '{' && after != '+' && after != '*'
}

// wholePath reads ((a)-->(b) WHERE predicate).
func (p *parser) wholePath(pp *PathPattern) {
	open := p.pos()
	p.next()
	p.refusePathName()
	outer := p.enter()
	pp.Elements = p.elements()
	pp.Where = p.where()
	p.leave(outer)
	p.expectClose(')', open)
	if p.is('(') || p.relationshipAhead(p.i) {
		p.fail(syntaxError(p.pos(), unexpectedSyntax,
			"a path in parentheses needs a quantifier, such as {1,3} or +, to be a part of a longer path"))
	}
}

func (p *parser) refusePathName() {
	if p.pathNameAhead(0) {
		p.fail(unsupported(p.pos(), "a name for a part of a path is not supported; name the whole path"))
	}
}

// parenthesizedAhead tells whether a path in parentheses begins here: a node pattern never begins with two of them.
func (p *parser) parenthesizedAhead() bool {
	return p.is('(') && (p.ahead(1).kind == '(' || p.pathNameAhead(1) && p.ahead(3).kind == '(')
}

// elements reads nodes, relationships and quantified paths up to the end of the path.
func (p *parser) elements() []Element {
	outer := len(p.elementStack)
	for p.err == nil {
		p.nodeOrQuantified(outer)
		for p.relationshipAhead(p.i) && p.err == nil {
			r := p.relationship()
			p.elementStack = append(p.elementStack, r)
			if !p.is('(') {
				p.unexpected("the node ( after a relationship")
			}
			p.nodeOrQuantified(outer)
		}
		if !p.is('(') {
			break
		}
	}
	els := p.elementStack[outer:]
	if n := len(els); n > 0 {
		if _, ok := els[n-1].(*QuantifiedPath); ok {
			els = append(els, p.anonymous())
		}
	}
	p.elementStack = p.elementStack[:outer]
	return p.elementRoom.keep(els, p.left()/16)
}

// anonymous is the node that stands beside a quantified path where none is written.
func (p *parser) anonymous() *NodePattern {
	return &NodePattern{Span: emptyAt(p.pos())}
}

// nodeOrQuantified puts one node or quantified path on the stack, where those of its path begin at outer.
func (p *parser) nodeOrQuantified(outer int) {
	afterNode := false
	if n := len(p.elementStack); n > outer {
		_, afterNode = p.elementStack[n-1].(*NodePattern)
	}
	if p.parenthesizedAhead() {
		if !afterNode {
			p.elementStack = append(p.elementStack, p.anonymous())
		}
		q := p.quantified()
		p.elementStack = append(p.elementStack, q)
		return
	}
	if !p.is('(') {
		p.unexpected("a node pattern (")
	}
	if afterNode {
		p.fail(syntaxError(p.pos(), unexpectedSyntax, "two nodes stand side by side; put a relationship, such as -->, between them"))
	}
	n := p.node()
	p.elementStack = append(p.elementStack, n)
}

// quantified reads ((a)-->(b) WHERE predicate){1,3}.
func (p *parser) quantified() Element {
	start := p.pos()
	p.next()
	p.refusePathName()
	outer := p.enter()
	q := &QuantifiedPath{Elements: p.elements()}
	q.Where = p.where()
	p.leave(outer)
	p.expectClose(')', start)
	length, ok := p.quantifier()
	if !ok {
		p.unexpected("a quantifier ({1,3}, + or *) after a path in parentheses")
	}
	for _, e := range q.Elements {
		if inner, ok := e.(*QuantifiedPath); ok {
			p.fail(syntaxError(inner.Pos, unexpectedSyntax, "a quantified path cannot hold another"))
		}
	}
	q.Length, q.Span = length, p.since(start)
	return q
}

// quantifier reads *, +, {n}, {n,m}, {n,} or {,m}.
func (p *parser) quantifier() (Length, bool) {
	start := p.pos()
	l := Length{Max: -1}
	switch {
	case p.accept('*'):
	case p.accept('+'):
		l.Min = 1
	case p.accept('{'):
		if !p.is(',') {
			l.Min = p.bound()
		}
		switch {
		case !p.accept(','):
			l.Max = l.Min
		case !p.is('}'):
			l.Max = p.bound()
		}
		p.expectClose('}', start)
	default:
		return l, false
	}
	p.checkBounds(start, l)
	l.Span = p.since(start)
	return l, true
}

func (p *parser) checkBounds(start graph.Pos, l Length) {
	if l.Max == 0 || l.Max > 0 && l.Max < l.Min {
		p.fail(syntaxError(start, unexpectedSyntax, "the upper bound of a quantifier must be at least 1 and not below the lower"))
	}
}

// bound reads a whole number that counts relationships, repetitions or paths.
func (p *parser) bound() int {
	t := p.cur()
	if t.kind == '$' {
		p.fail(syntaxError(t.pos(), "SyntaxError.InvalidParameterUse",
			"a parameter cannot bound the length of a path; write a whole number"))
		return 0
	}
	if t.kind != tokenInt {
		p.unexpected("a whole number")
		return 0
	}
	p.next()
	n, err := parseInteger(p.textOf(t), false)
	if err != nil || n > 1<<31-1 {
		p.fail(syntaxError(t.pos(), "SyntaxError.IntegerOverflow", "%s is too large here", quoteToken(p.textOf(t))))
		return 0
	}
	return int(n)
}

// node reads (variable:labels {properties} WHERE predicate).
func (p *parser) node() *NodePattern {
	start := p.pos()
	p.expect('(', "a node pattern (")
	outer := p.enter()
	n := p.nodeNodes.put(NodePattern{Var: p.patternVariable(')')}, p.left()/32)
	if p.is(':') || p.isWord(kwIs) {
		n.Labels = p.labels(false)
	}
	n.Properties = p.patternProperties()
	n.Where = p.where()
	p.leave(outer)
	p.expectClose(')', start)
	n.Span = p.since(start)
	return n
}

// patternVariable reads the name of a node or relationship, nil where none stands. IS and WHERE may be names too, if
// nothing follows that makes them keywords.
func (p *parser) patternVariable(end kind) *Variable {
	if !p.cur().isName() {
		return nil
	}
	if p.isWord(kwIs) || p.isWord(kwWhere) {
		switch k := p.ahead(1).kind; k {
		case end, ':', '{':
		default:
			return nil
		}
	}
	return p.variable()
}

// patternProperties reads {key: value} or $parameter, nil where neither stands.
func (p *parser) patternProperties() Expr {
	switch {
	case p.is('{'):
		return p.mapLiteral()
	case p.is('$'):
		return p.parameter()
	}
	return nil
}
