package neo4j

import (
	"context"
	"errors"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

var (
	passing = &driver.ConnectivityError{Inner: errors.New("lost")}
	lasting = &driver.UsageError{Message: "wrong"}
)

// standing is a clock that moves only when somebody waits.
func standing(waits *[]time.Duration) clock {
	now := time.Unix(0, 0)
	return clock{
		now: func() time.Time { return now },
		wait: func(_ context.Context, d time.Duration) error {
			*waits = append(*waits, d)
			now = now.Add(d)
			return nil
		},
	}
}

func TestRetryUntilItSucceeds(t *testing.T) {
	var waits []time.Duration
	attempts := 0
	err := standing(&waits).retry(context.Background(), time.Minute, func() error {
		if attempts++; attempts < 4 {
			return passing
		}
		return nil
	})
	if err != nil || attempts != 4 || len(waits) != 3 {
		t.Fatalf("got %v after %d attempts and %d waits", err, attempts, len(waits))
	}
	for i, d := range waits {
		least := firstWait << i / 2
		if d < least || d > 2*least {
			t.Errorf("wait %d took %s, want %s to %s", i, d, least, 2*least)
		}
	}
}

func TestRetryGivesUp(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	const budget = 5 * time.Second
	cases := []struct {
		name string
		ctx  context.Context
		err  error
		// least is for how long it is tried again; the last wait leads up to there, or beyond.
		least time.Duration
	}{
		{"on what does not pass", context.Background(), lasting, 0},
		{"when the context has ended", ended, passing, 0},
		{"when the time is used up", context.Background(), passing, budget},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var waits []time.Duration
			attempts := 0
			err := standing(&waits).retry(c.ctx, budget, func() error { attempts++; return c.err })
			waited, last := time.Duration(0), time.Duration(0)
			for _, last = range waits {
				waited += last
			}
			if !errors.Is(err, c.err) || attempts != len(waits)+1 {
				t.Errorf("got %v after %d attempts and %d waits", err, attempts, len(waits))
			}
			if waited < c.least || len(waits) > 0 && waited-last >= c.least || last > longestWait {
				t.Errorf("it waited %s, at last %s, want no more than leads up to %s", waited, last, c.least)
			}
		})
	}
}
