package exec

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
