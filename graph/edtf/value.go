package edtf

// Value is a parsed date: a single value or an interval. The zero Value is an unknown date.
type Value struct {
	text     string
	start    end
	stop     end
	interval bool
}

// end is one side of an interval, or the whole of a single value.
type end struct {
	single
	open bool // written as ..
}

// Text is the text that was parsed.
func (v Value) Text() string { return v.text }

// IsZero reports whether v is no date at all.
func (v Value) IsZero() bool { return v.text == "" }

// IsInterval reports whether v was written with a slash.
func (v Value) IsInterval() bool { return v.interval }

// OpenEnd reports whether v is still open at its end: an interval to .., or the end .. itself.
func (v Value) OpenEnd() bool { return v.stop.open }

// Uncertain reports whether a part of v carries ? or %.
func (v Value) Uncertain() bool { return v.start.uncertain || v.stop.uncertain }

// Approximate reports whether a part of v carries ~ or %.
func (v Value) Approximate() bool { return v.start.approximate || v.stop.approximate }

// Earliest is the first day that v may mean; unknown where an interval begins open or unknown.
func (v Value) Earliest() Day { return v.start.earliest() }

// Latest is the last day that v may mean; unknown where an interval ends open or unknown.
func (v Value) Latest() Day { return v.stop.latest() }

// single is a date without a slash.
type single struct {
	from, to               Day // without ~
	unit                   unit
	approximate, uncertain bool
}

// unit is the precision of a single value, the step by which ~ widens it.
type unit struct{ years, months, days int }

func (s single) earliest() Day {
	if !s.approximate || !s.from.Known() {
		return s.from
	}
	return civil(s.from.Year-s.unit.years, s.from.Month-s.unit.months, s.from.Day-s.unit.days)
}

func (s single) latest() Day {
	if !s.approximate || !s.to.Known() {
		return s.to
	}
	// The last day of a month is found from the first day of the next one, so that 31 does not overflow.
	next := s.to.Add(1)
	return civil(next.Year+s.unit.years, next.Month+s.unit.months, next.Day+s.unit.days).Add(-1)
}
