package exec

import (
	"context"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

func TestLimits(t *testing.T) {
	cases := []struct {
		name, text string
		limits     graph.Limits
		code       graph.Code
		message    string
	}{
		{"a large list", "range(1, 1000000)", graph.Limits{Memory: 1 << 20}, graph.LimitExceeded, "1048576 bytes"},
		{"an immense range", "range(0, 9223372036854775807)", graph.Limits{}, graph.LimitExceeded, "range()"},
		{"doubling lists", "size(reduce(l = [1], x IN range(1, 40) | l + l))", graph.Limits{Memory: 1 << 20}, graph.LimitExceeded, "memory"},
		{"doubling strings", "size(reduce(s = 'ab', x IN range(1, 40) | s + s))", graph.Limits{Memory: 1 << 20}, graph.LimitExceeded, "memory"},
		{"growing replacements", "size(reduce(s = 'aa', x IN range(1, 40) | replace(s, 'a', 'aaaa')))", graph.Limits{Memory: 1 << 20}, graph.LimitExceeded, "memory"},
		{"nested comprehensions", "size([a IN range(1, 1000) | [b IN range(1, 1000) | [c IN range(1, 1000) | c]]])", graph.Limits{Memory: 1 << 20}, graph.LimitExceeded, "memory"},
		{"much work", "all(a IN range(1, 1000) WHERE all(b IN range(1, 1000) WHERE b > 0))", graph.Limits{Work: 10000}, graph.LimitExceeded, "10000 steps"},
		{"long work", "all(a IN range(1, 100000) WHERE all(b IN range(1, 100000) WHERE b > 0))", graph.Limits{Time: 20 * time.Millisecond}, graph.Timeout, "20ms"},
	}
	for _, c := range cases {
		_, err := evaluate(c.text, emptyGraph(), nil, c.limits)
		if graph.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.message) {
			t.Errorf("%s: got %v, want %s naming %q", c.name, err, c.code, c.message)
		}
	}
}

// TestValuesOfARowAreReleased: what an expression charges for its own values does not add up over the rows.
func TestValuesOfARowAreReleased(t *testing.T) {
	v, err := evaluate("size([a IN range(1, 2000) WHERE size(range(1, 1000)) > 0])", emptyGraph(), nil, graph.Limits{Memory: 1 << 17})
	if err != nil || v.Int() != 2000 {
		t.Errorf("got %v, %v", v.Int(), err)
	}
}

func TestCancellationStopsSoon(t *testing.T) {
	c, cancel := context.WithCancel(context.Background())
	b := NewBudget(c, graph.Limits{})
	if err := b.Step(1); err != nil {
		t.Fatal(err)
	}
	cancel()
	steps := 0
	var err error
	for err == nil && steps < 10*checkEvery {
		err = b.Step(1)
		steps++
	}
	if graph.CodeOf(err) != graph.Cancelled || steps > checkEvery+1 {
		t.Errorf("after %d steps: %v", steps, err)
	}
}

func TestRowsAndMemory(t *testing.T) {
	b := NewBudget(context.Background(), graph.Limits{Rows: 1, Memory: 100})
	if err := b.AddRow(); err != nil {
		t.Error(err)
	}
	if err := b.AddRow(); graph.CodeOf(err) != graph.LimitExceeded {
		t.Error(err)
	}
	if err := b.Charge(100); err != nil {
		t.Error(err)
	}
	if err := b.Charge(1); graph.CodeOf(err) != graph.LimitExceeded {
		t.Error(err)
	}
	b.Release(50)
	if err := b.Charge(10); err != nil {
		t.Error(err)
	}
}
