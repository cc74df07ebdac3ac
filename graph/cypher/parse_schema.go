package cypher

import (
	"slices"
	"strings"
)

func sortedNames(names []string) []string {
	slices.Sort(names)
	return names
}

// createCommand reads CREATE … INDEX and CREATE CONSTRAINT.
func (p *parser) createCommand() Body {
	start := p.pos()
	p.next()
	kind := RangeIndex
	switch w := p.cur().word; w {
	case kwRange, kwText, kwPoint, kwFulltext, kwLookup, kwVector:
		kind = IndexKind(words[w])
		p.next()
	case kwConstraint:
		p.next()
		return p.createConstraint(start)
	case kwOr:
		p.fail(unsupported(p.pos(), "CREATE OR REPLACE is not supported; drop it first, or write IF NOT EXISTS"))
	}
	if !p.acceptWord(kwIndex) {
		p.refuseCommand("CREATE", "a pattern, INDEX or CONSTRAINT after CREATE")
	}
	c := &CreateIndex{Kind: kind}
	c.Name, c.IfNotExists = p.schemaName(kwFor)
	p.expectWord(kwFor)
	p.schemaFor(&c.For)
	p.expectWord(kwOn)
	p.indexedProperties(c)
	c.Options = p.options()
	c.Span = p.since(start)
	return c
}

// administration are the words after CREATE and DROP of commands that manage a server.
var administration = []string{"ALIAS", "COMPOSITE", "DATABASE", "IMMUTABLE", "ROLE", "SERVER", "USER"}

// refuseCommand fails at a word after CREATE or DROP that is none of ours.
func (p *parser) refuseCommand(verb, what string) {
	if t := p.cur(); t.kind == tokenName {
		if w := strings.ToUpper(p.textOf(t)); slices.Contains(administration, w) {
			p.fail(unsupported(t.pos(), "the command %s %s is not supported", verb, w))
			return
		}
	}
	p.unexpected(what)
}

// schemaName reads [name] [IF NOT EXISTS] before the word after.
func (p *parser) schemaName(after word) (name string, ifNotExists bool) {
	if !p.isWord(after) && (!p.isWord(kwIf) || !p.wordAhead(1, kwNot)) {
		if p.is('$') {
			p.fail(syntaxError(p.pos(), "SyntaxError.InvalidParameterUse", "the name of an index or a constraint cannot be a parameter"))
		}
		name = p.name(words[after])
	}
	if p.acceptWord(kwIf) {
		p.expectWord(kwNot)
		p.expectWord(kwExists)
		ifNotExists = true
	}
	return name, ifNotExists
}

// schemaFor reads (n:Label), ()-[r:TYPE]-(), or those without a name for a lookup index.
func (p *parser) schemaFor(s *SchemaTarget) {
	start := p.pos()
	path := &PathPattern{Elements: p.elements()}
	s.Span = p.since(start)
	if p.err != nil {
		return
	}
	var labels LabelExpr
	switch e := path.Elements; {
	case len(e) == 1:
		n := e[0].(*NodePattern)
		s.Var, labels = n.Var, n.Labels
	case len(e) == 3:
		if r, ok := e[1].(*RelationshipPattern); ok && r.Length == nil {
			s.Var, labels, s.Relationship = r.Var, r.Types, true
		}
	}
	if s.Var == nil {
		p.fail(syntaxError(start, unexpectedSyntax, "(n:Label) or ()-[r:TYPE]-() with a variable is expected here"))
		return
	}
	s.Labels = labelNames(labels)
	if labels != nil && s.Labels == nil {
		p.fail(syntaxError(start, unexpectedSyntax, "only plain labels or types may stand here"))
	}
}

// labelNames gives the names of a label, or of several with | between; nil for any other label expression.
func labelNames(e LabelExpr) []string {
	operands := []LabelExpr{e}
	if or, ok := e.(*LabelOr); ok {
		operands = or.Operands
	}
	var names []string
	for _, o := range operands {
		n, ok := o.(*LabelName)
		if !ok {
			return nil
		}
		names = append(names, n.Name)
	}
	return names
}

// indexedProperties reads (n.a, n.b), EACH [n.a, n.b] or EACH labels(n).
func (p *parser) indexedProperties(c *CreateIndex) {
	each := p.acceptWord(kwEach)
	switch {
	case each && p.is('['):
		open := p.pos()
		p.next()
		c.For.Properties = p.properties(c.For.Var)
		p.expectClose(']', open)
	case c.Kind == LookupIndex:
		p.name("labels(n) or type(r)")
		p.arguments()
	default:
		c.For.Properties = p.propertiesInParentheses(c.For.Var)
	}
}

func (p *parser) propertiesInParentheses(v *Variable) []string {
	open := p.pos()
	p.expect('(', "( and the properties")
	list := p.properties(v)
	p.expectClose(')', open)
	return list
}

// properties reads n.a, n.b of the variable v and gives their keys.
func (p *parser) properties(v *Variable) []string {
	var keys []string
	for p.err == nil {
		at := p.pos()
		name := p.name("a property, such as n.name")
		if v != nil && p.err == nil && name != v.Name {
			p.fail(syntaxError(at, "SyntaxError.UndefinedVariable", "the variable %s is not defined here; it is called %s",
				quoteToken(name), quoteToken(v.Name)))
		}
		p.expect('.', ". and the name of a property")
		keys = append(keys, p.name("the name of a property"))
		if !p.accept(',') {
			break
		}
	}
	return keys
}

func (p *parser) options() Expr {
	if !p.acceptWord(kwOptions) {
		return nil
	}
	x := p.patternProperties()
	if x == nil {
		p.unexpected("a map of options")
	}
	return x
}
