package graph

// The four ways to measure the duration from one temporal value to another. A value without a date takes that of the
// other, one without a zone the zone of the other, one without a time is at midnight. All fail with InvalidArgument
// where an argument is no temporal value.

// Between counts months, then days, then seconds.
func Between(from, to Value) (Duration, error) {
	a, b, dated, err := span(from, to)
	if err != nil {
		return Duration{}, err
	}
	var d Duration
	if dated {
		local, end := a.Local(), b.Local()
		d.Months = monthsUntil(local, end)
		local.Seconds = local.Date().AddMonths(d.Months).At(local.Time()).Seconds
		d.Days = daysUntil(local, end)
		local.Seconds += d.Days * secondsPerDay
		a = a.zone().dateTime(local)
	}
	s := secondsBetween(a, b)
	d.Seconds, d.Nanos = s.Seconds, s.Nanos
	return d, nil
}

// InMonths counts whole months.
func InMonths(from, to Value) (Duration, error) {
	a, b, dated, err := span(from, to)
	if err != nil || !dated {
		return Duration{}, err
	}
	return Duration{Months: monthsUntil(a.Local(), b.Local())}, nil
}

// InDays counts whole days.
func InDays(from, to Value) (Duration, error) {
	a, b, dated, err := span(from, to)
	if err != nil || !dated {
		return Duration{}, err
	}
	return Duration{Days: daysUntil(a.Local(), b.Local())}, nil
}

// InSeconds counts seconds and nanoseconds.
func InSeconds(from, to Value) (Duration, error) {
	a, b, _, err := span(from, to)
	if err != nil {
		return Duration{}, err
	}
	return secondsBetween(a, b), nil
}

// span makes both ends comparable: two date-times on the clock of the first's zone. dated tells that both have a date
// of their own.
func span(from, to Value) (a, b DateTime, dated bool, err error) {
	p, ok1 := partsOf(from)
	q, ok2 := partsOf(to)
	if !ok1 || !ok2 {
		return a, b, false, Errorf(InvalidArgument, "a duration lies between two dates or times")
	}
	dated = p.hasDate && q.hasDate
	switch {
	case !p.hasDate:
		p.date = q.date
	case !q.hasDate:
		q.date = p.date
	}
	switch {
	case !p.hasZone:
		p.zone = q.zone
	case !q.hasZone:
		q.zone = p.zone
	}
	if !p.hasDate && !q.hasDate && !(p.hasZone && q.hasZone) {
		p.zone, q.zone = zone{}, zone{}
	}
	a, b = p.zone.dateTime(p.local()), q.zone.dateTime(q.local())
	return a, p.zone.instant(b.Seconds, b.Nanos), dated, nil
}

// monthsUntil counts whole months from a to b.
func monthsUntil(a, b LocalDateTime) int64 {
	end := wholeDays(a, b)
	y1, m1, d1 := a.Date().Civil()
	y2, m2, d2 := end.Civil()
	// Years, months and days as digits of one number, so that the division cuts towards zero.
	return ((y2*12+int64(m2))*32 + int64(d2) - (y1*12+int64(m1))*32 - int64(d1)) / 32
}

func daysUntil(a, b LocalDateTime) int64 { return wholeDays(a, b).Days - a.Date().Days }

// wholeDays moves the date of b towards a by a day where the time of day has not come yet.
func wholeDays(a, b LocalDateTime) Date {
	end := b.Date()
	switch start := a.Date(); {
	case end.Days > start.Days && b.Time().Nanos < a.Time().Nanos:
		end.Days--
	case end.Days < start.Days && b.Time().Nanos > a.Time().Nanos:
		end.Days++
	}
	return end
}

func secondsBetween(a, b DateTime) Duration {
	seconds, nanos := b.Seconds-a.Seconds, b.Nanos-a.Nanos
	if nanos < 0 {
		seconds, nanos = seconds-1, nanos+nanosPerSecond
	}
	return Duration{Seconds: seconds, Nanos: nanos}
}
