// Query.node(): The node with an id.
OPTIONAL MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (record:Record {id: $id})
WITH coalesce(entity, record) AS node
WHERE node IS NOT NULL
RETURN node;

// Query.nodes(): The nodes with these ids, null for an unknown one.
UNWIND range(0, size($ids) - 1) AS index
OPTIONAL MATCH (entity:Entity {id: $ids[index]})
OPTIONAL MATCH (record:Record {id: $ids[index]})
RETURN coalesce(entity, record) AS node, index AS by1;

// Query.relation(): The relationship with an id.
OPTIONAL MATCH (entity:Entity {id: split($id, '.')[0]})
OPTIONAL MATCH (record:Record {id: split($id, '.')[0]})
WITH coalesce(entity, record) AS begin
MATCH (begin)-[relation]->()
WHERE relation.id = $id
RETURN relation AS node;

// Query.missing(): Which of the ids that an operation names are not there, each with ids that share parts of three letters with it, more than a fifth of those that both have together; or with the labels of what it names instead.
UNWIND $sought AS wanted
OPTIONAL MATCH (entity:Entity {id: wanted[0]})
OPTIONAL MATCH (record:Record {id: wanted[0]})
WITH wanted, coalesce(entity, record) AS there
WHERE there IS NULL OR NOT coalesce(wanted[1] IN labels(there), true)
WITH wanted, there, [at IN range(0, size(left(wanted[0], 100)) - 3) | substring(wanted[0], at, 3)] AS grams
OPTIONAL MATCH (node:Entity|Record)
WHERE there IS NULL AND any(gram IN grams WHERE node.id CONTAINS gram) AND coalesce(wanted[1] IN labels(node), true)
  AND size([gram IN grams WHERE node.id CONTAINS gram]) * 5 >= size(grams) + size(node.id) - 2
WITH wanted, labels(there) AS instead, node.id AS id, size([gram IN grams WHERE node.id CONTAINS gram]) * 1.0 / (size(grams) + size(node.id) - 2) AS alike
ORDER BY alike DESC, id
WITH wanted, instead, collect(id)[..3] AS near
ORDER BY wanted[2], wanted[3]
RETURN collect([wanted[2], wanted[0], near, instead, wanted[1]]) AS missing;

// Query.leader(): The leader with an id.
MATCH (node:Leader:Entity {id: $id})
RETURN node;

// Query.leaders(): All leaders.
MATCH (node:Leader)
RETURN node;

// Query.person(): The person with an id.
MATCH (node:Person:Entity {id: $id})
RETURN node;

// Query.persons(): All persons, leaders included.
MATCH (node:Person)
RETURN node;

// Query.state(): The state with an id.
MATCH (node:State:Entity {id: $id})
RETURN node;

// Query.states(): All states and polities.
MATCH (node:State)
RETURN node;

// Query.organization(): The organization with an id.
MATCH (node:Organization:Entity {id: $id})
RETURN node;

// Query.organizations(): All organizations.
MATCH (node:Organization)
RETURN node;

// Query.group(): The group with an id.
MATCH (node:Group:Entity {id: $id})
RETURN node;

// Query.groups(): All groups.
MATCH (node:Group)
RETURN node;

// Query.office(): The office with an id.
MATCH (node:Office:Entity {id: $id})
RETURN node;

// Query.offices(): All offices.
MATCH (node:Office)
RETURN node;

// Query.document(): The document with an id.
MATCH (node:Document:Entity {id: $id})
RETURN node;

// Query.documents(): All documents, plans and sources included.
MATCH (node:Document)
RETURN node;

// Query.plan(): The plan with an id.
MATCH (node:Plan:Entity {id: $id})
RETURN node;

// Query.plans(): All plans that were put to the parties.
MATCH (node:Plan)
RETURN node;

// Query.source(): The source with an id.
MATCH (node:Source:Entity {id: $id})
RETURN node;

// Query.sources(): All sources that facts are cited from, or that notes cite.
MATCH (node:Source)
RETURN node;

// Query.provision(): The provision with an id.
MATCH (node:Provision:Record {id: $id})
RETURN node;

// Query.provisions(): All provisions.
MATCH (node:Provision)
RETURN node;

// Query.meeting(): The meeting with an id.
MATCH (node:Meeting:Entity {id: $id})
RETURN node;

// Query.meetings(): All meetings.
MATCH (node:Meeting)
RETURN node;

// Query.event(): The event with an id.
MATCH (node:Event:Entity {id: $id})
RETURN node;

// Query.events(): All events.
MATCH (node:Event)
RETURN node;

// Query.place(): The place with an id.
MATCH (node:Place:Entity {id: $id})
RETURN node;

// Query.places(): All places.
MATCH (node:Place)
RETURN node;

// Query.asset(): The asset with an id.
MATCH (node:Asset:Entity {id: $id})
RETURN node;

// Query.assets(): All assets.
MATCH (node:Asset)
RETURN node;

// Query.story(): The story with an id.
MATCH (node:Story:Entity {id: $id})
RETURN node;

// Query.stories(): All guided tours.
MATCH (node:Story)
RETURN node;

// Query.position(): The position with an id.
MATCH (node:Position:Record {id: $id})
RETURN node;

// Query.statement(): The statement with an id.
MATCH (node:Statement:Record {id: $id})
RETURN node;
