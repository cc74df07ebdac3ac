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

// change is an assignment whose expressions have been evaluated.
type change struct {
	kind   plan.SetKind
	target Value
	key    string
	value  Value
	labels []string
}

// evaluate works out the change for the row that the run holds; false where the target is null, which stays null.
func (s *assignment) evaluate(r *run) (c change, ok bool, err error) {
	c = change{kind: s.kind, key: s.key}
	if c.target, err = s.target(r.ctx, r.row); err != nil || c.target.IsNull() {
		return c, false, err
	}
	if c.target.Kind != Node && c.target.Kind != Rel {
		return c, false, fault(argumentType,
			"only nodes and relationships have properties and labels that can be set, not %s", kindName(c.target))
	}
	if s.keyOf != nil {
		k, err := s.keyOf(r.ctx, r.row)
		if err != nil {
			return c, false, err
		}
		if k.Kind != String {
			return c, false, fault(argumentType, "a property key must be a string, not %s", kindName(k))
		}
		c.key = k.Str()
	}
	if s.value != nil {
		if c.value, err = s.value(r.ctx, r.row); err != nil {
			return c, false, err
		}
	}
	if c.kind == plan.SetLabels || c.kind == plan.RemoveLabels {
		c.labels, err = s.labels(r.ctx, r.row)
	}
	return c, err == nil, err
}

func (c *change) apply(r *run) error {
	if err := r.alive(c.target); err != nil {
		return err
	}
	switch c.kind {
	case plan.SetLabels, plan.RemoveLabels:
		return c.applyLabels(r)
	case plan.SetReplace, plan.SetMerge:
		return c.applyMap(r)
	}
	if c.value.IsNull() {
		if id, ok := r.ctx.Graph.Key(c.key); ok {
			return r.setProperty(c.target, id, c.value)
		}
		return nil
	}
	return r.setProperty(c.target, r.writer.AddKeyName(c.key), c.value)
}

// applyMap replaces all properties, or adds to them: there a null removes one.
func (c *change) applyMap(r *run) error {
	keys, values, err := r.entries(c.value)
	if err != nil {
		return err
	}
	if c.kind == plan.SetReplace {
		return r.replace(c.target, keys, values)
	}
	if c.value.Kind == Map {
		m := c.value.Map()
		for i, name := range m.Keys {
			if id, ok := r.ctx.Graph.Key(name); ok && m.Values[i].IsNull() {
				keys, values = append(keys, id), append(values, Value{})
			}
		}
	}
	for i, k := range keys {
		if err := r.setProperty(c.target, k, values[i]); err != nil {
			return err
		}
		if err := r.ctx.Step(1 + i/16); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) applyLabels(r *run) error {
	if c.target.Kind != Node {
		return fault(argumentType, "only nodes have labels, not %s", kindName(c.target))
	}
	for _, name := range c.labels {
		if c.kind == plan.RemoveLabels {
			if id, ok := r.ctx.Graph.Label(name); ok && r.writer.RemoveLabel(c.target.Num, id) {
				r.changes.LabelsRemoved++
			}
			continue
		}
		added, err := r.writer.AddLabel(c.target.Num, r.writer.AddLabelName(name))
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

// applyAll evaluates every expression of a clause before it changes anything, so that none sees the change of another.
func applyAll(r *run, items []assignment) error {
	var few [4]change
	changes := few[:0]
	for n := range items {
		c, ok, err := items[n].evaluate(r)
		if err != nil {
			return err
		}
		if ok {
			changes = append(changes, c)
		}
	}
	for n := range changes {
		if err := changes[n].apply(r); err != nil {
			return err
		}
		// What a change takes grows with what the entity has, which may be all that was set before.
		if err := r.ctx.Step(1 + n/16); err != nil {
			return err
		}
	}
	return nil
}
