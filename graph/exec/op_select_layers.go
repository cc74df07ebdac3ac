package exec

// layers are the places of a route around one of its ends, each in a node, with the least number of relationships from
// that end. Repetitions are not counted, so that the truth may be more.
type layers struct {
	route  *route
	r      *run
	ahead  bool             // around the first place, along the route; otherwise around the last, against it
	known  map[uint64]int32 // by node and place
	rim    []uint64         // those at radius
	radius int
	whole  bool // all that can be reached is known
	held   holding
}

// placeBits leaves 40 bits for the node; a text has room for fewer places.
const placeBits = 24

func atPlace(node uint64, place int) uint64 { return node<<placeBits | uint64(place) }

func (l *layers) drop() {
	l.held.drop(l.r.ctx)
	l.known, l.rim = nil, nil
}

// begin starts anew at a node.
func (l *layers) begin(node uint64) error {
	l.drop()
	start := atPlace(node, 0)
	if !l.ahead {
		start = atPlace(node, len(l.route.places)-1)
	}
	l.known, l.rim, l.radius, l.whole = map[uint64]int32{start: 0}, []uint64{start}, 0, false
	return l.widen()
}

// grow adds the next layer.
func (l *layers) grow() error {
	var next []uint64
	for _, key := range l.rim {
		if err := l.neighbours(key, true, l.isNew, func(key uint64) error {
			next = append(next, key)
			return l.add(key, l.radius+1)
		}); err != nil {
			return err
		}
	}
	l.rim = next
	l.radius++
	l.whole = len(next) == 0
	return l.widen()
}

// widen adds the places in the same nodes to the rim.
func (l *layers) widen() error {
	for n := 0; n < len(l.rim); n++ {
		if err := l.neighbours(l.rim[n], false, l.isNew, func(key uint64) error {
			l.rim = append(l.rim, key)
			return l.add(key, l.radius)
		}); err != nil {
			return err
		}
	}
	return nil
}

func (l *layers) isNew(key uint64) bool {
	_, known := l.known[key]
	return !known
}

// layerBytes is what a node of a layer costs: its entry in a map and in the rim.
const layerBytes = 40

func (l *layers) add(key uint64, distance int) error {
	l.known[key] = int32(distance)
	return l.held.charge(l.r.ctx, layerBytes)
}

// neighbours gives to take the places next to one that are wanted: those one relationship away, or those in the same node.
func (l *layers) neighbours(key uint64, hopping bool, wanted func(uint64) bool, take func(uint64) error) error {
	node, at := key>>placeBits, int(key&(1<<placeBits-1))
	p := &l.route.places[at]
	ways := p.back
	if l.ahead {
		ways = p.on
	}
	for _, w := range ways {
		if (w.kind == wayHop) != hopping {
			continue
		}
		before, later := &l.route.places[w.to], p
		if l.ahead {
			before, later = later, before
		}
		if hopping {
			if err := l.hops(node, w.to, before, later, wanted, take); err != nil {
				return err
			}
			continue
		}
		if !wanted(atPlace(node, w.to)) {
			continue
		}
		fits, err := later.arrive(l.r, nil, node, node, 0)
		if err != nil {
			return err
		}
		if fits {
			if err := take(atPlace(node, w.to)); err != nil {
				return err
			}
		}
	}
	return nil
}

// hops walks the relationships of a node to another place: that leads from before to later, whatever the direction.
func (l *layers) hops(node uint64, to int, before, later *routePlace, wanted func(uint64) bool, take func(uint64) error) error {
	spec := later.hopBack
	if l.ahead {
		spec = later.hop
	}
	var h hops
	h.begin(spec, node)
	for {
		hop, ok, err := h.next(l.r.ctx, spec)
		if err != nil || !ok {
			return err
		}
		other := uint64(hop.Node)
		if !wanted(atPlace(other, to)) {
			continue
		}
		from, into := other, node
		if l.ahead {
			from, into = into, from
		}
		fits, err := later.arrive(l.r, before, from, into, uint64(hop.Rel))
		if err != nil {
			return err
		}
		if fits {
			if err := take(atPlace(other, to)); err != nil {
				return err
			}
		}
	}
}
