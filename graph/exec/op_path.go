package exec

// namePath makes a path of the nodes and relationships that are bound.
type namePath struct {
	in    operator
	slot  int
	start int
	rels  []int
}

type namePathIter struct {
	*namePath
	r  *run
	in iterator
}

func (o *namePath) open(r *run) iterator { return &namePathIter{o, r, o.in.open(r)} }

func (i *namePathIter) Reset() { i.in.Reset() }

func (i *namePathIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	i.r.row[i.slot] = i.r.path(i.start, i.rels)
	return true, nil
}

// path walks from the node in slot start along the relationships, and lists of them, in other slots.
func (r *run) path(start int, slots []int) Value {
	at := r.row[start]
	if at.Kind != Node {
		return Value{}
	}
	p := &PathValue{Nodes: []uint64{at.Num}}
	for _, s := range slots {
		switch v := r.row[s]; v.Kind {
		case Rel:
			r.follow(p, v.Num)
		case List:
			for _, e := range v.List() {
				r.follow(p, e.Num)
			}
		default:
			return Value{}
		}
	}
	return PathOf(p)
}

func (r *run) follow(p *PathValue, rel uint64) {
	start, end, _ := r.ctx.Graph.Rel(rel)
	if start == p.Nodes[len(p.Nodes)-1] {
		start = end
	}
	p.Rels = append(p.Rels, rel)
	p.Nodes = append(p.Nodes, start)
}
