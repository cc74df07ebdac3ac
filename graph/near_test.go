package graph

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	functions := []string{"toUpper", "toLower", "trim", "size", "substring"}
	ids := []string{"azerbaijan", "armenia", "heydar-aliyev", "ilham-aliyev", "key-west-2001", strings.Repeat("x", 100)}
	for _, c := range []struct {
		word string
		list []string
		want string
	}{
		{"toUper", functions, "toUpper"},
		{"SIZE", functions, "size"},
		{"sub", functions, "substring"},
		{"tr", functions, ""},
		{"tirm", functions, "trim"},
		{"xyzzy", functions, ""},
		{"", functions, ""},
		{"heidar-aliyev", ids, "heydar-aliyev"},
		{"aliyev", ids, "heydar-aliyev ilham-aliyev"},
		{"key-west", ids, "key-west-2001"},
		{"armenian", ids, "armenia"},
		{"paris", ids, ""},
		{strings.Repeat("x", 1<<20), ids, strings.Repeat("x", 100)},
	} {
		if got := strings.Join(Nearest(c.word, c.list, 2), " "); got != c.want {
			t.Errorf("near %.20q: %q, want %q", c.word, got, c.want)
		}
	}
}
