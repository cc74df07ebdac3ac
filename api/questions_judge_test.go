package api_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// judge compares an answer with the expected one by the rule of the question's type; it says what is wrong, or nothing.
func (q question) judge(got any) string {
	if q.Right != nil {
		return q.judgeMeaning(got)
	}
	switch q.Type {
	case "set":
		return compareSets(got, q.Answer)
	case "ordered_list", "scalar", "paths":
		return compare(got, q.Answer)
	case "record":
		return q.compareRecords(got)
	case "empty":
		return compareEmpty(got)
	}
	return fmt.Sprintf("no such type: %q", q.Type)
}

func compare(got, want any) string {
	if text(got) != text(want) {
		return fmt.Sprintf("answers %s, the paper says %s", text(got), text(want))
	}
	return ""
}

func compareSets(got, want any) string { return compare(sorted(got), sorted(want)) }

// A record's lists are sets unless the question says that order counts; where one value is expected, a list must hold
// that value alone, however often. An expected text that begins with ~ must be contained.
func (q question) compareRecords(got any) string {
	values, want := got.(map[string]any), q.Answer.(map[string]any)
	if len(values) != len(want) {
		return fmt.Sprintf("select gives %d keys, the answer has %d", len(values), len(want))
	}
	var problems []string
	for key, expected := range want {
		value := values[key]
		_, many := expected.([]any)
		if list, ok := value.([]any); ok && !many {
			if list = sorted(list); len(list) == 1 {
				value = list[0]
			}
		}
		problem := compare(value, expected)
		if part, partial := strings.CutPrefix(fmt.Sprint(expected), "~"); partial && strings.Contains(fmt.Sprint(value), part) {
			problem = ""
		}
		if many && !q.Ordered {
			problem = compareSets(value, expected)
		}
		if problem != "" {
			problems = append(problems, key+": "+problem)
		}
	}
	slices.Sort(problems)
	return strings.Join(problems, "\n")
}

func compareEmpty(got any) string {
	if record, ok := got.(map[string]any); ok {
		for key, value := range record {
			if problem := compareEmpty(value); problem != "" {
				return key + ": " + problem
			}
		}
		return ""
	}
	if list, ok := got.([]any); got != nil && (!ok || len(list) > 0) {
		return fmt.Sprintf("answers %s, the paper is silent", text(got))
	}
	return ""
}

// judgeMeaning wants all of right, and nothing that is neither right nor allowed; of a record each key alone.
func (q question) judgeMeaning(got any) string {
	record, ok := q.Right.(map[string]any)
	if !ok {
		return meaning(got, q.Right, q.Allowed, q.Wrong)
	}
	allowed, _ := q.Allowed.(map[string]any)
	values, _ := got.(map[string]any)
	var problems []string
	for key, right := range record {
		if problem := meaning(values[key], right, allowed[key], q.Wrong); problem != "" {
			problems = append(problems, key+": "+problem)
		}
	}
	slices.Sort(problems)
	return strings.Join(problems, "\n")
}

func meaning(got, right, allowed, wrong any) string {
	answers, needed := sorted(got), sorted(right)
	fits := append(sorted(allowed), needed...)
	for _, r := range needed {
		if !slices.ContainsFunc(answers, same(r)) {
			return fmt.Sprintf("%s is missing in %s", text(r), text(answers))
		}
	}
	for _, a := range answers {
		if slices.ContainsFunc(sorted(wrong), same(a)) || !slices.ContainsFunc(fits, same(a)) {
			return fmt.Sprintf("%s is wrong", text(a))
		}
	}
	return ""
}

func same(a any) func(any) bool {
	return func(b any) bool { return text(a) == text(b) }
}

// sorted gives the distinct elements of a list in a fixed order; one value is a list of one, null is empty.
func sorted(v any) []any {
	list, ok := v.([]any)
	if !ok && v != nil {
		list = []any{v}
	}
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b any) int { return strings.Compare(text(a), text(b)) })
	return slices.CompactFunc(list, func(a, b any) bool { return text(a) == text(b) })
}

// text is a value as JSON, in which numbers of YAML and of JSON are alike.
func text(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(out)
}

// The judge lets wrong answers of each type fail.
func TestJudge(t *testing.T) {
	list := func(v ...any) []any { return v }
	record := func(v any) any { return map[string]any{"k": v} }
	for _, c := range []struct {
		q    question
		got  any
		fits bool
	}{
		{question{Type: "set", Answer: list("a", "b")}, list("b", "a", "a"), true},
		{question{Type: "set", Answer: list("a", "b")}, list("a"), false},
		{question{Type: "set", Answer: list("a")}, list("a", "b"), false},
		{question{Type: "ordered_list", Answer: list("a", "b")}, list("a", "b"), true},
		{question{Type: "ordered_list", Answer: list("a", "b")}, list("b", "a"), false},
		{question{Type: "scalar", Answer: uint64(3)}, float64(3), true},
		{question{Type: "scalar", Answer: uint64(3)}, nil, false},
		{question{Type: "empty"}, list(), true},
		{question{Type: "empty"}, nil, true},
		{question{Type: "empty"}, record(list("a")), false},
		{question{Type: "record", Answer: record("a")}, record(list("a", "a")), true},
		{question{Type: "record", Answer: record("a")}, record(list("a", "b")), false},
		{question{Type: "record", Answer: record("~vital")}, record("held to be vital"), true},
		{question{Type: "record", Answer: record("~vital")}, record("cheap"), false},
		{question{Type: "record", Answer: record(list("a", "b"))}, record(list("b", "a")), true},
		{question{Type: "record", Answer: record(list("a", "b")), Ordered: true}, record(list("b", "a")), false},
		{question{Right: list("a"), Allowed: list("b")}, list("b", "a"), true},
		{question{Right: list("a"), Allowed: list("b")}, list("b"), false},
		{question{Right: list("a"), Allowed: list("b")}, list("a", "c"), false},
		{question{Right: record(list("a"))}, record(list("a")), true},
		{question{Right: record(list("a"))}, record(list("b")), false},
	} {
		if problem := c.q.judge(c.got); (problem == "") != c.fits {
			t.Errorf("%+v: %s is judged %q", c.q, text(c.got), problem)
		}
	}
}
