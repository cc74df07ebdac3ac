package graph

import "strings"

// Truncate cuts a temporal value down to a unit, such as month, and then sets the fields of a map, as date.truncate()
// and its kin do. Units: millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second,
// millisecond, microsecond. It fails with InvalidArgument for an unknown unit, a unit finer than the kind has, and a
// value that lacks the part that the kind needs.
func (k TemporalKind) Truncate(unit string, v Value, m map[string]Value, defaultZone string) (Value, error) {
	p, ok := partsOf(v)
	if !ok || k.hasDate() && !p.hasDate || k.hasTime() && !p.hasTime && !p.hasDate {
		return nil, Errorf(InvalidArgument, "%s.truncate() cannot be applied to this value", k)
	}
	p, err := p.truncate(k, strings.ToLower(unit))
	if err != nil {
		return nil, err
	}
	return p.adjust(newFields(k, m), strings.ToLower(unit), defaultZone)
}

// adjust sets fields of a truncated value. A zone replaces the zone and leaves the local time.
func (p parts) adjust(f *fields, unit, defaultZone string) (Value, error) {
	p.hasTime = true
	var err error
	if f.kind.hasDate() {
		if p.date, err = f.date(p); err != nil {
			return nil, err
		}
	}
	if f.kind.hasTime() {
		if p.nanos, err = f.time(p, subsecondUnits[unit]); err != nil {
			return nil, err
		}
	}
	if f.kind.hasZone() {
		if p, err = f.zone(p, false, p.zoneOr(defaultZone)); err != nil {
			return nil, err
		}
	}
	if err := f.done(); err != nil {
		return nil, err
	}
	return p.build(f.kind)
}

// zoneOr writes the zone of p, or the default where it has none, as parseZone reads it.
func (p parts) zoneOr(defaultZone string) string {
	switch {
	case !p.hasZone:
		return defaultZone
	case p.zone.name != "":
		return p.zone.name
	}
	return string(appendOffset(nil, p.zone.offset))
}

// subsecondUnits are the units below a second, in nanoseconds.
var subsecondUnits = map[string]int64{"millisecond": 1_000_000, "microsecond": 1000}

// clockUnits are the units of the time of day, in nanoseconds.
var clockUnits = map[string]int64{"day": nanosPerDay, "hour": 3600 * nanosPerSecond, "minute": 60 * nanosPerSecond,
	"second": nanosPerSecond, "millisecond": 1_000_000, "microsecond": 1000}

func (p parts) truncate(k TemporalKind, unit string) (parts, error) {
	if n, ok := clockUnits[unit]; ok && (unit == "day" || k.hasTime()) {
		if n < nanosPerDay && !p.hasTime {
			return p, Errorf(InvalidArgument, "%s.truncate() cannot cut a date to the unit %s", k, Quote(unit))
		}
		p.nanos -= p.nanos % n
		return p, nil
	}
	if !k.hasDate() {
		return p, Errorf(InvalidArgument, "%s.truncate() does not know the unit %s", k, Quote(unit))
	}
	p.nanos = 0
	y, m, _ := p.date.Civil()
	switch unit {
	case "millennium":
		y, m = floorDiv(y, 1000)*1000, 1
	case "century":
		y, m = floorDiv(y, 100)*100, 1
	case "decade":
		y, m = floorDiv(y, 10)*10, 1
	case "year":
		m = 1
	case "weekyear":
		weekYear, _ := p.date.WeekYear()
		p.date = firstMonday(weekYear)
		return p, nil
	case "quarter":
		m = (m-1)/3*3 + 1
	case "month":
	case "week":
		p.date.Days -= int64(p.date.Weekday() - 1)
		return p, nil
	default:
		return p, Errorf(InvalidArgument, "%s.truncate() does not know the unit %s", k, Quote(unit))
	}
	p.date = Date{daysOfCivil(y, m, 1)}
	return p, nil
}
