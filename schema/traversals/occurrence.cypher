// Occurrence.place(parent): Where it took place.
MATCH (parent)-[relation:TOOK_PLACE_IN]->(node:Entity)
RETURN node, relation.order AS by1, node.id AS by2;

// Occurrence.places(parent): Every place where it took place.
MATCH (parent)-[relation:TOOK_PLACE_IN]->(node:Entity)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Occurrence.attendees(parent): Who took part in it.
MATCH (node)-[relation:ATTENDED]->(parent)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Occurrence.mediators(parent): Who mediated it.
MATCH (node)-[relation:MEDIATED]->(parent)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Occurrence.involved(parent): Who and what had a part in it, with the role.
MATCH (node:Entity)-[relation:INVOLVED]->(parent)
RETURN node, relation, relation.order AS by1, relation.role AS by2, node.name AS by3;

// Occurrence.concerns(parent): What it concerned.
MATCH (parent)-[relation:CONCERNS]->(node:Entity)
RETURN node, relation;

// Occurrence.causes(parent): What it came about because of, or what led to it.
MATCH (parent)-[relation:BECAUSE_OF|LED_TO]-(node)
WHERE (type(relation) = 'BECAUSE_OF') = (startNode(relation) = parent)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Occurrence.effects(parent): What it led to, or what came about because of it.
MATCH (parent)-[relation:BECAUSE_OF|LED_TO]-(node)
WHERE (type(relation) = 'LED_TO') = (startNode(relation) = parent)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Occurrence.partOf(parent): What it was part of.
MATCH (parent)-[relation:PART_OF_EVENT]->(node)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Occurrence.parts(parent): What was part of it.
MATCH (node)-[relation:PART_OF_EVENT]->(parent)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Occurrence.before(parent): What the source says came before it.
MATCH (node)-[relation:PRECEDED]->(parent)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Occurrence.after(parent): What the source says came after it.
MATCH (parent)-[relation:PRECEDED]->(node)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Occurrence.positions(parent): The positions taken at it.
MATCH (node:Position)-[:AT]->(parent)
WHERE ($stance IS NULL OR node.stance IN $stance)
  AND ($side IS NULL OR $side = CASE
    WHEN node.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN node.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
RETURN DISTINCT node;

// Occurrence.statements(parent): What was said at it.
MATCH (node:Statement)-[:AT]->(parent)
RETURN DISTINCT node;

// Meeting.hosts(parent): Who hosted it, in the order of the source.
MATCH (node)-[relation:HOSTED]->(parent)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Meeting.documents(parent): What was discussed or presented at it; what was presented and discussed there is listed once.
MATCH (parent)-[relation:DISCUSSED|PRESENTED_AT]-(node:Document|Provision)
WHERE type(relation) = 'PRESENTED_AT' OR NOT EXISTS { MATCH (node)-[:PRESENTED_AT]->(parent) RETURN node AS presented }
RETURN node, relation;
