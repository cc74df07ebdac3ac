package exec

import "parley/graph/plan"

// assignment is one change of SET or REMOVE.
type assignment struct {
	kind          plan.SetKind
	target, value Eval
	key           string
	keyOf         Eval
	labels        labelNames
}

func (a *assembler) assignments(items []plan.SetItem) ([]assignment, error) {
	list := make([]assignment, len(items))
	for i, item := range items {
		s := assignment{kind: item.Kind, key: item.Key}
		var err error
		if s.target, err = a.eval(item.Target); err != nil {
			return nil, err
		}
		if item.Value.Expr != nil {
			if s.value, err = a.eval(item.Value); err != nil {
				return nil, err
			}
		}
		if s.keyOf, err = a.optionalEval(item.KeyOf); err != nil {
			return nil, err
		}
		if s.labels, err = a.labelNames(item.Labels); err != nil {
			return nil, err
		}
		list[i] = s
	}
	return list, nil
}

// apply makes the change for the row that the run holds. What is null stays null.
func (s *assignment) apply(r *run) error {
	target, err := s.target(r.ctx, r.row)
	if err != nil || target.IsNull() {
		return err
	}
	if target.Kind != Node && target.Kind != Rel {
		return fault(argumentType, "only nodes and relationships have properties and labels that can be set, not %s", kindName(target))
	}
	switch s.kind {
	case plan.SetLabels, plan.RemoveLabels:
		return s.applyLabels(r, target)
	case plan.SetReplace, plan.SetMerge:
		return s.applyMap(r, target)
	}
	return s.applyProperty(r, target)
}

func (s *assignment) applyProperty(r *run, target Value) error {
	key := s.key
	if s.keyOf != nil {
		k, err := s.keyOf(r.ctx, r.row)
		if err != nil {
			return err
		}
		if k.Kind != String {
			return fault(argumentType, "a property key must be a string, not %s", kindName(k))
		}
		key = k.Str()
	}
	var v Value
	if s.value != nil {
		var err error
		if v, err = s.value(r.ctx, r.row); err != nil {
			return err
		}
	}
	if v.IsNull() {
		if id, ok := r.ctx.Graph.Key(key); ok {
			return r.setProperty(target, id, v)
		}
		return r.alive(target)
	}
	return r.setProperty(target, r.writer.AddKeyName(key), v)
}

// applyMap replaces all properties, or adds to them: there a null removes one.
func (s *assignment) applyMap(r *run, target Value) error {
	v, err := s.value(r.ctx, r.row)
	if err != nil {
		return err
	}
	keys, values, err := r.entries(v)
	if err != nil {
		return err
	}
	if err := r.alive(target); err != nil {
		return err
	}
	if s.kind == plan.SetReplace {
		if err := r.dropOthers(target, keys); err != nil {
			return err
		}
	} else if v.Kind == Map {
		m := v.Map()
		for i, name := range m.Keys {
			if id, ok := r.ctx.Graph.Key(name); ok && m.Values[i].IsNull() {
				keys, values = append(keys, id), append(values, Value{})
			}
		}
	}
	for i, k := range keys {
		if err := r.setProperty(target, k, values[i]); err != nil {
			return err
		}
	}
	return nil
}

// dropOthers removes the properties that are not among keys.
func (r *run) dropOthers(target Value, keys []KeyID) error {
	keep := map[KeyID]bool{}
	for _, k := range keys {
		keep[k] = true
	}
	for _, k := range r.keysOf(target) {
		if !keep[k] {
			if err := r.setProperty(target, k, Value{}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *assignment) applyLabels(r *run, target Value) error {
	if target.Kind != Node {
		return fault(argumentType, "only nodes have labels, not %s", kindName(target))
	}
	if err := r.alive(target); err != nil {
		return err
	}
	names, err := s.labels(r.ctx, r.row)
	if err != nil {
		return err
	}
	for _, name := range names {
		if s.kind == plan.RemoveLabels {
			if id, ok := r.ctx.Graph.Label(name); ok && r.writer.RemoveLabel(target.Num, id) {
				r.changes.LabelsRemoved++
			}
			continue
		}
		added, err := r.writer.AddLabel(target.Num, r.writer.AddLabelName(name))
		if err != nil {
			return err
		}
		if added {
			r.changes.LabelsAdded++
		}
	}
	return nil
}

// set makes changes for each row.
type set struct {
	in    operator
	items []assignment
}

type setIter struct {
	*set
	r  *run
	in iterator
}

func (o *set) open(r *run) iterator { return &setIter{o, r, o.in.open(r)} }

func (i *setIter) Reset() { i.in.Reset() }

func (i *setIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	if err := applyAll(i.r, i.items); err != nil {
		return false, err
	}
	return true, i.r.ctx.Step(1)
}

func applyAll(r *run, items []assignment) error {
	for n := range items {
		if err := items[n].apply(r); err != nil {
			return err
		}
	}
	return nil
}

// remove deletes nodes, relationships and paths for each row.
type remove struct {
	in     operator
	detach bool
	exprs  []Eval
}

type removeIter struct {
	*remove
	r  *run
	in iterator
}

func (o *remove) open(r *run) iterator { return &removeIter{o, r, o.in.open(r)} }

func (i *removeIter) Reset() { i.in.Reset() }

func (i *removeIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	for _, e := range i.exprs {
		v, err := e(i.r.ctx, i.r.row)
		if err != nil {
			return false, err
		}
		if err := i.delete(v); err != nil {
			return false, err
		}
	}
	return true, i.r.ctx.Step(1)
}

func (i *removeIter) delete(v Value) error {
	switch v.Kind {
	case Null:
	case Node:
		i.r.deleteNode(v.Num, i.detach)
	case Rel:
		i.r.deleteRel(v.Num)
	case Path:
		for _, rel := range v.Path().Rels {
			i.r.deleteRel(rel)
		}
		for _, node := range v.Path().Nodes {
			i.r.deleteNode(node, i.detach)
		}
	default:
		return fault(argumentType, "only nodes, relationships and paths can be deleted, not %s", kindName(v))
	}
	return nil
}
