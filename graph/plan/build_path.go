package plan

import "parley/graph/cypher"

// shortest adds a path with a selector: shortestPath((a)-[*]->(b)), SHORTEST 3 (a)-[:R]->+(b).
func (d *patternDraft) shortest(path *cypher.PathPattern) error {
	if len(path.Elements) != 3 {
		return unsupported(path.Pos, "a shortest path is served over one variable-length relationship between two nodes, "+
			"such as (a)-[:R*..5]->(b); split longer patterns into several")
	}
	from := d.node(path.Elements[0].(*cypher.NodePattern))
	to := d.node(path.Elements[2].(*cypher.NodePattern))
	r, ok := oneRelationship(path.Elements[1])
	if !ok {
		return unsupported(path.Elements[1].Place().Pos,
			"a shortest path is served over one repeated relationship, such as -[:R]->+ or -[:R*..5]->")
	}
	if r.Length == nil {
		if r.Var != nil {
			return unsupported(r.Var.Pos, "a variable on the single relationship of a shortest path is not served; "+
				"name the path, and take relationships(p)")
		}
		c := *r
		c.Length = &cypher.Length{Span: r.Span, Min: 1, Max: 1}
		r = &c
	}
	l := d.relationship(r)
	l.Kind, l.From, l.To = ShortestLink, from, to
	l.Selector, l.K = path.Selector, max(path.K, 1)
	if path.Var != nil {
		l.Path = d.b.bind(path.Var.Name)
	} else {
		l.Path = d.b.bind(d.b.anonymous())
	}
	for _, e := range conjunctsOf(path.Where) {
		l.Where = append(l.Where, d.b.bound(e))
	}
	d.p.Links = append(d.p.Links, l)
	return nil
}

func conjunctsOf(e cypher.Expr) []cypher.Expr {
	if e == nil {
		return nil
	}
	return conjuncts(e)
}

// oneRelationship reads -[:R*]-> and -[:R]->+, which the parser keeps as a quantified path over one relationship.
func oneRelationship(e cypher.Element) (*cypher.RelationshipPattern, bool) {
	switch e := e.(type) {
	case *cypher.RelationshipPattern:
		return e, true
	case *cypher.QuantifiedPath:
		if len(e.Elements) != 3 || e.Where != nil {
			return nil, false
		}
		r, ok := e.Elements[1].(*cypher.RelationshipPattern)
		if !ok || r.Length != nil || !plainNode(e.Elements[0]) || !plainNode(e.Elements[2]) {
			return nil, false
		}
		c := *r
		length := e.Length
		c.Length = &length
		return &c, true
	}
	return nil, false
}

func plainNode(e cypher.Element) bool {
	n, ok := e.(*cypher.NodePattern)
	return ok && n.Var == nil && n.Labels == nil && n.Properties == nil && n.Where == nil
}

// quantified adds ((a)-[r]->(b) WHERE …){1,3}. The variables inside become lists outside.
func (d *patternDraft) quantified(q *cypher.QuantifiedPath) (*Link, error) {
	if r, ok := oneRelationship(q); ok && r.Where == nil {
		return d.relationship(r), nil
	}
	in := &patternDraft{b: d.b.inner(d.b.names), outer: d.outer, p: &Pattern{groups: 1}, nodes: map[string]int{}}
	links, start, err := in.elements(q.Elements)
	if err != nil {
		return nil, err
	}
	if q.Where != nil {
		in.wheres = append(in.wheres, q.Where)
	}
	in.predicates()
	d.b.hidden = in.b.hidden
	end := in.p.Nodes[start]
	if len(links) > 0 {
		end = in.p.Nodes[in.p.Links[links[len(links)-1]].To]
	}
	l := &Link{
		Kind: Quantified, Min: q.Length.Min, Max: q.Length.Max, Inner: in.p, Name: d.b.anonymous(), HopSlot: -1, Path: -1,
		Start: in.p.Nodes[start].Slot, End: end.Slot,
	}
	l.Rel = d.b.bind(l.Name)
	for _, i := range links {
		if in.p.Links[i].Kind != OneHop {
			return nil, unsupported(q.Pos, "a variable-length relationship inside a quantified path is not served")
		}
		l.InnerRels = append(l.InnerRels, in.p.Links[i].Rel)
	}
	d.groupVariables(q, in, l)
	return l, nil
}

func (d *patternDraft) groupVariables(q *cypher.QuantifiedPath, in *patternDraft, l *Link) {
	for _, e := range q.Elements {
		var v *cypher.Variable
		switch e := e.(type) {
		case *cypher.NodePattern:
			v = e.Var
		case *cypher.RelationshipPattern:
			v = e.Var
		}
		if v == nil {
			continue
		}
		if _, done := d.b.names[v.Name]; done {
			continue
		}
		l.Groups = append(l.Groups, Group{in.b.names[v.Name], d.b.bind(v.Name)})
	}
}
