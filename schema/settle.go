package schema

import "parley/graph/cypher"

// settle simplifies the conditions of a traversal by what is known of its parameters when an operation is compiled:
// which are null, and the values of truth values and enums. An argument that nobody gave costs nothing that way, and a
// store plans the query that was meant. The shape of the variables, which a plan is kept by, tells the same.
func (c *compiler) settle(t *traversal, args arguments) *traversal {
	settled := t.rename(func(v string) string { return v }, func(p string) string { return p })
	s := settler{args: args, variables: c.coerce.variables}
	s.clauses(settled.clauses)
	return settled
}

type settler struct {
	args      arguments
	variables map[string]any
}

func (s settler) clauses(list []cypher.Clause) {
	for _, clause := range list {
		switch clause := clause.(type) {
		case *cypher.Match:
			clause.Where = s.condition(clause.Where)
			s.patterns(clause.Paths)
		case *cypher.CallSubquery:
			for _, part := range clause.Query.Parts {
				s.clauses(part.Clauses)
			}
		case *cypher.With:
			clause.Where = s.condition(clause.Where)
		}
	}
}

// patterns simplifies the conditions inside of repeated parts.
func (s settler) patterns(paths []*cypher.PathPattern) {
	for _, path := range paths {
		for _, element := range path.Elements {
			if repeated, ok := element.(*cypher.QuantifiedPath); ok {
				repeated.Where = s.condition(repeated.Where)
			}
		}
	}
}

// condition simplifies a WHERE; one that always holds is dropped.
func (s settler) condition(x cypher.Expr) cypher.Expr {
	if x == nil {
		return nil
	}
	x = s.expr(x)
	if truthOf(x) == true {
		return nil
	}
	return x
}

func (s settler) expr(x cypher.Expr) cypher.Expr {
	switch x := x.(type) {
	case *cypher.Binary:
		if x.Op == cypher.OpOr || x.Op == cypher.OpAnd {
			return connect(x, s.expr(x.Left), s.expr(x.Right))
		}
	case *cypher.IsNull:
		p, ok := x.X.(*cypher.Parameter)
		if _, given := s.args[parameter(p)]; ok && given {
			return &cypher.Literal{Value: s.args[p.Name].null() != x.Not}
		}
	case *cypher.Parameter:
		if b, ok := s.known(x).(bool); ok {
			return &cypher.Literal{Value: b}
		}
	case *cypher.Comparison:
		return s.comparison(x)
	}
	return x
}

func parameter(p *cypher.Parameter) string {
	if p == nil {
		return ""
	}
	return p.Name
}

// connect joins two conditions, one of which may be known: true OR x is true, false AND x is false, null or not.
func connect(x *cypher.Binary, left, right cypher.Expr) cypher.Expr {
	decides := x.Op == cypher.OpOr
	for _, side := range []struct{ one, other cypher.Expr }{{left, right}, {right, left}} {
		switch truthOf(side.one) {
		case decides:
			return side.one
		case !decides:
			return side.other
		}
	}
	return &cypher.Binary{Span: x.Span, Op: x.Op, Left: left, Right: right}
}

// comparison decides $enum = 'WORD'.
func (s settler) comparison(x *cypher.Comparison) cypher.Expr {
	if len(x.Operands) != 2 || x.Ops[0] != cypher.OpEqual {
		return x
	}
	p, isParam := x.Operands[0].(*cypher.Parameter)
	l, isLiteral := x.Operands[1].(*cypher.Literal)
	if !isParam || !isLiteral {
		return x
	}
	if word, ok := s.known(p).(string); ok {
		return &cypher.Literal{Value: word == l.Value}
	}
	return x
}

// known gives the value of a parameter where plans are kept by it: a truth value or an enum.
func (s settler) known(p *cypher.Parameter) any {
	v := s.args[p.Name]
	if v.null() || v.kind != leafValue {
		return nil
	}
	switch now := v.now(s.variables).(type) {
	case bool:
		return now
	case string:
		if v.enum != nil {
			return v.enum.stored(now)
		}
	}
	return nil
}

// truthOf is the value of a literal truth value, nil for anything else.
func truthOf(x cypher.Expr) any {
	if l, ok := x.(*cypher.Literal); ok {
		if b, ok := l.Value.(bool); ok {
			return b
		}
	}
	return nil
}
