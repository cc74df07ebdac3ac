package schema

import "slices"

var meetingType = &object{name: "Meeting", label: "Meeting", implements: []string{"Node", "Entity"}, actual: true,
	order: []string{"date"}, what: "A summit, talks, a conference, a signing, a presentation, a call.",
	fields: slices.Concat(entityFields, datedFields, kindAndStatus, []*field{
		text("manner", "How it was held, such as by videoconference."),
		related("Meeting.hosts", "Actor"),
		related("Meeting.documents", "Target"),
	}, amountFields, occurrenceFields)}

var eventType = &object{name: "Event", label: "Event", implements: []string{"Node", "Entity"}, actual: true,
	order: []string{"date"},
	what:  "Something that happened: an offensive, a capture, a killing, an act with several participants.",
	fields: slices.Concat(entityFields, datedFields, kindAndStatus, []*field{
		text("manner", "How it was done."),
	}, amountFields, occurrenceFields)}

var placeType = &object{name: "Place", label: "Place", implements: []string{"Node", "Entity"}, order: []string{"name"},
	what: "A town, province, region, corridor, river, border or category of places.",
	fields: slices.Concat(entityFields, []*field{
		text("kind", "What kind of place it is."),
		truth("named", "False for a place that the source leaves unnamed.", "coalesce(@.named, true)"),
		locationField,
		text("shape", "Its schematic shape in Well-Known Text, longitude before latitude; to be drawn as disputed."),
		related("Place.partOf", "Entity"),
		related("Place.parts", "Entity"),
		related("Place.controlledBy", "Actor"),
		related("Place.capturedBy", "Actor"),
		related("Place.events", "Event"),
		related("Place.meetings", "Meeting"),
		related("Place.categories", "Place"),
		related("Place.categorized", "Place"),
		related("Place.borders", "Entity"),
		related("Place.between", "Entity"),
		related("Place.connects", "Entity"),
		related("Place.connectedBy", "Entity"),
		related("Place.capitalOf", "Entity"),
		related("Place.provisions", "Target"),
	}, amountFields)}

var assetType = &object{name: "Asset", label: "Asset", implements: []string{"Node", "Entity"}, order: []string{"name"},
	what: "A thing that is supplied, moved or fought over: drones, aircraft, money, a train.",
	fields: slices.Concat(entityFields, []*field{text("kind", "What kind of thing it is."),
		locationField, related("Actor.events", "Event"), related("Place.connects", "Entity")}, amountFields)}

var locationField = &field{name: "location", typ: "Location", where: "LocationFilter", get: variable{roles: map[string]string{
	"given": "@.location", "location": "@.location", "site": "@"}}, what: "Where it lies."}

var locationType = &object{name: "Location", what: "A point on the globe, WGS 84.", fields: []*field{
	{name: "latitude", typ: "Float!", get: leaf{expr: "@location.latitude"}, what: "Degrees north of the equator."},
	{name: "longitude", typ: "Float!", get: leaf{expr: "@location.longitude"}, what: "Degrees east of Greenwich."},
	every("Location.citations", "Citation"),
}}
