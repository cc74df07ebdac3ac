package fulltext

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

var errSpent = errors.New("spent")

// meter allows a number of steps and of bytes.
type meter struct {
	left  int
	bytes int64 // charged
	held  int64 // charged and not given back
}

func (m *meter) Step(n int) error {
	if m.left -= n; m.left < 0 {
		return errSpent
	}
	return nil
}

func (m *meter) Charge(n int64) error {
	m.bytes += n
	m.held += n
	return nil
}

func (m *meter) Release(n int64) { m.held -= n }

func sample(t testing.TB) *Index {
	t.Helper()
	x := indexOf(t, "n", "s")
	for doc, texts := range [][]string{
		{"Key West", "The summit of April 2001 in Key West."},
		{"West Key", ""},
		{"Goble plan", "a plan, a plan"},
		{"alpha beta gamma alpha beta", "beta alpha gamma beta alpha beta"},
		{"planned plans planner", "the"},
	} {
		x.Add(uint32(doc), [][]string{{texts[0]}, {texts[1]}}, 1)
	}
	return x
}

func indexOf(t testing.TB, fields ...string) *Index {
	t.Helper()
	a, ok := LookupAnalyzer(Default)
	if !ok {
		t.Fatal("there is no default analyzer")
	}
	return New(fields, a)
}

// found answers the documents of a query in order, as in "3 0".
func found(t testing.TB, x *Index, query string) string {
	t.Helper()
	q, err := Parse(query, x.Fields(), x.Analyzer())
	if err != nil {
		t.Fatal(err)
	}
	hits, err := x.Search(q, &meter{left: math.MaxInt})
	if err != nil {
		t.Fatal(err)
	}
	var docs []string
	for _, h := range hits {
		docs = append(docs, fmt.Sprint(h.Doc))
	}
	return strings.Join(docs, " ")
}

