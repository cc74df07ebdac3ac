package schema

import (
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The guide tells every limit with its value.
func TestGuideTellsTheLimits(t *testing.T) {
	text, err := os.ReadFile("../docs/graphql.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\| ([0-9,]+) \\|").FindAllStringSubmatch(string(text), -1) {
		told[row[1]] = strings.ReplaceAll(row[2], ",", "")
	}
	limits := reflect.ValueOf(Limits{}.orDefaults())
	for i := range limits.NumField() {
		name := limits.Type().Field(i).Name
		name = strings.ToLower(name[:1]) + name[1:]
		if want := strconv.FormatInt(limits.Field(i).Int(), 10); told[name] != want {
			t.Errorf("the guide tells %q of %s, not %s", told[name], name, want)
		}
	}
	if len(told) != limits.NumField() {
		t.Errorf("the guide tells %d limits of %d", len(told), limits.NumField())
	}
}
