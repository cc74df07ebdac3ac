// Node.relations(parent): Its relationships, positions shown as themselves rather than as the shortcuts derived from them.
MATCH (parent)-[relation]-(node)
WHERE NOT coalesce(relation.derived, false)
  AND NOT type(relation) IN ['NAMED', 'IN_SOURCE']
  AND ($types IS NULL OR type(relation) IN $types)
  AND ($direction = 'BOTH' OR ($direction = 'OUT' AND startNode(relation) = parent)
    OR ($direction = 'IN' AND endNode(relation) = parent))
RETURN node, relation, type(relation) AS by1, coalesce(relation.earliest, relation.fromEarliest) AS by2;

// Node.statementsAbout(parent): What was said, believed, wanted or assessed about it.
MATCH (node:Statement)-[:ABOUT]->(parent)
RETURN DISTINCT node;

// Entity.names(parent): Every name it has, with language, script and side.
MATCH (parent)-[:NAMED]->(node:Name)
RETURN node, node.lang AS by1, node.script AS by2, node.value AS by3;

// Name.of(parent): Whose name it is.
MATCH (node:Entity)-[:NAMED]->(parent)
RETURN node;

// Fact.citations(parent): Where in which source it is said, in the order of the dataset.
WITH coalesce(parent.cites, []) AS locators
UNWIND range(0, size(locators) - 1) AS index
WITH index, locators[index] AS locator
OPTIONAL MATCH (place:Locator {locator: locator})
OPTIONAL MATCH (source:Source:Entity {id: split(locator, '#')[0]})
RETURN locator, place, source, index AS by1;

// Hop.citations(relation): Where in which source the step is said.
WITH coalesce(relation.cites, []) AS locators
UNWIND range(0, size(locators) - 1) AS index
WITH index, locators[index] AS locator
OPTIONAL MATCH (place:Locator {locator: locator})
OPTIONAL MATCH (source:Source:Entity {id: split(locator, '#')[0]})
RETURN locator, place, source, index AS by1;

// Location.citations(site): Where in which source the coordinates are said.
WITH coalesce(site.locationCites, []) AS locators
UNWIND range(0, size(locators) - 1) AS index
WITH index, locators[index] AS locator
OPTIONAL MATCH (place:Locator {locator: locator})
OPTIONAL MATCH (source:Source:Entity {id: split(locator, '#')[0]})
RETURN locator, place, source, index AS by1;

// Relation.start(parent): Where it starts.
RETURN startNode(parent) AS node;

// Relation.end(parent): Where it ends.
RETURN endNode(parent) AS node;
