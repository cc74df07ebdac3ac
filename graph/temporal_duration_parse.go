package graph

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// unitSizes gives the part of a duration that a unit counts in, and how many of it.
var unitSizes = map[string]struct {
	part   int // 0 months, 1 days, 2 seconds, 3 nanoseconds
	amount int64
}{
	"years": {0, 12}, "months": {0, 1}, "weeks": {1, 7}, "days": {1, 1},
	"hours": {2, 3600}, "minutes": {2, 60}, "seconds": {2, 1},
	"milliseconds": {3, 1_000_000}, "microseconds": {3, 1000}, "nanoseconds": {3, 1},
}

// durationSums adds up months, days, seconds and nanoseconds, exactly and, for parts that are no whole numbers, as
// floats.
type durationSums struct {
	whole      [4]int64
	floats     [4]float64
	fractional bool
}

// addWhole fails where the sum leaves the range of INTEGER.
func (s *durationSums) addWhole(unit string, n int64) bool {
	size := unitSizes[unit]
	scaled := n * size.amount
	if n != 0 && scaled/n != size.amount {
		return false
	}
	var ok bool
	s.whole[size.part], ok = addScaled(s.whole[size.part], scaled, 1)
	s.floats[size.part] += float64(n) * float64(size.amount)
	return ok
}

func (s *durationSums) addFloat(unit string, f float64) {
	size := unitSizes[unit]
	s.floats[size.part] += f * float64(size.amount)
	s.fractional = true
}

func (s *durationSums) duration() (Duration, error) {
	if s.fractional {
		return approximate(s.floats[0], s.floats[1], s.floats[2], s.floats[3])
	}
	return DurationOf(s.whole[0], s.whole[1], s.whole[2], s.whole[3])
}

// MakeDuration builds a duration from years, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds
// and nanoseconds, each an INTEGER or a FLOAT. What is left of months and days goes to the smaller parts. It fails with
// InvalidArgument for other fields and kinds, for an empty map, and where the whole is out of range.
func MakeDuration(m map[string]Value) (Duration, error) {
	if len(m) == 0 {
		return Duration{}, Errorf(InvalidArgument, "duration({…}) needs at least one of years, months, weeks, days, hours, minutes, seconds")
	}
	var sums durationSums
	for _, key := range slices.Sorted(maps.Keys(m)) {
		name := strings.ToLower(key)
		if _, ok := unitSizes[name]; !ok {
			return Duration{}, Errorf(InvalidArgument, "duration({…}) does not take %s", Quote(key))
		}
		switch n := m[key].(type) {
		case int64:
			if !sums.addWhole(name, n) {
				return Duration{}, durationRange()
			}
		case float64:
			sums.addFloat(name, n)
		default:
			return Duration{}, Errorf(InvalidArgument, "duration({%s: …}) needs a number", name)
		}
	}
	return sums.duration()
}

// ParseDuration reads P12Y5M14DT16H12M70S with a sign in any part and a fraction in the last, P2.5W, and the date form
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
	if !sums.read(date, "Y years M months W weeks D days") || sums.fractional && hasClock ||
		!sums.read(clock, "H hours M minutes S seconds") {
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

// read adds up numbers that are followed by the letters of units, which stand in this order and at most once. Only the
// last may have a fraction.
func (s *durationSums) read(text, units string) bool {
	names := strings.Fields(units)
	for text != "" && !s.fractional {
		n := strings.IndexFunc(text, func(r rune) bool { return r >= 'A' && r <= 'Z' })
		if n <= 0 {
			return false
		}
		i := slices.Index(names, text[n:n+1])
		if i < 0 || !s.part(names[i+1], strings.Replace(text[:n], ",", ".", 1)) {
			return false
		}
		names, text = names[i+2:], text[n+1:]
	}
	return text == ""
}

// part adds one number; the fraction of a second is read to the nanosecond.
func (s *durationSums) part(unit, number string) bool {
	whole, fraction, hasFraction := strings.Cut(number, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || hasFraction && (fraction == "" || strings.Trim(fraction, "0123456789") != "") {
		return false
	}
	if hasFraction && unit != "seconds" {
		f, err := strconv.ParseFloat(number, 64)
		s.addFloat(unit, f)
		return err == nil
	}
	nanos, ok := digits((fraction + "000000000")[:max(9, len(fraction))])
	if strings.HasPrefix(whole, "-") {
		nanos = -nanos
	}
	return ok && s.addWhole(unit, n) && s.addWhole("nanoseconds", int64(nanos))
}

// dateForm reads years-months-days and hours:minutes:seconds as counts.
func dateForm(date, clock string, hasClock bool) (Duration, bool) {
	ymd := strings.Split(date, "-")
	if len(ymd) != 3 || len(ymd[0]) != 4 || len(ymd[1]) != 2 || len(ymd[2]) != 2 {
		return Duration{}, false
	}
	var n [3]int
	for i, s := range ymd {
		var ok bool
		if n[i], ok = digits(s); !ok {
			return Duration{}, false
		}
	}
	d := Duration{Months: int64(n[0]*12 + n[1]), Days: int64(n[2])}
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
