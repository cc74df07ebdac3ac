package plan

import (
	"slices"

	"parley/graph/cypher"
)

func (b *builder) match(c *cypher.Match) error {
	b.willRead()
	p, names, err := b.pattern(c.Paths, c.Where)
	if err != nil {
		return err
	}
	b.names = names
	if !c.Optional {
		b.op = &Match{b.op, p}
		return nil
	}
	b.op = &Optional{Input: b.op, Inner: &Match{&Argument{}, p}, Nulls: p.binds()}
	return nil
}

// pattern makes the pattern of a clause, and tells what the scope is after it.
func (b *builder) pattern(paths []*cypher.PathPattern, where cypher.Expr) (*Pattern, map[string]int, error) {
	d := &patternDraft{b: b.inner(b.names), outer: b.names, p: &Pattern{groups: 1}, nodes: map[string]int{}}
	for _, path := range paths {
		if err := d.path(path); err != nil {
			return nil, nil, err
		}
	}
	if where != nil {
		d.wheres = append(d.wheres, where)
	}
	d.refuseNull()
	d.predicates()
	b.hidden = d.b.hidden
	return d.p, visible(d.b.names), nil
}

func visible(names map[string]int) map[string]int {
	v := make(map[string]int, len(names))
	for name, slot := range names {
		if !isHidden(name) {
			v[name] = slot
		}
	}
	return v
}

// refuseNull tests nodes that are bound already and that no link goes to or from: null fits no pattern, and nothing else
// would notice.
func (d *patternDraft) refuseNull() {
	for i, n := range d.p.Nodes {
		linked := slices.ContainsFunc(d.p.Links, func(l *Link) bool { return l.From == i || l.To == i })
		if n.Bound && !linked && len(n.Labels) == 0 {
			d.wheres = append(d.wheres, &cypher.IsNull{X: &cypher.Variable{Name: n.Name}, Not: true})
		}
	}
}

// patternDraft gathers the parts of a pattern. Its builder's scope grows with the variables of the pattern.
type patternDraft struct {
	b     *builder
	outer map[string]int
	p     *Pattern
	nodes map[string]int // indexes of the nodes, by name
	// wheres are predicates, to be bound once the scope is complete.
	wheres []cypher.Expr
}

func (d *patternDraft) path(path *cypher.PathPattern) error {
	switch {
	case path.Selector == cypher.ShortestPath || path.Selector == cypher.AllShortestPath:
		return d.shortest(path)
	case path.Selector != cypher.AllPaths && len(path.Elements) > 1:
		d.route(path)
		return nil
	}
	links, start := d.elements(path.Elements)
	if path.Var != nil {
		d.p.Paths = append(d.p.Paths, &PathName{Slot: d.b.bind(path.Var.Name), Name: path.Var.Name, Start: start, Links: links})
	}
	if path.Where != nil {
		d.wheres = append(d.wheres, path.Where)
	}
	return nil
}

// elements adds nodes and links; it answers the indexes of the links and of the first node.
func (d *patternDraft) elements(elements []cypher.Element) (links []int, start int) {
	start = d.node(elements[0].(*cypher.NodePattern))
	at := start
	for i := 1; i+1 < len(elements); i += 2 {
		to := d.node(elements[i+1].(*cypher.NodePattern))
		var l *Link
		switch e := elements[i].(type) {
		case *cypher.RelationshipPattern:
			l = d.relationship(e)
		case *cypher.QuantifiedPath:
			l = d.quantified(e)
		}
		l.From, l.To = at, to
		links = append(links, len(d.p.Links))
		d.p.Links = append(d.p.Links, l)
		at = to
	}
	return links, start
}

// node answers the index of the node, a new one unless the pattern has it already.
func (d *patternDraft) node(n *cypher.NodePattern) int {
	name := d.b.anonymousUnless(n.Var)
	at, known := d.nodes[name]
	if !known {
		node := &PatternNode{Name: name}
		if slot, ok := d.outer[name]; ok {
			node.Slot, node.Bound = slot, true
		} else {
			node.Slot = d.b.bind(name)
		}
		at = len(d.p.Nodes)
		d.p.Nodes = append(d.p.Nodes, node)
		d.nodes[name] = at
	}
	v := variable(n.Span, name)
	for _, l := range labelConjuncts(n.Labels) {
		if plain, ok := l.(*cypher.LabelName); ok {
			d.p.Nodes[at].Labels = append(d.p.Nodes[at].Labels, plain.Name)
		}
		test := &cypher.HasLabels{Span: n.Span, X: v, Labels: l}
		if _, isOr := l.(*cypher.LabelOr); isOr && d.p.Nodes[at].Any == nil {
			if any, plain := plainTypes(l); plain {
				d.p.Nodes[at].Any, d.p.Nodes[at].OneOf = any, test
			}
		}
		d.wheres = append(d.wheres, test)
	}
	d.wheres = append(d.wheres, propertyTests(v, n.Properties)...)
	if n.Where != nil {
		d.wheres = append(d.wheres, n.Where)
	}
	return at
}

