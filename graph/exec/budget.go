package exec

import (
	"context"
	"errors"
	"time"

	"parley/graph"
)

// checkEvery is the number of steps between two looks at the clock: at some 20 ns a step, well under a millisecond.
const checkEvery = 1024

// Budget ends a runaway query. It belongs to one goroutine.
type Budget struct {
	ctx      context.Context
	limits   graph.Limits
	deadline time.Time
	work     int   // steps taken
	nextLook int   // the value of work at which Step looks at limits and clock again
	memory   int64 // bytes held, estimated
	held     int64 // those of tables that outlast an evaluation
	most     int64 // the most that memory has been
	rows     int
}

// NewBudget starts the clock. Limits that are zero or negative do not bound.
func NewBudget(ctx context.Context, limits graph.Limits) Budget {
	return budgetFrom(ctx, limits, time.Now())
}

func budgetFrom(ctx context.Context, limits graph.Limits, now time.Time) Budget {
	b := Budget{ctx: ctx, limits: limits}
	if limits.Time > 0 {
		b.deadline = now.Add(limits.Time)
	}
	return b
}

// Limits are those of this run.
func (b *Budget) Limits() graph.Limits { return b.limits }

// Step counts n steps of work; call it in every loop. Errors: LimitExceeded, Timeout, Cancelled.
func (b *Budget) Step(n int) error {
	b.work += n
	if b.work < b.nextLook {
		return nil
	}
	return b.look()
}

func (b *Budget) look() error {
	b.nextLook = b.work + checkEvery
	if max := b.limits.Work; max > 0 {
		if b.work > max {
			return graph.Errorf(graph.LimitExceeded,
				"the query needs more than %d steps of work (limit work); make its patterns more selective", max)
		}
		b.nextLook = min(b.nextLook, max+1)
	}
	return b.Alive()
}

// Alive looks at the clock and at the caller's context now. Errors: Timeout, Cancelled.
func (b *Budget) Alive() error {
	if err := b.wanted(); err != nil {
		return err
	}
	if !b.deadline.IsZero() && !time.Now().Before(b.deadline) {
		return graph.Errorf(graph.Timeout, "the query ran longer than %s (limit time)", b.limits.Time)
	}
	return nil
}

// wanted looks at the caller's context alone. Errors: Timeout, Cancelled.
func (b *Budget) wanted() error {
	if b.ctx == nil {
		return nil
	}
	err := b.ctx.Err()
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return graph.Errorf(graph.Timeout, "the caller's deadline passed before the query ended")
	}
	return graph.Errorf(graph.Cancelled, "the query was cancelled")
}

// begun looks at the caller's context; the clock, which was started just now, is looked at after so many steps only.
// Errors: Timeout, Cancelled.
func (b *Budget) begun() error {
	b.nextLook = checkEvery
	if max := b.limits.Work; max > 0 {
		b.nextLook = min(b.nextLook, max+1)
	}
	return b.wanted()
}

// Charge counts bytes that the query keeps. Errors: LimitExceeded.
func (b *Budget) Charge(bytes int64) error {
	b.memory += bytes
	b.most = max(b.most, b.memory+b.held)
	if max := b.limits.Memory; max > 0 && b.memory+b.held > max {
		return graph.Errorf(graph.LimitExceeded,
			"the query needs more than %d bytes of memory (limit memory); collect, sort or group less", max)
	}
	return nil
}

// hold counts bytes of a table that is made while an expression is evaluated, and kept. Errors: LimitExceeded.
func (b *Budget) hold(bytes int64) error {
	b.held += bytes
	return b.Charge(0)
}

// Release gives back bytes that were charged.
func (b *Budget) Release(bytes int64) { b.memory -= bytes }

// AddRow counts a row of the answer. Errors: LimitExceeded.
func (b *Budget) AddRow() error {
	b.rows++
	if max := b.limits.Rows; max > 0 && b.rows > max {
		return graph.Errorf(graph.LimitExceeded, "the answer has more than %d rows (limit rows); ask for fewer with LIMIT", max)
	}
	return nil
}
