package plan

import (
	"slices"
	"strings"

	"parley/graph/cypher"
)

// walkChosenTypes turns what a pattern asks of the type of a relationship into the types that are walked: type(r) = 'A',
// r:A|B, and type(r) IN list, where the list is known before. Relationships of other types are then not even looked at.
func walkChosenTypes(op Op, _ world) Op {
	if m, ok := op.(*Match); ok && chooseTypes(m.Pattern) {
		reneed(m.Pattern)
	}
	return op
}

// chooseTypes reports whether a predicate was taken.
func chooseTypes(p *Pattern) (some bool) {
	known := func(slot int) bool { return !slices.Contains(p.binds(), slot) }
	for _, l := range p.Links {
		c := chooser{types: &l.Types, among: &l.Among, known: known}
		switch l.Kind {
		case OneHop:
			c.rel = l.Rel
			if !l.RelBound {
				some = c.fromPredicates(&p.Predicates) || some
			}
		case ManyHops, ShortestLink:
			c.rel = l.HopSlot
			some = c.fromBounds(&l.Each) || some
		case Quantified:
			if chooseTypes(l.Inner) {
				reneedBound(l.Inner)
				some = true
			}
		case RouteLink:
			some = l.Route.chooseTypes() || some
		}
	}
	return some
}

func (d *routeDraft) chooseTypes() (some bool) {
	known := func(slot int) bool { return !d.own[slot] }
	for i := range d.places {
		if hop := d.places[i].Hop; hop != nil && !d.places[i].RelGiven {
			c := chooser{rel: hop.Rel, types: &hop.Types, among: &hop.Among, known: known}
			some = c.fromPredicates(&d.tests) || some
		}
	}
	return some
}

// chooser looks for the types of the relationship in slot rel. known tells the slots that the row holds before.
type chooser struct {
	rel   int
	types *[]string
	among **Bound
	known func(slot int) bool
}

// fromPredicates takes a predicate out of a list, if one can be taken.
func (c *chooser) fromPredicates(list *[]*Predicate) bool {
	i := slices.IndexFunc(*list, func(p *Predicate) bool { return c.take(p.Bound) })
	if i >= 0 {
		*list = slices.Delete(slices.Clone(*list), i, i+1)
	}
	return i >= 0
}

func (c *chooser) fromBounds(list *[]Bound) bool {
	i := slices.IndexFunc(*list, c.take)
	if i >= 0 {
		*list = slices.Delete(slices.Clone(*list), i, i+1)
	}
	return i >= 0
}

func (c *chooser) take(b Bound) bool {
	if len(*c.types) > 0 || *c.among != nil {
		return false
	}
	if types, ok := c.names(b.Expr, b.Scope); ok && len(types) > 0 {
		slices.Sort(types)
		*c.types = slices.Compact(types)
		return true
	}
	e, ok := b.Expr.(*cypher.Binary)
	if !ok || e.Op != cypher.OpIn || !c.isType(e.Left, b.Scope) {
		return false
	}
	switch list := e.Right.(type) {
	case *cypher.Parameter:
	case *cypher.Variable:
		if slot, ok := b.Scope.Names[list.Name]; !ok || !c.known(slot) {
			return false
		}
	default:
		return false
	}
	*c.among = &Bound{e.Right, b.Scope}
	return true
}

// names reads a predicate that names the types: type(r) = 'A', type(r) IN ['A', 'B'], r:A|B, and OR between them.
func (c *chooser) names(e cypher.Expr, scope Scope) (types []string, ok bool) {
	switch e := e.(type) {
	case *cypher.HasLabels:
		if v, ok := e.X.(*cypher.Variable); ok && c.isRel(v, scope) {
			return plainTypes(e.Labels)
		}
	case *cypher.Comparison:
		if len(e.Ops) != 1 || e.Ops[0] != cypher.OpEqual {
			return nil, false
		}
		for i, x := range e.Operands {
			if name, ok := textLiteral(e.Operands[1-i]); ok && c.isType(x, scope) {
				return []string{name}, true
			}
		}
	case *cypher.Binary:
		if e.Op == cypher.OpOr {
			left, ok1 := c.names(e.Left, scope)
			right, ok2 := c.names(e.Right, scope)
			return append(left, right...), ok1 && ok2
		}
		if list, isList := e.Right.(*cypher.List); isList && e.Op == cypher.OpIn && c.isType(e.Left, scope) {
			return textLiterals(list)
		}
	}
	return nil, false
}

func textLiteral(e cypher.Expr) (string, bool) {
	l, ok := e.(*cypher.Literal)
	if !ok {
		return "", false
	}
	s, ok := l.Value.(string)
	return s, ok
}

func textLiterals(l *cypher.List) (texts []string, ok bool) {
	for _, e := range l.Items {
		s, ok := textLiteral(e)
		if !ok {
			return nil, false
		}
		texts = append(texts, s)
	}
	return texts, true
}

// isType reads type(r).
func (c *chooser) isType(e cypher.Expr, scope Scope) bool {
	call, ok := e.(*cypher.FunctionCall)
	if !ok || !strings.EqualFold(call.Name, "type") || len(call.Args) != 1 {
		return false
	}
	v, ok := call.Args[0].(*cypher.Variable)
	return ok && c.isRel(v, scope)
}

func (c *chooser) isRel(v *cypher.Variable, scope Scope) bool {
	slot, ok := scope.Names[v.Name]
	return ok && slot == c.rel
}
