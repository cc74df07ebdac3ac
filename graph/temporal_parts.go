package graph

// TemporalKind names one of the kinds that date(), localtime(), time(), localdatetime() and datetime() make.
type TemporalKind uint8

const (
	DateKind TemporalKind = iota
	LocalTimeKind
	TimeKind
	LocalDateTimeKind
	DateTimeKind
)

// String is the name of the function that makes values of the kind.
func (k TemporalKind) String() string {
	return [...]string{"date", "localtime", "time", "localdatetime", "datetime"}[k]
}

func (k TemporalKind) hasDate() bool { return k == DateKind || k >= LocalDateTimeKind }
func (k TemporalKind) hasTime() bool { return k != DateKind }
func (k TemporalKind) hasZone() bool { return k == TimeKind || k == DateTimeKind }

// parts is a temporal value taken apart, whatever its kind: what a local clock shows, and its zone.
type parts struct {
	date                      Date
	nanos                     int64
	zone                      zone
	hasDate, hasTime, hasZone bool
}

// partsOf takes a temporal value apart; false for any other value.
func partsOf(v Value) (parts, bool) {
	switch t := v.(type) {
	case Date:
		return parts{date: t, hasDate: true}, true
	case LocalTime:
		return parts{nanos: t.Nanos, hasTime: true}, true
	case Time:
		return parts{nanos: t.Nanos, zone: zone{offset: t.Offset}, hasTime: true, hasZone: true}, true
	case LocalDateTime:
		return parts{date: t.Date(), nanos: t.Time().Nanos, hasDate: true, hasTime: true}, true
	case DateTime:
		l := t.Local()
		return parts{date: l.Date(), nanos: l.Time().Nanos, zone: t.zone(), hasDate: true, hasTime: true, hasZone: true}, true
	}
	return parts{}, false
}

// build makes a value of kind k; parts that are not there count as midnight and as UTC.
func (p parts) build(k TemporalKind) (Value, error) {
	if y := p.date.Year(); y < minYear || y > maxYear {
		return nil, Errorf(InvalidArgument, "the year %d is out of range: it must be within ±999999999", y)
	}
	switch k {
	case DateKind:
		return p.date, nil
	case LocalTimeKind:
		return LocalTime{p.nanos}, nil
	case TimeKind:
		return Time{p.nanos, p.timeOffset()}, nil
	case LocalDateTimeKind:
		return p.local(), nil
	}
	return p.zone.dateTime(p.local()), nil
}

func (p parts) local() LocalDateTime { return p.date.At(LocalTime{p.nanos}) }

// timeOffset is the offset that a named zone has on the date of p.
func (p parts) timeOffset() int32 {
	if p.zone.name == "" {
		return p.zone.offset
	}
	return p.zone.dateTime(p.local()).Offset
}

// in shows the same instant on the clock of another zone.
func (p parts) in(z zone) parts {
	d := p.zone.dateTime(p.local())
	l := z.instant(d.Seconds, d.Nanos).Local()
	p.date, p.nanos, p.zone, p.hasZone = l.Date(), l.Time().Nanos, z, true
	return p
}

// From converts a temporal value to kind k: a date of a date-time, the time of a date-time, and so on. It fails with
// InvalidArgument where v is no temporal value or lacks the part that k needs.
func (k TemporalKind) From(v Value) (Value, error) {
	p, ok := partsOf(v)
	if !ok || k.hasDate() && !p.hasDate || k.hasTime() && !p.hasTime {
		return nil, Errorf(InvalidArgument, "%s() cannot be made of this value", k)
	}
	return p.build(k)
}
