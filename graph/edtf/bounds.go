package edtf

// Act bounds the day on which something happened. An unknown bound is no day.
type Act struct{ Earliest, Latest Day }

// ActOf gives the bounds of an act that is dated v; an interval means that it happened somewhere within.
func ActOf(v Value) Act { return Act{v.Earliest(), v.Latest()} }

// State bounds the two ends of something that held throughout. An unknown bound is no day.
type State struct{ FromEarliest, FromLatest, ToEarliest, ToLatest Day }

// StateOf gives the bounds of a state that held from one value to another (zero where unknown) and is known to have
// held at some moments. An end that is still open is certain up to sourceDate, the day of the source that says so.
//
// A state begins before it is seen to hold and ends after that; it does not begin after its end nor end before its
// beginning. So a bound is known wherever it follows from the others.
func StateOf(from, to Value, knownAt []Value, sourceDate Day) State {
	s := State{from.Earliest(), from.Latest(), to.Earliest(), to.Latest()}
	if to.OpenEnd() {
		s.ToEarliest = sourceDate
	}
	for _, k := range knownAt {
		s.FromLatest = earlier(s.FromLatest, k.Latest())
		s.ToEarliest = later(s.ToEarliest, k.Earliest())
	}
	s.FromLatest = earlier(s.FromLatest, s.ToLatest)
	s.ToEarliest = later(s.ToEarliest, s.FromEarliest)
	return s
}

// EndsBy gives s with an end no later than day: what is known of an office once the next holder is known. An end that
// is known already is kept.
func (s State) EndsBy(day Day) State {
	if !s.ToLatest.Known() {
		s.ToLatest = day
		s.FromLatest = earlier(s.FromLatest, day)
	}
	return s
}

// StartsFrom gives s with a start no earlier than day: what is known of an office once the holder before is known. A
// start that is known already is kept.
func (s State) StartsFrom(day Day) State {
	if !s.FromEarliest.Known() {
		s.FromEarliest = day
		s.ToEarliest = later(s.ToEarliest, day)
	}
	return s
}

// Possible reports whether some pair of days fits all bounds.
func (s State) Possible() bool {
	return !s.FromLatest.Before(s.FromEarliest) && !s.ToLatest.Before(s.ToEarliest) && !s.ToLatest.Before(s.FromEarliest)
}

// Overlaps reports whether two states surely held on a common day: each had surely begun before the other can have
// ended. The day on which one hands over to the other is not counted.
func (s State) Overlaps(t State) bool {
	return s.FromLatest.Before(t.ToEarliest) && t.FromLatest.Before(s.ToEarliest)
}
