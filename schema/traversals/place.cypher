// Place.partOf(parent): What it is part of.
MATCH (parent)-[relation:PART_OF]->(node:Entity)
RETURN node, relation;

// Place.parts(parent): What is part of it.
MATCH (node:Entity)-[relation:PART_OF]->(parent)
RETURN node, relation;

// Place.controlledBy(parent): Who controlled it, in order of time.
MATCH (node)-[relation:CONTROLLED]->(parent)
RETURN node, relation, coalesce(relation.fromEarliest, relation.toEarliest, relation.toLatest) AS by1,
  coalesce(relation.toEarliest, relation.toLatest, date('9999-12-31')) AS by2;

// Place.capturedBy(parent): Who captured or recaptured it.
MATCH (node)-[relation:CAPTURED|RECAPTURED]->(parent)
RETURN node, relation, relation.earliest AS by1, relation.latest AS by2;

// Place.events(parent): What happened there, or to it.
MATCH (parent)-[relation:INVOLVED|TOOK_PLACE_IN|CONCERNS]-(node:Event)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Place.meetings(parent): The meetings that took place there.
MATCH (node:Meeting)-[relation:TOOK_PLACE_IN]->(parent)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Place.categories(parent): The categories of places that it counts among.
MATCH (parent)-[relation:CATEGORIZED_AS]->(node:Place)
RETURN node, relation;

// Place.categorized(parent): The places that count among it.
MATCH (node:Place)-[relation:CATEGORIZED_AS]->(parent)
RETURN node, relation;

// Place.borders(parent): What it borders.
MATCH (parent)-[relation:BORDERS]-(node:Entity)
RETURN node, relation;

// Place.between(parent): What it lies between.
MATCH (parent)-[relation:BETWEEN]->(node:Entity)
RETURN node, relation;

// Place.connects(parent): What it connects.
MATCH (parent)-[relation:CONNECTS]->(node:Entity)
RETURN node, relation;

// Place.connectedBy(parent): What connects it with other places.
MATCH (node:Entity)-[relation:CONNECTS]->(parent)
RETURN node, relation;

// Place.capitalOf(parent): What it is the capital of.
MATCH (parent)-[relation:CAPITAL_OF]->(node:Entity)
RETURN node, relation;

// Place.provisions(parent): The documents and provisions that concern it.
MATCH (node:Document|Provision)-[relation:CONCERNS]->(parent)
RETURN node, relation;
