package graph

import (
	"math"
	"math/big"
	"strconv"
)

const secondsPerMonth = 2_629_746 // of the average month of the Gregorian calendar

func (d Duration) average() int64 {
	return d.Months*secondsPerMonth + d.Days*secondsPerDay + d.Seconds
}

// Add, with its counterpart Sub, works part by part. They fail where a part leaves the range of INTEGER.
func (d Duration) Add(e Duration) (Duration, error) { return d.combine(e, 1) }

// Sub takes e from d, part by part.
func (d Duration) Sub(e Duration) (Duration, error) { return d.combine(e, -1) }

func (d Duration) combine(e Duration, sign int64) (Duration, error) {
	nanos := int64(d.Nanos) + sign*int64(e.Nanos)
	months, ok1 := addScaled(d.Months, e.Months, sign)
	days, ok2 := addScaled(d.Days, e.Days, sign)
	seconds, ok3 := addScaled(d.Seconds, e.Seconds, sign)
	seconds, ok4 := addScaled(seconds, floorDiv(nanos, nanosPerSecond), 1)
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return Duration{}, durationRange()
	}
	return Duration{months, days, seconds, int32(floorMod(nanos, nanosPerSecond))}, nil
}

func addScaled(a, b, sign int64) (int64, bool) {
	if sign < 0 {
		return a - b, (a-b < a) == (b > 0)
	}
	return a + b, (a+b > a) == (b > 0)
}

func durationRange() error {
	return Errorf(InvalidArgument, "the duration is out of range: a part of it is no 64-bit integer")
}

// Scale multiplies by a number; what is left of a month or a day goes to the smaller parts. It fails for NaN,
// infinity, and where a part leaves the range of INTEGER.
func (d Duration) Scale(factor float64) (Duration, error) {
	f, err := exact(factor)
	if err != nil {
		return Duration{}, err
	}
	return d.scaled(f)
}

// Divide divides by a number other than 0.
func (d Duration) Divide(divisor float64) (Duration, error) {
	f, err := exact(divisor)
	if err != nil {
		return Duration{}, err
	}
	if f.Sign() == 0 {
		return Duration{}, Errorf(InvalidArgument, "a duration cannot be divided by zero")
	}
	return d.scaled(f.Inv(f))
}

func (d Duration) scaled(f *big.Rat) (Duration, error) {
	nanos := new(big.Rat).SetInt64(int64(d.Nanos))
	times := func(n int64) *big.Rat { r := new(big.Rat).SetInt64(n); return r.Mul(r, f) }
	return durationOf(times(d.Months), times(d.Days), times(d.Seconds), nanos.Mul(nanos, f))
}

// exact gives the decimal number that a float stands for, so that 0.1 is a tenth.
func exact(f float64) (*big.Rat, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil, Errorf(InvalidArgument, "a duration cannot be computed with NaN or Infinity")
	}
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(f, 'g', -1, 64))
	return r, nil
}

// durationOf splits parts that are no whole numbers: what is left of a month counts as days of the average month, what
// is left of a day as seconds. It changes its arguments.
func durationOf(months, days, seconds, nanos *big.Rat) (Duration, error) {
	wholeMonths, rest := split(months)
	days.Add(days, rest.Mul(rest, big.NewRat(secondsPerMonth, secondsPerDay)))
	wholeDays, rest := split(days)
	seconds.Add(seconds, rest.Mul(rest, big.NewRat(secondsPerDay, 1)))
	nanos.Add(nanos, seconds.Mul(seconds, big.NewRat(nanosPerSecond, 1)))
	allNanos, _ := split(nanos)
	wholeSeconds, restNanos := new(big.Int).DivMod(allNanos, big.NewInt(nanosPerSecond), new(big.Int))
	if !wholeMonths.IsInt64() || !wholeDays.IsInt64() || !wholeSeconds.IsInt64() {
		return Duration{}, durationRange()
	}
	return Duration{wholeMonths.Int64(), wholeDays.Int64(), wholeSeconds.Int64(), int32(restNanos.Int64())}, nil
}

// split cuts towards zero.
func split(r *big.Rat) (whole *big.Int, rest *big.Rat) {
	whole = new(big.Int).Quo(r.Num(), r.Denom())
	return whole, new(big.Rat).Sub(r, new(big.Rat).SetInt(whole))
}
