package edtf

// Truth is the answer to a question about a date.
type Truth uint8

const (
	Excluded Truth = iota // what is known excludes it
	Possible              // nothing known excludes it
	Certain               // it surely is so
)

func (t Truth) String() string { return [...]string{"excluded", "possible", "certain"}[t] }

// AsOf tells whether the act had happened by the end of d. An act without any date is possible.
func (a Act) AsOf(d Value) Truth {
	until := d.Latest()
	switch {
	case until.Before(a.Earliest):
		return Excluded
	case a.Latest.Known() && !until.Before(a.Latest):
		return Certain
	}
	return Possible
}

// AsOf tells whether the state held at some time in d.
func (s State) AsOf(d Value) Truth {
	first, last := d.Earliest(), d.Latest()
	switch {
	case last.Before(s.FromEarliest) || s.ToLatest.Before(first):
		return Excluded
	case s.FromLatest.Known() && s.ToEarliest.Known() && !last.Before(s.FromLatest) && !s.ToEarliest.Before(first):
		return Certain
	}
	return Possible
}

// Timeless tells whether a fact that has no date holds as of d: it always does.
func Timeless(Value) Truth { return Certain }
