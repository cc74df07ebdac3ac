package plan

import "parley/graph/cypher"

// shortest adds shortestPath((a)-[*]->(b)) or allShortestPaths(…). Check has seen to its form.
func (d *patternDraft) shortest(path *cypher.PathPattern) error {
	from := d.node(path.Elements[0].(*cypher.NodePattern))
	to := d.node(path.Elements[2].(*cypher.NodePattern))
	r := path.Elements[1].(*cypher.RelationshipPattern)
	l := d.relationship(r)
	l.Kind, l.From, l.To = ShortestLink, from, to
	l.Selector, l.K = path.Selector, 1
	if path.Var != nil {
		l.Path = d.b.bind(path.Var.Name)
	} else {
		l.Path = d.b.bind(d.b.anonymous())
	}
	d.p.Links = append(d.p.Links, l)
	return nil
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
func (d *patternDraft) quantified(q *cypher.QuantifiedPath) *Link {
	if r, ok := oneRelationship(q); ok && r.Where == nil {
		return d.relationship(r)
	}
	return d.repetition(q)
}

// repetition makes the link of a quantified path, with a pattern of its own inside.
func (d *patternDraft) repetition(q *cypher.QuantifiedPath) *Link {
	in := &patternDraft{b: d.b.inner(d.b.names), outer: d.outer, p: &Pattern{groups: 1}, nodes: map[string]int{}}
	links, start := in.elements(q.Elements)
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
		l.InnerRels = append(l.InnerRels, in.p.Links[i].Rel)
	}
	d.groupVariables(q, in, l)
	return l
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
