package graph

// The temporal kinds. All of them are comparable Go values; two equal ones are the same value of Cypher. Years run
// from -999999999 to 999999999 in the proleptic Gregorian calendar.

// LocalTime is a time of day without a zone, in nanoseconds since midnight.
type LocalTime struct{ Nanos int64 }

// Time is a time of day: nanoseconds since local midnight, and the seconds by which the local clock is ahead of UTC.
type Time struct {
	Nanos  int64
	Offset int32
}

// LocalDateTime is a date and a time without a zone: seconds since 1970-01-01T00:00 on the local clock.
type LocalDateTime struct {
	Seconds int64
	Nanos   int32
}

// DateTime is an instant: seconds since 1970-01-01T00:00Z, as a local clock shows it that is Offset seconds ahead of
// UTC. Zone is the name of a zone such as Europe/Stockholm, or empty where only the offset is known.
type DateTime struct {
	Seconds int64
	Nanos   int32
	Offset  int32
	Zone    string
}

// Duration has four parts that do not convert into each other without a date. Nanos is 0 to 999999999: minus half a
// second is {Seconds: -1, Nanos: 500000000}.
type Duration struct {
	Months, Days, Seconds int64
	Nanos                 int32
}
