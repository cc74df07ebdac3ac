package graphtest

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

//go:embed testdata
var files embed.FS

const differencesFile = "testdata/differences.txt"

// suite is everything that testdata holds.
type suite struct {
	cases []Case
	// graphs holds the statements of the shared graphs by name.
	graphs map[string][]string
	// differences holds the reason by engine and case.
	differences map[string]map[string]string
}

func load() (*suite, error) {
	s := &suite{graphs: map[string][]string{}, differences: map[string]map[string]string{}}
	entries, err := files.ReadDir("testdata")
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		name := path.Join("testdata", entry.Name())
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := s.add(name, string(text)); err != nil {
			return nil, err
		}
	}
	return s, s.check()
}

func (s *suite) add(name, text string) error {
	switch path.Ext(name) {
	case ".case":
		cases, err := Parse(name, text)
		if err != nil {
			return err
		}
		s.cases = append(s.cases, cases...)
	case ".cypher":
		s.graphs[strings.TrimSuffix(path.Base(name), ".cypher")] = statements(withoutRemarks(text))
	case ".txt":
		return s.addDifferences(name, text)
	default:
		return fmt.Errorf("%s: only .case, .cypher and .txt files belong here", name)
	}
	return nil
}

func withoutRemarks(text string) string {
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "//") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// addDifferences reads lines of engine, case and reason, separated by bars.
func (s *suite) addDifferences(name, text string) error {
	for i, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.SplitN(line, "|", 3)
		if len(parts) != 3 {
			return fmt.Errorf("%s:%d: a difference is written as: engine | case | reason", name, i+1)
		}
		engine, c, reason := strings.TrimSpace(parts[0]), strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2])
		if s.differences[engine] == nil {
			s.differences[engine] = map[string]string{}
		}
		s.differences[engine][c] = reason
	}
	return nil
}

// check refuses what would make the suite say less than it seems to: names used twice, graphs that are not there,
// differences without a case or a reason.
func (s *suite) check() error {
	seen := map[string]bool{}
	for _, c := range s.cases {
		if c.Name == "" || seen[c.Name] {
			return fmt.Errorf("%s:%d: a case needs a name of its own", c.File, c.Line)
		}
		seen[c.Name] = true
		if c.Graph != "" && s.graphs[c.Graph] == nil {
			return fmt.Errorf("%s:%d: there is no testdata/%s.cypher", c.File, c.Line, c.Graph)
		}
	}
	for engine, cases := range s.differences {
		for name, reason := range cases {
			if !seen[name] || reason == "" {
				return fmt.Errorf("%s: the difference of %s in %q needs a case of that name and a reason", differencesFile, engine, name)
			}
		}
	}
	return nil
}
