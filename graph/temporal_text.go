package graph

import "strconv"

func (d Date) String() string          { return string(d.append(nil)) }
func (t LocalTime) String() string     { return string(t.append(nil)) }
func (t Time) String() string          { return string(t.append(nil)) }
func (t LocalDateTime) String() string { return string(t.append(nil)) }
func (t DateTime) String() string      { return string(t.append(nil)) }
func (d Duration) String() string      { return string(d.append(nil)) }

// append writes ISO 8601 with years beyond 9999 signed: 2020-09-27, +12020-09-27, -0044-03-15.
func (d Date) append(b []byte) []byte {
	y, m, day := d.Civil()
	if y > 9999 {
		b = append(b, '+')
	}
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	b = appendPadded(b, y, 4)
	b = appendPadded(append(b, '-'), int64(m), 2)
	return appendPadded(append(b, '-'), int64(day), 2)
}

// append leaves out seconds that are zero, and writes fractions in groups of three digits.
func (t LocalTime) append(b []byte) []byte {
	h, m, s, n := t.Clock()
	b = appendPadded(b, int64(h), 2)
	b = appendPadded(append(b, ':'), int64(m), 2)
	if s == 0 && n == 0 {
		return b
	}
	b = appendPadded(append(b, ':'), int64(s), 2)
	switch {
	case n == 0:
		return b
	case n%1_000_000 == 0:
		return appendPadded(append(b, '.'), int64(n/1_000_000), 3)
	case n%1000 == 0:
		return appendPadded(append(b, '.'), int64(n/1000), 6)
	}
	return appendPadded(append(b, '.'), int64(n), 9)
}

func (t Time) append(b []byte) []byte { return appendOffset(t.Local().append(b), t.Offset) }

func (t LocalDateTime) append(b []byte) []byte {
	return t.Time().append(append(t.Date().append(b), 'T'))
}

func (t DateTime) append(b []byte) []byte {
	b = appendOffset(t.Local().append(b), t.Offset)
	if t.Zone != "" {
		b = append(append(append(b, '['), t.Zone...), ']')
	}
	return b
}

func appendOffset(b []byte, offset int32) []byte {
	if offset == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset < 0 {
		sign, offset = '-', -offset
	}
	b = appendPadded(append(b, sign), int64(offset/3600), 2)
	b = appendPadded(append(b, ':'), int64(offset/60%60), 2)
	if offset%60 != 0 {
		b = appendPadded(append(b, ':'), int64(offset%60), 2)
	}
	return b
}

// append writes PnYnMnDTnHnMnS without the parts that are zero; each part carries its own sign.
func (d Duration) append(b []byte) []byte {
	if d == (Duration{}) {
		return append(b, "PT0S"...)
	}
	b = append(b, 'P')
	b = appendPart(b, d.Months/12, 'Y')
	b = appendPart(b, d.Months%12, 'M')
	b = appendPart(b, d.Days, 'D')
	if d.Seconds == 0 && d.Nanos == 0 {
		return b
	}
	s, n := d.Seconds, int64(d.Nanos)
	negative := s < 0
	if negative && n != 0 {
		s, n = s+1, nanosPerSecond-n
	}
	b = append(b, 'T')
	b = appendPart(b, s/3600, 'H')
	b = appendPart(b, s/60%60, 'M')
	if s %= 60; s == 0 && n == 0 {
		return b
	}
	if s == 0 && negative {
		b = append(b, '-')
	}
	b = strconv.AppendInt(b, s, 10)
	if n != 0 {
		b = appendPadded(append(b, '.'), n, 9)
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return append(b, 'S')
}

func appendPart(b []byte, n int64, unit byte) []byte {
	if n == 0 {
		return b
	}
	return append(strconv.AppendInt(b, n, 10), unit)
}

func appendPadded(b []byte, n int64, width int) []byte {
	var digits [20]byte
	s := strconv.AppendInt(digits[:0], n, 10)
	for i := len(s); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, s...)
}
