package exec

import "parley/graph/plan"

// choice is a list of relationship types that is worked out for each row: only those of the list are walked.
type choice struct {
	list Eval
	site int // where the context keeps the set
}

// typeSet is the last list of a choice, as a bitmap by TypeID.
type typeSet struct {
	list Value
	made bool
	bits []uint64
}

func (s *typeSet) has(t TypeID) bool { return int(t/64) < len(s.bits) && s.bits[t/64]&(1<<(t%64)) != 0 }

func (a *assembler) choice(b *plan.Bound) (*choice, error) {
	if b == nil {
		return nil, nil
	}
	list, err := a.eval(*b)
	a.env.choices++
	return &choice{list, a.env.choices - 1}, err
}

// choose works out the types for a new row. A spec without a choice costs nothing.
func (h *hopSpec) choose(r *run) error {
	if h.among == nil {
		return nil
	}
	list, err := h.among.list(r.ctx, r.row)
	if err != nil {
		return err
	}
	for len(r.ctx.choices) <= h.among.site {
		r.ctx.choices = append(r.ctx.choices, typeSet{})
	}
	s := &r.ctx.choices[h.among.site]
	// A name that the graph does not know yet may come with what this statement writes.
	if s.made && s.list.Kind == list.Kind && s.list.ptr == list.ptr && s.list.Num == list.Num && !r.ctx.writing {
		return nil
	}
	s.list, s.made = list, true
	clear(s.bits)
	for _, e := range elements(list) {
		if err := r.ctx.Step(1); err != nil {
			return err
		}
		if id, ok := r.ctx.Graph.Type(e.Str()); ok {
			for len(s.bits) <= int(id/64) {
				s.bits = append(s.bits, 0)
			}
			s.bits[id/64] |= 1 << (id % 64)
		}
	}
	return nil
}
