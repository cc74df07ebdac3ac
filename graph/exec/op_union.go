package exec

import "parley/graph/plan"

// union answers the rows of its parts, one part after the other.
type union struct {
	parts []operator
	from  [][]int
	to    []int
}

func (a *assembler) union(o *plan.Union) (operator, error) {
	u := &union{from: o.From, to: o.To}
	for _, p := range o.Parts {
		op, err := a.op(p)
		if err != nil {
			return nil, err
		}
		u.parts = append(u.parts, op)
	}
	return u, nil
}

type unionIter struct {
	*union
	r     *run
	parts []iterator
	at    int
}

func (o *union) open(r *run) iterator {
	i := &unionIter{union: o, r: r}
	for _, p := range o.parts {
		i.parts = append(i.parts, p.open(r))
	}
	return i
}

func (i *unionIter) Reset() {
	i.at = 0
	for _, p := range i.parts {
		p.Reset()
	}
}

func (i *unionIter) Next() (bool, error) {
	for ; i.at < len(i.parts); i.at++ {
		ok, err := i.parts[i.at].Next()
		if err != nil {
			return false, err
		}
		if !ok {
			continue
		}
		for n, s := range i.from[i.at] {
			i.r.row[i.to[n]] = i.r.row[s]
		}
		return true, nil
	}
	return false, nil
}