func (b *builder) anonymousUnless(v *cypher.Variable) string {
	if v != nil {
		return v.Name
	}
	return b.anonymous()
}

func variable(at cypher.Span, name string) *cypher.Variable {
	return &cypher.Variable{Span: at, Name: name}
}

// labelConjuncts takes a&b apart.
func labelConjuncts(l cypher.LabelExpr) []cypher.LabelExpr {
	switch l := l.(type) {
	case nil:
		return nil
	case *cypher.LabelAnd:
		var all []cypher.LabelExpr
		for _, o := range l.Operands {
			all = append(all, labelConjuncts(o)...)
		}
		return all
	}
	return []cypher.LabelExpr{l}
}

// propertyTests turns {key: value} into v.key = value.
func propertyTests(v *cypher.Variable, properties cypher.Expr) []cypher.Expr {
	m, ok := properties.(*cypher.Map)
	if !ok {
		return nil
	}
	var tests []cypher.Expr
	for _, e := range m.Entries {
		tests = append(tests, &cypher.Comparison{
			Span:     e.Span,
			Operands: []cypher.Expr{&cypher.Property{Span: e.Span, X: v, Key: e.Key}, e.Value},
			Ops:      []cypher.Op{cypher.OpEqual},
		})
	}
	return tests
}

// relationship makes the link of a single or variable-length relationship, without its ends.
func (d *patternDraft) relationship(r *cypher.RelationshipPattern) *Link {
	name := d.b.anonymousUnless(r.Var)
	l := &Link{Kind: OneHop, Dir: r.Direction, Name: name, HopSlot: -1, Path: -1}
	types, plain := plainTypes(r.Types)
	l.Types = types
	if r.Length != nil {
		l.Kind, l.Min, l.Max = ManyHops, r.Length.Min, r.Length.Max
	}
	slot, bound := d.outer[name]
	switch {
	case bound && l.Kind == OneHop:
		l.Rel, l.RelBound = slot, true
	case bound:
		// A list that is bound already: walk anew and keep what agrees.
		fresh := d.b.anonymous()
		l.Rel, l.Listed = d.b.bind(fresh), true
		d.wheres = append(d.wheres, &cypher.Comparison{
			Span:     r.Span,
			Operands: []cypher.Expr{variable(r.Span, name), variable(r.Span, fresh)},
			Ops:      []cypher.Op{cypher.OpEqual},
		})
	default:
		l.Rel = d.b.bind(name)
	}
	d.relationshipTests(r, l, plain)
	return l
}

// relationshipTests adds what the relationship itself must fulfil: to the pattern, or for each one of a walk.
func (d *patternDraft) relationshipTests(r *cypher.RelationshipPattern, l *Link, plain bool) {
	name := l.Name
	if l.Kind != OneHop {
		name = d.b.anonymous()
		l.HopSlot = d.b.bind(name)
	}
	v := variable(r.Span, name)
	tests := propertyTests(v, r.Properties)
	if !plain {
		tests = append(tests, &cypher.HasLabels{Span: r.Span, X: v, Labels: r.Types})
	}
	if r.Where != nil {
		tests = append(tests, r.Where)
	}
	if l.Kind == OneHop {
		d.wheres = append(d.wheres, tests...)
		return
	}
	for _, t := range tests {
		l.Each = append(l.Each, d.b.bound(t))
	}
}

// plainTypes reads a type expression, or one of labels, that is no more than names with | between: the operators then look
// at those only.
func plainTypes(l cypher.LabelExpr) (types []string, ok bool) {
	switch l := l.(type) {
	case nil:
		return nil, true
	case *cypher.LabelName:
		return []string{l.Name}, true
	case *cypher.LabelOr:
		seen := make(map[string]bool, len(l.Operands))
		for _, o := range l.Operands {
			n, ok := o.(*cypher.LabelName)
			if !ok {
				return nil, false
			}
			if !seen[n.Name] {
				seen[n.Name] = true
				types = append(types, n.Name)
			}
		}
		return types, true
	}
	return nil, false
}
