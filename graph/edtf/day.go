package edtf

import (
	"cmp"
	"fmt"
	"time"

	"parley/graph"
)

// Day is a day of the proleptic Gregorian calendar. The zero Day is no day: an unknown bound.
type Day struct {
	Year       int
	Month, Day int
}

// Known reports whether d is a day at all.
func (d Day) Known() bool { return d.Month != 0 }

// Compare orders days that are known.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether both days are known and d comes before e.
func (d Day) Before(e Day) bool { return d.Known() && e.Known() && d.Compare(e) < 0 }

// Add moves d by a number of days.
func (d Day) Add(days int) Day { return civil(d.Year, d.Month, d.Day+days) }

// String writes d as ISO 8601, 2020-11-09, and an unknown day as the empty text.
func (d Day) String() string {
	switch {
	case !d.Known():
		return ""
	case d.Year > 9999:
		return fmt.Sprintf("+%d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Year < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -d.Year, d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// civil normalises: month 13 is January of the next year, day 0 the last day of the month before.
func civil(year, month, day int) Day {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Day{t.Year(), int(t.Month()), t.Day()}
}

// daysIn is the length of a month.
func daysIn(year, month int) int { return civil(year, month+1, 0).Day }

// earlier and later choose between two bounds of the same side; an unknown one does not count.
func earlier(a, b Day) Day {
	if !a.Known() || b.Before(a) {
		return b
	}
	return a
}

func later(a, b Day) Day {
	if !a.Known() || a.Before(b) {
		return b
	}
	return a
}

// Value gives d as a graph.Date, or nil where it is unknown: what is kept in the graph and sent as a parameter.
func (d Day) Value() graph.Value {
	date, err := graph.DateOf(int64(d.Year), d.Month, d.Day)
	if err != nil {
		return nil
	}
	return date
}
