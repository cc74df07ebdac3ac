package graph

import "time"

// Limits bound one run of a statement. A zero field takes the store's own value; a negative one means no limit.
type Limits struct {
	// Time from the start of Run to the last row.
	Time time.Duration
	// Rows that may be returned.
	Rows int
	// Work is the number of steps: one for each row that an operator hands on, each relationship that is looked at and
	// each element of a list that is evaluated.
	Work int
	// Memory is the number of bytes that rows kept for sorting, grouping and collecting may take, estimated.
	Memory int64
	// Hops is the longest variable-length path that is followed.
	Hops int
}

// Or fills the zero fields of l from d.
func (l Limits) Or(d Limits) Limits {
	if l.Time == 0 {
		l.Time = d.Time
	}
	if l.Rows == 0 {
		l.Rows = d.Rows
	}
	if l.Work == 0 {
		l.Work = d.Work
	}
	if l.Memory == 0 {
		l.Memory = d.Memory
	}
	if l.Hops == 0 {
		l.Hops = d.Hops
	}
	return l
}
