// Position.actor(parent): Who took it.
MATCH (node)-[:TOOK]->(parent)
RETURN node, node.id AS by1;

// Position.target(parent): What it is on.
MATCH (parent)-[:ON]->(node)
RETURN node, node.id AS by1;

// Position.meeting(parent): The meeting at which it was taken.
MATCH (parent)-[:AT]->(node:Meeting)
RETURN node, node.id AS by1;

// Position.event(parent): The event at which it was taken.
MATCH (parent)-[:AT]->(node:Event)
RETURN node, node.id AS by1;

// Position.reasons(parent): What it came about because of.
MATCH (parent)-[:BECAUSE_OF]->(node)
RETURN node, node.earliest AS by1, node.id AS by2;

// Position.addressedTo(parent): To whom it was addressed.
MATCH (parent)-[:ADDRESSED_TO]->(node)
RETURN node, node.id AS by1;

// Position.onBehalfOf(parent): For whom it was taken, where the source says so.
MATCH (parent)-[:ON_BEHALF_OF]->(node)
RETURN node, node.id AS by1;

// Position.expressedIn(parent): The document or meeting in which it was expressed.
MATCH (parent)-[:EXPRESSED_IN]->(node)
RETURN node, node.id AS by1;

// Position.capacity(parent): The offices that the actor certainly held when taking it.
UNWIND coalesce(parent.capacity, []) AS held
MATCH (node:Office:Entity {id: held})
RETURN node, node.id AS by1;

// Statement.madeBy(parent): Who made it; the authors' own assessments are made by the paper.
MATCH (node)-[:MADE]->(parent)
RETURN node, node.id AS by1;

// Statement.about(parent): What it is about.
MATCH (parent)-[:ABOUT]->(node)
RETURN node, node.id AS by1;

// Statement.addressedTo(parent): To whom it was addressed.
MATCH (parent)-[:ADDRESSED_TO]->(node)
RETURN node, node.id AS by1;

// Statement.onBehalfOf(parent): For whom it was made.
MATCH (parent)-[:ON_BEHALF_OF]->(node)
RETURN node, node.id AS by1;

// Statement.expressedIn(parent): The document or meeting in which it was expressed.
MATCH (parent)-[:EXPRESSED_IN]->(node)
RETURN node, node.id AS by1;

// Statement.at(parent): The meeting or event at which it was made.
MATCH (parent)-[:AT]->(node)
RETURN node, node.id AS by1;

// Statement.contradicts(parent): The statements that it contradicts.
MATCH (parent)-[:CONTRADICTS]->(node:Statement)
RETURN node, node.id AS by1;

// Statement.contradictedBy(parent): The statements that contradict it.
MATCH (node:Statement)-[:CONTRADICTS]->(parent)
RETURN node, node.id AS by1;

// Statement.reasons(parent): What it came about because of.
MATCH (parent)-[:BECAUSE_OF]->(node)
RETURN node, node.id AS by1;

// Statement.conditions(parent): What it is conditional on.
MATCH (parent)-[:CONDITIONAL_ON]->(node)
RETURN node, node.id AS by1;

// Story.steps(parent): Its views, in order.
MATCH (parent)-[:HAS_STEP]->(node:Step)
RETURN node, node.order AS by1, node.id AS by2;

// Step.story(parent): The story that it belongs to.
MATCH (node:Story)-[:HAS_STEP]->(parent)
RETURN node, node.id AS by1;
