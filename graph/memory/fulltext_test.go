package memory_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/memory"
)

const searchTexts = "CALL db.index.fulltext.queryNodes('texts', $q) YIELD node, score RETURN node.i AS i, score"

// library has n nodes with a text of words that all begin alike.
func library(t testing.TB, n int) *memory.Store {
	t.Helper()
	s := memory.New(memory.Options{})
	for _, text := range []string{
		"CREATE FULLTEXT INDEX texts FOR (n:Text|Note) ON EACH [n.title, n.text]",
		fmt.Sprintf("UNWIND range(0, %d) AS i CREATE (:Text {i: i, title: 'word' + (i %% 50), text: 'the text of word' + i + ' the'})", n-1),
	} {
		if _, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Access: graph.Write}, 1); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestFulltextQueriesAreBounded(t *testing.T) {
	s := library(t, 4000)
	for _, q := range []string{"the", "wor*", "*1*", "wxrd12~2", "[a TO z]", "/w.*9/", "*:*", `"the the"~9`, "+the -word1*"} {
		_, _, err := graph.Collect(context.Background(), s, graph.Statement{
			Text: searchTexts, Params: map[string]graph.Value{"q": q}, Limits: graph.Limits{Work: 1500},
		}, 1<<20)
		if graph.CodeOf(err) != graph.LimitExceeded {
			t.Errorf("%s: the error is %v, want LimitExceeded", q, err)
		}
	}
	_, _, err := graph.Collect(context.Background(), s, graph.Statement{
		Text: searchTexts, Params: map[string]graph.Value{"q": "the"}, Limits: graph.Limits{Memory: 10_000},
	}, 1<<20)
	if graph.CodeOf(err) != graph.LimitExceeded {
		t.Errorf("with little memory the error is %v, want LimitExceeded", err)
	}
}

// A search gives its memory back: many small ones in a row are no large one.
func TestFulltextQueriesGiveMemoryBack(t *testing.T) {
	s := library(t, 500)
	_, rows, err := graph.Collect(context.Background(), s, graph.Statement{
		Text:   "UNWIND range(1, 200) AS i CALL db.index.fulltext.queryNodes('texts', 'the') YIELD node RETURN count(*) AS n",
		Limits: graph.Limits{Memory: 200_000},
	}, 1)
	if err != nil || fmt.Sprint(rows) != "[[100000]]" {
		t.Errorf("200 searches answer %v, %v", rows, err)
	}
}

func TestFulltextQueriesCanBeCancelled(t *testing.T) {
	s := library(t, 500)
	ctx, cancel := context.WithCancel(context.Background())
	r, err := s.Run(ctx, graph.Statement{Text: "UNWIND range(1, 1000000) AS i CALL db.index.fulltext.queryNodes('texts', 'the word1*') YIELD node RETURN count(*)"})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	time.AfterFunc(time.Millisecond, cancel)
	if r.Next(); graph.CodeOf(r.Err()) != graph.Cancelled {
		t.Errorf("the error is %v, want Cancelled", r.Err())
	}
}

// Many clauses are refused before they are searched for.
func TestLargeFulltextQueryIsRefused(t *testing.T) {
	s := library(t, 1)
	_, _, err := graph.Collect(context.Background(), s, graph.Statement{
		Text: searchTexts, Params: map[string]graph.Value{"q": strings.Repeat("a ", 2000)},
	}, 1)
	if graph.CodeOf(err) != graph.LimitExceeded {
		t.Errorf("the error is %v, want LimitExceeded", err)
	}
}

func TestMalformedFulltextQueryTellsItsPlace(t *testing.T) {
	s := library(t, 1)
	_, _, err := graph.Collect(context.Background(), s, graph.Statement{
		Text: searchTexts, Params: map[string]graph.Value{"q": "word (text"},
	}, 1)
	if graph.CodeOf(err) != graph.InvalidArgument || !strings.Contains(err.Error(), "at character 6 of the full-text query") {
		t.Errorf("the error is %v", err)
	}
}

// A reader's index is that of its snapshot, while a writer changes it.
func TestFulltextReadersKeepTheirSnapshot(t *testing.T) {
	s := library(t, 300)
	rows, err := s.Run(context.Background(), graph.Statement{
		Text: "UNWIND [1, 2, 3] AS round CALL db.index.fulltext.queryNodes('texts', 'the') YIELD node RETURN round, count(*) AS n",
	})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	mustWrite(t, s, "MATCH (n:Text) WHERE n.i < 200 DELETE n", "CREATE (:Note {text: 'the note'})")
	for rows.Next() {
		if n := rows.Row()[1]; n != int64(300) {
			t.Errorf("a reader that began before a write finds %v texts, want 300", n)
		}
	}
	if rows.Err() != nil {
		t.Error(rows.Err())
	}
	if got := read(t, s, searchTexts+" ORDER BY i LIMIT 1", map[string]graph.Value{"q": "note"}); !strings.Contains(got, "null") {
		t.Errorf("the note is not found: %s", got)
	}
}

