package exec

import (
	"encoding/binary"
	"math"

	"parley/graph"
)

// AppendKey appends bytes that are the same for equivalent values and differ otherwise: a key for maps that group, join
// and make distinct. Keys of several values may follow each other.
func AppendKey(dst []byte, v Value) []byte {
	switch v.Kind {
	case Null, Bool:
		return append(dst, byte(v.Kind), byte(v.Num))
	case Float:
		return appendFloatKey(dst, v.Float())
	case Int, Node, Rel, Date:
		return binary.LittleEndian.AppendUint64(append(dst, byte(v.Kind)), v.Num)
	case String:
		dst = binary.AppendUvarint(append(dst, byte(String)), v.Num)
		return append(dst, v.Str()...)
	case List:
		dst = binary.AppendUvarint(append(dst, byte(List)), v.Num)
		for _, e := range v.List() {
			dst = AppendKey(dst, e)
		}
		return dst
	case Map:
		m := v.Map()
		dst = binary.AppendUvarint(append(dst, byte(Map)), uint64(len(m.Keys)))
		for i, k := range m.Keys {
			dst = AppendKey(AppendKey(dst, StringOf(k)), m.Values[i])
		}
		return dst
	case Path:
		p := v.Path()
		dst = binary.AppendUvarint(append(dst, byte(Path)), uint64(len(p.Nodes)))
		for _, n := range p.Nodes {
			dst = binary.LittleEndian.AppendUint64(dst, n)
		}
		for _, r := range p.Rels {
			dst = binary.LittleEndian.AppendUint64(dst, r)
		}
		return dst
	}
	return appendOtherKey(dst, v.Ref())
}

// keyedAtOnce is the number of elements whose keys are made, or which are compared, without a look at the budget.
const keyedAtOnce = 1 << 13

// appendKey is AppendKey within the budget: a long list is looked at in parts. Errors: those of Step.
func (c *Context) appendKey(dst []byte, v Value) ([]byte, error) {
	if v.Kind != List || v.Num <= keyedAtOnce {
		return AppendKey(dst, v), nil
	}
	dst = binary.AppendUvarint(append(dst, byte(List)), v.Num)
	for i, e := range v.List() {
		var err error
		if dst, err = c.appendKey(dst, e); err != nil {
			return dst, err
		}
		if i%keyedAtOnce == 0 {
			if err := c.Step(keyedAtOnce); err != nil {
				return dst, err
			}
		}
	}
	return dst, nil
}

// appendFloatKey gives whole numbers the key of the INTEGER that they equal, and all NaN one key.
func appendFloatKey(dst []byte, f float64) []byte {
	if f == math.Trunc(f) && f >= -(1<<63) && f < 1<<63 {
		return AppendKey(dst, IntOf(int64(f)))
	}
	if f != f {
		f = math.NaN()
	}
	return binary.LittleEndian.AppendUint64(append(dst, byte(Float)), math.Float64bits(f))
}

func appendOtherKey(dst []byte, v graph.Value) []byte {
	dst = append(dst, byte(Other), byte(rankOther(v)))
	put := func(ns ...int64) {
		for _, n := range ns {
			dst = binary.LittleEndian.AppendUint64(dst, uint64(n))
		}
	}
	switch t := v.(type) {
	case graph.LocalTime:
		put(t.Nanos)
	case graph.Time:
		put(t.Nanos, int64(t.Offset))
	case graph.LocalDateTime:
		put(t.Seconds, int64(t.Nanos))
	case graph.DateTime:
		put(t.Seconds, int64(t.Nanos), int64(t.Offset), int64(len(t.Zone)))
		dst = append(dst, t.Zone...)
	case graph.Duration:
		put(t.Months, t.Days, t.Seconds, int64(t.Nanos))
	case graph.Point:
		put(int64(t.SRID))
		for _, f := range [...]float64{t.X, t.Y, t.Z} {
			dst = appendFloatKey(dst, f)
		}
	}
	return dst
}
