package plan

import "slices"

// sortOnce drops a sort of rows that come in its order already, such as those of a LIMIT that a subquery has added to.
func sortOnce(op Op, _ world) Op {
	s, ok := op.(*Sort)
	if !ok || s.Limit != nil {
		return op
	}
	if keys := order(s.Input); len(keys) >= len(s.Keys) && slices.EqualFunc(s.Keys, keys[:len(s.Keys)], sameKey) {
		return s.Input
	}
	return op
}

func sameKey(a, b SortKey) bool { return a.Slot == b.Slot && a.Descending == b.Descending }

// order tells by which keys the rows of an operator are sorted. Every slot is bound in one place only, so that what is
// bound above a sort leaves its keys as they are.
func order(op Op) []SortKey {
	switch o := op.(type) {
	case *Sort:
		// A key that is not kept is not there any more.
		for i, k := range o.Keys {
			if !slices.Contains(o.Keep, k.Slot) {
				return o.Keys[:i]
			}
		}
		return o.Keys
	case *Project, *Filter, *Skip, *Limit, *Distinct, *Unwind, *Optional, *Call, *Expand:
		return order(*op.Inputs()[0])
	}
	return nil
}

// computeAtOnce makes one operator of columns that are computed right after each other.
func computeAtOnce(op Op, _ world) Op {
	upper, ok := op.(*Project)
	if !ok {
		return op
	}
	lower, ok := upper.Input.(*Project)
	if !ok {
		return op
	}
	// The lower one is no more, so its list may grow where it is: there may be thousands, one above the other.
	return &Project{lower.Input, append(lower.Columns, upper.Columns...)}
}

// writes reports whether an operator, or one below it, changes the graph.
func writes(op Op) bool {
	switch op.(type) {
	case *Create, *Merge, *Set, *Delete, *Foreach:
		return true
	}
	return slices.ContainsFunc(op.Inputs(), func(in *Op) bool { return writes(*in) })
}
