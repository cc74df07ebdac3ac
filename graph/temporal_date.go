package graph

// Date is a day of the calendar, counted in days since 1970-01-01.
type Date struct{ Days int64 }

const (
	minYear = -999_999_999
	maxYear = 999_999_999
)

// DateOf makes a date. It fails for a day that the month does not have and for a year out of range.
func DateOf(year int64, month, day int) (Date, error) {
	switch {
	case year < minYear || year > maxYear:
		return Date{}, Errorf(InvalidArgument, "the year %d is out of range: it must be within ±999999999", year)
	case month < 1 || month > 12:
		return Date{}, Errorf(InvalidArgument, "%d is no month: it must be 1 to 12", month)
	case day < 1 || day > daysInMonth(year, month):
		return Date{}, Errorf(InvalidArgument, "month %d of the year %d has no day %d", month, year, day)
	}
	return Date{daysOfCivil(year, month, day)}, nil
}

// Civil gives year, month and day of the month.
func (d Date) Civil() (year int64, month, day int) { return civilOfDays(d.Days) }

// Year, Month and Day are the parts of the calendar date.
func (d Date) Year() int64 { y, _, _ := d.Civil(); return y }

// Month counts from 1.
func (d Date) Month() int { _, m, _ := d.Civil(); return m }

// Day counts from 1.
func (d Date) Day() int { _, _, day := d.Civil(); return day }

// Weekday counts from 1, Monday, to 7, Sunday.
func (d Date) Weekday() int { return int(floorMod(d.Days+3, 7)) + 1 }

// DayOfYear counts from 1.
func (d Date) DayOfYear() int { return int(d.Days-daysOfCivil(d.Year(), 1, 1)) + 1 }

// Quarter counts from 1 to 4.
func (d Date) Quarter() int { return (d.Month()-1)/3 + 1 }

// DayOfQuarter counts from 1.
func (d Date) DayOfQuarter() int {
	y, m, _ := d.Civil()
	return int(d.Days-daysOfCivil(y, (m-1)/3*3+1, 1)) + 1
}

// WeekYear and Week are the year and the number of the ISO week, which belongs to the year of its Thursday.
func (d Date) WeekYear() (year int64, week int) {
	thursday := Date{d.Days - int64(d.Weekday()) + 4}
	return thursday.Year(), (thursday.DayOfYear()-1)/7 + 1
}

// AddMonths moves by calendar months; a day that the month does not have becomes its last.
func (d Date) AddMonths(n int64) Date {
	y, m, day := d.Civil()
	total := y*12 + int64(m-1) + n
	y, m = floorDiv(total, 12), int(floorMod(total, 12))+1
	return Date{daysOfCivil(y, m, min(day, daysInMonth(y, m)))}
}

func isLeap(y int64) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysInMonth(y int64, m int) int {
	switch m {
	case 2:
		if isLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func daysInYear(y int64) int {
	if isLeap(y) {
		return 366
	}
	return 365
}

// daysOfCivil counts in eras of 400 years that begin on a 1 March, so that the leap day comes last.
func daysOfCivil(y int64, m, d int) int64 {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := int64((153*((m+9)%12)+2)/5 + d - 1)
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

func civilOfDays(days int64) (y int64, m, d int) {
	days += 719468
	era := floorDiv(days, 146097)
	dayOfEra := days - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	mp := (5*dayOfYear + 2) / 153
	d = int(dayOfYear-(153*mp+2)/5) + 1
	m = int((mp+2)%12) + 1
	y = yearOfEra + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 { return a - floorDiv(a, b)*b }
