package api

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"parley/graph"
	"parley/schema"
)

func TestKept(t *testing.T) {
	k := newKept[string](80)
	for i := range 12 {
		k.put(fmt.Sprintf("key-%02d", i), "1234")
		if _, ok := k.get([]byte("key-00")); !ok {
			t.Fatalf("what was asked for last is gone after %d", i)
		}
	}
	for key, want := range map[string]bool{"key-00": true, "key-11": true, "key-05": true, "key-04": false, "key-01": false} {
		if _, ok := k.get([]byte(key)); ok != want {
			t.Errorf("%s is kept: %t, want %t", key, ok, want)
		}
	}
	if k.bytes != 80 || len(k.items) != 8 {
		t.Errorf("%d bytes of %d texts", k.bytes, len(k.items))
	}
	k.put("large", "123456789")
	k.put("key-00", "other")
	if _, ok := k.get([]byte("large")); ok {
		t.Error("one text may drive all others out")
	}
	if got, _ := k.get([]byte("key-00")); got != "1234" {
		t.Errorf("a key was put twice and holds %q", got)
	}
	none := newKept[[]byte](0)
	none.put("", []byte{})
	none.put("a", nil)
	if _, ok := none.get([]byte("a")); ok {
		t.Error("kept without room")
	}
}

// counting answers each operation with how many it has answered.
type counting struct {
	count int
	kind  schema.Kind
	brief bool
}

func (g *counting) SDL() string { return "" }

func (g *counting) Compile(schema.Request) schema.Compiled { return schema.Compiled{Run: g.run} }

func (g *counting) run(context.Context) schema.Response {
	g.count++
	response := schema.Response{Kind: g.kind, Data: fmt.Appendf(nil, `{"count":%d}`, g.count), Lasting: !g.brief && g.kind == schema.OK}
	if g.kind == schema.FieldError {
		response.Errors = []*schema.Error{{Code: graph.Internal, Message: "broken"}}
	}
	return response
}

func TestAnswersAreGivenAgain(t *testing.T) {
	store := readyStore(t)
	ask := func(h http.Handler, body string) string { return asked(t.Context(), h, body, "").Body.String() }
	const one = `{"query":"{ a }","variables":{"b":1}}`
	get := "?query=" + url.QueryEscape("{ a }")
	for name, c := range map[string]struct {
		graphql       counting
		room          int
		first, second string
		again         bool
	}{
		"the same request":           {counting{}, 1 << 20, one, one, true},
		"the same address":           {counting{}, 1 << 20, get, get, true},
		"another value":              {counting{}, 1 << 20, one, strings.Replace(one, "1", "2", 1), false},
		"the query behind it":        {counting{}, 1 << 20, one, strings.Replace(one, "}}", `},"extensions":{"cypher":true}}`, 1), false},
		"no room for answers":        {counting{}, 0, one, one, false},
		"an answer with errors":      {counting{kind: schema.FieldError}, 1 << 20, one, one, false},
		"an answer that may change":  {counting{brief: true}, 1 << 20, one, one, false},
		"the address, and the bytes": {counting{}, 1 << 20, get, one, false},
	} {
		s, err := New(Config{Store: store, GraphQL: &c.graphql, AnswerBytes: c.room})
		if err != nil {
			t.Fatal(err)
		}
		first, second := ask(s, c.first), ask(s, c.second)
		if !bytes.Contains([]byte(first), []byte(`"count":1`)) || (first == second) != c.again || (c.graphql.count == 1) != c.again {
			t.Errorf("%s: %s then %s, after %d operations", name, first, second, c.graphql.count)
		}
	}
}
