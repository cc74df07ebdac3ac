package cypher

import (
	"slices"
	"testing"
)

func TestSignatures(t *testing.T) {
	cases := []struct {
		name, arity string
		aggregate   bool
		result      string
	}{
		{"toUpper", "1", false, "STRING"}, {"TOUPPER", "1", false, "STRING"}, {"coalesce", "1 or more", false, "ANY"},
		{"substring", "2 to 3", false, "STRING"}, {"COUNT", "1", true, "INTEGER"}, {"date.Truncate", "1 to 3", false, "DATE"},
		{"datetime", "0 to 1", false, "ZONED DATETIME"}, {"pi", "0", false, "FLOAT"}, {"abs", "1", false, "NUMBER"},
		{"reverse", "1", false, "STRING or LIST"},
	}
	for _, c := range cases {
		f, ok := LookupFunction(c.name)
		if !ok {
			t.Errorf("%s is missing", c.name)
			continue
		}
		if f.Arity() != c.arity || f.Aggregate != c.aggregate || f.Result.String() != c.result {
			t.Errorf("%s takes %s and gives %s", c.name, f.Arity(), f.Result)
		}
	}
	if _, ok := LookupFunction("id"); ok {
		t.Error("id() is served")
	}
	for _, name := range FunctionNames() {
		f, _ := LookupFunction(name)
		if f.Result == 0 || slices.Contains(f.Args, 0) {
			t.Errorf("%s has a kind that is misspelt", name)
		}
	}
}

func TestCheckRegex(t *testing.T) {
	for pattern, ok := range map[string]bool{
		"abc": true, ".*a.*": true, "(?i)a+b*": true, `\d{2,4}`: true, "(ab){3}": true, "a|b|[c-e]+": true, "": true,
		"(a+)+": false, "(.*a){20}": false, ".*.*.*.*": false, "(?=a)": false, `(a)\1`: false, "(": false, "((ab)?c)*": false, "(a|ab)*": false, "(a|b)*": true, "(ab|cd)?": true,
	} {
		if err := CheckRegex(pattern); (err == nil) != ok {
			t.Errorf("%q: %v", pattern, err)
		}
	}
}
