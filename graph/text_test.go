package graph

import (
	"encoding/json"
	"math"
	"testing"
)

func TestJSON(t *testing.T) {
	for _, c := range []struct {
		value Value
		want  string
	}{
		{nil, `null`},
		{true, `true`},
		{int64(42), `42`},
		{int64(1 << 53), `9007199254740992`},
		{int64(1<<53 + 1), `"9007199254740993"`},
		{int64(math.MinInt64), `"-9223372036854775808"`},
		{1.0, `1.0`},
		{1e21, `1.0E21`},
		{math.NaN(), `"NaN"`},
		{math.Inf(-1), `"-Infinity"`},
		{"a\"b\\\n\t\x01</script>\u2028é\xff", `"a\"b\\\n\t\u0001\u003c/script\u003e\u2028é\ufffd"`},
		{[]Value{int64(1), nil}, `[1,null]`},
		{map[string]Value{"b": int64(1), "a": []Value{}}, `{"a":[],"b":1}`},
		{Date{0}, `"1970-01-01"`},
		{Duration{Days: 1}, `"P1D"`},
		{Point{SRID: WGS84, X: 46.5, Y: 40}, `{"crs":"wgs-84","x":46.5,"y":40.0}`},
		{&Node{ID: "a", Labels: []string{"X", "Y"}, Properties: map[string]Value{"k": "v"}}, `{"id":"a","labels":["X","Y"],"properties":{"k":"v"}}`},
		{&Relationship{ID: "r", Type: "T", Start: "a", End: "b"}, `{"id":"r","type":"T","from":"a","to":"b","properties":{}}`},
		{&Path{Nodes: []*Node{{ID: "a"}, {ID: "b"}}, Relationships: []*Relationship{{ID: "r", Type: "T", Start: "a", End: "b"}}},
			`[{"id":"a","labels":[],"properties":{}},{"id":"r","type":"T","from":"a","to":"b","properties":{}},{"id":"b","labels":[],"properties":{}}]`},
	} {
		got := string(AppendJSON(nil, c.value))
		if got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		if !json.Valid([]byte(got)) {
			t.Errorf("%s is no JSON", got)
		}
	}
}

func FuzzQuoted(f *testing.F) {
	f.Add("a\"\\\x00\xff\u2028😀")
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		if err := json.Unmarshal(AppendQuoted(nil, s), &back); err != nil {
			t.Fatal(err)
		}
		if want := string([]rune(s)); back != want {
			t.Fatalf("%q came back as %q", s, back)
		}
	})
}

func TestCSV(t *testing.T) {
	for _, c := range []struct {
		value Value
		raw   bool
		want  string
	}{
		{nil, false, ``},
		{"plain", false, `plain`},
		{"a,b", false, `"a,b"`},
		{"say \"no\"\n", false, "\"say \"\"no\"\"\n\""},
		{" padded", false, `" padded"`},
		{"=1+1", false, `'=1+1`},
		{"@x", false, `'@x`},
		{"=HYPERLINK(\"a\")", false, `"'=HYPERLINK(""a"")"`},
		{"=1+1", true, `=1+1`},
		{int64(-5), false, `-5`},
		{-1.5, false, `-1.5`},
		{Date{-800_000}, false, `'-0221-09-04`},
		{[]Value{"a", int64(1)}, false, `"[""a"",1]"`},
		{true, false, `true`},
	} {
		if got := string(AppendCSV(nil, c.value, c.raw)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestFloats(t *testing.T) {
	for f, want := range map[float64]string{0: "0.0", 1: "1.0", -2.5: "-2.5", 0.001: "0.001", 0.0001: "1.0E-4", 9999999: "9999999.0",
		1e7: "1.0E7", 1.5e300: "1.5E300", math.MaxFloat64: "1.7976931348623157E308", 5e-324: "5.0E-324"} {
		if got := FormatFloat(f); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
