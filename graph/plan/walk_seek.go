package plan

import (
	"math"

	"parley/graph/cypher"
)

// seek finds the best index for a node: equality before a list of values, before a prefix, before a range. Nil without
// one. The predicate stays as a filter, since an index compares numbers of both kinds alike and knows no null.
func (w *walker) seek(n *PatternNode) (op Op, rows float64) {
	rows = math.Inf(1)
	for _, p := range w.p.Predicates {
		if w.used[p] || !p.Needs[n.Slot] {
			continue
		}
		for _, label := range n.Labels {
			s, r := w.seekBy(p, n, label)
			if s != nil && r < rows {
				op, rows = s, r
			}
		}
	}
	if r, ok := op.(*NodeSeek); ok && r.Equal == nil {
		w.narrow(r, n)
	}
	return op, rows
}

// seekBy reads one predicate as something that the index on label can find.
func (w *walker) seekBy(p *Predicate, n *PatternNode, label string) (*NodeSeek, float64) {
	key, op, value, ok := w.keyed(p, n)
	if !ok {
		return nil, 0
	}
	nodes, values, ok := w.s.Index(label, key)
	if !ok {
		return nil, 0
	}
	s := &NodeSeek{Slot: n.Slot, Name: n.Name, Label: label, Key: key}
	bound := &Bound{value, p.Scope}
	switch op {
	case cypher.OpEqual:
		s.Equal = bound
		return s, nodes / math.Max(values, 1)
	case cypher.OpIn:
		s.Equal, s.In = bound, true
		return s, 5 * nodes / math.Max(values, 1)
	case cypher.OpStartsWith:
		s.Prefix = bound
		return s, nodes * prefixShare
	}
	setBound(s, op, bound)
	return s, nodes * rangeShare
}

func setBound(s *NodeSeek, op cypher.Op, value *Bound) {
	switch op {
	case cypher.OpGreater, cypher.OpGreaterEqual:
		s.Low, s.LowOpen = value, op == cypher.OpGreater
	case cypher.OpLess, cypher.OpLessEqual:
		s.High, s.HighOpen = value, op == cypher.OpLess
	}
}

// narrow adds the other bound of a range.
func (w *walker) narrow(s *NodeSeek, n *PatternNode) {
	if s.Prefix != nil {
		return
	}
	for _, p := range w.p.Predicates {
		key, op, value, ok := w.keyed(p, n)
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

// keyed reads n.key op value, either way around, where the value can be computed before n is known.
func (w *walker) keyed(p *Predicate, n *PatternNode) (key string, op cypher.Op, value cypher.Expr, ok bool) {
	var left, right cypher.Expr
	switch e := p.Expr.(type) {
	case *cypher.Comparison:
		if len(e.Ops) != 1 || e.Ops[0] == cypher.OpNotEqual {
			return
		}
		left, op, right = e.Operands[0], e.Ops[0], e.Operands[1]
		if _, isKey := w.propertyOf(left, p.Scope, n); !isKey {
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
	key, ok = w.propertyOf(left, p.Scope, n)
	if !ok || !w.computable(right, p) {
		return "", 0, nil, false
	}
	return key, op, right, true
}

func (w *walker) propertyOf(e cypher.Expr, scope Scope, n *PatternNode) (string, bool) {
	p, ok := e.(*cypher.Property)
	if !ok {
		return "", false
	}
	v, ok := p.X.(*cypher.Variable)
	if !ok {
		return "", false
	}
	slot, ok := scope.Names[v.Name]
	return p.Key, ok && slot == n.Slot
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
