package schema

import "slices"

var documentType = &object{name: "Document", label: "Document", implements: []string{"Node", "Entity", "Target"},
	order: []string{"date"},
	what: "Anything written, agreed or put forward. A plan was put to the parties for acceptance; a source is what " +
		"facts are cited from.",
	fields: slices.Concat(entityFields, datedFields, kindAndStatus, []*field{
		truth("plan", "Whether it was put to the parties for acceptance.", "@:Plan"),
		truth("source", "Whether facts are cited from it, or a note cites it.", "@:Source"),
		text("title", "Its title as printed."),
		text("citation", "How to cite it."),
		text("url", "Where it can be read."),
		related("Document.provisions", "Provision"),
		related("Document.excludes", "Provision"),
		related("Document.revises", "Document"),
		related("Document.revisedBy", "Document"),
		related("Document.abridges", "Document"),
		related("Document.abridgedBy", "Document"),
		related("Document.derivedFrom", "Document"),
		related("Document.derivatives", "Document"),
		related("Document.authors", "Actor"),
		related("Document.issuedBy", "Actor"),
		related("Document.publishedBy", "Actor"),
		related("Document.addressedTo", "Actor"),
		related("Document.parties", "Actor"),
		related("Document.mediators", "Actor"),
		related("Document.citedSources", "Document"),
		related("Document.citedBy", "Document"),
		paged("Document.statements", "Statement", ""),
		paged("Document.citingNodes", "Node", ""),
		paged("Document.citingRelations", "Relation", ""),
		every("Document.citingCounts", "Count", certaintyArg),
	}, targetFields)}

var provisionType = &object{name: "Provision", label: "Provision", implements: []string{"Node", "Target"},
	order: []string{"name"}, what: "One element of a document or proposal.",
	fields: slices.Concat(nodeFields, []*field{nameField, summaryField,
		text("topic", "status, territory, peacekeeping, transit, displaced, security or process."),
		related("Provision.documents", "Document"),
		related("Provision.excludedBy", "Document"),
		related("Provision.causes", "Node"),
		related("Provision.conditions", "Node"),
	}, evidenceFields, []*field{relationsField, aboutField}, amountFields, targetFields)}
