package exec

import (
	"crypto/sha256"
	"encoding/binary"
	"io"
	"math"
	"slices"

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

// appendKey is AppendKey within the budget. A long list or string is read in parts, and its key is a digest: a table would
// copy and hash a key of many megabytes in one piece. Keys of the two functions do not go together. Errors: those of Step.
func (c *Context) appendKey(dst []byte, v Value) ([]byte, error) {
	switch {
	case v.Kind == List && v.Num > keyedAtOnce:
		return c.appendListDigest(dst, v)
	case v.Kind == String && v.Num > readAtOnce:
		return c.appendTextDigest(dst, v)
	}
	return AppendKey(dst, v), nil
}

// digested marks the kind of a value whose key is a digest.
const digested = 1 << 7

func (c *Context) appendListDigest(dst []byte, v Value) ([]byte, error) {
	digest := sha256.New()
	var part []byte
	for chunk := range slices.Chunk(v.List(), keyedAtOnce) {
		part = part[:0]
		for _, e := range chunk {
			var err error
			if part, err = c.appendKey(part, e); err != nil {
				return nil, err
			}
		}
		digest.Write(part)
		if err := c.Step(len(chunk)); err != nil {
			return nil, err
		}
	}
	return digest.Sum(binary.AppendUvarint(append(dst, digested|byte(List)), v.Num)), nil
}

func (c *Context) appendTextDigest(dst []byte, v Value) ([]byte, error) {
	digest := sha256.New()
	for s := v.Str(); len(s) > 0; {
		part := s[:min(len(s), joinedAtOnce)]
		s = s[len(part):]
		io.WriteString(digest, part)
		if err := c.Step(1 + len(part)/64); err != nil {
			return nil, err
		}
	}
	return digest.Sum(binary.AppendUvarint(append(dst, digested|byte(String)), v.Num)), nil
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
