package exec

import "parley/graph"

// distance answers how many relationships the shortest way takes: layers of nodes grow from both ends, the smaller one
// first, until they meet. The layers around the end stay, to guide the walk.
func (t *trail) distance() (int, bool, error) {
	ahead := map[uint64]struct{}{t.from: {}}
	rim, radius := []uint64{t.from}, 0
	for {
		if t.max >= 0 && radius+t.radius >= t.max {
			return 0, false, nil
		}
		if limit := t.r.ctx.Limits().Hops; limit > 0 && radius+t.radius >= limit {
			return 0, false, graph.Errorf(graph.LimitExceeded,
				"no path of %d relationships or fewer was found (limit hops); bound the length, as in [*..%d]", limit, limit)
		}
		var met bool
		var err error
		if len(t.rim) <= len(rim) {
			met, err = t.growBack(ahead)
		} else {
			rim, met, err = t.growAhead(ahead, rim)
			radius++
		}
		if err != nil || met {
			return radius + t.radius, met, err
		}
		if len(rim) == 0 || len(t.rim) == 0 {
			return 0, false, nil
		}
	}
}

// growBack adds one layer around the end. It reports whether the layer meets the nodes ahead.
func (t *trail) growBack(ahead map[uint64]struct{}) (met bool, err error) {
	t.radius++
	t.rim, err = t.layer(&t.back, t.rim, func(node uint64) bool {
		if _, old := t.rest[node]; old {
			return false
		}
		t.rest[node] = t.radius
		if _, ok := ahead[node]; ok {
			met = true
		}
		return true
	})
	t.whole = len(t.rim) == 0
	return met, err
}

// growAhead adds one layer around the beginning.
func (t *trail) growAhead(ahead map[uint64]struct{}, rim []uint64) (next []uint64, met bool, err error) {
	next, err = t.layer(&t.hopSpec, rim, func(node uint64) bool {
		if _, old := ahead[node]; old {
			return false
		}
		ahead[node] = struct{}{}
		if _, ok := t.rest[node]; ok {
			met = true
		}
		return true
	})
	return next, met, err
}

// layer gathers the nodes that are one relationship away from a rim and new.
func (t *trail) layer(spec *hopSpec, rim []uint64, isNew func(uint64) bool) ([]uint64, error) {
	var next []uint64
	var h hops
	for _, node := range rim {
		h.begin(spec, node)
		for {
			hop, ok, err := h.next(t.r.ctx, spec)
			if err != nil {
				return nil, err
			}
			if !ok {
				break
			}
			fits, err := t.fits(uint64(hop.Rel))
			if err != nil {
				return nil, err
			}
			if fits && isNew(uint64(hop.Node)) {
				next = append(next, uint64(hop.Node))
				if err := t.held.charge(t.r.ctx, layerBytes); err != nil {
					return nil, err
				}
			}
		}
	}
	return next, nil
}
