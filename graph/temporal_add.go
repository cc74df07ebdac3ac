package graph

import "math"

// AddDuration moves a temporal value: by months, then by days, then by seconds. Times of day go round the clock; a date
// moves by the whole days of the seconds. It fails with InvalidArgument for other values and for years out of range.
func AddDuration(v Value, d Duration) (Value, error) {
	switch t := v.(type) {
	case Date:
		moved, err := t.plus(d.Months, d.Days)
		if err != nil {
			return nil, err
		}
		seconds := d.Seconds
		if seconds < 0 && d.Nanos > 0 {
			seconds++ // towards zero
		}
		return moved.plus(0, seconds/secondsPerDay)
	case LocalTime:
		return LocalTime{t.turn(d)}, nil
	case Time:
		return Time{t.Local().turn(d), t.Offset}, nil
	case LocalDateTime:
		return t.plus(d)
	case DateTime:
		moved, err := t.Local().plus(Duration{Months: d.Months, Days: d.Days})
		if err != nil {
			return nil, err
		}
		at := t.zone().dateTime(moved)
		clock, err := LocalDateTime{at.Seconds, at.Nanos}.plus(Duration{Seconds: d.Seconds, Nanos: d.Nanos})
		if err != nil {
			return nil, err
		}
		return at.zone().instant(clock.Seconds, clock.Nanos), nil
	}
	return nil, Errorf(InvalidArgument, "a duration cannot be added to this value")
}

// plus fails where the date leaves the years that dates have.
func (d Date) plus(months, days int64) (Date, error) {
	const reach = (maxYear - minYear + 1) * 12
	if months < -reach || months > reach || days < -reach*31 || days > reach*31 {
		return Date{}, dateRange()
	}
	moved := d
	if months != 0 {
		moved = d.AddMonths(months)
	}
	moved.Days += days
	if y := moved.Year(); y < minYear || y > maxYear {
		return Date{}, dateRange()
	}
	return moved, nil
}

func dateRange() error {
	return Errorf(InvalidArgument, "the date is out of range: years run from -999999999 to 999999999")
}

func (t LocalTime) turn(d Duration) int64 {
	return floorMod(t.Nanos+floorMod(d.Seconds, secondsPerDay)*nanosPerSecond+int64(d.Nanos), nanosPerDay)
}

func (t LocalDateTime) plus(d Duration) (LocalDateTime, error) {
	date, err := t.Date().plus(d.Months, d.Days)
	if err != nil {
		return t, err
	}
	moved := date.At(t.Time())
	nanos := int64(moved.Nanos) + int64(d.Nanos)
	if d.Seconds > math.MaxInt64/2 || d.Seconds < math.MinInt64/2 {
		return t, dateRange()
	}
	moved.Seconds += d.Seconds + floorDiv(nanos, nanosPerSecond)
	moved.Nanos = int32(floorMod(nanos, nanosPerSecond))
	_, err = moved.Date().plus(0, 0)
	return moved, err
}
