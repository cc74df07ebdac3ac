package plan

import (
	"maps"

	"parley/graph/cypher"
)

func (b *builder) create(c *cypher.Create) error {
	b.willWrite()
	parts, names, err := b.createParts(c.Paths)
	if err != nil {
		return err
	}
	b.names = names
	b.op = &Create{b.op, parts}
	return nil
}

// createParts tells what a pattern creates: whatever its variables do not name already. It answers the scope after it.
func (b *builder) createParts(paths []*cypher.PathPattern) (CreateParts, map[string]int, error) {
	// The checks have seen to it that nothing in the pattern reads what only stands behind it.
	in := b.inner(make(map[string]int, len(b.names)+1))
	maps.Copy(in.names, b.names)
	in.growing = true
	var parts CreateParts
	for _, path := range paths {
		start := in.createNode(path.Elements[0].(*cypher.NodePattern), &parts)
		at := start
		var rels []int
		for i := 1; i+1 < len(path.Elements); i += 2 {
			r, ok := path.Elements[i].(*cypher.RelationshipPattern)
			if !ok || r.Length != nil {
				return parts, nil, unsupported(path.Elements[i].Place().Pos, "only single relationships can be created")
			}
			to := in.createNode(path.Elements[i+1].(*cypher.NodePattern), &parts)
			rel := CreateRel{Slot: in.bind(in.anonymousUnless(r.Var)), Start: at, End: to, Properties: in.properties(r.Properties), Pos: r.Span}
			if r.Direction == cypher.Incoming {
				rel.Start, rel.End = to, at
			}
			rel.Type = in.label(r.Types)
			parts.Rels = append(parts.Rels, rel)
			rels = append(rels, rel.Slot)
			at = to
		}
		if path.Var != nil {
			parts.Paths = append(parts.Paths, CreatePath{in.bind(path.Var.Name), start, rels})
		}
	}
	b.hidden = in.hidden
	return parts, visible(in.names), nil
}

// createNode answers the slot of the node, which is new unless its name is bound.
func (b *builder) createNode(n *cypher.NodePattern, parts *CreateParts) int {
	name := b.anonymousUnless(n.Var)
	if slot, ok := b.names[name]; ok {
		return slot
	}
	properties := b.properties(n.Properties)
	node := CreateNode{Labels: b.labels(labelConjuncts(n.Labels)), Properties: properties}
	node.Slot = b.bind(name)
	parts.Nodes = append(parts.Nodes, node)
	return node.Slot
}

func (b *builder) properties(e cypher.Expr) *Bound {
	if e == nil {
		return nil
	}
	bound := b.bound(e)
	return &bound
}

func (b *builder) labels(list []cypher.LabelExpr) []Label {
	labels := make([]Label, 0, len(list))
	for _, l := range list {
		labels = append(labels, b.label(l))
	}
	return labels
}

func (b *builder) label(l cypher.LabelExpr) Label {
	switch l := l.(type) {
	case *cypher.LabelName:
		return Label{Name: l.Name}
	case *cypher.LabelDynamic:
		return Label{Dynamic: l, Scope: b.scope()}
	}
	return Label{}
}

func (b *builder) merge(c *cypher.Merge) error {
	b.willWrite()
	inner := b.inner(b.names)
	pattern, names, err := inner.pattern([]*cypher.PathPattern{c.Path}, nil)
	if err != nil {
		return err
	}
	b.hidden = inner.hidden
	m := &Merge{Input: b.op, Inner: &Match{&Argument{}, pattern}, Keep: pattern.binds()}
	if m.Parts, err = b.mergeParts(c.Path, names); err != nil {
		return err
	}
	m.NotNull = b.notNull(c.Path)
	b.names = names
	m.OnCreate = b.setItems(c.OnCreate)
	m.OnMatch = b.setItems(c.OnMatch)
	b.op = m
	b.reads = true
	return nil
}

