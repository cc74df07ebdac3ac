package graph

// date reads the date in one of the four ways to name a day; where there is a base, what is not given stays.
func (f *fields) date(p parts) (Date, error) {
	if !p.hasDate && !f.has("year") {
		return Date{}, Errorf(InvalidArgument, "%s({…}) needs a year", f.kind)
	}
	base := p.date
	switch {
	case f.has("week") || f.has("dayOfWeek"):
		return f.weekDate(base, p.hasDate)
	case f.has("ordinalDay"):
		return f.ordinalDate(base)
	case f.has("quarter") || f.has("dayOfQuarter"):
		return f.quarterDate(base, p.hasDate)
	}
	return f.calendarDate(base, p.hasDate)
}

func (f *fields) year(otherwise int64) (int64, error) {
	return f.integer("year", minYear, maxYear, otherwise)
}

// missing fails where a smaller unit is given without the larger one that it counts in.
func (f *fields) missing(hasBase bool, small, large string) error {
	if !hasBase && f.has(small) && !f.has(large) {
		return Errorf(InvalidArgument, "%s({%s: …}) needs a %s too", f.kind, small, large)
	}
	return nil
}

func (f *fields) calendarDate(base Date, hasBase bool) (Date, error) {
	if err := f.missing(hasBase, "day", "month"); err != nil {
		return Date{}, err
	}
	y, m, d := int64(1970), 1, 1
	if hasBase {
		y, m, d = base.Civil()
	}
	givenDay := f.has("day")
	y, err := f.year(y)
	if err != nil {
		return Date{}, err
	}
	month, err := f.integer("month", 1, 12, int64(m))
	if err != nil {
		return Date{}, err
	}
	day, err := f.integer("day", 1, 31, int64(d))
	if err != nil {
		return Date{}, err
	}
	if !givenDay {
		day = min(day, int64(daysInMonth(y, int(month))))
	}
	return DateOf(y, int(month), int(day))
}

func (f *fields) weekDate(base Date, hasBase bool) (Date, error) {
	if err := f.missing(hasBase, "dayOfWeek", "week"); err != nil {
		return Date{}, err
	}
	y, w, d := int64(1970), 1, 1
	if hasBase {
		y, w = base.WeekYear()
		d = base.Weekday()
	}
	y, err := f.year(y)
	if err != nil {
		return Date{}, err
	}
	week, err := f.integer("week", 1, 53, int64(w))
	if err != nil {
		return Date{}, err
	}
	day, err := f.integer("dayOfWeek", 1, 7, int64(d))
	if err != nil {
		return Date{}, err
	}
	return dateOfWeek(y, week, day), nil
}

// dateOfWeek takes week 53 of a year that has 52 for week 1 of the next, as Neo4j does.
func dateOfWeek(year, week, day int64) Date {
	return Date{firstMonday(year).Days + (week-1)*7 + day - 1}
}

// firstMonday begins week 1, which holds 4 January.
func firstMonday(year int64) Date {
	fourth := Date{daysOfCivil(year, 1, 4)}
	return Date{fourth.Days - int64(fourth.Weekday()) + 1}
}

func (f *fields) ordinalDate(base Date) (Date, error) {
	y, err := f.year(base.Year())
	if err != nil {
		return Date{}, err
	}
	day, err := f.integer("ordinalDay", 1, int64(daysInYear(y)), 1)
	return Date{daysOfCivil(y, 1, 1) + day - 1}, err
}

func (f *fields) quarterDate(base Date, hasBase bool) (Date, error) {
	if err := f.missing(hasBase, "dayOfQuarter", "quarter"); err != nil {
		return Date{}, err
	}
	if hasBase && !f.has("dayOfQuarter") {
		return f.sameInQuarter(base)
	}
	q := 1
	if hasBase {
		q = base.Quarter()
	}
	y, err := f.year(base.Year())
	if err != nil {
		return Date{}, err
	}
	quarter, err := f.integer("quarter", 1, 4, int64(q))
	if err != nil {
		return Date{}, err
	}
	first := daysOfCivil(y, int(quarter)*3-2, 1)
	next := Date{first}.AddMonths(3).Days
	day, err := f.integer("dayOfQuarter", 1, next-first, 1)
	return Date{first + day - 1}, err
}

// sameInQuarter moves to another quarter: its first, second or third month, and the day of the month.
func (f *fields) sameInQuarter(base Date) (Date, error) {
	y, err := f.year(base.Year())
	if err != nil {
		return Date{}, err
	}
	quarter, err := f.integer("quarter", 1, 4, int64(base.Quarter()))
	month := int(quarter-1)*3 + (base.Month()-1)%3 + 1
	return Date{daysOfCivil(y, month, min(base.Day(), daysInMonth(y, month)))}, err
}
