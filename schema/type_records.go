package schema

import "slices"

var positionType = &object{name: "Position", label: "Position", implements: []string{"Node"}, order: []string{"date"},
	what: "One act of taking a stance on a document or provision, or a standing stance.",
	fields: slices.Concat(nodeFields, []*field{
		must(word("stance", "Stance", "The stance.", "@.stance")),
		must(word("side", "Side", "For, against or neither.", sideOf("@.stance"))),
		summaryField,
		text("manner", "How it was taken, such as orally."),
		text("condition", "On what condition."),
		text("durationText", "How long it stood, in the source's terms."),
		{name: "reason", typ: "String", what: "Why it was taken: the names of what it came about because of.",
			get: leaf{expr: "[(@)-[:BECAUSE_OF]->(why) | coalesce(why.name, why.summary, why.text, why.id)]", form: joinForm}},
		single("Position.actor", "Actor"),
		single("Position.target", "Target"),
		single("Position.meeting", "Meeting"),
		single("Position.event", "Event"),
		every("Position.reasons", "Node"),
		every("Position.addressedTo", "Actor"),
		every("Position.onBehalfOf", "Actor"),
		every("Position.expressedIn", "Entity"),
		every("Position.capacity", "Office"),
	}, datedFields, heldFields, amountFields, evidenceFields, []*field{relationsField, aboutField})}

// sideOf gives the expression for the side of a stance.
func sideOf(stance string) string {
	return "CASE WHEN " + stance + " IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' " +
		"WHEN " + stance + " IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END"
}

var statementType = &object{name: "Statement", label: "Statement", implements: []string{"Node"}, order: []string{"date"},
	what: "What someone said, believed, wanted, predicted, recommended or assessed; its content is not asserted to have happened.",
	fields: slices.Concat(nodeFields, []*field{
		text("kind", "aim, belief, prediction, recommendation, hypothesis, assessment, claim, inference and the like."),
		text("text", "What was said, in our own words."),
		text("manner", "How it was made, such as privately."),
		text("durationText", "How long it was held, in the source's terms."),
		every("Statement.madeBy", "Entity"),
		every("Statement.about", "Node"),
		every("Statement.addressedTo", "Actor"),
		every("Statement.onBehalfOf", "Actor"),
		every("Statement.expressedIn", "Entity"),
		single("Statement.at", "Entity"),
		every("Statement.contradicts", "Statement"),
		every("Statement.contradictedBy", "Statement"),
		every("Statement.reasons", "Node"),
		every("Statement.conditions", "Node"),
	}, datedFields, heldFields, amountFields, evidenceFields, []*field{relationsField, aboutField})}

var nameType = &object{name: "Name", label: "Name", implements: []string{"Node"}, order: []string{"value"},
	what: "One name of an entity, with language, script, side and validity.",
	fields: slices.Concat(nodeFields, []*field{
		must(text("value", "The name itself.")),
		text("lang", "Its language, a BCP 47 tag."),
		text("script", "Its script, an ISO 15924 code."),
		text("usedBy", "The id of the side that uses it, where only one does."),
		edtfDate("from", "From when it was used, in EDTF.", "fromEarliest", "fromLatest"),
		edtfDate("to", "Until when it was used, in EDTF.", "toEarliest", "toLatest"),
		single("Name.of", "Entity"),
	}, evidenceFields, []*field{relationsField, aboutField})}

var storyType = &object{name: "Story", label: "Story", implements: []string{"Node", "Entity"}, order: []string{"name"},
	what:   "A guided tour: views of the explorer in order, with captions.",
	fields: slices.Concat(entityFields, []*field{every("Story.steps", "Step")})}

var stepType = &object{name: "Step", label: "Step", implements: []string{"Node"}, order: []string{"order"},
	what: "One view of a story, with its caption.",
	fields: slices.Concat(nodeFields, []*field{
		must(text("name", "Its heading.")),
		must(text("text", "Its caption.")),
		must(text("view", "Path and query of the view, such as /compare?nodes=land-swap-plan~kazan-formula.")),
		whole("order", "Its place in the story, from 1."),
		single("Step.story", "Story"),
	}, evidenceFields, []*field{relationsField, aboutField})}
