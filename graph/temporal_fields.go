package graph

import (
	"maps"
	"math"
	"slices"
	"strings"
)

// fields is the argument of date({…}) and its kin, read field by field; what is left over at the end is an error.
type fields struct {
	kind TemporalKind
	left map[string]Value
}

// newFields takes the names in any case.
func newFields(k TemporalKind, m map[string]Value) *fields {
	f := &fields{k, make(map[string]Value, len(m))}
	for name, v := range m {
		f.left[fieldName(name)] = v
	}
	return f
}

// fieldName gives the spelling that is used here; an unknown name stays as it is.
func fieldName(name string) string {
	for _, spelling := range [...]string{"dayOfWeek", "ordinalDay", "dayOfQuarter", "epochSeconds", "epochMillis"} {
		if strings.EqualFold(name, spelling) {
			return spelling
		}
	}
	return strings.ToLower(name)
}

func (f *fields) has(name string) bool { _, ok := f.left[name]; return ok }

func (f *fields) take(name string) (Value, bool) {
	v, ok := f.left[name]
	delete(f.left, name)
	return v, ok
}

// integer takes a field, or answers otherwise where it is not given. A field that is null has the least value, a year 0,
// as on Neo4j.
func (f *fields) integer(name string, low, high, otherwise int64) (int64, error) {
	v, ok := f.take(name)
	switch {
	case !ok:
		return otherwise, nil
	case v == nil:
		return max(low, 0), nil
	}
	n, ok := v.(int64)
	if !ok {
		return 0, Errorf(InvalidArgument, "%s({%s: …}) needs an integer", f.kind, name)
	}
	if n < low || n > high {
		return 0, Errorf(InvalidArgument, "%s({%s: %d}): the number must be %d to %d", f.kind, name, n, low, high)
	}
	return n, nil
}

// done fails for fields that were not taken.
func (f *fields) done() error {
	if len(f.left) == 0 {
		return nil
	}
	names := slices.Sorted(maps.Keys(f.left))
	return Errorf(InvalidArgument, "%s({…}) does not take %s", f.kind, Quote(strings.Join(names, ", ")))
}

// Make builds a value from the fields of a map: year, month, day, week, dayOfWeek, ordinalDay, quarter, dayOfQuarter,
// hour, minute, second, millisecond, microsecond, nanosecond, timezone; date, time and datetime select from another
// temporal value, epochSeconds and epochMillis count from 1970. A zone that is not given is defaultZone. It fails with
// InvalidArgument for fields that are missing, out of range, unknown or contradictory.
func (k TemporalKind) Make(m map[string]Value, defaultZone string) (Value, error) {
	if len(m) == 0 && !k.hasDate() {
		return nil, Errorf(InvalidArgument, "%s({…}) needs an hour", k)
	}
	f := newFields(k, m)
	p, zoned, err := f.base()
	if err != nil {
		return nil, err
	}
	if k.hasDate() {
		if p.date, err = f.date(p); err != nil {
			return nil, err
		}
	}
	if k.hasTime() {
		if p.nanos, err = f.time(p, 0); err != nil {
			return nil, err
		}
	}
	if k.hasZone() {
		if p, err = f.zone(p, zoned, defaultZone); err != nil {
			return nil, err
		}
	}
	if err := f.done(); err != nil {
		return nil, err
	}
	return p.build(k)
}

// base selects from other temporal values. zoned tells that the time comes from one with a zone.
func (f *fields) base() (p parts, zoned bool, err error) {
	for _, name := range [...]string{"datetime", "date", "time"} {
		v, ok := f.take(name)
		if !ok {
			continue
		}
		from, ok := partsOf(v)
		wantDate, wantTime := name != "time", name != "date"
		if !ok || wantDate && !from.hasDate || wantTime && !from.hasTime || wantTime && !f.kind.hasTime() || wantDate && !f.kind.hasDate() {
			return p, false, Errorf(InvalidArgument, "%s({%s: …}) cannot select from this value", f.kind, name)
		}
		if wantDate {
			p.date, p.hasDate = from.date, true
		}
		if wantTime {
			p.nanos, p.zone, p.hasTime, p.hasZone = from.nanos, from.zone, true, from.hasZone
			zoned = from.hasZone
		}
	}
	return f.epoch(p, zoned)
}

