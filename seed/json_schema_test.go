package seed

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestJSONSchemaTakesSoundFilesAndRefusesBroken(t *testing.T) {
	text, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", text); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	sound, _ := filepath.Glob("testdata/valid/*.yaml")
	for _, file := range sound {
		if err := schema.Validate(decoded(t, file)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for _, file := range []string{"testdata/broken/references.yaml", "testdata/broken/entity.yaml", "testdata/broken/ids.yaml"} {
		if schema.Validate(decoded(t, file)) == nil {
			t.Errorf("%s passes", file)
		}
	}
}

// decoded reads a YAML file as an editor does.
func decoded(t *testing.T, file string) any {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	asJSON, err := yaml.YAMLToJSON(text)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON))
	if err != nil {
		t.Fatal(err)
	}
	return v
}
