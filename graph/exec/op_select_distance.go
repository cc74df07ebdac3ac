package exec

import (
	"maps"
	"slices"
)

// distances tells how many relationships it takes at least from a place of a route to the anchor, at the last place.
// Layers grow around the anchor, and from the other end where that is known, until they meet. What lies beyond the layers
// around the anchor is worked out only where it can be part of a path that is short enough.
type distances struct {
	back layers
	// ahead are the layers from the other end, while meeting.
	ahead   layers
	meeting bool
	anchor  uint64
	asked   int // ends that were asked for since the anchor is this one
	// beyond holds distances beyond back, of what is on a path of no more than length relationships.
	beyond map[uint64]int32
	length int
	// every says that all is known from which the anchor can be reached on a path from the other end.
	every bool
	held  holding
}

func newDistances(route *route, r *run) distances {
	return distances{back: layers{route: route, r: r}, ahead: layers{route: route, r: r, ahead: true}}
}

func (d *distances) drop() {
	d.back.drop()
	d.ahead.drop()
	d.forget()
	d.meeting = false
}

func (d *distances) forget() {
	d.held.drop(d.back.r.ctx)
	d.beyond, d.every = nil, false
}

// begin starts with an anchor: anew, unless it is the same as before and nothing else matters.
func (d *distances) begin(anchor uint64) error {
	if d.back.known != nil && d.back.route.stable && d.anchor == anchor {
		return nil
	}
	d.drop()
	d.anchor, d.asked = anchor, 0
	return d.back.begin(anchor)
}

// askedOften is the number of ends from which on it pays to know all around the anchor.
const askedOften = 4

// from answers the least distance of a node at the first place; false if the anchor cannot be reached from there.
func (d *distances) from(end uint64, alone bool) (int, bool, error) {
	d.forget()
	d.asked++
	d.meeting = alone && d.asked < askedOften
	if d.meeting {
		if err := d.ahead.begin(end); err != nil {
			return 0, false, err
		}
	}
	for {
		if n, ok := d.met(end); ok {
			return n, true, nil
		}
		longest := d.back.route.longest
		if d.back.whole || d.meeting && d.ahead.whole || longest >= 0 && d.radius() >= longest {
			return 0, false, nil
		}
		if err := d.grow(); err != nil {
			return 0, false, err
		}
	}
}

// met answers the length of a shortest way over a place that both layers know, if there is one.
func (d *distances) met(end uint64) (int, bool) {
	if !d.meeting {
		n, ok := d.back.known[atPlace(end, 0)]
		return int(n), ok
	}
	least, ok := int32(0), false
	few, many := d.ahead.known, d.back.known
	if len(few) > len(many) {
		few, many = many, few
	}
	for key, n := range few {
		if m, both := many[key]; both && (!ok || n+m < least) {
			least, ok = n+m, true
		}
	}
	return int(least), ok
}

// radius is the length up to which every path has been met.
func (d *distances) radius() int {
	if d.meeting {
		return d.back.radius + d.ahead.radius
	}
	return d.back.radius
}

// grow adds a layer at the end where there is less to do. Errors: LimitExceeded.
func (d *distances) grow() error {
	if err := checkHops(d.back.r.ctx, d.radius()); err != nil {
		return err
	}
	if d.meeting && !d.ahead.whole && (d.back.whole || len(d.ahead.rim) < len(d.back.rim)) {
		return d.ahead.grow()
	}
	return d.back.grow()
}

// knowTo makes known what is on paths of so many relationships; a negative number has no bound.
func (d *distances) knowTo(length int) error {
	for !d.back.whole && !(d.meeting && d.ahead.whole) && (length < 0 || d.radius() < length) {
		if err := d.grow(); err != nil {
			return err
		}
	}
	if d.meeting && !d.back.whole {
		return d.knowBeyond(length)
	}
	d.every = d.back.whole
	return nil
}

// knowBeyond goes on from the layers around the anchor, only to what is near enough to the other end.
func (d *distances) knowBeyond(length int) error {
	d.forget()
	d.beyond, d.length, d.every = map[uint64]int32{}, length, d.ahead.whole
	var rim []uint64
	for _, key := range d.back.rim {
		if d.onPath(key, d.back.radius) {
			rim = append(rim, key)
		}
	}
	for distance := d.back.radius + 1; len(rim) > 0; distance++ {
		var next []uint64
		wanted := func(key uint64) bool {
			if _, known := d.distance(key); known {
				return false
			}
			return d.onPath(key, distance)
		}
		take := func(key uint64) error {
			next = append(next, key)
			d.beyond[key] = int32(distance)
			return d.held.charge(d.back.r.ctx, layerBytes)
		}
		for _, key := range rim {
			if err := d.back.neighbours(key, true, wanted, take); err != nil {
				return err
			}
		}
		for n := 0; n < len(next); n++ {
			if err := d.back.neighbours(next[n], false, wanted, take); err != nil {
				return err
			}
		}
		rim = next
	}
	return nil
}

// onPath reports whether a place at a distance from the anchor is near enough to the other end.
func (d *distances) onPath(key uint64, distance int) bool {
	n, ok := d.ahead.known[key]
	if ok && int(n)+distance > d.length {
		d.every = false
		return false
	}
	return ok
}

// distance answers the distance of a place; false where it is not known, and then too far for the length that is walked.
func (d *distances) distance(key uint64) (int, bool) {
	n, ok := d.back.known[key]
	if !ok {
		n, ok = d.beyond[key]
	}
	return int(n), ok
}

// reached appends the nodes from which the anchor is reached.
func (d *distances) reached(to []uint64) []uint64 {
	for _, key := range slices.Sorted(maps.Keys(d.back.known)) {
		if key&(1<<placeBits-1) == 0 {
			to = append(to, key>>placeBits)
		}
	}
	return to
}
