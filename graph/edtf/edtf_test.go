package edtf

import (
	"strings"
	"testing"
)

func TestBounds(t *testing.T) {
	for _, c := range []struct{ text, earliest, latest string }{
		{"1997", "1997-01-01", "1997-12-31"},
		{"1997-07", "1997-07-01", "1997-07-31"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"2020-11-09", "2020-11-09", "2020-11-09"},
		{"192X", "1920-01-01", "1929-12-31"},
		{"19XX", "1900-01-01", "1999-12-31"},
		{"1999-XX", "1999-01-01", "1999-12-31"},
		{"1999-02-XX", "1999-02-01", "1999-02-28"},
		{"1999-XX-XX", "1999-01-01", "1999-12-31"},
		{"1993-21", "1993-03-01", "1993-05-31"},
		{"1993-22", "1993-06-01", "1993-08-31"},
		{"1993-23", "1993-09-01", "1993-11-30"},
		{"1993-24", "1993-12-01", "1994-02-28"},
		{"1995-24", "1995-12-01", "1996-02-29"},
		{"1999~", "1998-01-01", "2000-12-31"},
		{"1999%", "1998-01-01", "2000-12-31"},
		{"1999?", "1999-01-01", "1999-12-31"},
		{"192X~", "1910-01-01", "1939-12-31"},
		{"2020-03~", "2020-02-01", "2020-04-30"},
		{"2020-01~", "2019-12-01", "2020-02-29"},
		{"1993-22~", "1993-03-01", "1993-11-30"},
		{"2020-03-01~", "2020-02-29", "2020-03-02"},
		{"1997-03/1998", "1997-03-01", "1998-12-31"},
		{"1997~/1998-02", "1996-01-01", "1998-02-28"},
		{"2005/..", "2005-01-01", ""},
		{"2005/", "2005-01-01", ""},
		{"../1994-05", "", "1994-05-31"},
		{"/1994", "", "1994-12-31"},
		{"0000", "0000-01-01", "0000-12-31"},
		{"-0043", "-0043-01-01", "-0043-12-31"},
		{"-004X", "-0049-01-01", "-0040-12-31"},
		{"-0043-03-15", "-0043-03-15", "-0043-03-15"},
		{"Y12000", "+12000-01-01", "+12000-12-31"},
	} {
		v, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if v.Earliest().String() != c.earliest || v.Latest().String() != c.latest || v.Text() != c.text {
			t.Errorf("%s: got %s to %s, want %s to %s", c.text, v.Earliest(), v.Latest(), c.earliest, c.latest)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"", "is empty"},
		{"..", "open end"},
		{"/", "no end that is known"},
		{"../..", "no end that is known"},
		{"1998/1997", "ends before it begins"},
		{"2020/11/09", "more than one slash"},
		{"9 November 2020", "not written as year, month and day"},
		{"97", "not written as"},
		{"1997-7", "not written as"},
		{"1997-13", "no month or season 13"},
		{"1997-00", "no month or season 00"},
		{"1993-25", "no month or season 25"},
		{"1997-13-01", "no month 13"},
		{"2021-02-29", "is no day: that month has 28"},
		{"1997-07-00", "is no day"},
		{"1997-0X", "half known"},
		{"1997-07-1X", "half known"},
		{"1997-XX-04", "not fully known"},
		{"192X-05", "month in a year"},
		{"1XXX", "more than two digits"},
		{"19X2", "not written as"},
		{"1999?~", "more than one of"},
		{"1999~-05", "before its end"},
		{"1997-07-14T10:00", "time of day"},
		{"Y1997", "5 to 9 digits"},
		{"Y99999999999", "5 to 9 digits"},
		{"-0000", "is no year"},
		{"1997-07-14-02", "too many parts"},
		{"1997/x", "not written as"},
		{strings.Repeat("1", 100), "too long"},
	} {
		_, err := Parse(c.text)
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "write for example") {
			t.Errorf("%s: got %v, want an error with %q and an example", c.text, err, c.says)
		}
	}
}