func TestSearch(t *testing.T) {
	x := sample(t)
	for query, want := range map[string]string{
		`west`:                      "0 1",
		`"key west"`:                "0",
		`"west key"`:                "1",
		`"west key"~2`:              "1 0",
		`"alpha alpha beta beta"~8`: "3",
		`plan*`:                     "2 4",
		`pl?n`:                      "2",
		`*e*y*`:                     "0 1",
		`goble~1 OR gobel~1`:        "2",
		`plant~1`:                   "2 4",
		`plan^0`:                    "2",
		`west NOT summit`:           "1",
		`-west`:                     "",
		`*:* -west`:                 "2 3 4",
		`+west summit`:              "0 1",
		`west AND nosuch`:           "",
		`n:key AND s:key`:           "0",
		`nosuch:key`:                "",
		`[april TO beta}`:           "0",
		`[* TO alpha]`:              "3 0 2",
		`/pl(an|um)/`:               "2",
	} {
		if got := found(t, x, query); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

// The scores are those of the formula: rarity, saturation and length.
func TestScore(t *testing.T) {
	x := indexOf(t, "n")
	x.Add(1, [][]string{{"foo bar"}}, 1)
	x.Add(2, [][]string{{"foo"}}, 1)
	q, _ := Parse("foo", x.Fields(), x.Analyzer())
	hits, err := x.Search(q, &meter{left: 100})
	if err != nil || len(hits) != 2 || hits[0].Doc != 2 {
		t.Fatalf("foo finds %v, %v", hits, err)
	}
	rare := math.Log(1 + 0.5/2.5)
	for _, h := range hits {
		length := map[uint32]float64{1: 2, 2: 1}[h.Doc]
		want := rare / (1 + 1.2*(0.25+0.75*length/1.5))
		if math.Abs(float64(h.Score)-want) > 1e-6 {
			t.Errorf("document %d scores %v, want %v", h.Doc, h.Score, want)
		}
	}
}

// A byte keeps the length of a text: all short ones, and of long ones about one in eight.
func TestLengths(t *testing.T) {
	for n := range 41 {
		if got := longLength(shortLength(n)); got != float32(n) {
			t.Errorf("the length %d is kept as %v", n, got)
		}
	}
	for n, want := range map[int]float32{41: 40, 42: 42, 57: 56, 58: 56, 100: 96, 1000: 984, 1 << 20: 1<<20 - 65536 + 24} {
		if got := longLength(shortLength(n)); got != want {
			t.Errorf("the length %d is kept as %v, want %v", n, got, want)
		}
	}
}

// However an index has come about, it answers as one that is filled at once; and a copy stays as it was.
func TestChangesLeaveNoTrace(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	vocabulary := strings.Fields("a b c d e f ab abc abd key west plan plans peace talks west-key the of")
	text := func() []string {
		var texts []string
		for range random.IntN(3) {
			words := make([]string, random.IntN(12))
			for i := range words {
				words[i] = vocabulary[random.IntN(len(vocabulary))]
			}
			texts = append(texts, strings.Join(words, " "))
		}
		return texts
	}
	docs := map[uint32][][]string{}
	x := indexOf(t, "n", "s")
	queries := []string{"key west", `"key west"~3`, "pl*", "plam~1", "*:*", "[a TO c]", "+the -of", "n:key^2 s:west"}
	for round := range 40 {
		old, before := x, answers(t, x, queries)
		x = x.Copy()
		for range 60 {
			doc := uint32(random.IntN(3000))
			if texts, ok := docs[doc]; ok {
				x.Remove(doc, texts, uint64(round+1))
				delete(docs, doc)
				continue
			}
			if docs[doc] = [][]string{text(), text()}; none(docs[doc]) {
				delete(docs, doc)
				continue
			}
			x.Add(doc, docs[doc], uint64(round+1))
		}
		if !slices.Equal(answers(t, old, queries), before) {
			t.Fatal("a change of a copy has changed what it is a copy of")
		}
	}
	fresh := indexOf(t, "n", "s")
	for doc, texts := range docs {
		fresh.Add(doc, texts, 1)
	}
	if got, want := answers(t, x, queries), answers(t, fresh, queries); !slices.Equal(got, want) {
		t.Errorf("after many changes the answers are\n%s\nwant\n%s", got, want)
	}
	if x.Len() != len(docs) || x.fields[0].terms.count != fresh.fields[0].terms.count {
		t.Errorf("%d documents and %d words are left, want %d and %d", x.Len(), x.fields[0].terms.count, len(docs), fresh.fields[0].terms.count)
	}
}

func answers(t *testing.T, x *Index, queries []string) []string {
	t.Helper()
	var all []string
	for _, query := range queries {
		q, err := Parse(query, x.Fields(), x.Analyzer())
		if err != nil {
			t.Fatal(err)
		}
		hits, err := x.Search(q, &meter{left: math.MaxInt})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprint(hits))
	}
	return all
}

// Every kind of query counts its steps, so that each can be ended.
func TestMeterEndsASearch(t *testing.T) {
	x := indexOf(t, "n")
	for doc := range uint32(3000) {
		x.Add(doc, [][]string{{fmt.Sprintf("the word%d the", doc)}}, 1)
	}
	for _, query := range []string{`the`, `"the the"~5`, `word*`, `*7*`, `word~2`, `[a TO z]`, `/.*1/`, `*:*`, `+the -word*`} {
		q, err := Parse(query, x.Fields(), x.Analyzer())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := x.Search(q, &meter{left: 200}); !errors.Is(err, errSpent) {
			t.Errorf("%s goes on after its steps are spent: %v", query, err)
		}
		m := &meter{left: math.MaxInt}
		if hits, err := x.Search(q, m); err != nil || m.bytes < int64(len(hits))*hitBytes || m.held != 0 {
			t.Errorf("%s counts %d bytes for %d hits and keeps %d, %v", query, m.bytes, len(hits), m.held, err)
		}
	}
}

// Many hits are sorted in blocks, and come out in one order.
func TestRank(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	hits := make([]Hit, 3*block+17)
	for i := range hits {
		hits[i] = Hit{uint32(i), float32(random.IntN(1000))}
	}
	random.Shuffle(len(hits), func(i, j int) { hits[i], hits[j] = hits[j], hits[i] })
	s := &search{meter: &meter{left: math.MaxInt}}
	ranked, err := s.rank(slices.Clone(hits))
	slices.SortFunc(hits, compareHits)
	if err != nil || !slices.Equal(ranked, hits) {
		t.Errorf("%d hits are out of order: %v", len(ranked), err)
	}
	s.meter = &meter{left: 4 * block}
	if _, err := s.rank(hits); !errors.Is(err, errSpent) {
		t.Errorf("sorting goes on after its steps are spent: %v", err)
	}
}

// The distance is that of the definition, whatever the word before was.
func TestDistances(t *testing.T) {
	var words []string
	for _, a := range []string{"", "a", "b", "ab", "ba", "abc", "acb", "bca", "éa", "abcd", "badc", "xabc"} {
		for _, b := range []string{"", "a", "c", "bd", "xyz"} {
			words = append(words, a+b)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	x := indexOf(t, "n")
	for i, w := range words {
		if w != "" {
			x.Add(uint32(i), [][]string{{w}}, 1)
		}
	}
	for _, goal := range words {
		for edits := 1; edits <= maxEdits; edits++ {
			near, err := x.fields[0].near(goal, edits, &meter{left: math.MaxInt})
			if err != nil {
				t.Fatal(err)
			}
			var got, want []string
			for _, n := range near {
				got = append(got, n.term.text)
			}
			for _, w := range words {
				if w != "" && distance([]rune(w), []rune(goal)) <= edits {
					want = append(want, w)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("near %q are %q, want %q", goal, got, want)
			}
		}
	}
}

// distance follows the definition word for word.
func distance(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	x, y := a[:len(a)-1], b[:len(b)-1]
	d := distance(x, y)
	if a[len(x)] != b[len(y)] {
		d = 1 + min(d, distance(x, b), distance(a, y))
	}
	if len(x) > 0 && len(y) > 0 && a[len(x)] == b[len(y)-1] && a[len(x)-1] == b[len(y)] {
		d = min(d, 1+distance(a[:len(a)-2], b[:len(b)-2]))
	}
	return d
}

func BenchmarkBuild(b *testing.B) {
	texts := corpus(5000)
	for b.Loop() {
		x := indexOf(b, "n")
		for doc, text := range texts {
			x.Add(uint32(doc), [][]string{{text}}, 1)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	x := indexOf(b, "n")
	for doc, text := range corpus(5000) {
		x.Add(uint32(doc), [][]string{{text}}, 1)
	}
	for _, query := range []string{"word7", "word7 word300 word20", `"word1 word2"`, `"word1 word2"~3`, "word12*", "wrod12~", "+word3 -word4", "*9"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				q, err := Parse(query, x.Fields(), x.Analyzer())
				if err != nil {
					b.Fatal(err)
				}
				if _, err := x.Search(q, &meter{left: math.MaxInt}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// corpus is n texts of 40 words; few words are frequent, most are rare.
func corpus(n int) []string {
	random := rand.New(rand.NewPCG(1, 1))
	zipf := rand.NewZipf(random, 1.2, 4, 20_000)
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		for range 40 {
			fmt.Fprintf(&b, "word%d ", zipf.Uint64())
		}
		texts[i] = b.String()
	}
	return texts
}
