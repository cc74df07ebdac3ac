package cypher

import (
	"strings"

	"parley/graph"
)

// createConstraint reads what follows CREATE CONSTRAINT.
func (p *parser) createConstraint(start graph.Pos) Body {
	c := &CreateConstraint{}
	c.Name, c.IfNotExists = p.schemaName(kwFor)
	p.expectWord(kwFor)
	p.schemaFor(&c.For)
	if p.err == nil && len(c.For.Labels) != 1 {
		p.fail(syntaxError(c.For.Pos, unexpectedSyntax, "a constraint is for exactly one label or relationship type"))
	}
	p.expectWord(kwRequire)
	if p.is('(') {
		c.For.Properties = p.propertiesInParentheses(c.For.Var)
	} else {
		c.For.Properties = p.properties(c.For.Var)
	}
	p.expectWord(kwIs)
	p.constraintKind(c)
	c.Options = p.options()
	c.Span = p.since(start)
	return c
}

// constraintKind reads UNIQUE, KEY, NOT NULL or a type.
func (p *parser) constraintKind(c *CreateConstraint) {
	switch {
	case p.isWord(kwNot) && p.wordAhead(1, kwNull):
		p.next()
		p.next()
		c.Kind = ExistsConstraint
	case p.accept(tokenDoubleColon) || p.acceptWord(kwTyped):
		c.Kind = TypeConstraint
		c.Type = p.typeExpr()
	default:
		if !p.acceptWord(kwNode) && !p.acceptWord(kwRelationship) {
			p.acceptWord(kwRel)
		}
		switch {
		case p.acceptWord(kwUnique):
			c.Kind = UniqueConstraint
		case p.acceptWord(kwKey):
			c.Kind = KeyConstraint
		default:
			p.unexpected("UNIQUE, NODE KEY, NOT NULL or :: and a type")
		}
	}
}

// drop reads DROP INDEX and DROP CONSTRAINT.
func (p *parser) drop() Body {
	start := p.pos()
	p.next()
	constraint := p.acceptWord(kwConstraint)
	if !constraint && !p.acceptWord(kwIndex) {
		p.refuseCommand("DROP", "INDEX or CONSTRAINT after DROP")
	}
	name := p.name("the name of the index or constraint")
	ifExists := p.acceptWord(kwIf)
	if ifExists {
		p.expectWord(kwExists)
	}
	if constraint {
		return &DropConstraint{Span: p.since(start), Name: name, IfExists: ifExists}
	}
	return &DropIndex{Span: p.since(start), Name: name, IfExists: ifExists}
}

// show reads SHOW … [YIELD …] [WHERE …] [RETURN …].
func (p *parser) show() Body {
	start := p.pos()
	p.next()
	s := &Show{}
	var shown []string
	for p.cur().isName() && !p.isWord(kwYield) && !p.isWord(kwWhere) && !p.isWord(kwReturn) {
		shown = append(shown, strings.ToUpper(p.textOf(p.cur())))
		p.next()
	}
	if len(shown) == 0 {
		p.unexpected("what to show: INDEXES or CONSTRAINTS")
	}
	s.what(shown)
	if p.acceptWord(kwYield) {
		pr := p.projection()
		s.Yield = &pr
	}
	s.Where = p.where()
	if p.isWord(kwReturn) {
		s.Return = p.returnClause()
	}
	s.Span = p.since(start)
	return s
}

// what tells those commands that are served, with their filter, from everything else that can be shown.
func (s *Show) what(shown []string) {
	s.What = strings.Join(shown, " ")
	last := len(shown) - 1
	if last < 0 {
		return
	}
	switch shown[last] {
	case "INDEX", "INDEXES":
		s.What = "INDEXES"
	case "CONSTRAINT", "CONSTRAINTS":
		s.What = "CONSTRAINTS"
	case "PROCEDURE", "PROCEDURES":
		s.What = "PROCEDURES"
	case "FUNCTION", "FUNCTIONS":
		s.What = "FUNCTIONS"
	default:
		return
	}
	s.Filter = strings.Join(shown[:last], " ")
	if s.Filter == "ALL" {
		s.Filter = ""
	}
}
