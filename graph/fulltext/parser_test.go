package fulltext

import (
	"errors"
	"strings"
	"testing"
)

// How Lucene's MultiFieldQueryParser shows what it makes of these queries for the fields n and s.
func TestParse(t *testing.T) {
	a, _ := LookupAnalyzer(Default)
	for _, test := range []struct{ query, want string }{
		{`foo`, `n:foo s:foo`},
		{`Foo-Bar`, `(n:foo s:foo) (n:bar s:bar)`},
		{`foo bar`, `(n:foo s:foo) (n:bar s:bar)`},
		{`foo AND bar`, `+(n:foo s:foo) +(n:bar s:bar)`},
		{`a && b || c`, `+(n:a s:a) +(n:b s:b) (n:c s:c)`},
		{`a b c AND d e`, `(n:a s:a) (n:b s:b) +(n:c s:c) +(n:d s:d) (n:e s:e)`},
		{`foo AND NOT bar`, `+(n:foo s:foo) -(n:bar s:bar)`},
		{`+foo -bar !baz NOT qux`, `+(n:foo s:foo) -(n:bar s:bar) -(n:baz s:baz) -(n:qux s:qux)`},
		{`- foo`, `(n:foo s:foo)`},
		{`(-a)`, `-(n:a s:a)`},
		{`a (b c)`, `(n:a s:a) ((n:b s:b) (n:c s:c))`},
		{`s:(foo bar)^2`, `(s:foo s:bar)^2.0`},
		{`n:foo bar`, `n:foo (n:bar s:bar)`},
		{`foo ^2.5`, `(n:foo s:foo)^2.5`},
		{`foo^2~1`, `(n:foo~1 s:foo~1)^2.0`},
		{`"Foo bar"~2^3`, `(n:"foo bar"~2 s:"foo bar"~2)^3.0`},
		{`"foo"`, `n:foo s:foo`},
		{`""`, ``},
		{`foo~ bar~1 baz~0.5 x~0.7abc y~9 z~0`, `(n:foo~2 s:foo~2) (n:bar~1 s:bar~1) (n:baz~1 s:baz~1) (n:x~2 s:x~2) (n:y~2 s:y~2) (n:z~0 s:z~0)`},
		{`fo* F?O *oo * *:* n:*`, `(n:fo* s:fo*) (n:f?o s:f?o) (n:*oo s:*oo) (n:* s:*) *:* n:*`},
		{`[a TO B} {a TO *] ["x y" TO z]`, `(n:[a TO b} s:[a TO b}) (n:{a TO *] s:{a TO *]) (n:[x y TO z] s:[x y TO z])`},
		{`/Fo+/`, `n:/fo+/ s:/fo+/`},
		{`a\+b C\:\\x \u0041`, `(n:a s:a) (n:b s:b) (n:c s:c) (n:x s:x) (n:a s:a)`},
		{`a\ b`, `(n:a s:a) (n:b s:b)`},
		{`and Or nOt`, `(n:and s:and) (n:or s:or) (n:not s:not)`},
		{`ANDy &&x`, `(n:andy s:andy) (n:x s:x)`},
		{`. AND foo`, `+(n:foo s:foo)`},
	} {
		q, err := Parse(test.query, []string{"n", "s"}, a)
		if err != nil {
			t.Errorf("%s: %v", test.query, err)
		} else if got := text(q.root); got != test.want {
			t.Errorf("%s is read as\n%s\nwant\n%s", test.query, got, test.want)
		}
	}
}

func TestParseWithStopWords(t *testing.T) {
	a, _ := LookupAnalyzer("standard")
	for query, want := range map[string]string{
		`the plan`:             `n:plan s:plan`,
		`the`:                  ``,
		`+the plan`:            `n:plan s:plan`,
		`"plan of the group"`:  `n:"plan ? ? group" s:"plan ? ? group"`,
		`the AND plan AND war`: `+(n:plan s:plan) +(n:war s:war)`,
	} {
		q, err := Parse(query, []string{"n", "s"}, a)
		if err != nil {
			t.Errorf("%s: %v", query, err)
		} else if got := text(q.root); strings.Trim(got, "+()") != strings.Trim(want, "+()") {
			t.Errorf("%s is read as\n%s\nwant\n%s", query, got, want)
		}
	}
}

