// Query.timeline(): Meetings, events, documents, positions and statements in order of time.
// Of the sources, those that did something themselves, such as a resolution or a letter; what was written about it is not on it.
// The entry of $after is placed as it would be sorted: what has no last day comes after all that has one.
OPTIONAL MATCH (mark:Meeting|Event|Document|Position|Statement {id: $after})
WITH mark, coalesce(mark.earliest, mark.fromEarliest, mark.latest, mark.fromLatest, mark.toLatest) AS markFirst,
  coalesce(mark.latest, mark.fromLatest, mark.toLatest, date('9999-12-31')) AS markLast
MATCH (node:Meeting|Event|Document|Position|Statement)
WITH mark, markFirst, markLast, node,
  coalesce(node.earliest, node.fromEarliest) AS earliest, coalesce(node.latest, node.fromLatest, node.toLatest) AS latest
WHERE (earliest IS NOT NULL OR latest IS NOT NULL)
  AND ($after IS NULL OR coalesce(earliest, latest) > markFirst OR coalesce(earliest, latest) = markFirst
    AND (coalesce(latest, date('9999-12-31')) > markLast OR coalesce(latest, date('9999-12-31')) = markLast AND node.id > mark.id))
  AND (NOT node:Source OR node:Plan OR node.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement'])
  AND coalesce(node.status, 'actual') IN $status
  AND ($certainty IS NULL OR node.certainty IN $certainty)
  AND ($asOf IS NULL OR nodeTruth(node, $asOfEarliest, $asOfLatest) IN $truth)
  AND ($from IS NULL OR coalesce(latest >= $fromEarliest, true))
  AND ($to IS NULL OR coalesce(earliest <= $toLatest, true))
  AND ($about IS NULL OR node.id = $about OR EXISTS { MATCH (node)--(subject) WHERE subject.id = $about RETURN subject })
WITH node, earliest, latest
ORDER BY coalesce(earliest, latest), latest, node.id
LIMIT $first
RETURN node, earliest, latest, $asOf AS asked, $asOfEarliest AS since, $asOfLatest AS until, coalesce(earliest, latest) AS by1, latest AS by2, node.id AS by3;

// Query.comparePlans(): What changed from each plan to the next. Of a plan whose provisions are not told, nothing is said.
UNWIND range(0, size($ids) - 2) AS index
MATCH (before:Document:Entity {id: $ids[index]})
MATCH (after:Document:Entity {id: $ids[index + 1]})
RETURN before, after, index AS by1;

// PlanComparison.changes(before, after): Provisions kept, changed, dropped and added, and those that the later plan is not told to hold.
// A provision is changed by the one that replaces it, and by a variant of it, whichever of the two is said to be the variant.
CALL (before, after) {
  MATCH (before)-[held:PROVIDES]->(old:Provision)<-[:PROVIDES]-(after)
  RETURN 'KEPT' AS change, old, old AS new, held.order AS place, 1 AS rank
  UNION
  MATCH (after)-[:PROVIDES]->(new:Provision)-[tie:REPLACES|VARIANT_OF]-(old:Provision)<-[held:PROVIDES]-(before)
  WHERE type(tie) = 'VARIANT_OF' OR startNode(tie) = new
  RETURN 'CHANGED' AS change, old, new, held.order AS place, 2 AS rank
  UNION
  MATCH (before)-[held:PROVIDES]->(old:Provision)
  WHERE NOT EXISTS { MATCH (after)-[:PROVIDES]->(old) RETURN old AS kept }
    AND NOT EXISTS { MATCH (after)-[:PROVIDES]->(other)-[:REPLACES]->(old) RETURN other }
    AND NOT EXISTS { MATCH (after)-[:PROVIDES]->(other)-[:VARIANT_OF]-(old) RETURN other }
    AND EXISTS { MATCH (after)-[:EXCLUDES]->(old) RETURN old AS excluded }
  RETURN 'DROPPED' AS change, old, null AS new, held.order AS place, 3 AS rank
  UNION
  MATCH (before)-[held:PROVIDES]->(old:Provision)
  WHERE NOT EXISTS { MATCH (after)-[:PROVIDES|EXCLUDES]->(old) RETURN old AS kept }
    AND NOT EXISTS { MATCH (after)-[:PROVIDES]->(other)-[:REPLACES]->(old) RETURN other }
    AND NOT EXISTS { MATCH (after)-[:PROVIDES]->(other)-[:VARIANT_OF]-(old) RETURN other }
    AND EXISTS { MATCH (after)-[:PROVIDES]->(any) RETURN any }
  RETURN 'NOT_TOLD' AS change, old, null AS new, held.order AS place, 4 AS rank
  UNION
  MATCH (after)-[held:PROVIDES]->(new:Provision)
  WHERE NOT EXISTS { MATCH (before)-[:PROVIDES]->(new) RETURN new AS kept }
    AND NOT EXISTS { MATCH (before)-[:PROVIDES]->(other)<-[:REPLACES]-(new) RETURN other }
    AND NOT EXISTS { MATCH (before)-[:PROVIDES]->(other)-[:VARIANT_OF]-(new) RETURN other }
    AND EXISTS { MATCH (before)-[:PROVIDES]->(any) RETURN any }
  RETURN 'ADDED' AS change, null AS old, new, held.order AS place, 5 AS rank
}
RETURN change, old, new, rank AS by1, place AS by2, coalesce(old.id, new.id) AS by3, new.id AS by4;

// PlanComparison.parties(before, after): Each party's positions on the two plans.
MATCH (party)-[:TOOK]->(:Position)-[:ON]->(target)
WHERE target = before OR target = after
WITH DISTINCT party, before, after
RETURN party, before, after, party.name AS by1, party.id AS by2;

// PartyComparison.before(party, before): Its positions on the first plan.
MATCH (party)-[:TOOK]->(node:Position)-[:ON]->(before)
RETURN node, node.earliest AS by1, node.id AS by2;

// PartyComparison.after(party, after): Its positions on the second plan.
MATCH (party)-[:TOOK]->(node:Position)-[:ON]->(after)
RETURN node, node.earliest AS by1, node.id AS by2;

// Query.asOf(): Who held which office, and who controlled which place, at a date.
RETURN $date AS date, $dateEarliest AS earliest, $dateLatest AS latest;

// AsOf.certain(earliest, latest): What surely held at some time in the date.
RETURN 'CERTAIN' AS truth, earliest AS first, latest AS last;

// AsOf.possible(earliest, latest): What may have held in the date, without being certain.
RETURN 'POSSIBLE' AS truth, earliest AS first, latest AS last;

// Holdings.offices(truth, first, last): The offices and who held them.
MATCH (holder:Person)-[relation:HELD_OFFICE]->(office:Office)
WHERE truth = CASE
  WHEN coalesce(relation.fromLatest, relation.toLatest) <= last
    AND coalesce(relation.toEarliest, relation.fromEarliest) >= first THEN 'CERTAIN'
  WHEN coalesce(relation.fromEarliest <= last, true) AND coalesce(relation.toLatest >= first, true) THEN 'POSSIBLE' END
  AND ($certainty IS NULL OR relation.certainty IN $certainty)
RETURN office, holder, relation, office.id AS by1, holder.id AS by2, relation.id AS by3;

// Holdings.places(truth, first, last): The places and who controlled them.
MATCH (controller)-[relation:CONTROLLED]->(place:Place)
WHERE truth = CASE
  WHEN coalesce(relation.fromLatest, relation.toLatest) <= last
    AND coalesce(relation.toEarliest, relation.fromEarliest) >= first THEN 'CERTAIN'
  WHEN coalesce(relation.fromEarliest <= last, true) AND coalesce(relation.toLatest >= first, true) THEN 'POSSIBLE' END
  AND ($certainty IS NULL OR relation.certainty IN $certainty)
RETURN place, controller, relation, place.id AS by1, controller.id AS by2, relation.id AS by3;

// Query.dataset(): The dataset that is served.
MATCH (node:Dataset)
RETURN node, node.id AS by1;

// Dataset.coverage(parent): From the first to the last day of meetings and events, plans, positions on plans and provisions, offices held and places controlled; where none of these has a date, of documents, positions and statements. Null where nothing has a date.
// A document that is no plan may be far older than what the dataset is about: it counts only where there is nothing else.
CALL (parent) {
  MATCH (dated:Meeting|Event|Plan)
  WHERE coalesce(dated.status, 'actual') = 'actual'
  RETURN 1 AS rank, dated.earliest AS first, dated.latest AS last
  UNION ALL
  MATCH (dated:Position)-[:ON]->(target:Plan|Provision)
  RETURN 1 AS rank, coalesce(dated.earliest, dated.fromEarliest, dated.latest, dated.fromLatest, dated.toEarliest, dated.toLatest) AS first,
    coalesce(dated.latest, dated.toLatest, dated.toEarliest, dated.fromLatest, dated.fromEarliest) AS last
  UNION ALL
  MATCH ()-[dated:HELD_OFFICE|CONTROLLED]->()
  RETURN 1 AS rank, coalesce(dated.fromEarliest, dated.fromLatest, dated.toEarliest, dated.toLatest) AS first,
    coalesce(dated.toLatest, dated.toEarliest, dated.fromLatest, dated.fromEarliest) AS last
  UNION ALL
  MATCH (dated:Document|Position|Statement)
  WHERE coalesce(dated.status, 'actual') = 'actual'
  RETURN 2 AS rank, coalesce(dated.earliest, dated.fromEarliest, dated.latest, dated.fromLatest, dated.toEarliest, dated.toLatest) AS first,
    coalesce(dated.latest, dated.toLatest, dated.toEarliest, dated.fromLatest, dated.fromEarliest) AS last
}
WITH rank, min(first) AS earliest, max(last) AS latest
WHERE earliest IS NOT NULL AND latest IS NOT NULL
WITH rank, earliest, latest
ORDER BY rank
LIMIT 1
RETURN earliest, latest, toString(earliest) + '/' + toString(latest) AS text;

// Dataset.counts(parent): How many nodes carry each label, counting what really happened.
MATCH (counted)
WHERE counted.dataset = parent.dataset AND coalesce(counted.status, 'actual') = 'actual' AND counted <> parent
UNWIND labels(counted) AS name
RETURN name, count(*) AS count, name AS by1;

// Dataset.relationCounts(parent): How many relationships there are of each type, derived ones left out.
MATCH ()-[counted]->()
WHERE counted.dataset = parent.dataset AND NOT coalesce(counted.derived, false)
RETURN type(counted) AS name, count(*) AS count, type(counted) AS by1;

// Dataset.sources(parent): The sources that its facts are cited from.
MATCH (node:Source)<-[:IN_SOURCE]-(:Locator)
RETURN DISTINCT node, node.id AS by1;
