package api

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// bodies are requests, well written and not: true where they are read without encoding/json.
var bodies = map[string]bool{
	`{"query":"{ a }"}`: true,
	` { "query" : "query ($a: Int) {\n\t\"x\" \\ \/ }" , "variables" : { "a" : [ 1 , -2, 0, true, false, null, "é", {} , [] ] } }` + "\n": true,
	`{"query":null,"operationName":null,"variables":null,"extensions":null}`:                                                              true,
	`{"operationName":"A","variables":{"a":{"b":[{"c":"\b\f\n\r\t"}]},"a":2},"extensions":{"cypher":true},"query":""}`:                    true,
	`{}`: true,
	// Right, and left to encoding/json.
	`{"query":"\u0041"}`:                                false,
	`{"QUERY":"{ a }"}`:                                 false,
	`{"query":"{ a }","query":"{ b }"}`:                 false,
	`{"query":"{ a }","id":1}`:                          false,
	`{"variables":{"a":1.5}}`:                           false,
	`{"variables":{"a":1e3}}`:                           false,
	"{\"query\":\"\xff\"}":                              false,
	`{"variables":{"a":` + nested("[", "]", 100) + `}}`: false,
	`null`: false,
	// Wrong.
	``: false, `{`: false, `{}}`: false, `[]`: false, `{"query":"a}`: false, `{"query":"a\`: false, `{"query":"\x"}`: false,
	`{"query":1}`: false, `{"query" "a"}`: false, `{"query":"a",}`: false, `{,}`: false, `{"variables":[]}`: false,
	`{"variables":{"a":01}}`: false, `{"variables":{"a":-}}`: false, `{"variables":{"a":[1,]}}`: false, `{"variables":{"a":[1 2]}}`: false,
	`{"variables":{"a":tru}}`: false, `{"variables":{"a":nullx}}`: false, "{\"query\":\"a\nb\"}": false, "{\"query\":\"\\n\x01\"}": false,
	`{"query":"a"} {"query":"b"}`: false, `{a:1}`: false, "{\"query\":\"a\"}\x00": false,
}

func nested(open, shut string, n int) string {
	return strings.Repeat(open, n) + strings.Repeat(shut, n)
}

// What is read quickly is what encoding/json reads.
func TestQuickRequest(t *testing.T) {
	for body, quick := range bodies {
		if _, ok := quickRequest([]byte(body)); ok != quick {
			t.Errorf("%s: read quickly: %v, want %v", body, ok, quick)
		}
		agree(t, []byte(body))
	}
}

func FuzzQuickRequest(f *testing.F) {
	for body := range bodies {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) { agree(t, body) })
}

func agree(t *testing.T, body []byte) {
	t.Helper()
	quick, ok := quickRequest(body)
	if !ok {
		return
	}
	var want graphqlRequest
	if err := decodeJSON(bytes.TrimSpace(body), &want); err != nil {
		t.Fatalf("%q was read, but encoding/json says %v", body, err)
	}
	if !reflect.DeepEqual(quick, want) {
		t.Fatalf("%q was read as %#v, encoding/json gives %#v", body, quick, want)
	}
}