func TestFulltextReadersAndAWriter(t *testing.T) {
	s := library(t, 100)
	var readers sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				// Each write exchanges one word for the other in all nodes, so that there are always 100.
				_, rows, err := graph.Collect(context.Background(), s, graph.Statement{
					Text: "CALL db.index.fulltext.queryNodes('texts', 'text:the OR text:der') YIELD node RETURN count(*) AS n, count(DISTINCT node.text STARTS WITH 'the') AS kinds",
				}, 1)
				if err != nil || fmt.Sprint(rows) != "[[100 1]]" {
					t.Errorf("a reader finds %v, %v", rows, err)
					return
				}
			}
		})
	}
	for range 10 {
		mustWrite(t, s, "MATCH (n:Text) SET n.text = 'der text'", "MATCH (n:Text) SET n.text = 'the text'")
	}
	close(stop)
	readers.Wait()
}

// After many changes of every kind, the index answers as one that is made of what is there.
func TestFulltextIndexFollowsItsGraph(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 11))
	s := library(t, 200)
	changes := []string{
		"MATCH (n {i: $i}) SET n.text = 'changed ' + $j", "MATCH (n {i: $i}) REMOVE n.title", "MATCH (n {i: $i}) DELETE n",
		"MATCH (n {i: $i}) REMOVE n:Text", "MATCH (n {i: $i}) SET n:Note", "CREATE (:Note:Text {i: $i, text: ['word' + $j, 'the list']})",
		"MATCH (n {i: $i}) SET n = {i: $i, title: 'alone ' + $j}", "MATCH (n {i: $i}) SET n.text = 1, n.other = 'the'", "CREATE (:Other {i: $i, text: 'the'})", "MATCH (n {i: $i}) SET n.text = []",
		"MATCH (n {i: $i}) SET n += {title: 'twice the'} WITH n CALL db.index.fulltext.queryNodes('texts', 'twice') YIELD node SET node.text = 'thrice'",
		"MATCH (n {i: $i}) SET n.text = 'lost' WITH n RETURN 1 / 0",
	}
	for range 600 {
		params := map[string]graph.Value{"i": int64(random.IntN(220)), "j": int64(random.IntN(220))}
		text := changes[random.IntN(len(changes))]
		if _, err := write(t, s, text, params); err != nil && !strings.Contains(text, "1 / 0") {
			t.Fatalf("%s: %v", text, err)
		}
	}
	queries := []string{"the", "changed", "word1*", "*:*", "alone twice~ thrice", "lost", `"word12 the list"`}
	var before []string
	for _, q := range queries {
		before = append(before, read(t, s, searchTexts, map[string]graph.Value{"q": q}))
	}
	mustWrite(t, s, "DROP INDEX texts", "CREATE FULLTEXT INDEX texts FOR (n:Text|Note) ON EACH [n.title, n.text]")
	for i, q := range queries {
		if after := read(t, s, searchTexts, map[string]graph.Value{"q": q}); after != before[i] {
			t.Errorf("%s finds\n%s\nin an index that followed the graph, and\n%s\nin a new one", q, before[i], after)
		}
	}
}

func TestFilledStoreCanBeSearched(t *testing.T) {
	s := library(t, 1)
	err := s.Fill(context.Background(), func(b graph.Bulk) error {
		_, err := b.Node([]string{"Note"}, map[string]graph.Value{"i": int64(7), "text": "filled in"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, s, searchTexts, map[string]graph.Value{"q": "filled"}); !strings.Contains(got, "7") {
		t.Errorf("what was filled in is not found: %s", got)
	}
}

func BenchmarkFulltext(b *testing.B) {
	b.Run("build 5000", func(b *testing.B) {
		s := library(b, 5000)
		for b.Loop() {
			for _, text := range []string{"DROP INDEX texts", "CREATE FULLTEXT INDEX texts FOR (n:Text|Note) ON EACH [n.title, n.text]"} {
				if _, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: text, Access: graph.Write}, 1); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	s := library(b, 5000)
	for _, q := range []string{"word7", "text:word7", "word7 OR word300", `"text of word77"`, "word12*", "wrod12~1", "the"} {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				_, _, err := graph.Collect(context.Background(), s, graph.Statement{Text: searchTexts, Params: map[string]graph.Value{"q": q}}, 1<<20)
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
