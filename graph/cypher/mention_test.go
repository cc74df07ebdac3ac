package cypher

import (
	"fmt"
	"strings"
	"testing"
)

func TestMentions(t *testing.T) {
	words := map[MentionKind]string{LabelMention: "label", TypeMention: "type", EitherMention: "either", PropertyMention: "property"}
	for text, want := range map[string]string{
		"MATCH (n:Persn) RETURN n.naem":                                            "label Persn 1:10, property naem 1:26",
		"MATCH (n:A&!B|$('C')) RETURN n":                                           "label A 1:10, label B 1:13",
		"MATCH (n)-[r:KNEW|MET*1..2]->() RETURN r":                                 "type KNEW 1:14, type MET 1:19",
		"MATCH (n) WHERE n:A OR n:B RETURN n":                                      "either A 1:19, either B 1:26",
		"MATCH (n {id: 1})-[{since: 2}]-() RETURN n.id":                            "property id 1:11, property since 1:21",
		"MATCH (n) RETURN n {.name, .*, x: n.born}":                                "property name 1:22, property born 1:37",
		"MATCH (ş)\nWHERE ş\n  .`naem` = 1 RETURN ş.x":                             "property naem 2:7, property x 3:24",
		"WITH {naem: 1} AS n RETURN n.naem":                                        "",
		"UNWIND [{a: 1}] AS n MATCH (n) RETURN n.a":                                "",
		"MATCH (n) RETURN [m IN [n] | m.naem], n.name":                             "property name 1:41",
		"MATCH (n:A) MATCH (m:A) RETURN n.x, m.x, date().year":                     "label A 1:10, property x 1:34",
		"MATCH (n) WHERE EXISTS { (n)-[:R]->(:B) } RETURN [(n)-[:Q]->(x:C) | x.y]": "type R 1:32, label B 1:38, type Q 1:57, label C 1:64, property y 1:71",
		"MATCH (n) WITH n, n.a AS b WITH n AS m RETURN m.c":                        "property a 1:21",
		"SHOW INDEXES": "",
	} {
		s, err := Parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		var got []string
		for _, m := range Mentions(text, s) {
			got = append(got, fmt.Sprintf("%s %s %d:%d", words[m.Kind], m.Name, m.Pos.Line, m.Pos.Column))
			if !strings.HasPrefix(strings.TrimPrefix(text[m.Pos.Offset:], "`"), m.Name) && !strings.Contains(text, "`") {
				t.Errorf("%s: offset %d is not where %s stands", text, m.Pos.Offset, m.Name)
			}
		}
		if told := strings.Join(got, ", "); told != want {
			t.Errorf("%s\n got %s\nwant %s", text, told, want)
		}
	}
}
