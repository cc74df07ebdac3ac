package graph

import "time"

const (
	nanosPerSecond = 1_000_000_000
	secondsPerDay  = 86_400
	nanosPerDay    = secondsPerDay * nanosPerSecond
)

// LocalTimeOf makes a time of day. It fails for an hour, minute, second or nanosecond out of range.
func LocalTimeOf(hour, minute, second, nano int) (LocalTime, error) {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0 || nano >= nanosPerSecond {
		return LocalTime{}, Errorf(InvalidArgument, "%02d:%02d:%02d is no time of day", hour, minute, second)
	}
	return LocalTime{int64(hour*3600+minute*60+second)*nanosPerSecond + int64(nano)}, nil
}

// Clock gives hour, minute, second and nanosecond of the second.
func (t LocalTime) Clock() (hour, minute, second, nano int) {
	s := int(t.Nanos / nanosPerSecond)
	return s / 3600, s / 60 % 60, s % 60, int(t.Nanos % nanosPerSecond)
}

// Local is the time of day as the local clock shows it.
func (t Time) Local() LocalTime { return LocalTime{t.Nanos} }

// utc counts nanoseconds since midnight in Greenwich; it may lie outside of the day.
func (t Time) utc() int64 { return t.Nanos - int64(t.Offset)*nanosPerSecond }

// At joins a date and a time of day.
func (d Date) At(t LocalTime) LocalDateTime {
	return LocalDateTime{d.Days*secondsPerDay + t.Nanos/nanosPerSecond, int32(t.Nanos % nanosPerSecond)}
}

// Date is the day that the local clock shows.
func (t LocalDateTime) Date() Date { return Date{floorDiv(t.Seconds, secondsPerDay)} }

// Time is the time of day that the local clock shows.
func (t LocalDateTime) Time() LocalTime {
	return LocalTime{floorMod(t.Seconds, secondsPerDay)*nanosPerSecond + int64(t.Nanos)}
}

// Local is the date and time as the local clock shows it.
func (t DateTime) Local() LocalDateTime { return LocalDateTime{t.Seconds + int64(t.Offset), t.Nanos} }

// In makes a zoned date-time of a local one. Zone is Z, an offset such as +01:00, or a name such as Europe/Stockholm.
// A time that the local clock shows twice is the earlier; one that it jumps over moves on by the length of the jump.
// It fails for an unknown zone.
func (t LocalDateTime) In(zoneText string) (DateTime, error) {
	z, err := parseZone(zoneText)
	if err != nil {
		return DateTime{}, err
	}
	return z.dateTime(t), nil
}

// DateTimeAt makes the date-time that a clock in a zone shows at an instant: seconds since 1970-01-01T00:00Z. Zone as
// for [LocalDateTime.In].
func DateTimeAt(seconds int64, nanos int32, zoneText string) (DateTime, error) {
	z, err := parseZone(zoneText)
	if err != nil {
		return DateTime{}, err
	}
	return z.instant(seconds, nanos), nil
}

// DateTimeOfGo converts an instant of the standard library, shown in UTC.
func DateTimeOfGo(t time.Time) DateTime {
	return DateTime{Seconds: t.Unix(), Nanos: int32(t.Nanosecond())}
}

func (t DateTime) zone() zone { return zone{t.Offset, t.Zone, true} }
