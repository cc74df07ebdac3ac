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
	var waits []time.Duration
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	cases := []struct {
		name string
		ctx  context.Context
		err  error
		most int
	}{
		{"on what does not pass", context.Background(), lasting, 1},
		{"when the context has ended", ended, passing, 1},
		{"when the time is used up", context.Background(), passing, 12},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			attempts := 0
			err := standing(&waits).retry(c.ctx, 5*time.Second, func() error { attempts++; return c.err })
			if !errors.Is(err, c.err) || attempts > c.most || attempts == 0 {
				t.Errorf("got %v after %d attempts, want at most %d", err, attempts, c.most)
			}
		})
	}
}
