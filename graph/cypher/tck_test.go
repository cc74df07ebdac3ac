package cypher

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// tckQuery is one query text of the openCypher TCK, outlines expanded.
type tckQuery struct {
	scenario string
	text     string
	setup    bool
	// fails is the detail of the error that the scenario expects, such as SyntaxError.UndefinedVariable.
	fails       string
	compileTime bool
	procedures  []string
	params      bool
}

// tckQueries reads every query text of the TCK. The folder is PARLEY_TCK, or shared/tck beside the checkout; without it
// there are none, and the corpus in testdata has to do.
func tckQueries(t testing.TB) []tckQuery {
	t.Helper()
	dir := os.Getenv("PARLEY_TCK")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "tck")
	}
	var out []tckQuery
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".feature") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		out = append(out, featureQueries(string(text))...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var (
	scenarioStart = regexp.MustCompile(`^\s*(Scenario|Scenario Outline|Background):\s*(.*)`)
	shouldFail    = regexp.MustCompile(`a (\w+) should be raised at (compile time|runtime|any time): (\S+)`)
	procedureStep = regexp.MustCompile(`there exists a procedure (.*):\s*$`)
)

// featureQueries cuts a feature file into scenarios and gives their queries.
func featureQueries(text string) []tckQuery {
	var out []tckQuery
	var lines, background []string
	name, kind := "", ""
	flush := func() {
		if kind == "Background" {
			background = lines
		} else if kind != "" {
			out = append(out, scenarioQueries(name, append(append([]string{}, background...), lines...))...)
		}
		lines = nil
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue
		}
		if m := scenarioStart.FindStringSubmatch(line); m != nil {
			flush()
			kind, name = m[1], m[2]
			continue
		}
		lines = append(lines, line)
	}
	flush()
	return out
}

func scenarioQueries(name string, lines []string) []tckQuery {
	examples, body := splitExamples(lines)
	if len(examples) == 0 {
		return stepQueries(name, strings.Join(body, "\n"))
	}
	var out []tckQuery
	for _, values := range examples {
		step := strings.Join(body, "\n")
		for key, value := range values {
			step = strings.ReplaceAll(step, "<"+key+">", value)
		}
		out = append(out, stepQueries(name, step)...)
	}
	return out
}

func splitExamples(lines []string) (examples []map[string]string, body []string) {
	var header []string
	inside := false
	for _, line := range lines {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "Examples:"):
			inside, header = true, nil
		case !inside:
			body = append(body, line)
		case strings.HasPrefix(trimmed, "|"):
			cells := tableCells(trimmed)
			if header == nil {
				header = cells
				continue
			}
			row := map[string]string{}
			for i, key := range header {
				row[key] = cells[i]
			}
			examples = append(examples, row)
		}
	}
	return examples, body
}

func tableCells(row string) []string {
	const bar = "\x00"
	row = strings.ReplaceAll(strings.Trim(row, "|"), `\|`, bar)
	var cells []string
	for _, c := range strings.Split(row, "|") {
		c = strings.TrimSpace(strings.ReplaceAll(c, bar, "|"))
		cells = append(cells, strings.ReplaceAll(c, `\\`, `\`))
	}
	return cells
}

// stepQueries gives the doc strings of a scenario's steps.
func stepQueries(name, body string) []tckQuery {
	var out []tckQuery
	var procedures []string
	params := strings.Contains(body, "parameters are")
	parts := strings.Split(body, `"""`)
	for i := 1; i < len(parts); i += 2 {
		before := parts[i-1][strings.LastIndexByte(strings.TrimRight(parts[i-1], " \t\n"), '\n')+1:]
		procedures = append(procedures, procedureLines(parts[i-1])...)
		q := tckQuery{scenario: name, text: strings.TrimSpace(parts[i]), setup: strings.Contains(before, "having executed"),
			procedures: procedures, params: params}
		if m := shouldFail.FindStringSubmatch(parts[i+1]); m != nil {
			q.fails, q.compileTime = m[1]+"."+m[3], m[2] == "compile time"
		}
		out = append(out, q)
	}
	return out
}

func procedureLines(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if m := procedureStep.FindStringSubmatch(line); m != nil {
			out = append(out, m[1])
		}
	}
	return out
}
