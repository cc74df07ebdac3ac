package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// parseSingle reads part, one date of text, with its qualifier.
func parseSingle(text, part string) (single, error) {
	body := strings.TrimRight(part, "?~%")
	mark := part[len(body):]
	if len(mark) > 1 {
		return single{}, wrong(text, "has more than one of ?, ~ and %", "1999% for about 1999, perhaps")
	}
	s, err := parseBody(text, body)
	s.uncertain = mark == "?" || mark == "%"
	s.approximate = mark == "~" || mark == "%"
	return s, err
}

func parseBody(text, body string) (single, error) {
	switch {
	case strings.ContainsAny(body, "?~%"):
		return single{}, wrong(text, "has ?, ~ or % before its end", "1999-05~")
	case strings.ContainsAny(body, "T:"):
		return single{}, wrong(text, "has a time of day, which is not kept", "2020-11-09")
	case strings.HasPrefix(body, "Y"):
		return parseLongYear(text, body[1:])
	}
	sign := 1
	if strings.HasPrefix(body, "-") {
		sign, body = -1, body[1:]
	}
	parts := strings.Split(body, "-")
	if len(parts) > 3 {
		return single{}, wrong(text, "has too many parts", "2020-11-09")
	}
	for i, width := range []int{4, 2, 2}[:len(parts)] {
		if !isDigits(parts[i], width) {
			return single{}, wrong(text, "is not written as year, month and day with 4, 2 and 2 digits",
				"1997, 1997-07, 1997-07-14 or 192X")
		}
	}
	if len(parts) == 1 {
		return parseYear(text, parts[0], sign)
	}
	if strings.Contains(parts[0], "X") {
		return single{}, wrong(text, "gives a month in a year that is not fully known", "192X")
	}
	year, _ := strconv.Atoi(parts[0])
	if len(parts) == 2 {
		return parseMonth(text, sign*year, parts[1])
	}
	return parseDay(text, sign*year, parts[1], parts[2])
}

// isDigits reports whether s has the width and holds digits, at its end also X.
func isDigits(s string, width int) bool {
	known := strings.TrimRight(s, "X")
	return len(s) == width && strings.Trim(known, "0123456789") == ""
}

func parseLongYear(text, digits string) (single, error) {
	year, err := strconv.Atoi(digits)
	if err != nil || len(strings.TrimPrefix(digits, "-")) < 5 || year > 999999999 || year < -999999999 ||
		strings.HasPrefix(digits, "+") {
		return single{}, wrong(text, "has Y before a year that is not 5 to 9 digits long", "Y12000, or 1997 without Y")
	}
	return years(year, year, 1), nil
}

func parseYear(text, digits string, sign int) (single, error) {
	known := strings.TrimRight(digits, "X")
	if len(known) < 2 {
		return single{}, wrong(text, "leaves more than two digits of the year open", "192X or 19XX")
	}
	first, _ := strconv.Atoi(known + strings.Repeat("0", 4-len(known)))
	span := 1
	for range 4 - len(known) {
		span *= 10
	}
	if sign < 0 {
		if first == 0 && span == 1 {
			return single{}, wrong(text, "is no year: the year before 0001 is 0000", "0000 or -0001")
		}
		return years(-first-span+1, -first, span), nil
	}
	return years(first, first+span-1, span), nil
}

func years(first, last, span int) single {
	return single{from: Day{first, 1, 1}, to: Day{last, 12, 31}, unit: unit{years: span}}
}

func parseMonth(text string, year int, digits string) (single, error) {
	if digits == "XX" {
		return single{from: Day{year, 1, 1}, to: Day{year, 12, 31}, unit: unit{months: 1}}, nil
	}
	month, err := strconv.Atoi(digits)
	switch {
	case err != nil:
		return single{}, wrong(text, "has a month that is half known", "1997-XX")
	case month >= 21 && month <= 24:
		first := 3 * (month - 20) // 21 is March
		return single{from: civil(year, first, 1), to: civil(year, first+3, 0), unit: unit{months: 3}}, nil
	case month < 1 || month > 12:
		return single{}, wrong(text, fmt.Sprintf("has no month or season %s", digits),
			"1997-07, or 21 to 24 for spring, summer, autumn and winter")
	}
	return single{from: Day{year, month, 1}, to: Day{year, month, daysIn(year, month)}, unit: unit{months: 1}}, nil
}

func parseDay(text string, year int, monthDigits, dayDigits string) (single, error) {
	if monthDigits == "XX" && dayDigits == "XX" {
		return single{from: Day{year, 1, 1}, to: Day{year, 12, 31}, unit: unit{days: 1}}, nil
	}
	month, err := strconv.Atoi(monthDigits)
	if err != nil {
		return single{}, wrong(text, "has a day in a month that is not fully known", "1997-XX or 1997-07-XX")
	}
	if month < 1 || month > 12 {
		return single{}, wrong(text, fmt.Sprintf("has no month %s", monthDigits), "1997-07-14")
	}
	if dayDigits == "XX" {
		return single{from: Day{year, month, 1}, to: Day{year, month, daysIn(year, month)}, unit: unit{days: 1}}, nil
	}
	day, err := strconv.Atoi(dayDigits)
	if err != nil {
		return single{}, wrong(text, "has a day that is half known", "1997-07-XX")
	}
	if day < 1 || day > daysIn(year, month) {
		return single{}, wrong(text, fmt.Sprintf("is no day: that month has %d", daysIn(year, month)), "1997-07-14")
	}
	d := Day{year, month, day}
	return single{from: d, to: d, unit: unit{days: 1}}, nil
}
