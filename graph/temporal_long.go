package graph

import "strings"

// LongText is the text of a temporal value as toString() of Neo4j gives it: with the seconds even where they are zero,
// and with no zeros at the end of a fraction. Other values have the text that Text gives; false for those without one.
func LongText(v Value) (string, bool) {
	switch t := v.(type) {
	case LocalTime:
		return string(t.appendLong(nil)), true
	case Time:
		return string(appendOffset(t.Local().appendLong(nil), t.Offset)), true
	case LocalDateTime:
		return string(t.appendLong(nil)), true
	case DateTime:
		b := appendOffset(t.Local().appendLong(nil), t.Offset)
		if t.Zone != "" {
			b = append(append(append(b, '['), t.Zone...), ']')
		}
		return string(b), true
	}
	return Text(v)
}

func (t LocalDateTime) appendLong(b []byte) []byte {
	return t.Time().appendLong(append(t.Date().append(b), 'T'))
}

func (t LocalTime) appendLong(b []byte) []byte {
	h, m, s, n := t.Clock()
	b = appendPadded(b, int64(h), 2)
	b = appendPadded(append(b, ':'), int64(m), 2)
	b = appendPadded(append(b, ':'), int64(s), 2)
	if n == 0 {
		return b
	}
	fraction := strings.TrimRight(string(appendPadded(nil, int64(n), 9)), "0")
	return append(append(b, '.'), fraction...)
}
