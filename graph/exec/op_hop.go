package exec

import (
	"parley/graph/cypher"
	"parley/graph/plan"
)

// hopType is a relationship type with its number in the environment.
type hopType struct {
	name   string
	number int
}

// hopSpec is a relationship of a pattern as the operators walk it.
type hopSpec struct {
	fromSlot, relSlot, toSlot int // relSlot is -1 where nobody asks
	dir                       Direction
	types                     []hopType
	among                     *choice // of types, where they are not known while compiling
	into                      bool
	unlike                    []int
}

func (a *assembler) hop(h plan.Hop) (hopSpec, error) {
	s := hopSpec{fromSlot: h.From, relSlot: h.Rel, toSlot: h.To, dir: direction(h.Dir), into: h.Into, unlike: h.Unlike}
	s.types = a.types(h.Types)
	var err error
	s.among, err = a.choice(h.Among)
	return s, err
}

func (a *assembler) types(names []string) (types []hopType) {
	for _, t := range names {
		types = append(types, hopType{t, a.env.typ(t)})
	}
	return types
}

func direction(d cypher.Direction) Direction {
	switch d {
	case cypher.Outgoing:
		return Outgoing
	case cypher.Incoming:
		return Incoming
	}
	return Both
}

func opposite(d Direction) Direction {
	switch d {
	case Outgoing:
		return Incoming
	case Incoming:
		return Outgoing
	}
	return Both
}

// differs reports whether a relationship is none of those of the same MATCH that the row holds.
func (h *hopSpec) differs(row Row, rel uint64) bool { return differs(row, h.unlike, rel) }

func differs(row Row, unlike []int, rel uint64) bool {
	for _, s := range unlike {
		switch v := row[s]; v.Kind {
		case Rel:
			if v.Num == rel {
				return false
			}
		case List:
			for _, e := range v.List() {
				if e.Kind == Rel && e.Num == rel {
					return false
				}
			}
		}
	}
	return true
}

// hops walks the relationships of one node, of the types and in the direction of a spec. A loop, which stands in both
// directions, comes once.
type hops struct {
	list      []Hop
	node      uint64
	typ       int // index of the type that comes next, with a choice among those of the node
	incoming  bool
	dropLoops bool
	over      bool
}

func (h *hops) begin(spec *hopSpec, node uint64) {
	*h = hops{node: node, incoming: spec.dir == Incoming}
}

// next answers the next relationship. Steps are charged for each list as it is begun.
func (h *hops) next(ctx *Context, spec *hopSpec) (Hop, bool, error) {
	for {
		for len(h.list) > 0 {
			hop := h.list[0]
			h.list = h.list[1:]
			if h.dropLoops && uint64(hop.Node) == h.node {
				continue
			}
			return hop, true, nil
		}
		if h.over {
			return Hop{}, false, nil
		}
		h.advance(ctx, spec)
		if err := ctx.Step(len(h.list)); err != nil {
			return Hop{}, false, err
		}
	}
}

// advance takes the next list: type by type, first those that leave, then those that come.
func (h *hops) advance(ctx *Context, spec *hopSpec) {
	dir := Outgoing
	if h.incoming {
		dir = Incoming
	}
	h.dropLoops = h.incoming && spec.dir == Both
	if spec.among != nil {
		h.advanceChosen(ctx, spec, dir)
		return
	}
	if len(spec.types) == 0 {
		h.list = ctx.Graph.AllHops(h.node, dir)
		h.turn(spec)
		return
	}
	t := spec.types[h.typ]
	if id, ok := ctx.typ(t.number, t.name); ok {
		h.list = ctx.Graph.Hops(h.node, dir, id)
	}
	if h.typ++; h.typ == len(spec.types) {
		h.typ = 0
		h.turn(spec)
	}
}

// advanceChosen takes the next list of a chosen type.
func (h *hops) advanceChosen(ctx *Context, spec *hopSpec, dir Direction) {
	chosen := &ctx.choices[spec.among.site]
	for {
		typ, list, ok := ctx.Graph.HopsOfNth(h.node, dir, h.typ)
		if !ok {
			h.typ = 0
			h.turn(spec)
			return
		}
		h.typ++
		if chosen.has(typ) {
			h.list = list
			return
		}
	}
}

// turn goes on with the other direction, or ends.
func (h *hops) turn(spec *hopSpec) {
	if spec.dir != Both || h.incoming {
		h.over = true
		return
	}
	h.incoming = true
}