func TestEndOfAState(t *testing.T) {
	if v, err := ParseEnd(".."); err != nil || !v.OpenEnd() || v.Latest().Known() {
		t.Errorf("..: got %v, %v", v, err)
	}
	if _, err := ParseEnd("1998/2000"); err == nil {
		t.Error("an interval was taken for the end of a state")
	}
	if _, err := ParseSingle("1998/2000"); err == nil {
		t.Error("an interval was taken for a single value")
	}
}

func TestActAsOf(t *testing.T) {
	for _, c := range []struct {
		date, asOf string
		want       Truth
	}{
		{"1992-05", "1993-06-30", Certain},
		{"1993-22", "1993-06-30", Possible}, // summer begins before the day and ends after it
		{"1993-22", "1993-05-31", Excluded},
		{"1993-22", "1993-08-31", Certain},
		{"1997", "1997", Certain}, // by the end of the year
		{"1997", "1997-07", Possible},
		{"1997-03/1998", "1997-03-01", Possible},
		{"1997-03/1998", "1998-12-31", Certain},
		{"2005/..", "2020", Possible}, // no latest day is known
		{"2005/..", "2004", Excluded},
		{"../1994", "1980", Possible},
		{"../1994", "1994", Certain},
		{"1999~", "2000", Certain},
		{"1999~", "1999", Possible},
		{"1999~", "1997-12-31", Excluded},
		{"1997", "2000/..", Certain},
		{"", "1997", Possible},
	} {
		act := ActOf(parse(t, c.date))
		if got := act.AsOf(parse(t, c.asOf)); got != c.want {
			t.Errorf("an act of %q as of %s: got %s, want %s", c.date, c.asOf, got, c.want)
		}
	}
}

func TestStateBounds(t *testing.T) {
	for _, c := range []struct {
		name, from, to, knownAt, want string
	}{
		{"both known", "1998", "2008-04", "", "1998-01-01 1998-12-31 2008-04-01 2008-04-30"},
		{"end unknown", "1998", "", "", "1998-01-01 1998-12-31 1998-01-01 -"},
		{"end open", "1996", "..", "", "1996-01-01 1996-12-31 2020-12-15 -"},
		{"start unknown", "", "1998-01", "", "- 1998-01-31 1998-01-01 1998-01-31"},
		{"only seen", "", "", "2020-11-09", "- 2020-11-09 2020-11-09 -"},
		{"seen twice", "", "", "2008 2012-05", "- 2008-12-31 2012-05-01 -"},
		{"seen before the latest start", "1998", "", "1998-02 2001", "1998-01-01 1998-02-28 2001-01-01 -"},
		{"seen after the earliest end", "1998", "2001", "2001-04", "1998-01-01 1998-12-31 2001-04-01 2001-12-31"},
		{"within one year", "1999", "1999", "", "1999-01-01 1999-12-31 1999-01-01 1999-12-31"},
		{"nothing", "", "", "", "- - - -"},
	} {
		s := state(t, c.from, c.to, c.knownAt)
		got := show(s)
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
		if !s.Possible() {
			t.Errorf("%s: held to be impossible", c.name)
		}
	}
}

func TestStateAsOf(t *testing.T) {
	for _, c := range []struct {
		from, to, knownAt, asOf string
		want                    Truth
	}{
		{"1998", "2008", "", "2001", Certain},
		{"1998", "2008", "", "1997-12-31", Excluded},
		{"1998", "2008", "", "2009", Excluded},
		{"1998", "2008", "", "1998-06", Possible}, // may have begun later in the year
		{"1998", "2008", "", "1998", Certain},     // began at some time in it
		{"1998", "2008", "", "2008-06", Possible},
		{"1998", "2008", "", "2008", Certain},
		{"1998", "", "", "2020-11-09", Possible},
		{"1998", "", "", "1998", Certain},
		{"1998", "", "", "1999", Possible},
		{"1996", "..", "", "2020-12-15", Certain},
		{"1996", "..", "", "2020-12-16", Possible}, // open only as far as the source knows
		{"", "", "2011", "2011", Certain},
		{"", "", "2011", "2011-06-24", Possible},
		{"", "", "2011-06-24", "2011", Certain},
		{"", "", "2011-06-24", "2012", Possible},
		{"", "", "2008 2012", "2010", Certain},
		{"", "", "", "2010", Possible},
		{"", "1994", "", "1995", Excluded},
		{"1998", "2008", "", "../1998", Certain},
		{"1998", "2008", "", "2005/..", Certain},
	} {
		s := state(t, c.from, c.to, c.knownAt)
		if got := s.AsOf(parse(t, c.asOf)); got != c.want {
			t.Errorf("%s to %s, seen %s, as of %s: got %s, want %s", c.from, c.to, c.knownAt, c.asOf, got, c.want)
		}
	}
	if Timeless(parse(t, "1900")) != Certain {
		t.Error("a timeless fact does not hold")
	}
}

