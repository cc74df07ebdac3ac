package graph

import "strings"

// Component reads a part of a temporal value or a point by its name in any case, as d.year and p.latitude do. A part that
// the kind does not have is an InvalidArgument error, as is any other value.
func Component(v Value, name string) (Value, error) {
	name = strings.ToLower(name)
	switch t := v.(type) {
	case Point:
		return t.component(name)
	case Duration:
		if n, ok := t.component(name); ok {
			return n, nil
		}
		return nil, Errorf(InvalidArgument, "a duration has no part %s", Quote(name))
	}
	p, ok := partsOf(v)
	if !ok {
		return nil, Errorf(InvalidArgument, "%s can only be read from a temporal value or a point", Quote(name))
	}
	if p.hasDate {
		if n, ok := p.date.component(name); ok {
			return n, nil
		}
	}
	if p.hasTime {
		if n, ok := (LocalTime{p.nanos}).component(name); ok {
			return n, nil
		}
	}
	if p.hasZone {
		if c, ok := zoneComponent(v, p, name); ok {
			return c, nil
		}
	}
	return nil, Errorf(InvalidArgument, "this temporal value has no part %s", Quote(name))
}

func (d Date) component(name string) (int64, bool) {
	weekYear, week := d.WeekYear()
	switch name {
	case "year":
		return d.Year(), true
	case "quarter":
		return int64(d.Quarter()), true
	case "month":
		return int64(d.Month()), true
	case "week":
		return int64(week), true
	case "weekyear":
		return weekYear, true
	case "dayofquarter", "quarterday":
		return int64(d.DayOfQuarter()), true
	case "day":
		return int64(d.Day()), true
	case "ordinalday":
		return int64(d.DayOfYear()), true
	case "dayofweek", "weekday":
		return int64(d.Weekday()), true
	}
	return 0, false
}

func (t LocalTime) component(name string) (int64, bool) {
	h, m, s, n := t.Clock()
	switch name {
	case "hour":
		return int64(h), true
	case "minute":
		return int64(m), true
	case "second":
		return int64(s), true
	case "millisecond":
		return int64(n / 1_000_000), true
	case "microsecond":
		return int64(n / 1000), true
	case "nanosecond":
		return int64(n), true
	}
	return 0, false
}

func zoneComponent(v Value, p parts, name string) (Value, bool) {
	offset := p.zone.offset
	switch name {
	case "timezone":
		if p.zone.name != "" {
			return p.zone.name, true
		}
		return string(appendOffset(nil, offset)), true
	case "offset":
		return string(appendOffset(nil, offset)), true
	case "offsetminutes":
		return int64(offset / 60), true
	case "offsetseconds":
		return int64(offset), true
	}
	if d, ok := v.(DateTime); ok {
		switch name {
		case "epochseconds":
			return d.Seconds, true
		case "epochmillis":
			return d.Seconds*1000 + int64(d.Nanos)/1_000_000, true
		}
	}
	return nil, false
}

func (d Duration) component(name string) (int64, bool) {
	n := int64(d.Nanos)
	switch name {
	case "years":
		return d.Months / 12, true
	case "quarters":
		return d.Months / 3, true
	case "months":
		return d.Months, true
	case "weeks":
		return d.Days / 7, true
	case "days":
		return d.Days, true
	case "hours":
		return d.Seconds / 3600, true
	case "minutes":
		return d.Seconds / 60, true
	case "seconds":
		return d.Seconds, true
	case "milliseconds":
		return d.Seconds*1000 + n/1_000_000, true
	case "microseconds":
		return d.Seconds*1_000_000 + n/1000, true
	case "nanoseconds":
		return d.Seconds*nanosPerSecond + n, true
	case "quartersofyear":
		return d.Months % 12 / 3, true
	case "monthsofyear":
		return d.Months % 12, true
	case "monthsofquarter":
		return d.Months % 3, true
	case "daysofweek":
		return d.Days % 7, true
	case "minutesofhour":
		return d.Seconds / 60 % 60, true
	case "secondsofminute":
		return d.Seconds % 60, true
	case "millisecondsofsecond":
		return n / 1_000_000, true
	case "microsecondsofsecond":
		return n / 1000, true
	case "nanosecondsofsecond":
		return n, true
	}
	return 0, false
}