// epoch reads epochSeconds or epochMillis; what is beside them counts on the clock of UTC.
func (f *fields) epoch(p parts, zoned bool) (parts, bool, error) {
	var seconds, nanos int64
	var err error
	switch {
	case f.left["epochSeconds"] != nil:
		seconds, err = f.integer("epochSeconds", math.MinInt32*secondsPerDay*4, math.MaxInt32*secondsPerDay*4, 0)
	case f.left["epochMillis"] != nil:
		var millis int64
		millis, err = f.integer("epochMillis", math.MinInt64, math.MaxInt64, 0)
		seconds, nanos = floorDiv(millis, 1000), floorMod(millis, 1000)*1_000_000
	default:
		return p, zoned, nil
	}
	l := LocalDateTime{seconds, int32(nanos)}
	return parts{date: l.Date(), nanos: l.Time().Nanos, hasDate: true, hasTime: true, hasZone: true}, true, err
}

// time reads the time of day; keepBelow is the unit below which nanoseconds of the base are kept beside those that
// are given, in nanoseconds: truncation to milliseconds keeps them where {nanosecond: 2} is added.
func (f *fields) time(p parts, keepBelow int64) (int64, error) {
	if !p.hasTime {
		for _, pair := range [...][2]string{{"second", "minute"}, {"minute", "hour"}} {
			if err := f.missing(false, pair[0], pair[1]); err != nil {
				return 0, err
			}
		}
	}
	h, m, s, n := LocalTime{p.nanos}.Clock()
	hour, err := f.integer("hour", 0, 23, int64(h))
	if err != nil {
		return 0, err
	}
	minute, err := f.integer("minute", 0, 59, int64(m))
	if err != nil {
		return 0, err
	}
	second, err := f.integer("second", 0, 59, int64(s))
	if err != nil {
		return 0, err
	}
	nano, err := f.subsecond(int64(n), keepBelow)
	return (hour*3600+minute*60+second)*nanosPerSecond + nano, err
}

// subsecond adds up milli-, micro- and nanoseconds; each may be as large as the next larger one that is given.
func (f *fields) subsecond(base, keep int64) (int64, error) {
	if !f.has("millisecond") && !f.has("microsecond") && !f.has("nanosecond") {
		return base, nil
	}
	micros, nanos := int64(1_000_000), int64(nanosPerSecond)
	if f.has("millisecond") || keep == 1_000_000 {
		micros, nanos = 1000, 1_000_000
	}
	if f.has("microsecond") || keep == 1000 {
		nanos = 1000
	}
	ms, err := f.integer("millisecond", 0, 999, 0)
	if err != nil {
		return 0, err
	}
	us, err := f.integer("microsecond", 0, micros-1, 0)
	if err != nil {
		return 0, err
	}
	ns, err := f.integer("nanosecond", 0, nanos-1, 0)
	sum := ms*1_000_000 + us*1000 + ns
	if keep > 0 {
		sum += base
	}
	return sum, err
}

// zone moves an instant to another zone where the time came with a zone, otherwise it gives the local time a zone.
func (f *fields) zone(p parts, zoned bool, defaultZone string) (parts, error) {
	text, given, err := f.zoneText()
	if err != nil {
		return p, err
	}
	switch {
	case !given && zoned:
		if f.kind == TimeKind {
			p.zone = zone{offset: p.timeOffset()}
		}
		return p, nil
	case !given:
		text = defaultZone
	}
	z, err := parseZone(text)
	if err != nil {
		return p, err
	}
	if zoned {
		return p.in(z), nil
	}
	p.zone, p.hasZone = z, true
	return p, nil
}

func (f *fields) zoneText() (string, bool, error) {
	v, ok := f.take("timezone")
	if !ok {
		return "", false, nil
	}
	s, ok := v.(string)
	if !ok {
		return "", false, Errorf(InvalidArgument, "%s({timezone: …}) needs a string", f.kind)
	}
	return s, true, nil
}