// A query that cannot be read is refused with its place and with advice.
func TestParseErrors(t *testing.T) {
	a, _ := LookupAnalyzer(Default)
	for _, test := range []struct {
		query  string
		at     int
		advice string
	}{
		{``, 1, "ends"},
		{`foo AND`, 8, "ends"},
		{`AND foo`, 1, "lower case"},
		{`a OR OR b`, 6, "lower case"},
		{`foo (bar`, 5, `\(`},
		{`foo)`, 4, "backslash"},
		{`()`, 2, "backslash"},
		{`a:b:c`, 4, "backslash"},
		{`a "b`, 3, `\"`},
		{`a\`, 2, "backslash"},
		{`foo^`, 4, "word^2"},
		{`foo^x`, 4, "word^2"},
		{`foo~1.5`, 4, "word~1"},
		{`foo~-1`, 4, "word~1"},
		{`"a b"~-1`, 6, "0 or more"},
		{`[a TO b`, 1, "[a TO b]"},
		{`[a b]`, 4, "[a TO b]"},
		{`a]`, 2, `\]`},
		{`a /b`, 3, `\/`},
		{`/[b/`, 2, "brackets"},
		{`/a~b/`, 3, "backslash"},
		{`\u00g0`, 1, "four"},
		{strings.Repeat("(", 200), 101, "100"},
	} {
		_, err := Parse(test.query, []string{"n", "s"}, a)
		var wrong *QueryError
		if !errors.As(err, &wrong) {
			t.Errorf("%s is read", test.query)
		} else if wrong.At != test.at || !strings.Contains(wrong.Message, test.advice) || wrong.TooLarge {
			t.Errorf("%s: the error is %q at %d, want one at %d that says %q", test.query, wrong.Message, wrong.At, test.at, test.advice)
		}
	}
}

// A query of 200 kB is refused or read, soon either way.
func TestLargeQueries(t *testing.T) {
	a, _ := LookupAnalyzer(Default)
	for _, test := range []struct {
		query string
		large bool
	}{
		{strings.Repeat("a ", 600), true},
		{strings.Repeat("a ", 100_000), true},
		{strings.Repeat("a-", 100_000), true},
		{strings.Repeat("a AND ", 40_000) + "a", true},
		{`"` + strings.Repeat("a ", 100_000) + `"`, true},
		{"n:" + strings.Repeat("a", 200_000) + "*", false},
		{"n:" + strings.Repeat("\\a", 100_000) + "~", false},
		{strings.Repeat(". ", 100_000), false},
	} {
		q, err := Parse(test.query, []string{"n", "s"}, a)
		var wrong *QueryError
		if large := errors.As(err, &wrong) && wrong.TooLarge; large != test.large {
			t.Errorf("%.20s… answers %v", test.query, err)
		}
		if err == nil {
			if _, err := sample(t).Search(q, &meter{left: 1 << 20}); err != nil {
				t.Errorf("%.20s… cannot be searched for: %v", test.query, err)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, q := range []string{`a AND (b OR "c d"~2)^3`, `[a TO "b c"} /x/ n:y* ~ \`, "\u3000é~\t?*\\"} {
		f.Add(q)
	}
	a, _ := LookupAnalyzer(Default)
	x := sample(f)
	f.Fuzz(func(t *testing.T, query string) {
		if q, err := Parse(query, x.Fields(), a); err == nil {
			if _, err := x.Search(q, &meter{left: 1 << 20}); err != nil && !errors.Is(err, errSpent) {
				t.Error(err)
			}
		}
	})
}
