package seed

import (
	"io/fs"
	"path"
	"reflect"
	"strings"
	"sync"

	"github.com/goccy/go-yaml/ast"
)

// Check reads the dataset in a folder and gives every problem in it, by file and line; none for a sound one.
func Check(fsys fs.FS) []Problem {
	ds, problems := Read(fsys)
	return sorted(append(problems, ds.Check()...))
}

// Read reads the YAML files of a folder (*.yaml and *.yml, not those in folders below) into one dataset. What cannot be
// read is a problem and left out; the dataset is never nil.
func Read(fsys fs.FS) (*Dataset, []Problem) {
	names, problems := filesOf(fsys)
	parts := make([]part, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() { parts[i] = readFile(fsys, name) })
	}
	wait.Wait()
	ds := &Dataset{}
	for _, p := range parts {
		problems = append(problems, p.problems...)
		problems = append(problems, ds.merge(&p.dataset)...)
	}
	return ds, sorted(problems)
}

func filesOf(fsys fs.FS) ([]string, []Problem) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, []Problem{{".", 0, "the folder cannot be read; give a folder with the YAML files of a dataset"}}
	}
	var names []string
	for _, e := range entries {
		ext := path.Ext(e.Name())
		if !e.IsDir() && (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	if len(names) == 0 {
		return nil, []Problem{{".", 0, "the folder holds no YAML file; docs/dataset-format.md describes what belongs there"}}
	}
	return names, nil
}

// part is what one file holds.
type part struct {
	dataset  Dataset
	problems []Problem
}

func readFile(fsys fs.FS, name string) part {
	var p part
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		p.problems = []Problem{{name, 0, "the file cannot be read"}}
		return p
	}
	body, problem := documentOf(name, text)
	if problem != nil {
		p.problems = []Problem{*problem}
		return p
	}
	if body == nil {
		return p
	}
	d := newDecoder(name)
	d.sections(body, &p.dataset)
	p.problems = d.problems
	return p
}

// sections decodes the top level of a file.
func (d *decoder) sections(body ast.Node, ds *Dataset) {
	d.value(body, reflect.ValueOf(ds).Elem(), "the file", nil, "")
}

// merge appends the sections of another dataset.
func (ds *Dataset) merge(other *Dataset) []Problem {
	var problems []Problem
	if other.Info.Line > 0 {
		if ds.Info.Line > 0 {
			problems = append(problems, Problem{other.Info.File, other.Info.Line,
				"the dataset is described in " + ds.Info.File + " already: keep one of the two"})
		} else {
			ds.Info = other.Info
		}
	}
	to, from := reflect.ValueOf(ds).Elem(), reflect.ValueOf(other).Elem()
	for i := range to.NumField() {
		if to.Field(i).Kind() == reflect.Slice {
			to.Field(i).Set(reflect.AppendSlice(to.Field(i), from.Field(i)))
		}
	}
	return problems
}
