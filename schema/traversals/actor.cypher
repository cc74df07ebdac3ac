// Actor.accepted(parent): What it accepted or signed, one edge for each position.
MATCH (parent)-[:TOOK]->(position:Position)-[:ON]->(node)
WHERE position.stance IN ['ACCEPTED', 'SIGNED']
RETURN node, position, position.earliest AS by1, position.latest AS by2;

// Actor.rejected(parent): What it rejected, refused to sign or withdrew from, one edge for each position.
MATCH (parent)-[:TOOK]->(position:Position)-[:ON]->(node)
WHERE position.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW']
RETURN node, position, position.earliest AS by1, position.latest AS by2;

// Actor.positions(parent): The positions it took.
MATCH (parent)-[:TOOK]->(node:Position)
WHERE ($stance IS NULL OR node.stance IN $stance)
  AND ($side IS NULL OR $side = CASE
    WHEN node.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN node.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
RETURN DISTINCT node;

// Actor.positionsWithHolders(parent): The positions it took, that holders of its offices took, and that were taken for it.
CALL (parent) {
  MATCH (parent)-[:TOOK]->(node:Position)
  RETURN node
  UNION
  MATCH (node:Position)-[:ON_BEHALF_OF]->(parent)
  RETURN node
  UNION
  MATCH (office:Office)-[:OFFICE_OF]->(parent)
  MATCH (node:Position)
  WHERE office.id IN node.capacity
  RETURN node
}
WITH DISTINCT node
WHERE ($stance IS NULL OR node.stance IN $stance)
  AND ($side IS NULL OR $side = CASE
    WHEN node.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN node.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
RETURN DISTINCT node;

// Actor.statements(parent): What it said, believed, wanted or assessed.
MATCH (parent)-[:MADE]->(node:Statement)
RETURN DISTINCT node;

// Actor.meetings(parent): The meetings that it took part in.
MATCH (parent)-[relation:ATTENDED]->(node:Meeting)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Actor.hosted(parent): The meetings that it hosted.
MATCH (parent)-[relation:HOSTED]->(node:Meeting)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Actor.mediated(parent): The meetings, events and documents that it mediated.
MATCH (parent)-[relation:MEDIATED]->(node)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Actor.events(parent): The events that it had a part in, with its role.
MATCH (parent)-[relation:INVOLVED|ATTENDED]->(node:Event)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Actor.documents(parent): The documents that it wrote, drafted, issued or published.
MATCH (parent)-[relation:AUTHORED|DRAFTED|ISSUED|PUBLISHED_BY]-(node:Document)
RETURN node, relation, node.earliest AS by1, node.latest AS by2;

// Actor.memberOf(parent): What it belonged to.
MATCH (parent)-[relation:MEMBER_OF|CO_CHAIR_OF]->(node)
RETURN node, relation, node.name AS by1;

// Actor.presentedWith(parent): The documents and proposals that were presented to it.
MATCH (node)-[relation:PRESENTED_TO]->(parent)
RETURN node, relation, relation.earliest AS by1, relation.latest AS by2;

// Person.offices(parent): The offices that the person held, in order of time.
MATCH (parent)-[relation:HELD_OFFICE]->(node:Office)
RETURN node, relation, coalesce(relation.fromEarliest, relation.toEarliest, relation.toLatest) AS by1,
  coalesce(relation.toEarliest, relation.toLatest, date('9999-12-31')) AS by2;

// Person.children(parent): The person's children.
MATCH (node:Person)-[relation:CHILD_OF]->(parent)
RETURN node, relation;

// Person.parents(parent): The person's parents.
MATCH (parent)-[relation:CHILD_OF]->(node:Person)
RETURN node, relation;

// Person.successors(parent): Who came after the person in an office or a part.
MATCH (node)-[relation:SUCCEEDED]->(parent)
RETURN node, relation;

// Person.predecessors(parent): Who came before the person in an office or a part.
MATCH (parent)-[relation:SUCCEEDED]->(node)
RETURN node, relation;

// Actor.led(parent): What the actor led.
MATCH (parent)-[relation:LED]->(node:Entity)
RETURN node, relation, node.name AS by1;

// Person.affiliations(parent): What the person was affiliated with, or a member of.
MATCH (parent)-[relation:AFFILIATED_WITH|MEMBER_OF|CO_CHAIR_OF]->(node:Entity)
RETURN node, relation, node.name AS by1;

// Body.offices(parent): The offices that it has.
MATCH (node:Office)-[relation:OFFICE_OF]->(parent)
RETURN node, relation;

// Body.members(parent): Who belonged to it.
MATCH (node)-[relation:MEMBER_OF]->(parent)
RETURN node, relation;

// Body.coChairs(parent): Who co-chaired it.
MATCH (node)-[relation:CO_CHAIR_OF]->(parent)
RETURN node, relation;

// Body.leaders(parent): Who led it.
MATCH (node)-[relation:LED]->(parent)
RETURN node, relation;

// Body.controlled(parent): The places that it controlled.
MATCH (parent)-[relation:CONTROLLED]->(node:Place)
RETURN node, relation;

// Body.allies(parent): With whom it was allied.
MATCH (parent)-[relation:ALLIED_WITH]-(node)
RETURN node, relation;

// State.capitals(parent): Its capital, and former ones.
MATCH (node:Place)-[relation:CAPITAL_OF]->(parent)
RETURN node, relation;

// State.parts(parent): What is part of it.
MATCH (node)-[relation:PART_OF]->(parent)
RETURN node, relation, node.name AS by1;

// State.borders(parent): What it borders.
MATCH (parent)-[relation:BORDERS]-(node)
RETURN node, relation, node.name AS by1;

// Office.holders(parent): Who held it, in order of time.
MATCH (node:Person)-[relation:HELD_OFFICE]->(parent)
RETURN node, relation, coalesce(relation.fromEarliest, relation.toEarliest, relation.toLatest) AS by1,
  coalesce(relation.toEarliest, relation.toLatest, date('9999-12-31')) AS by2;

// Office.of(parent): Whose office it is.
MATCH (parent)-[relation:OFFICE_OF]->(node)
RETURN node, relation;
