package memory

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/fulltext"
)

// analyzerOf reads the options of CREATE FULLTEXT INDEX. Errors: InvalidArgument.
func analyzerOf(c *cypher.CreateIndex) (*fulltext.Analyzer, error) {
	if c.Options == nil {
		return findAnalyzer(fulltext.Default)
	}
	options, ok := c.Options.(*cypher.Map)
	if !ok {
		return nil, optionError(c.Options.Place().Pos, "OPTIONS takes a map that is written out, such as {indexConfig: {`fulltext.analyzer`: 'simple'}}")
	}
	config, ok := optionOf(options, "indexConfig").(*cypher.Map)
	if !ok {
		return findAnalyzer(fulltext.Default)
	}
	for _, e := range config.Entries {
		// An index is always up to date here, whether it is asked to be or not.
		if e.Key != "fulltext.analyzer" && e.Key != "fulltext.eventually_consistent" {
			return nil, optionError(e.Pos, "there is no setting "+graph.Quote(e.Key)+" of a full-text index; fulltext.analyzer and fulltext.eventually_consistent are")
		}
	}
	name := optionOf(config, "fulltext.analyzer")
	if name == nil {
		return findAnalyzer(fulltext.Default)
	}
	if literal, ok := name.(*cypher.Literal); ok {
		if text, ok := literal.Value.(string); ok {
			return findAnalyzer(text)
		}
	}
	return nil, optionError(name.Place().Pos, "fulltext.analyzer takes the name of an analyzer as a string")
}

// optionOf answers the value of a key, nil without one.
func optionOf(m *cypher.Map, key string) cypher.Expr {
	i := slices.IndexFunc(m.Entries, func(e cypher.MapEntry) bool { return e.Key == key })
	if i < 0 {
		return nil
	}
	return m.Entries[i].Value
}

// findAnalyzer answers an analyzer by its name. Errors: InvalidArgument.
func findAnalyzer(name string) (*fulltext.Analyzer, error) {
	if a, ok := fulltext.LookupAnalyzer(name); ok {
		return a, nil
	}
	var names []string
	for _, a := range fulltext.Analyzers() {
		names = append(names, a.Name)
	}
	return nil, graph.Errorf(graph.InvalidArgument, "there is no analyzer %s; there are %s", graph.Quote(name), strings.Join(names, ", "))
}

func optionError(pos graph.Pos, message string) error {
	return &graph.Error{Code: graph.InvalidArgument, Pos: pos, Message: message}
}

// config is what SHOW INDEXES tells of the settings of an index.
func (x *index) config() map[string]graph.Value {
	if x.text == nil {
		return map[string]graph.Value{}
	}
	return map[string]graph.Value{"fulltext.analyzer": x.text.Analyzer().Name, "fulltext.eventually_consistent": false}
}

// optionsText is what creates an index with the same settings.
func (x *index) optionsText() string {
	if x.text == nil {
		return ""
	}
	return " OPTIONS {indexConfig: {`fulltext.analyzer`: '" + x.text.Analyzer().Name + "', `fulltext.eventually_consistent`: false}}"
}
