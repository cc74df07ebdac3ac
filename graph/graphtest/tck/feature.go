package tck

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	gherkin "github.com/cucumber/gherkin/go/v26"
	messages "github.com/cucumber/messages/go/v21"
)

// Count is how many scenarios the TCK 1.0.0-M23 has, outlines expanded.
const Count = 3897

// Suite is what a folder of the TCK holds.
type Suite struct {
	// Scenarios in the order of their files and, within a file, of the text.
	Scenarios []*Scenario
	// graphs holds the statement that makes a named graph.
	graphs map[string]string
}

// Scenario is one scenario, the values of an outline filled in.
type Scenario struct {
	// Feature is the path of its file below the folder of features, such as clauses/match/Match1.feature.
	Feature string
	// Name as the file has it, such as "[1] Match non-existent nodes returns empty".
	Name  string
	Steps []Step
}

// Step is one line of a scenario, without its keyword, with the text or the table below it.
type Step struct {
	Text  string
	Doc   string
	Table [][]string
}

// Folder is the folder of features that the scenario belongs to, such as clauses/match.
func (s *Scenario) Folder() string { return filepath.ToSlash(filepath.Dir(s.Feature)) }

// Load reads all feature files and graphs below a folder.
func Load(dir string) (*Suite, error) {
	s := &Suite{graphs: map[string]string{}}
	features := ""
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "features":
			features = path
		case filepath.Ext(path) == ".feature" && features != "":
			return s.addFeature(features, path)
		case filepath.Ext(path) == ".cypher":
			return s.addGraph(path)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(s.Scenarios) == 0 {
		return nil, fmt.Errorf("there are no feature files of the TCK below %s", dir)
	}
	return s, nil
}

func (s *Suite) addGraph(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(filepath.Base(path), ".cypher")
	s.graphs[name] = strings.TrimSuffix(strings.TrimSpace(string(text)), ";")
	return nil
}

func (s *Suite) addFeature(root, path string) error {
	name, err := filepath.Rel(root, path)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	scenarios, err := parseFeature(filepath.ToSlash(name), string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	s.Scenarios = append(s.Scenarios, scenarios...)
	return nil
}

func parseFeature(name, text string) ([]*Scenario, error) {
	newID := (&messages.Incrementing{}).NewId
	document, err := gherkin.ParseGherkinDocument(strings.NewReader(text), newID)
	if err != nil {
		return nil, err
	}
	var out []*Scenario
	for _, pickle := range gherkin.Pickles(*document, name, newID) {
		scenario := &Scenario{Feature: name, Name: pickle.Name}
		for _, step := range pickle.Steps {
			scenario.Steps = append(scenario.Steps, newStep(step))
		}
		out = append(out, scenario)
	}
	return out, nil
}

func newStep(step *messages.PickleStep) Step {
	out := Step{Text: strings.TrimSpace(step.Text)}
	if step.Argument == nil {
		return out
	}
	if step.Argument.DocString != nil {
		out.Doc = step.Argument.DocString.Content
	}
	if step.Argument.DataTable != nil {
		for _, row := range step.Argument.DataTable.Rows {
			var cells []string
			for _, cell := range row.Cells {
				cells = append(cells, cell.Value)
			}
			out.Table = append(out.Table, cells)
		}
	}
	return out
}

// Folders are the folders of features, sorted.
func (s *Suite) Folders() []string {
	var out []string
	for _, scenario := range s.Scenarios {
		out = append(out, scenario.Folder())
	}
	slices.Sort(out)
	return slices.Compact(out)
}
