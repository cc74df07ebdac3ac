// Target.acceptedBy(parent): Who accepted or signed it, one edge for each position.
MATCH (node)-[:TOOK]->(position:Position)-[:ON]->(parent)
WHERE position.stance IN ['ACCEPTED', 'SIGNED']
RETURN node, position, position.earliest AS by1, position.latest AS by2, node.name AS by3;

// Target.rejectedBy(parent): Who rejected it, refused to sign it or withdrew from it, one edge for each position.
MATCH (node)-[:TOOK]->(position:Position)-[:ON]->(parent)
WHERE position.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW']
RETURN node, position, position.earliest AS by1, position.latest AS by2, node.name AS by3;

// Target.positions(parent): Every position on it.
MATCH (node:Position)-[:ON]->(parent)
WHERE ($stance IS NULL OR node.stance IN $stance)
  AND ($side IS NULL OR $side = CASE
    WHEN node.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN node.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
RETURN node;

// Target.concerns(parent): What it is about.
MATCH (parent)-[relation:CONCERNS]->(node)
RETURN node, relation, node.name AS by1;

// Target.presentedTo(parent): To whom it was presented.
MATCH (parent)-[relation:PRESENTED_TO]->(node)
RETURN node, relation;

// Target.presentedAt(parent): At which meeting or in which place it was presented.
MATCH (parent)-[relation:PRESENTED_AT]->(node)
RETURN node, relation, node.name AS by1;

// Target.draftedBy(parent): Who drafted it.
MATCH (node)-[relation:DRAFTED]->(parent)
RETURN node, relation;

// Target.discussedAt(parent): The meetings that discussed it, or at which it was presented.
MATCH (parent)-[relation:DISCUSSED|PRESENTED_AT]-(node:Meeting)
RETURN node, relation;

// Target.replaces(parent): What it replaces.
MATCH (parent)-[relation:REPLACES]->(node)
RETURN node, relation;

// Target.replacedBy(parent): What replaced it.
MATCH (node)-[relation:REPLACES]->(parent)
RETURN node, relation;

// Target.variants(parent): Kindred proposals.
MATCH (parent)-[relation:VARIANT_OF]-(node)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Document.provisions(parent): What it provides, in the order of the source.
MATCH (parent)-[relation:PROVIDES]->(node:Provision)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Document.excludes(parent): What the source says that it does not provide.
MATCH (parent)-[relation:EXCLUDES]->(node:Provision)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Document.revises(parent): What it revises.
MATCH (parent)-[relation:REVISES]->(node:Document)
RETURN node, relation;

// Document.revisedBy(parent): What it was revised as.
MATCH (node:Document)-[relation:REVISES]->(parent)
RETURN node, relation;

// Document.abridges(parent): What it abridges.
MATCH (parent)-[relation:ABRIDGES]->(node:Document)
RETURN node, relation;

// Document.abridgedBy(parent): What it was abridged as.
MATCH (node:Document)-[relation:ABRIDGES]->(parent)
RETURN node, relation;

// Document.derivedFrom(parent): What it derives from.
MATCH (parent)-[relation:DERIVED_FROM]->(node:Document)
RETURN node, relation;

// Document.derivatives(parent): What derives from it.
MATCH (node:Document)-[relation:DERIVED_FROM]->(parent)
RETURN node, relation;

// Document.authors(parent): Who wrote it.
MATCH (node)-[relation:AUTHORED]->(parent)
RETURN node, relation, relation.order AS by1, node.name AS by2;

// Document.issuedBy(parent): Who issued it.
MATCH (node)-[relation:ISSUED]->(parent)
RETURN node, relation;

// Document.publishedBy(parent): Who published it.
MATCH (parent)-[relation:PUBLISHED_BY]->(node)
RETURN node, relation;

// Document.addressedTo(parent): To whom it is addressed.
MATCH (parent)-[relation:ADDRESSED_TO]->(node)
RETURN node, relation;

// Document.parties(parent): The parties to it.
MATCH (node)-[relation:PARTY_TO]->(parent)
RETURN node, relation;

// Document.mediators(parent): Who mediated it.
MATCH (node)-[relation:MEDIATED]->(parent)
RETURN node, relation;

// Document.citedSources(parent): The sources that it cites; the edge has the note and the claim that it supports.
MATCH (parent)-[relation:CITES]->(node:Document)
RETURN node, relation, node.name AS by1;

// Document.citedBy(parent): The sources that cite it; the edge has the note and the claim that it supports.
MATCH (node:Document)-[relation:CITES]->(parent)
RETURN node, relation, node.name AS by1;

// Document.citingNodes(parent): The nodes whose facts are cited from it, names included: what stands on it. The places within it are left out.
MATCH (node)
WHERE NOT node:Locator
  AND any(locator IN node.cites WHERE locator = parent.id OR locator STARTS WITH parent.id + '#')
RETURN node;

// Document.citingRelations(parent): The relationships whose facts are cited from it. Those that only repeat a position, or lead to a name or to a place in a source, are left out.
MATCH ()-[node]->()
WHERE NOT coalesce(node.derived, false) AND NOT type(node) IN ['NAMED', 'IN_SOURCE']
  AND any(locator IN node.cites WHERE locator = parent.id OR locator STARTS WITH parent.id + '#')
RETURN node;

// Document.citingCounts(parent): How much stands on it: how many nodes of each type, and how many relationships of each.
CALL (parent) {
  MATCH (node)
  WHERE NOT node:Locator AND ($certainty IS NULL OR node.certainty IN $certainty)
    AND any(locator IN node.cites WHERE locator = parent.id OR locator STARTS WITH parent.id + '#')
  UNWIND [label IN labels(node) WHERE NOT label IN ['Entity', 'Record', 'Leader', 'Plan', 'Source']] AS name
  RETURN name, count(*) AS count, 1 AS rank
  UNION ALL
  MATCH ()-[tie]->()
  WHERE NOT coalesce(tie.derived, false) AND NOT type(tie) IN ['NAMED', 'IN_SOURCE']
    AND ($certainty IS NULL OR tie.certainty IN $certainty)
    AND any(locator IN tie.cites WHERE locator = parent.id OR locator STARTS WITH parent.id + '#')
  RETURN type(tie) AS name, count(*) AS count, 2 AS rank
}
RETURN name, count, rank AS by1, name AS by2;

// Document.statements(parent): The statements that it makes, or in which they were expressed.
MATCH (node:Statement)-[:MADE|EXPRESSED_IN]-(parent)
RETURN DISTINCT node;

// Provision.documents(parent): The documents that provide it.
MATCH (node:Document)-[relation:PROVIDES]->(parent)
RETURN node, relation;

// Provision.excludedBy(parent): The documents of which the source says that they do not provide it.
MATCH (node:Document)-[relation:EXCLUDES]->(parent)
RETURN node, relation;

// Provision.causes(parent): What it came about because of.
MATCH (parent)-[relation:BECAUSE_OF]->(node)
RETURN node, relation;

// Provision.conditions(parent): What it is conditional on.
MATCH (parent)-[relation:CONDITIONAL_ON]->(node)
RETURN node, relation;
