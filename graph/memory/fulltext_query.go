package memory

import (
	"errors"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
	"parley/graph/fulltext"
)

// fulltextProcedures are those of the namespace db.index.fulltext.
func fulltextProcedures() []*exec.Procedure {
	var all []*exec.Procedure
	for name, run := range map[string]func(*exec.Context, []exec.Value, func([]exec.Value) error) error{
		"db.index.fulltext.queryNodes":                            queryTexts(false),
		"db.index.fulltext.queryRelationships":                    queryTexts(true),
		"db.index.fulltext.listAvailableAnalyzers":                listAnalyzers,
		"db.index.fulltext.awaitEventuallyConsistentIndexRefresh": awaitRefresh,
	} {
		signature, _ := cypher.LookupProcedure(name)
		all = append(all, &exec.Procedure{Procedure: signature, Run: run})
	}
	return all
}

// awaitRefresh has nothing to wait for: an index is up to date whenever it is asked.
func awaitRefresh(*exec.Context, []exec.Value, func([]exec.Value) error) error { return nil }

func listAnalyzers(_ *exec.Context, _ []exec.Value, each func([]exec.Value) error) error {
	for _, a := range fulltext.Analyzers() {
		stopWords := make([]exec.Value, len(a.StopWords))
		for i, w := range a.StopWords {
			stopWords[i] = exec.StringOf(w)
		}
		if err := each([]exec.Value{exec.StringOf(a.Name), exec.StringOf(a.Description), exec.ListOf(stopWords)}); err != nil {
			return err
		}
	}
	return nil
}

// queryTexts answers what a query finds in a full-text index, the best first.
func queryTexts(rel bool) func(*exec.Context, []exec.Value, func([]exec.Value) error) error {
	value := exec.NodeOf
	if rel {
		value = exec.RelOf
	}
	return func(ctx *exec.Context, args []exec.Value, each func([]exec.Value) error) error {
		x, err := textIndex(ctx.Graph, args[0], rel)
		if err != nil {
			return err
		}
		options, err := textOptions(args[2], x)
		if err != nil {
			return err
		}
		hits, err := searchTexts(ctx, x, args[1], options.analyzer)
		if err != nil {
			return err
		}
		hits = hits[min(len(hits), options.skip):]
		for _, h := range hits[:min(len(hits), options.limit)] {
			if err := each([]exec.Value{value(uint64(h.Doc)), exec.FloatOf(float64(h.Score))}); err != nil {
				return err
			}
		}
		return nil
	}
}

// textIndex finds a full-text index in a snapshot, or in a transaction with what it has changed so far. Errors:
// InvalidArgument.
func textIndex(g exec.Graph, name exec.Value, rel bool) (*index, error) {
	s, isSnapshot := g.(*Snapshot)
	if t, ok := g.(*Tx); ok {
		t.refreshTexts(true)
		s, isSnapshot = &t.Snapshot, true
	}
	if !isSnapshot || name.Kind != exec.String {
		return nil, graph.Errorf(graph.InvalidArgument, "the name of a full-text index is a string")
	}
	x := s.schema.find(name.Str())
	if x == nil || x.text == nil {
		return nil, graph.Errorf(graph.InvalidArgument, "there is no full-text index %s; SHOW FULLTEXT INDEXES lists those that are there", graph.Quote(name.Str()))
	}
	if x.rel != rel {
		other := map[bool]string{false: "queryNodes", true: "queryRelationships"}[x.rel]
		return nil, graph.Errorf(graph.InvalidArgument, "the full-text index %s is one of %ss; ask db.index.fulltext.%s", x.name, entityWord(x.rel), other)
	}
	return x, nil
}

func searchTexts(ctx *exec.Context, x *index, query exec.Value, analyzer *fulltext.Analyzer) ([]fulltext.Hit, error) {
	if query.Kind != exec.String {
		return nil, graph.Errorf(graph.InvalidArgument, "a full-text query is a string, not null")
	}
	q, err := fulltext.Parse(query.Str(), x.text.Fields(), analyzer)
	if err != nil {
		return nil, textError(err)
	}
	return x.text.Search(q, ctx)
}

func textError(err error) error {
	var wrong *fulltext.QueryError
	if !errors.As(err, &wrong) {
		return err
	}
	code := graph.InvalidArgument
	if wrong.TooLarge {
		code = graph.LimitExceeded
	}
	return graph.Errorf(code, "%s", wrong)
}

// textChoice is what the options of a query choose.
type textChoice struct {
	skip, limit int
	analyzer    *fulltext.Analyzer
}

// textOptions reads {skip, limit, analyzer}. Errors: InvalidArgument.
func textOptions(v exec.Value, x *index) (textChoice, error) {
	o := textChoice{limit: x.text.Len(), analyzer: x.text.Analyzer()}
	m := v.Map()
	if m == nil {
		return o, nil
	}
	for i, key := range m.Keys {
		v := m.Values[i]
		if v.IsNull() {
			continue
		}
		var err error
		switch key {
		case "skip":
			o.skip, err = textCount(key, v)
		case "limit":
			o.limit, err = textCount(key, v)
		case "analyzer":
			o.analyzer, err = findAnalyzer(v.Str())
		default:
			err = graph.Errorf(graph.InvalidArgument, "a full-text query has no option %s; it has skip, limit and analyzer", graph.Quote(key))
		}
		if err != nil {
			return o, err
		}
	}
	return o, nil
}

func textCount(key string, v exec.Value) (int, error) {
	if v.Kind != exec.Int || v.Int() < 0 {
		return 0, graph.Errorf(graph.InvalidArgument, "the option %s of a full-text query is a whole number from 0 on", key)
	}
	return int(v.Int()), nil
}
