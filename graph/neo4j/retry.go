package neo4j

import (
	"context"
	"math/rand/v2"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// The waits between attempts double from the first to the longest; half of each is left to chance, so that statements
// that collided do not collide again.
const (
	firstWait   = 50 * time.Millisecond
	longestWait = time.Second
)

// clock is what waiting needs; tests have their own.
type clock struct {
	now  func() time.Time
	wait func(context.Context, time.Duration) error
}

var wallClock = clock{now: time.Now, wait: waitFor}

func waitFor(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// retry repeats attempt for as long as it fails for a passing reason: a deadlock, a change of leader, a lost connection.
// It gives up after budget, or when ctx ends, with the error of the last attempt.
func (c clock) retry(ctx context.Context, budget time.Duration, attempt func() error) error {
	until := c.now().Add(budget)
	for pause := firstWait; ; pause = min(2*pause, longestWait) {
		err := attempt()
		if err == nil || ctx.Err() != nil || !driver.IsRetryable(err) || !c.now().Before(until) {
			return err
		}
		if c.wait(ctx, pause/2+rand.N(pause/2)) != nil {
			return err
		}
	}
}