func TestNextHolderEndsATerm(t *testing.T) {
	before, next := state(t, "1998", "", ""), state(t, "", "", "2008")
	got := before.EndsBy(next.FromLatest)
	if show(got) != "1998-01-01 1998-12-31 1998-01-01 2008-12-31" {
		t.Errorf("got %s", show(got))
	}
	if got.AsOf(parse(t, "2020")) != Excluded {
		t.Error("the term lasts beyond the next one")
	}
	if known := state(t, "1998", "2003", "").EndsBy(next.FromLatest); known.ToLatest.String() != "2003-12-31" {
		t.Errorf("a known end was moved to %s", known.ToLatest)
	}
}

func TestHolderBeforeStartsATerm(t *testing.T) {
	before, after := state(t, "2008", "2012", ""), state(t, "", "..", "2020")
	got := after.StartsFrom(before.ToEarliest)
	if got.FromEarliest.String() != "2012-01-01" || got.AsOf(parse(t, "2011")) != Excluded || got.AsOf(parse(t, "2015")) != Possible {
		t.Errorf("got %s", show(got))
	}
	if known := state(t, "2013", "", "").StartsFrom(before.ToEarliest); known.FromEarliest.String() != "2013-01-01" {
		t.Errorf("a known start was moved to %s", known.FromEarliest)
	}
}

func TestOverlapsAndPossible(t *testing.T) {
	a, b := state(t, "1998", "2008", ""), state(t, "2003", "2012", "")
	if !a.Overlaps(b) || !b.Overlaps(a) {
		t.Error("1998-2008 and 2003-2012 overlap")
	}
	if c := state(t, "2008", "2018", ""); a.Overlaps(c) || c.Overlaps(a) {
		t.Error("1998-2008 and 2008-2018 need not overlap")
	}
	for _, s := range []State{state(t, "2000", "1999", ""), state(t, "2000", "", "1999"), state(t, "", "1999", "2001")} {
		if s.Possible() {
			t.Errorf("%s held to be possible", show(s))
		}
	}
}

func parse(t *testing.T, text string) Value {
	t.Helper()
	if text == "" {
		return Value{}
	}
	v, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func state(t *testing.T, from, to, knownAt string) State {
	t.Helper()
	var seen []Value
	for _, k := range strings.Fields(knownAt) {
		seen = append(seen, parse(t, k))
	}
	var until Value
	if to != "" {
		v, err := ParseEnd(to)
		if err != nil {
			t.Fatal(err)
		}
		until = v
	}
	return StateOf(parse(t, from), until, seen, Day{2020, 12, 15})
}

func show(s State) string {
	var out []string
	for _, d := range []Day{s.FromEarliest, s.FromLatest, s.ToEarliest, s.ToLatest} {
		if !d.Known() {
			out = append(out, "-")
			continue
		}
		out = append(out, d.String())
	}
	return strings.Join(out, " ")
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1997-07", "192X", "1997-03/1998", "2005/..", "-0043", "Y12000", "1999~"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := Parse(text)
		if err == nil && v.Latest().Before(v.Earliest()) {
			t.Fatalf("%q: latest before earliest", text)
		}
	})
}
