package schema

import "slices"

var actorInterfaces = []string{"Node", "Entity", "Actor"}

var personType = &object{name: "Person", label: "Person", implements: actorInterfaces, order: []string{"name"},
	what: "A person. One that held an office, led a party or a mediation, or spoke for one is a leader.",
	fields: slices.Concat(entityFields, []*field{
		truth("leader", "Whether the person is a leader.", "@:Leader"),
		truth("named", "False for someone whom the source leaves unnamed.", "coalesce(@.named, true)"),
		whole("count", "How many, where several unnamed persons stand together."),
		edtfDate("born", "When the person was born, in EDTF.", "bornEarliest", "bornLatest"),
		bounds("bornBounds", "The first and the last day on which the person can have been born.", "born", "bornEarliest", "bornLatest"),
		edtfDate("died", "When the person died, in EDTF.", "diedEarliest", "diedLatest"),
		bounds("diedBounds", "The first and the last day on which the person can have died.", "died", "diedEarliest", "diedLatest"),
		related("Person.offices", "Office"),
		related("Person.children", "Person"),
		related("Person.parents", "Person"),
		related("Person.successors", "Entity"),
		related("Person.predecessors", "Entity"),
		related("Person.affiliations", "Entity"),
	}, actorFields)}

var bodyFields = []*field{
	related("Body.offices", "Office"),
	related("Body.members", "Actor"),
	related("Body.coChairs", "Actor"),
	related("Body.leaders", "Actor"),
	related("Body.controlled", "Place"),
	related("Body.allies", "Actor"),
}

var stateType = &object{name: "State", label: "State", implements: actorInterfaces, order: []string{"name"},
	what: "A state; also a former or contested polity.",
	fields: slices.Concat(entityFields, []*field{
		text("standing", "sovereign, former or contested."),
		related("State.capitals", "Place"),
		related("State.parts", "Entity"),
		related("State.borders", "Entity"),
	}, bodyFields, actorFields)}

var organizationType = &object{name: "Organization", label: "Organization", implements: actorInterfaces,
	order: []string{"name"}, what: "A body, ministry, alliance, company, institute or outlet.",
	fields: slices.Concat(entityFields, kindAndStatus, namedBody, bodyFields, actorFields)}

var groupType = &object{name: "Group", label: "Group", implements: actorInterfaces, order: []string{"name"},
	what:   "A group that acts together: an army, a faction, a population.",
	fields: slices.Concat(entityFields, kindAndStatus, namedBody, amountFields, bodyFields, actorFields)}

var kindAndStatus = []*field{
	text("kind", "What kind of thing it is, a word of the dataset."),
	word("status", "Status", "Whether it came about.", "coalesce(@.status, 'actual')"),
}

var namedBody = []*field{
	truth("named", "False for a body or group whose members the source leaves unnamed.", "coalesce(@.named, true)"),
}

var officeType = &object{name: "Office", label: "Office", implements: []string{"Node", "Entity"}, order: []string{"name"},
	what: "An office that persons hold in turn.",
	fields: slices.Concat(entityFields, []*field{
		{name: "capacity", typ: "String", get: leaf{expr: "@.holders"}, where: "StringFilter", sort: []string{"@.holders"},
			what: "one where one person holds it at a time, many otherwise."},
		related("Office.holders", "Person"),
		related("Office.of", "Entity"),
	})}
