package graph

import (
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// unitSizes gives the part of a duration that a unit counts in, and how many of it.
var unitSizes = map[string]struct {
	part   int // 0 months, 1 days, 2 seconds, 3 nanoseconds
	amount int64
}{
	"years": {0, 12}, "quarters": {0, 3}, "months": {0, 1}, "weeks": {1, 7}, "days": {1, 1},
	"hours": {2, 3600}, "minutes": {2, 60}, "seconds": {2, 1},
	"milliseconds": {3, 1_000_000}, "microseconds": {3, 1000}, "nanoseconds": {3, 1},
}

// MakeDuration builds a duration from years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds,
// microseconds and nanoseconds, each an INTEGER or a FLOAT. Parts of months and days go to the smaller parts. It fails
// with InvalidArgument for other fields and kinds, for an empty map, and where a part is no 64-bit integer.
func MakeDuration(m map[string]Value) (Duration, error) {
	if len(m) == 0 {
		return Duration{}, Errorf(InvalidArgument, "duration({…}) needs at least one of years, months, days, hours, minutes, seconds")
	}
	var sums durationSums
	for _, name := range slices.Sorted(maps.Keys(m)) {
		amount, err := rational(name, m[name])
		if err != nil {
			return Duration{}, err
		}
		if !sums.add(name, amount) {
			return Duration{}, Errorf(InvalidArgument, "duration({…}) does not take %s", Quote(name))
		}
	}
	return sums.duration()
}

func rational(name string, v Value) (*big.Rat, error) {
	switch n := v.(type) {
	case int64:
		return new(big.Rat).SetInt64(n), nil
	case float64:
		return exact(n)
	}
	return nil, Errorf(InvalidArgument, "duration({%s: …}) needs a number", name)
}

// durationSums adds up months, days, seconds and nanoseconds.
type durationSums [4]big.Rat

func (s *durationSums) add(unit string, n *big.Rat) bool {
	size, ok := unitSizes[unit]
	if !ok {
		return false
	}
	s[size.part].Add(&s[size.part], n.Mul(n, new(big.Rat).SetInt64(size.amount)))
	return true
}

func (s *durationSums) duration() (Duration, error) {
	return durationOf(&s[0], &s[1], &s[2], &s[3])
}

// ParseDuration reads P12Y5M14DT16H12M70S with signs and a fraction in any part, P2.5W, and the date form
// P2012-02-02T14:37:21.545. It fails with InvalidArgument for other text.
func ParseDuration(s string) (Duration, error) {
	fail := Errorf(InvalidArgument, "duration() cannot read %s: write it as P1Y2M3DT4H5M6S", Quote(s))
	body, negative := strings.CutPrefix(s, "-")
	body, ok := strings.CutPrefix(body, "P")
	date, clock, hasClock := strings.Cut(body, "T")
	if !ok || body == "" || hasClock && clock == "" {
		return Duration{}, fail
	}
	if d, ok := dateForm(date, clock, hasClock); ok {
		return signed(d, negative)
	}
	var sums durationSums
	if !sums.read(date, "Y years M months W weeks D days") || !sums.read(clock, "H hours M minutes S seconds") {
		return Duration{}, fail
	}
	d, err := sums.duration()
	if err != nil {
		return Duration{}, err
	}
	return signed(d, negative)
}

func signed(d Duration, negative bool) (Duration, error) {
	if negative {
		return Duration{}.Sub(d)
	}
	return d, nil
}

// read adds up numbers that are followed by the letters of units, which stand in this order and at most once.
func (s *durationSums) read(text, units string) bool {
	names := strings.Fields(units)
	for text != "" {
		n := strings.IndexFunc(text, func(r rune) bool { return r >= 'A' && r <= 'Z' })
		if n <= 0 || n > 40 {
			return false
		}
		i := slices.Index(names, text[n:n+1])
		amount, ok := decimal(text[:n])
		if !ok || i < 0 {
			return false
		}
		s.add(names[i+1], amount)
		names, text = names[i+2:], text[n+1:]
	}
	return true
}

// decimal reads digits with a sign and a fraction.
func decimal(s string) (*big.Rat, bool) {
	s = strings.Replace(s, ",", ".", 1)
	unsigned := strings.TrimLeft(s[:1], "+-") + s[1:]
	if strings.Trim(unsigned, "0123456789.") != "" || strings.HasPrefix(unsigned, ".") || strings.HasSuffix(unsigned, ".") {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

// dateForm reads years-months-days and hours:minutes:seconds as counts.
func dateForm(date, clock string, hasClock bool) (Duration, bool) {
	ymd := strings.Split(date, "-")
	if len(ymd) != 3 || len(ymd[0]) != 4 || len(ymd[1]) != 2 || len(ymd[2]) != 2 {
		return Duration{}, false
	}
	var n [3]int64
	for i, s := range ymd {
		var err error
		if n[i], err = strconv.ParseInt(s, 10, 32); err != nil || n[i] < 0 {
			return Duration{}, false
		}
	}
	d := Duration{Months: n[0]*12 + n[1], Days: n[2]}
	if hasClock {
		r := reader{kind: LocalTimeKind, text: clock}
		nanos, err := r.clock(clock)
		if err != nil {
			return Duration{}, false
		}
		d.Seconds, d.Nanos = nanos/nanosPerSecond, int32(nanos%nanosPerSecond)
	}
	return d, true
}
