package plan

import (
	"math"

	"parley/graph/cypher"
)

// sought is a node or relationship that an index may find: its slot, and its labels or its only type.
type sought struct {
	slot   int
	labels []string
	index  func(label, key string) (entries, values float64, ok bool)
	all    func(label string) float64 // how many there are without an index
	rel    bool
}

func (w *walker) soughtNode(n *PatternNode) sought {
	return sought{n.Slot, n.Labels, w.s.Index, w.s.Nodes, false}
}

func (w *walker) soughtRel(l *Link) sought {
	types := l.Types
	if len(types) > 1 {
		types = nil
	}
	return sought{l.Rel, types, w.s.RelIndex, func(typ string) float64 { return w.s.Relationships("", typ, true) }, true}
}

// seek finds the best index: equality before a list of values, before a prefix, before a range. Nil without one. But for
// nodes whose key equals a value, or one of a list, the predicate stays as a filter.
func (w *walker) seek(n sought) (best *Lookup, rows float64) {
	rows = math.Inf(1)
	for _, p := range w.p.Predicates {
		if w.used[p] || !p.Needs[n.slot] {
			continue
		}
		for _, label := range n.labels {
			if l, r := w.seekBy(p, n, label); l != nil && r < rows {
				best, rows = l, r
			}
		}
	}
	if best != nil && best.Equal == nil && !best.All {
		w.narrow(best, n)
	}
	for _, label := range n.labels {
		for _, c := range w.s.Composites(label, n.rel) {
			if r := c.Entries / math.Max(c.Values, 1); r < rows {
				if l := w.seekByAll(label, c.Keys, n); l != nil {
					best, rows = l, r
				}
			}
		}
	}
	return best, rows
}

// seekByAll looks for the values of all keys of an index; nil where one of them is not known to be equal to something.
func (w *walker) seekByAll(label string, keys []string, n sought) *Lookup {
	l := &Lookup{Label: label, Keys: keys}
	for _, key := range keys {
		value, ok := w.equalTo(key, n)
		if !ok {
			return nil
		}
		l.Equals = append(l.Equals, value)
	}
	return l
}

// equalTo finds what a key must be equal to.
func (w *walker) equalTo(key string, n sought) (Bound, bool) {
	for _, p := range w.p.Predicates {
		if w.used[p] || !p.Needs[n.slot] {
			continue
		}
		if k, op, value, ok := w.keyed(p, n.slot); ok && k == key && op == cypher.OpEqual {
			return Bound{value, p.Scope}, true
		}
	}
	return Bound{}, false
}

// seekBy reads one predicate as something that the index on label can find.
func (w *walker) seekBy(p *Predicate, n sought, label string) (*Lookup, float64) {
	if key, ok := w.present(p, n); ok {
		entries, _, ok := n.index(label, key)
		if !ok || entries > n.all(label)/2 {
			return nil, 0
		}
		return &Lookup{Label: label, Key: key, All: true}, entries
	}
	key, op, value, ok := w.keyed(p, n.slot)
	if !ok {
		return nil, 0
	}
	entries, values, ok := n.index(label, key)
	if !ok {
		return nil, 0
	}
	l := &Lookup{Label: label, Key: key}
	bound := &Bound{value, p.Scope}
	if !n.rel && (op == cypher.OpEqual || op == cypher.OpIn) {
		l.Check, l.said = &p.Bound, p
	}
	switch op {
	case cypher.OpEqual:
		l.Equal = bound
		return l, entries / math.Max(values, 1)
	case cypher.OpIn:
		l.Equal, l.In = bound, true
		return l, listed * entries / math.Max(values, 1)
	case cypher.OpStartsWith:
		l.Prefix = bound
		return l, entries * prefixShare
	}
	setBound(l, op, bound)
	return l, entries * rangeShare
}

// present reads what only something with the key can fulfil: n.key IS NOT NULL, CONTAINS and ENDS WITH.
func (w *walker) present(p *Predicate, n sought) (key string, ok bool) {
	switch e := p.Expr.(type) {
	case *cypher.IsNull:
		if e.Not {
			return w.propertyOf(e.X, p.Scope, n.slot)
		}
	case *cypher.Binary:
		if e.Op == cypher.OpContains || e.Op == cypher.OpEndsWith {
			return w.propertyOf(e.Left, p.Scope, n.slot)
		}
	}
	return "", false
}

func setBound(s *Lookup, op cypher.Op, value *Bound) {
	switch op {
	case cypher.OpGreater, cypher.OpGreaterEqual:
		s.Low, s.LowOpen = value, op == cypher.OpGreater
	case cypher.OpLess, cypher.OpLessEqual:
		s.High, s.HighOpen = value, op == cypher.OpLess
	}
}

// narrow adds the other bound of a range.
func (w *walker) narrow(s *Lookup, n sought) {
	if s.Prefix != nil {
		return
	}
	for _, p := range w.p.Predicates {
		key, op, value, ok := w.keyed(p, n.slot)
		if !ok || key != s.Key {
			continue
		}
		lower := op == cypher.OpGreater || op == cypher.OpGreaterEqual
		upper := op == cypher.OpLess || op == cypher.OpLessEqual
		if lower && s.Low == nil || upper && s.High == nil {
			setBound(s, op, &Bound{value, p.Scope})
		}
	}
}

// keyed reads n.key op value, either way around, where the value can be computed before n is known; n is what is in slot.
func (w *walker) keyed(p *Predicate, slot int) (key string, op cypher.Op, value cypher.Expr, ok bool) {
	var left, right cypher.Expr
	switch e := p.Expr.(type) {
	case *cypher.Comparison:
		if len(e.Ops) != 1 || e.Ops[0] == cypher.OpNotEqual {
			return
		}
		left, op, right = e.Operands[0], e.Ops[0], e.Operands[1]
		if _, isKey := w.propertyOf(left, p.Scope, slot); !isKey {
			left, right, op = right, left, mirrored(op)
		}
	case *cypher.Binary:
		if e.Op != cypher.OpIn && e.Op != cypher.OpStartsWith {
			return
		}
		left, op, right = e.Left, e.Op, e.Right
	default:
		return
	}
	key, ok = w.propertyOf(left, p.Scope, slot)
	if !ok || !w.computable(right, p) {
		return "", 0, nil, false
	}
	return key, op, right, true
}

func (w *walker) propertyOf(e cypher.Expr, scope Scope, of int) (string, bool) {
	p, ok := e.(*cypher.Property)
	if !ok {
		return "", false
	}
	v, ok := p.X.(*cypher.Variable)
	if !ok {
		return "", false
	}
	slot, ok := scope.Names[v.Name]
	return p.Key, ok && slot == of
}

// computable reports whether everything of the pattern that an expression reads is bound already.
func (w *walker) computable(e cypher.Expr, p *Predicate) bool {
	ok := true
	mentions(e, func(name string) {
		if slot, known := p.Scope.Names[name]; known && p.Needs[slot] && !w.bound[slot] {
			ok = false
		}
	})
	return ok
}

func mirrored(op cypher.Op) cypher.Op {
	switch op {
	case cypher.OpLess:
		return cypher.OpGreater
	case cypher.OpLessEqual:
		return cypher.OpGreaterEqual
	case cypher.OpGreater:
		return cypher.OpLess
	case cypher.OpGreaterEqual:
		return cypher.OpLessEqual
	}
	return op
}