// mergeParts makes the parts to be created; they go to the slots that matching binds.
func (b *builder) mergeParts(path *cypher.PathPattern, names map[string]int) (CreateParts, error) {
	parts, created, err := b.createParts([]*cypher.PathPattern{path})
	if err != nil {
		return parts, err
	}
	to := map[int]int{}
	for name, slot := range created {
		to[slot] = names[name]
	}
	move := func(slot *int) {
		if s, ok := to[*slot]; ok {
			*slot = s
		}
	}
	for i := range parts.Nodes {
		move(&parts.Nodes[i].Slot)
	}
	for i := range parts.Rels {
		move(&parts.Rels[i].Slot)
		move(&parts.Rels[i].Start)
		move(&parts.Rels[i].End)
	}
	for i := range parts.Paths {
		p := &parts.Paths[i]
		move(&p.Slot)
		move(&p.Start)
		for n := range p.Rels {
			move(&p.Rels[n])
		}
	}
	return parts, nil
}

// notNull lists the values that the pattern of a MERGE compares with.
func (b *builder) notNull(path *cypher.PathPattern) []Bound {
	var values []Bound
	add := func(e cypher.Expr) {
		if m, ok := e.(*cypher.Map); ok {
			for _, entry := range m.Entries {
				values = append(values, b.bound(entry.Value))
			}
		}
	}
	for _, e := range path.Elements {
		switch e := e.(type) {
		case *cypher.NodePattern:
			add(e.Properties)
		case *cypher.RelationshipPattern:
			add(e.Properties)
		}
	}
	return values
}

func (b *builder) set(items []cypher.SetItem) error {
	b.willWrite()
	b.op = &Set{b.op, b.setItems(items)}
	return nil
}

func (b *builder) setItems(items []cypher.SetItem) []SetItem {
	var set []SetItem
	for _, item := range items {
		switch i := item.(type) {
		case *cypher.SetProperty:
			s := b.propertyTarget(i.Target)
			s.Kind, s.Value = SetProperty, b.bound(i.Value)
			set = append(set, s)
		case *cypher.SetVariable:
			kind := SetReplace
			if i.Merge {
				kind = SetMerge
			}
			set = append(set, SetItem{Kind: kind, Target: b.bound(i.Var), Value: b.bound(i.Value)})
		case *cypher.SetLabels:
			set = append(set, SetItem{Kind: SetLabels, Target: b.bound(i.Var), Labels: b.labels(i.Labels)})
		}
	}
	return set
}

func (b *builder) propertyTarget(target cypher.Expr) SetItem {
	switch t := target.(type) {
	case *cypher.Property:
		return SetItem{Target: b.bound(t.X), Key: t.Key}
	case *cypher.Index:
		key := b.bound(t.I)
		return SetItem{Target: b.bound(t.X), KeyOf: &key}
	}
	return SetItem{Target: b.bound(target)}
}

func (b *builder) remove(c *cypher.Remove) error {
	b.willWrite()
	op := &Set{Input: b.op}
	for _, item := range c.Items {
		switch i := item.(type) {
		case *cypher.RemoveProperty:
			s := b.propertyTarget(i.Target)
			s.Kind = RemoveProperty
			op.Items = append(op.Items, s)
		case *cypher.RemoveLabels:
			op.Items = append(op.Items, SetItem{Kind: RemoveLabels, Target: b.bound(i.Var), Labels: b.labels(i.Labels)})
		}
	}
	b.op = op
	return nil
}

func (b *builder) delete(c *cypher.Delete) error {
	b.willWrite()
	op := &Delete{Input: b.op, Detach: c.Detach}
	for _, e := range c.Exprs {
		op.Exprs = append(op.Exprs, b.bound(e))
	}
	b.op = op
	return nil
}

func (b *builder) foreach(c *cypher.Foreach) error {
	b.willWrite()
	in := b.inner(b.names)
	slot := in.bind(c.Var.Name)
	for _, clause := range c.Clauses {
		if err := in.clause(clause); err != nil {
			return err
		}
	}
	b.hidden = in.hidden
	b.op = &Foreach{Input: b.op, Inner: in.op, List: b.bound(c.List), Slot: slot, Name: c.Var.Name}
	return nil
}
