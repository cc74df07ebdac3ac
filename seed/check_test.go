package seed

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestSoundDatasetHasNoProblem(t *testing.T) {
	for _, p := range Check(os.DirFS("testdata/valid")) {
		t.Error(p)
	}
}

// Each file of testdata/broken is laid beside the sound dataset, in place of its file of the same name where there is
// one; the file .txt beside it lists the problems.
func TestProblems(t *testing.T) {
	broken, err := filepath.Glob("testdata/broken/*.yaml")
	if err != nil || len(broken) == 0 {
		t.Fatal("no broken datasets", err)
	}
	for _, path := range broken {
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		t.Run(name, func(t *testing.T) {
			var lines []string
			for _, p := range Check(beside(t, path)) {
				lines = append(lines, p.String())
			}
			golden(t, strings.TrimSuffix(path, ".yaml")+".txt", strings.Join(lines, "\n")+"\n")
		})
	}
}

// beside gives the sound dataset with one more file.
func beside(t *testing.T, path string) fs.FS {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	folder := sound(t)
	name := filepath.Base(path)
	if replaced, ok := strings.CutPrefix(name, "instead-of-"); ok {
		name = replaced
	}
	folder[name] = &fstest.MapFile{Data: text}
	return folder
}

// sound copies the sound dataset.
func sound(t *testing.T) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	files, err := filepath.Glob("testdata/valid/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		folder[filepath.Base(f)] = &fstest.MapFile{Data: text}
	}
	return folder
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || got != string(want) {
		t.Errorf("%s (%v): got\n%swant\n%s", path, err, got, want)
	}
}

func TestFolderWithoutData(t *testing.T) {
	for _, folder := range []fs.FS{fstest.MapFS{}, fstest.MapFS{"readme.txt": {Data: []byte("nothing")}}} {
		problems := Check(folder)
		if len(problems) == 0 || !strings.Contains(problems[0].String(), "no YAML file") {
			t.Errorf("got %v", problems)
		}
	}
	if problems := Check(os.DirFS("testdata/absent")); len(problems) == 0 || !strings.Contains(problems[0].Message, "cannot be read") {
		t.Errorf("got %v", problems)
	}
}
