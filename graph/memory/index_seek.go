package memory

import (
	"math"
	"strings"

	"parley/graph/exec"
)

// Seek starts a walk over the index on one label and the keys.
func (s *Snapshot) Seek(label exec.LabelID, keys []exec.KeyID, r exec.Range, over exec.Entries) (exec.Entries, bool) {
	return s.seekIn(s.indexOn(false, uint32(label), keys), r, over)
}

// SeekRel starts a walk over the index on one type and the keys.
func (s *Snapshot) SeekRel(typ exec.TypeID, keys []exec.KeyID, r exec.Range, over exec.Entries) (exec.Entries, bool) {
	return s.seekIn(s.indexOn(true, uint32(typ), keys), r, over)
}

func (s *Snapshot) seekIn(x *index, r exec.Range, over exec.Entries) (exec.Entries, bool) {
	if x == nil {
		return nil, false
	}
	if x.unique && oneText(r) {
		f, ok := over.(*found)
		if !ok {
			f = &found{}
		}
		f.id, f.left = s.findExact(x, r.Low.Str())
		return f, true
	}
	c, ok := over.(*cursor)
	if !ok {
		c = &cursor{}
	}
	*c = cursor{runs: &x.runs, bounds: r}
	bound := r.Low
	if bound.IsNull() {
		bound = r.High
	}
	switch {
	case bound.IsNull():
		c.any = true
	case bound.Kind == exec.Float && math.IsNaN(bound.Float()):
		c.at = place{run: len(x.runs.list)}
	case r.Low.IsNull():
		c.rank = rank(bound.Kind)
		c.at = x.runs.find(least(c.rank), 0)
	default:
		c.rank = rank(bound.Kind)
		c.at = x.runs.find(r.Low, 0)
	}
	return c, true
}

// least is a value that no value of a rank comes before.
func least(rank int) exec.Value {
	switch rank {
	case 5:
		return exec.FloatOf(math.Inf(-1))
	case 4:
		return exec.False
	case 3:
		return exec.StringOf("")
	case 2:
		day := int64(math.MinInt64)
		return exec.Value{Kind: exec.Date, Num: uint64(day)}
	}
	return exec.ListOf(nil)
}

// oneText reports whether a range holds one text and nothing else.
func oneText(r exec.Range) bool {
	return r.Low.Kind == exec.String && r.High.Kind == exec.String && !r.Prefix && !r.LowOpen && !r.HighOpen &&
		r.Low.Str() == r.High.Str()
}

// found gives one entity, where there is one.
type found struct {
	id   uint32
	left bool // it is there, and was not given yet
}

// Next answers the number of the entity, once.
func (f *found) Next() (uint64, bool) {
	left := f.left
	f.left = false
	return uint64(f.id), left
}

// cursor walks an index from a place until a value is beyond the bounds.
type cursor struct {
	runs   *runs
	at     place
	bounds exec.Range
	rank   int
	any    bool
}

// Next answers the number of the next node.
func (c *cursor) Next() (uint64, bool) {
	for {
		e, ok := c.runs.at(c.at)
		if !ok {
			return 0, false
		}
		if !c.any && c.beyond(e.value) {
			return 0, false
		}
		c.at = c.runs.after(c.at)
		if c.any || c.inside(e.value) {
			return uint64(e.id), true
		}
	}
}

func (c *cursor) beyond(v exec.Value) bool {
	if r := rank(v.Kind); r != c.rank {
		return r > c.rank
	}
	if c.bounds.Prefix {
		return !strings.HasPrefix(v.Str(), c.bounds.Low.Str())
	}
	if c.bounds.High.IsNull() {
		return false
	}
	n := compareIndexed(v, c.bounds.High)
	return n > 0 || n == 0 && c.bounds.HighOpen
}

// inside sorts out what lies at or before the lower bound, and NaN, which is within no range.
func (c *cursor) inside(v exec.Value) bool {
	if rank(v.Kind) != c.rank || v.Kind == exec.Float && math.IsNaN(v.Float()) {
		return false
	}
	return !c.bounds.LowOpen || compareIndexed(v, c.bounds.Low) != 0
}
