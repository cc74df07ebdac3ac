package graph

import "strings"

// Parse reads a value of kind k in one of the forms of ISO 8601: dates as 2015-07-21, 20150721, 2015-07, 201507,
// 2015-W30-2, 2015W302, 2015-W30, 2015W30, 2015-202, 2015202, 2015; times as 21:40:32.142, 214032.142, 21:40, 2140, 21;
// zones as Z, +01, +0100, +01:00, [Europe/Stockholm]. A zone that is not given is defaultZone. It fails with
// InvalidArgument for other text and for dates that do not exist.
func (k TemporalKind) Parse(s, defaultZone string) (Value, error) {
	r := reader{kind: k, text: s}
	p, err := r.read(defaultZone)
	if err != nil {
		return nil, err
	}
	return p.build(k)
}

// reader takes a text apart.
type reader struct {
	kind TemporalKind
	text string
}

func (r *reader) fail() error {
	return Errorf(InvalidArgument, "%s() cannot read %s: write it as %s", r.kind, Quote(r.text),
		[...]string{"2020-09-27", "12:30:45", "12:30:45+04:00", "2020-09-27T12:30:45", "2020-09-27T12:30:45+04:00"}[r.kind])
}

func (r *reader) read(defaultZone string) (p parts, err error) {
	date, clock, zoneText := r.text, "", ""
	if r.kind.hasTime() {
		var split bool
		date, clock, split = strings.Cut(r.text, "T")
		if !r.kind.hasDate() {
			date, clock = "", strings.TrimPrefix(r.text, "T")
		} else if split && clock == "" {
			return p, r.fail()
		}
	}
	if r.kind.hasZone() {
		clock, zoneText = splitZone(clock)
	}
	if r.kind.hasDate() {
		if p.date, err = r.date(date); err != nil {
			return p, err
		}
	}
	if clock != "" || r.kind.hasTime() && !r.kind.hasDate() {
		if p.nanos, err = r.clock(clock); err != nil {
			return p, err
		}
	}
	if r.kind.hasZone() {
		return r.zone(p, zoneText, defaultZone)
	}
	return p, nil
}

// splitZone cuts a clock text before its zone: Z, a sign or a bracket.
func splitZone(clock string) (string, string) {
	if i := strings.IndexAny(clock, "Zz+-["); i >= 0 {
		return clock[:i], clock[i:]
	}
	return clock, ""
}

// zone reads an offset, a name in brackets, or both, which must agree.
func (r *reader) zone(p parts, s, defaultZone string) (parts, error) {
	if s == "" {
		s = defaultZone
	}
	offsetText, name, named := strings.Cut(s, "[")
	if !named {
		z, err := parseZone(s)
		p.zone, p.hasZone = z, true
		return p, err
	}
	name, closed := strings.CutSuffix(name, "]")
	if !closed || r.kind == TimeKind {
		return p, r.fail()
	}
	z, err := parseZone(name)
	if err != nil {
		return p, err
	}
	p.zone, p.hasZone = z, true
	if offsetText == "" {
		return p, nil
	}
	fixed, err := parseZone(offsetText)
	if err != nil {
		return p, err
	}
	at := fixed.dateTime(p.local())
	if z.at(at.Seconds) != fixed.offset {
		return p, Errorf(InvalidArgument, "the offset %s is not that of %s at %s", offsetText, Quote(name), p.local())
	}
	p.zone.offset, p.zone.keep = fixed.offset, true
	return p, nil
}

// date reads the forms of a date. Only four digits of the year stand without a sign.
func (r *reader) date(s string) (Date, error) {
	year, rest, ok := cutYear(s)
	if !ok {
		return Date{}, r.fail()
	}
	basic := !strings.HasPrefix(rest, "-")
	rest = strings.TrimPrefix(rest, "-")
	if week, ok := strings.CutPrefix(rest, "W"); ok {
		return r.week(year, week, basic)
	}
	if quarter, ok := strings.CutPrefix(rest, "Q"); ok {
		return r.quarter(year, quarter, basic)
	}
	if month, day, ok := strings.Cut(rest, "-"); ok && !basic {
		m, ok1 := digits(month)
		d, ok2 := digits(day)
		if !ok1 || !ok2 || len(month) < 1 || len(month) > 2 || len(day) < 1 || len(day) > 2 {
			return Date{}, r.fail()
		}
		return DateOf(year, m, d)
	}
	n, ok := digits(rest)
	if !ok {
		return Date{}, r.fail()
	}
	switch len(rest) {
	case 0:
		if strings.HasSuffix(s, "-") {
			return Date{}, r.fail()
		}
		return DateOf(year, 1, 1)
	case 2:
		return DateOf(year, n, 1)
	case 3:
		if n < 1 || n > daysInYear(year) {
			return Date{}, Errorf(InvalidArgument, "the year %d has no day %d", year, n)
		}
		return Date{daysOfCivil(year, 1, 1) + int64(n) - 1}, nil
	case 4:
		return DateOf(year, n/100, n%100)
	}
	return Date{}, r.fail()
}

