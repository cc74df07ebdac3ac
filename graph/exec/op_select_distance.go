package exec

import (
	"maps"
	"slices"
)

// distances tells how many relationships it takes at least from a node at a place of a route to the anchor, at the last
// place. Repetitions are not counted, so that the truth may be more.
type distances struct {
	route      *route
	r          *run
	anchorSlot int
	anchor     uint64
	known      map[uint64]int32 // by node and place
	rim        []uint64         // those at radius
	radius     int
	whole      bool // all from which the anchor can be reached are known
	held       int64
}

// placeBits leaves 32 bits for the node; a text has room for fewer places.
const placeBits = 24

func atPlace(node uint64, place int) uint64 { return node<<placeBits | uint64(place) }

func (d *distances) drop() {
	d.r.ctx.Release(d.held)
	d.known, d.rim, d.held = nil, nil, 0
}

// begin starts anew, unless the anchor is the same as before and nothing else matters.
func (d *distances) begin(anchor uint64) error {
	if d.known != nil && d.route.stable && d.anchor == anchor {
		return nil
	}
	d.drop()
	d.anchor, d.radius, d.whole = anchor, 0, false
	last := atPlace(anchor, len(d.route.places)-1)
	d.known, d.rim = map[uint64]int32{last: 0}, []uint64{last}
	return d.widen()
}

// from answers the least distance of a node at the first place; false if the anchor cannot be reached from there.
func (d *distances) from(node uint64) (int, bool, error) {
	for {
		if n, ok := d.known[atPlace(node, 0)]; ok && int(n) <= d.radius {
			return int(n), true, nil
		}
		if d.whole || d.route.longest >= 0 && d.radius >= d.route.longest {
			return 0, false, nil
		}
		if err := d.grow(); err != nil {
			return 0, false, err
		}
	}
}

// growTo grows until all is known up to a distance; a negative one has no bound.
func (d *distances) growTo(distance int) error {
	for !d.whole && (distance < 0 || d.radius < distance) {
		if err := d.grow(); err != nil {
			return err
		}
	}
	return nil
}

// reached appends the nodes that are known at a place.
func (d *distances) reached(place int, to []uint64) []uint64 {
	for _, key := range slices.Sorted(maps.Keys(d.known)) {
		if int(key&(1<<placeBits-1)) == place {
			to = append(to, key>>placeBits)
		}
	}
	return to
}

// grow adds the next layer.
func (d *distances) grow() error {
	if err := checkHops(d.r.ctx, d.radius); err != nil {
		return err
	}
	var next []uint64
	for _, key := range d.rim {
		var err error
		if next, err = d.hopsTo(key, next); err != nil {
			return err
		}
	}
	d.rim = next
	d.radius++
	d.whole = len(next) == 0
	return d.widen()
}

// widen adds all places in the same nodes to the rim.
func (d *distances) widen() error {
	for n := 0; n < len(d.rim); n++ {
		if err := d.within(d.rim[n]); err != nil {
			return err
		}
	}
	return nil
}

// within adds the places in the same node from which a place is reached, to the rim.
func (d *distances) within(key uint64) error {
	node, at := key>>placeBits, int(key&(1<<placeBits-1))
	p := &d.route.places[at]
	for _, w := range p.back {
		if w.kind == wayHop || d.knows(atPlace(node, w.to)) {
			continue
		}
		fits, err := p.arrive(d.r, nil, node, node, 0)
		if err != nil {
			return err
		}
		if fits {
			if err := d.add(atPlace(node, w.to), d.radius); err != nil {
				return err
			}
			d.rim = append(d.rim, atPlace(node, w.to))
		}
	}
	return nil
}

// hopsTo adds what is one relationship before a place to the next layer.
func (d *distances) hopsTo(key uint64, next []uint64) ([]uint64, error) {
	node, at := key>>placeBits, int(key&(1<<placeBits-1))
	p := &d.route.places[at]
	if p.hop == nil {
		return next, nil
	}
	spec := *p.hop
	spec.dir = opposite(spec.dir)
	var h hops
	h.begin(&spec, node)
	for {
		hop, ok, err := h.next(d.r.ctx, &spec)
		if err != nil || !ok {
			return next, err
		}
		before := atPlace(uint64(hop.Node), at-1)
		if d.knows(before) {
			continue
		}
		fits, err := p.arrive(d.r, &d.route.places[at-1], uint64(hop.Node), node, uint64(hop.Rel))
		if err != nil {
			return nil, err
		}
		if fits {
			next = append(next, before)
			if err := d.add(before, d.radius+1); err != nil {
				return nil, err
			}
		}
	}
}

func (d *distances) knows(key uint64) bool {
	_, ok := d.known[key]
	return ok
}

func (d *distances) add(key uint64, distance int) error {
	d.known[key] = int32(distance)
	d.held += layerBytes
	return d.r.ctx.Charge(layerBytes)
}
