package seed

// schema is what a store needs before the data: ids that are unique, and indexes for what is looked up.
var schema = []string{
	"CREATE CONSTRAINT parley_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT parley_record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT parley_dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE",
	"CREATE INDEX parley_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)",
	"CREATE INDEX parley_name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded)",
	"CREATE INDEX parley_locator IF NOT EXISTS FOR (n:Locator) ON (n.locator)",
	"CREATE INDEX parley_document_earliest IF NOT EXISTS FOR (n:Document) ON (n.earliest)",
	"CREATE INDEX parley_meeting_earliest IF NOT EXISTS FOR (n:Meeting) ON (n.earliest)",
	"CREATE INDEX parley_event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest)",
	"CREATE INDEX parley_position_earliest IF NOT EXISTS FOR (n:Position) ON (n.earliest)",
	"CREATE INDEX parley_position_stance IF NOT EXISTS FOR (n:Position) ON (n.stance)",
	"CREATE FULLTEXT INDEX parley_text IF NOT EXISTS FOR (n:Entity|Name|Provision|Position|Statement) " +
		"ON EACH [n.name, n.value, n.title, n.summary, n.text]",
	// A search finds its candidates by the trigrams that they share with what is searched for.
	"CREATE FULLTEXT INDEX parley_grams IF NOT EXISTS FOR (n:Name) ON EACH [n.grams] " +
		"OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}",
}

// prepare creates constraints and indexes that are not there yet.
func (l *loader) prepare() error {
	for _, text := range schema {
		if err := l.run(text, nil); err != nil {
			return err
		}
	}
	return nil
}