func (r *reader) week(year int64, s string, basic bool) (Date, error) {
	weekText, dayText, hasDay := strings.Cut(s, "-")
	if len(s) == 3 && !hasDay {
		weekText, dayText, hasDay = s[:2], s[2:], true
	}
	week, ok1 := digits(weekText)
	day, ok2 := digits(dayText)
	if !ok1 || !ok2 || len(weekText) < 1 || len(weekText) > 2 || hasDay && len(dayText) != 1 || basic && strings.Contains(s, "-") {
		return Date{}, r.fail()
	}
	if !hasDay {
		day = 1
	}
	if week < 1 || week > 53 || day < 1 || day > 7 {
		return Date{}, r.fail()
	}
	d := dateOfWeek(year, int64(week), int64(day))
	if y, _ := d.WeekYear(); y != year {
		return Date{}, r.fail() // the year has 52 weeks
	}
	return d, nil
}

// quarter reads the quarter of a year, 2, with or without a day of it: 2-91, or 291 where there are no lines between.
func (r *reader) quarter(year int64, s string, basic bool) (Date, error) {
	text, dayText, hasDay := strings.Cut(s, "-")
	if basic && len(s) == 3 && !hasDay {
		text, dayText, hasDay = s[:1], s[1:], true
	}
	quarter, ok1 := digits(text)
	day, ok2 := digits(dayText)
	if !ok1 || !ok2 || len(text) != 1 || hasDay && (len(dayText) < 1 || len(dayText) > 2) || basic && strings.Contains(s, "-") {
		return Date{}, r.fail()
	}
	if !hasDay {
		day = 1
	}
	if quarter < 1 || quarter > 4 {
		return Date{}, r.fail()
	}
	first := daysOfCivil(year, 3*quarter-2, 1)
	next := daysOfCivil(year, 3*quarter+1, 1)
	if quarter == 4 {
		next = daysOfCivil(year+1, 1, 1)
	}
	if day < 1 || int64(day) > next-first {
		return Date{}, Errorf(InvalidArgument, "quarter %d of %d has no day %d", quarter, year, day)
	}
	return Date{first + int64(day) - 1}, nil
}

// cutYear reads four digits, or a sign and up to nine digits.
func cutYear(s string) (year int64, rest string, ok bool) {
	sign := int64(1)
	width := 4
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s, width = s[1:], 9
	}
	n := 0
	for n < len(s) && n < width && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	y, digitsOnly := digits(s[:n])
	return sign * int64(y), s[n:], digitsOnly && n >= 1 && (width == 9 || n == 4)
}

// clock reads hh[:mm[:ss[.fraction]]] with or without the colons. With them, one digit is enough.
func (r *reader) clock(s string) (int64, error) {
	whole, fraction, hasFraction := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	pairs, fewest := strings.Split(whole, ":"), 1
	if len(pairs) == 1 && len(whole) > 2 {
		fewest = 2
		pairs = pairs[:0]
		for i := 0; i < len(whole); i += 2 {
			pairs = append(pairs, whole[i:min(i+2, len(whole))])
		}
	}
	var clock [3]int
	if len(pairs) < 1 || len(pairs) > 3 || hasFraction && len(pairs) != 3 {
		return 0, r.fail()
	}
	for i, p := range pairs {
		n, ok := digits(p)
		if !ok || len(p) < fewest || len(p) > 2 {
			return 0, r.fail()
		}
		clock[i] = n
	}
	nanos, ok := digits((fraction + "000000000")[:9])
	if !ok || len(fraction) > 9 || hasFraction && fraction == "" {
		return 0, r.fail()
	}
	t, err := LocalTimeOf(clock[0], clock[1], clock[2], nanos)
	return t.Nanos, err
}

// digits reads up to nine digits; the empty text is 0.
func digits(s string) (int, bool) {
	if len(s) > 9 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}
