// Query.positions(): Who accepted or rejected which plan: positions with manner, meeting, reason, certainty, citations.
MATCH (actor)-[:TOOK]->(node:Position)-[:ON]->(target)
WHERE ($plan IS NULL OR target.id = $plan)
  AND ($party IS NULL OR actor.id = $party)
  AND ($stance IS NULL OR node.stance IN $stance)
  AND ($side IS NULL OR $side = CASE
    WHEN node.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN node.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
  AND ($from IS NULL OR coalesce(coalesce(node.latest, node.toLatest) >= $fromEarliest, true))
  AND ($to IS NULL OR coalesce(coalesce(node.earliest, node.fromEarliest) <= $toLatest, true))
RETURN DISTINCT node;

// Query.positionsWithHolders(): The same, those taken by holders of the party's offices, or on its behalf, included.
MATCH (actor)-[:TOOK]->(node:Position)-[:ON]->(target)
WHERE ($plan IS NULL OR target.id = $plan)
  AND ($party IS NULL OR actor.id = $party
    OR EXISTS { MATCH (node)-[:ON_BEHALF_OF]->({id: $party}) RETURN node AS spoken }
    OR EXISTS { MATCH (office:Office)-[:OFFICE_OF]->({id: $party}) WHERE office.id IN node.capacity RETURN office })
  AND ($stance IS NULL OR node.stance IN $stance)
  AND ($side IS NULL OR $side = CASE
    WHEN node.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN node.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
  AND ($from IS NULL OR coalesce(coalesce(node.latest, node.toLatest) >= $fromEarliest, true))
  AND ($to IS NULL OR coalesce(coalesce(node.earliest, node.fromEarliest) <= $toLatest, true))
RETURN DISTINCT node;

// Query.positionGroups(): How many positions there are by stance, side, party, plan, year, certainty or source.
MATCH (actor)-[:TOOK]->(position:Position)-[:ON]->(target)
WITH DISTINCT position, actor, target
WHERE $where
  AND ($certainty IS NULL OR position.certainty IN $certainty)
  AND ($asOf IS NULL OR nodeTruth(position, $asOfEarliest, $asOfLatest) IN $truth)
UNWIND CASE $by
  WHEN 'STANCE' THEN [position.stance]
  WHEN 'SIDE' THEN [CASE
    WHEN position.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR'
    WHEN position.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END]
  WHEN 'PARTY' THEN [actor.id]
  WHEN 'PLAN' THEN [target.id]
  WHEN 'YEAR' THEN [toString(coalesce(position.earliest, position.fromEarliest).year)]
  WHEN 'CERTAINTY' THEN [toUpper(position.certainty)]
  ELSE [locator IN position.cites | split(locator, '#')[0]] END AS key
WITH key, count(DISTINCT position) AS count
WHERE key IS NOT NULL
OPTIONAL MATCH (entity:Entity {id: key})
OPTIONAL MATCH (provision:Provision:Record {id: key})
RETURN key, count, coalesce(entity, provision) AS node, -count AS by1, key AS by2;

// Query.statements(): What was said, believed, wanted, predicted, recommended or assessed.
MATCH (node:Statement)
WHERE ($by IS NULL OR EXISTS { MATCH (maker)-[:MADE]->(node) WHERE maker.id = $by RETURN maker })
  AND ($about IS NULL OR EXISTS { MATCH (node)-[:ABOUT]->(subject) WHERE subject.id = $about RETURN subject })
  AND ($kind IS NULL OR node.kind IN $kind)
RETURN node;

// Query.reversals(): Who changed position: two positions of opposite sides by one party on one target or its lineage.
WITH $party AS wanted
CALL () {
  MATCH (party)-[:TOOK]->(position:Position)
  RETURN party, position
  UNION
  MATCH (position:Position)-[:ON_BEHALF_OF]->(party)
  RETURN party, position
  UNION
  MATCH (position:Position)
  UNWIND coalesce(position.capacity, []) AS held
  MATCH (:Office:Entity {id: held})-[:OFFICE_OF]->(party:State)
  RETURN party, position
}
WITH DISTINCT party, position, wanted
WHERE (wanted IS NULL OR party.id = wanted) AND ($certainty IS NULL OR position.certainty IN $certainty)
MATCH (actor)-[:TOOK]->(position)-[:ON]->(target)
WITH party, collect({position: position, actor: actor, target: target, side: CASE
    WHEN position.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1
    WHEN position.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken
UNWIND taken AS first
UNWIND taken AS second
WITH party, first.position AS before, second.position AS after, first.actor AS beforeActor, second.actor AS afterActor,
  first.target AS beforeTarget, second.target AS afterTarget, first.side AS beforeSide, second.side AS afterSide
WHERE beforeSide * afterSide = -1
WITH party, before, after, beforeActor, afterActor, beforeTarget, afterTarget, beforeSide,
  coalesce(before.latest, before.fromLatest, before.toLatest) AS beforeLatest, coalesce(after.earliest, after.fromEarliest) AS afterEarliest,
  coalesce(before.earliest, before.fromEarliest) AS beforeEarliest, coalesce(after.latest, after.fromLatest, after.toLatest) AS afterLatest
WITH *, CASE
    WHEN beforeLatest <= afterEarliest OR EXISTS { MATCH (before)-[:PRECEDED]->(after) RETURN after AS next } THEN 'CERTAIN'
    WHEN afterLatest <= beforeEarliest THEN NULL
    WHEN beforeEarliest <= afterEarliest OR beforeEarliest IS NULL OR afterEarliest IS NULL THEN 'POSSIBLE' END AS order
WHERE order IS NOT NULL AND (order = 'CERTAIN' OR beforeSide = 1)
  AND (beforeTarget = afterTarget
    OR EXISTS { MATCH (beforeTarget)-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]->(afterTarget) RETURN afterTarget AS heir }
    OR EXISTS { MATCH (beforeTarget)<-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]-(afterTarget) RETURN afterTarget AS kin })
  AND ($plan IS NULL OR beforeTarget.id = $plan OR afterTarget.id = $plan)
WITH *, CASE
    WHEN $asOf IS NULL THEN NULL
    WHEN order = 'CERTAIN' AND beforeLatest <= $asOfLatest AND afterLatest <= $asOfLatest THEN 'CERTAIN'
    WHEN coalesce(beforeEarliest <= $asOfLatest, true) AND coalesce(afterEarliest <= $asOfLatest, true) THEN 'POSSIBLE' END AS truth
WHERE $asOf IS NULL OR truth IN $truth
RETURN DISTINCT party, before, after, beforeActor, afterActor, beforeTarget, afterTarget, order, truth,
  beforeEarliest AS by1, party.id AS by2, before.id AS by3, after.id AS by4;

// Reversal.between(before, after): The events that certainly lie between the two positions, by their dates or by the order told.
WITH before, after, coalesce(before.latest, before.fromLatest) AS start, coalesce(after.earliest, after.fromEarliest) AS stop
MATCH (node:Event)
WHERE (node.earliest >= start OR EXISTS { MATCH (before)-[:PRECEDED*1..3]->(node) RETURN node AS later })
  AND (node.latest <= stop OR EXISTS { MATCH (node)-[:PRECEDED*1..3]->(after) RETURN after AS next })
  AND coalesce(node.status, 'actual') = 'actual'
RETURN node, node.earliest AS by1, node.latest AS by2, node.id AS by3;

// Reversal.reasons(after): What the later position came about because of.
MATCH (after)-[:BECAUSE_OF]->(node)
RETURN node, node.earliest AS by1, node.id AS by2;
