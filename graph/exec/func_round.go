package exec

import (
	"math"
	"strconv"
	"strings"
)

// round has a precision and a mode as optional arguments: round(x), round(x, 2), round(x, 2, 'HALF_EVEN'). Halves go up
// where there is neither, and away from zero where there is a precision only.
func round(_ *Context, args []Value) (Value, error) {
	if len(args) < 1 || len(args) > 3 {
		return Value{}, wrongCount("round", len(args))
	}
	if !isNumber(args[0]) {
		return Value{}, wrongArgument("round", "a number", args[0])
	}
	x := float(args[0])
	if len(args) == 1 {
		return FloatOf(halfUp(x)), nil
	}
	if !isNumber(args[1]) || !(float(args[1]) >= 0) {
		return Value{}, fault(argumentValue, "the precision of round() must be a whole number, 0 or more")
	}
	precision := int(min(float(args[1]), mostDigits))
	if len(args) == 2 && precision == 0 {
		return FloatOf(halfUp(x)), nil
	}
	mode := "HALF_UP"
	if len(args) == 3 {
		mode = strings.ToUpper(args[2].Str())
	}
	away, ok := roundings[mode]
	if !ok {
		return Value{}, fault(argumentValue, "round() knows the modes UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN")
	}
	return FloatOf(roundTo(x, precision, away)), nil
}

// mostDigits is more than a FLOAT has behind the point.
const mostDigits = 400

// halfUp is exact: x + 0.5 is not, for large numbers and just below a half.
//
// Differs: Neo4j gives the largest INTEGER for what is beyond it.
func halfUp(x float64) float64 {
	below := math.Floor(x)
	if x-below < 0.5 {
		return below + 0 // no zero is negative
	}
	return below + 1
}

// cut is a number without its last digits.
type cut struct {
	negative, odd bool
	// half is -1, 0 or 1 where what was cut off is less than half of the last digit that is left, half or more.
	half int
}

// roundings tell by mode whether a number goes away from zero, once digits other than 0 were cut off.
var roundings = map[string]func(c cut) bool{
	"UP":        func(cut) bool { return true },
	"DOWN":      func(cut) bool { return false },
	"CEILING":   func(c cut) bool { return !c.negative },
	"FLOOR":     func(c cut) bool { return c.negative },
	"HALF_UP":   func(c cut) bool { return c.half >= 0 },
	"HALF_DOWN": func(c cut) bool { return c.half > 0 },
	"HALF_EVEN": func(c cut) bool { return c.half > 0 || c.half == 0 && c.odd },
}

// roundTo rounds the digits with which a number is written: 1.005 to two of them is 1.01, though as a FLOAT it is a bit
// less than that. What is not finite stays as it is.
func roundTo(x float64, precision int, away func(cut) bool) float64 {
	digits, point, ok := decimal(x)
	kept := point + precision
	if !ok || kept >= len(digits) {
		return x + 0
	}
	c := cut{negative: x < 0, half: -1}
	head := uint64(0)
	if kept >= 0 {
		c.half = half(digits[kept:])
		head, _ = strconv.ParseUint("0"+digits[:kept], 10, 64) // 17 digits at most
	}
	c.odd = head%2 == 1
	if away(c) {
		head++
	}
	out, _ := strconv.ParseFloat(strconv.FormatUint(head, 10)+"e-"+strconv.Itoa(precision), 64)
	if c.negative && head > 0 {
		return -out
	}
	return out
}

// decimal gives the digits of a number as it is written, without zeros at the ends, and how many stand before the point;
// fewer than none for 0.05. It is false for what has no digits: 0, infinity, NaN.
func decimal(x float64) (digits string, point int, ok bool) {
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return "", 0, false
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(math.Abs(x), 'e', -1, 64), "e")
	power, err := strconv.Atoi(exponent)
	return strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0"), power + 1, err == nil
}

// half compares digits behind a point with one half.
func half(digits string) int {
	return strings.Compare(digits, "5")
}
