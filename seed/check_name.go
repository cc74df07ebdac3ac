package seed

import (
	"reflect"
	"regexp"
	"strings"
)

// names checks the section names.
func (c *checker) names() {
	seen := map[string]*At{}
	for i := range c.ds.Names {
		n := &c.ds.Names[i]
		c.keys("the name "+n.Value, reflect.ValueOf(n).Elem(), nameFields, &n.At)
		c.tags(n)
		if n.UsedBy != "" {
			c.reference(&n.At, "usedBy", "usedBy of the name "+n.Value, n.UsedBy, []string{"State", "Organization", "Group", "Person"})
			c.tied[n.UsedBy] = true
		}
		if n.Of == "" || !c.reference(&n.At, "of", "the name "+n.Value, n.Of, []string{"Entity"}) {
			continue
		}
		id := strings.Join([]string{n.Of, n.Value, n.Lang, n.Script}, " ")
		if first, twice := seen[id]; twice {
			c.fail(&n.At, "value", "the name %s of %s stands already at %s:%d: leave one out", n.Value, n.Of, first.File, first.Line)
		}
		seen[id] = &n.At
		if e, ok := c.byID[n.Of].named(); ok && e.Name == n.Value && n.Lang == c.ds.language() {
			c.fail(&n.At, "value", "%s is the default name of %s, which is a name without being repeated: leave it out", n.Value, n.Of)
		}
	}
}

var (
	languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
	scriptForm   = regexp.MustCompile(`^[A-Z][a-z]{3}$`)
)

// tags checks the form of language and script.
func (c *checker) tags(n *Name) {
	if n.Lang != "" && !languageForm.MatchString(n.Lang) {
		c.fail(&n.At, "lang", "%q is no language tag of BCP 47: write for example en, hy, az, ru", n.Lang)
	}
	if n.Script != "" && !scriptForm.MatchString(n.Script) {
		c.fail(&n.At, "script", "%q is no script of ISO 15924: write for example Latn, Cyrl, Armn", n.Script)
	}
}
