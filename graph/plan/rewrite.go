package plan

// rule is one rewrite of an operator whose inputs are rewritten already. It answers the operator that replaces it, or
// the same one. A rule is named by a verb phrase.
type rule struct {
	name  string
	apply func(Op, world) Op
}

// world is what a rule may ask beside the operator: what the graph holds, and for slots of its own.
type world struct {
	Statistics
	Slots
}

// rules in the order in which they run, each over the whole tree from the leaves up.
var rules = []rule{
	{"push filters into patterns", pushFilters},
	{"join neighbouring patterns", joinPatterns},
	{"check relationships while walking", checkWhileWalking},
	{"walk chosen types only", walkChosenTypes},
	{"count what is stored", countWhatIsStored},
	{"keep no rows that come once", keepNoSingleRows},
	{"find beginnings in subqueries", findBeginnings},
	{"walk patterns", walkPatterns},
	{"bound sorts by their limit", boundSorts},
}

// readingRules are those of plans that do not write: there nobody can tell when a row is drawn.
var readingRules = []rule{
	{"sort once", sortOnce},
	{"compute at once", computeAtOnce},
}

func rewrite(op Op, w world) Op {
	for _, r := range rules {
		op = r.over(op, w)
	}
	if writes(op) {
		return op
	}
	for _, r := range readingRules {
		op = r.over(op, w)
	}
	return op
}

func (r rule) over(op Op, w world) Op {
	for _, in := range op.Inputs() {
		*in = r.over(*in, w)
	}
	return r.apply(op, w)
}

// keepNoSingleRows spares a subquery that is the same for every row the keeping of its rows, where there is one row only.
func keepNoSingleRows(op Op, _ world) Op {
	if c, ok := op.(*Call); ok && c.Once && atMostOne(c.Input) {
		c.Once = false
	}
	return op
}

// atMostOne reports whether an operator answers one row at most for each run.
func atMostOne(op Op) bool {
	switch o := op.(type) {
	case *Argument, *CountStored:
		return true
	case *Aggregate:
		return len(o.Keys) == 0
	case *Call:
		return atMostOne(o.Input) && (o.Unit || atMostOne(o.Inner))
	case *Project, *Filter, *Sort, *Distinct, *Skip, *Limit, *Eager:
		return atMostOne(*op.Inputs()[0])
	}
	return false
}

// boundSorts lets a sort under SKIP and LIMIT keep no more rows than are answered.
func boundSorts(op Op, _ world) Op {
	l, ok := op.(*Limit)
	if !ok {
		return op
	}
	switch in := l.Input.(type) {
	case *Sort:
		in.Limit = &l.Count
		return in
	case *Skip:
		if sort, ok := in.Input.(*Sort); ok {
			sort.Skip, sort.Limit = &in.Count, &l.Count
			return sort
		}
	}
	return op
}
