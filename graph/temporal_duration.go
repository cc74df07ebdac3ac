package graph

import "math"

const secondsPerMonth = 2_629_746 // of the average month of the Gregorian calendar

// DurationOf makes a duration of its four parts; nanos may be any number. It fails where the whole is no 64-bit number
// of seconds.
func DurationOf(months, days, seconds, nanos int64) (Duration, error) {
	carried, ok := addScaled(seconds, floorDiv(nanos, nanosPerSecond), 1)
	d := Duration{months, days, carried, int32(floorMod(nanos, nanosPerSecond))}
	if !ok || math.Abs(d.average()) >= 1<<63 {
		return Duration{}, durationRange()
	}
	return d, nil
}

func durationRange() error {
	return Errorf(InvalidArgument, "the duration is out of range: its length in seconds is no 64-bit integer")
}

// average is the length in seconds, as exact as a float is.
func (d Duration) average() float64 {
	return float64(d.Months)*secondsPerMonth + float64(d.Days)*secondsPerDay + float64(d.Seconds)
}

// Add, with its counterpart Sub, works part by part. They fail where the sum is out of range.
func (d Duration) Add(e Duration) (Duration, error) { return d.combine(e, 1) }

// Sub takes e from d, part by part.
func (d Duration) Sub(e Duration) (Duration, error) { return d.combine(e, -1) }

func (d Duration) combine(e Duration, sign int64) (Duration, error) {
	months, ok1 := addScaled(d.Months, e.Months, sign)
	days, ok2 := addScaled(d.Days, e.Days, sign)
	seconds, ok3 := addScaled(d.Seconds, e.Seconds, sign)
	if !ok1 || !ok2 || !ok3 {
		return Duration{}, durationRange()
	}
	return DurationOf(months, days, seconds, int64(d.Nanos)+sign*int64(e.Nanos))
}

// addScaled is a + b or a - b; false where the result leaves the range of INTEGER.
func addScaled(a, b, sign int64) (int64, bool) {
	if sign < 0 {
		return a - b, (a-b < a) == (b > 0)
	}
	return a + b, (a+b > a) == (b > 0)
}

// Scale multiplies by a number; what is left of a month or a day goes to the smaller parts. It fails for NaN,
// infinity, and where the product is out of range.
func (d Duration) Scale(factor float64) (Duration, error) {
	return approximate(float64(d.Months)*factor, float64(d.Days)*factor, float64(d.Seconds)*factor, float64(d.Nanos)*factor)
}

// Divide divides by a number other than 0, as Scale multiplies.
func (d Duration) Divide(divisor float64) (Duration, error) {
	if divisor == 0 {
		return Duration{}, Errorf(InvalidArgument, "a duration cannot be divided by zero")
	}
	return approximate(float64(d.Months)/divisor, float64(d.Days)/divisor, float64(d.Seconds)/divisor, float64(d.Nanos)/divisor)
}

// approximate splits parts that are no whole numbers: what is left of a month counts as days of the average month, what
// is left of a day as seconds.
func approximate(months, days, seconds, nanos float64) (Duration, error) {
	for _, part := range [...]float64{months, days, seconds, nanos} {
		if !(math.Abs(part) < 1<<62) {
			return Duration{}, durationRange()
		}
	}
	const month, day, second = secondsPerMonth * 1e9, secondsPerDay * 1e9, 1e9
	wholeMonths := math.Trunc(months)
	days += (month*months - month*wholeMonths) / day
	wholeDays := math.Trunc(days)
	seconds += (day*days - day*wholeDays) / second
	wholeSeconds := math.Trunc(seconds)
	nanos += second*seconds - second*wholeSeconds
	if !(math.Abs(nanos) < 1<<63) {
		return Duration{}, durationRange()
	}
	return DurationOf(int64(wholeMonths), int64(wholeDays), int64(wholeSeconds), int64(nanos))
}
