package edtf

import (
	"strings"

	"parley/graph"
)

const maxLength = 64 // bytes; the longest sensible interval has 25

// Parse reads a single value or an interval. The error is an InvalidArgument that says what is wrong and shows the
// right form.
func Parse(text string) (Value, error) {
	if len(text) > maxLength {
		return Value{}, wrong(text, "is too long for a date", "1997-07 or 1997-03/1998")
	}
	first, second, interval := strings.Cut(text, "/")
	if !interval {
		return ParseSingle(text)
	}
	if strings.Count(text, "/") > 1 {
		return Value{}, wrong(text, "has more than one slash, which stands between the two ends of an interval",
			"2020-11-09 for a day, 2020-11-09/2020-11-10 for an interval")
	}
	start, err := parseEnd(text, first)
	if err != nil {
		return Value{}, err
	}
	stop, err := parseEnd(text, second)
	if err != nil {
		return Value{}, err
	}
	v := Value{text: text, start: start, stop: stop, interval: true}
	if !start.from.Known() && !stop.to.Known() {
		return Value{}, wrong(text, "has no end that is known", "1997-03/1998, 2005/.. or ../1994")
	}
	if v.Latest().Before(v.Earliest()) {
		return Value{}, wrong(text, "ends before it begins", "1997-03/1998, the earlier date first")
	}
	return v, nil
}

// ParseSingle reads a value that is no interval, such as the start of a state.
func ParseSingle(text string) (Value, error) {
	switch {
	case text == "":
		return Value{}, wrong(text, "is empty", "1997-07; leave the key out where no date is known")
	case text == "..":
		return Value{}, wrong(text, "stands only for an open end", "to: .. or 2005/..")
	case strings.Contains(text, "/"):
		return Value{}, wrong(text, "is an interval where one value is wanted", "1998, or from: 1998 and to: 2008")
	}
	s, err := parseSingle(text, text)
	if err != nil {
		return Value{}, err
	}
	return Value{text: text, start: end{single: s}, stop: end{single: s}}, nil
}

// ParseEnd reads the end of a state: a single value, or .. for one that is still open.
func ParseEnd(text string) (Value, error) {
	if text == ".." {
		return Value{text: text, stop: end{open: true}}, nil
	}
	return ParseSingle(text)
}

func parseEnd(text, part string) (end, error) {
	switch part {
	case "":
		return end{}, nil
	case "..":
		return end{open: true}, nil
	}
	s, err := parseSingle(text, part)
	return end{single: s}, err
}

func wrong(text, what, example string) error {
	return graph.Errorf(graph.InvalidArgument, "the date %s %s; write for example %s", graph.Quote(text), what, example)
}
