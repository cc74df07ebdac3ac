// Query.paths(): How two things are connected: the shortest ways, then those that are one or two hops longer; each hop one sentence with its citations.
OPTIONAL MATCH (paper:Source)<-[:IN_SOURCE]-(:Locator)
WITH collect(DISTINCT paper.id) AS papers
WITH [id IN papers + coalesce($avoid, []) WHERE id <> $from AND id <> $to] AS closed
OPTIONAL MATCH (fromEntity:Entity {id: $from})
OPTIONAL MATCH (fromRecord:Record {id: $from})
OPTIONAL MATCH (toEntity:Entity {id: $to})
OPTIONAL MATCH (toRecord:Record {id: $to})
WITH closed, coalesce(fromEntity, fromRecord) AS origin, coalesce(toEntity, toRecord) AS goal
WHERE origin <> goal
CALL (origin, goal, closed) {
  MATCH path = ALL SHORTEST (origin)(()-[step]-(stop) WHERE type(step) IN $types AND NOT stop.id IN closed AND NOT step.id IN closed
    AND ($certainty IS NULL OR step.certainty IN $certainty)
    AND ($asOf IS NULL OR relationTruth(step, $asOfEarliest, $asOfLatest) IN $truth)){1,8}(goal)
  WITH path
  WHERE length(path) <= $maxHops
  WITH path, reduce(text = '', stop IN nodes(path) | text + stop.id + ' ') AS stops,
    reduce(text = '', step IN relationships(path) | text + step.id + ' ') AS steps
  ORDER BY stops, steps
  WITH stops, head(collect(path)) AS path
  ORDER BY stops
  LIMIT $k
  RETURN collect(path) AS shortest
}
CALL (origin, goal, closed, shortest) {
  WITH origin, goal, closed, shortest, length(shortest[0]) AS least
  WHERE least + 1 <= $maxHops AND size(shortest) < $k
  MATCH path = SHORTEST 2 GROUPS (origin)(()-[step]-(stop) WHERE type(step) IN $types AND NOT stop.id IN closed AND NOT step.id IN closed
    AND ($certainty IS NULL OR step.certainty IN $certainty)
    AND ($asOf IS NULL OR relationTruth(step, $asOfEarliest, $asOfLatest) IN $truth)){1,8}(goal)
  WHERE length(path) = least + 1
    AND all(stop IN nodes(path) WHERE single(again IN nodes(path) WHERE again = stop))
  WITH path, reduce(text = '', stop IN nodes(path) | text + stop.id + ' ') AS stops,
    reduce(text = '', step IN relationships(path) | text + step.id + ' ') AS steps
  ORDER BY stops, steps
  WITH stops, head(collect(path)) AS path
  ORDER BY stops
  LIMIT $k
  RETURN collect(path) AS longer
}
WITH origin, goal, closed, shortest + longer AS found
CALL (origin, goal, closed, found) {
  WITH origin, goal, closed, found, length(found[0]) AS least
  WHERE least + 2 <= $maxHops AND size(found) < $k
  MATCH path = SHORTEST 3 GROUPS (origin)(()-[step]-(stop) WHERE type(step) IN $types AND NOT stop.id IN closed AND NOT step.id IN closed
    AND ($certainty IS NULL OR step.certainty IN $certainty)
    AND ($asOf IS NULL OR relationTruth(step, $asOfEarliest, $asOfLatest) IN $truth)){1,8}(goal)
  WHERE length(path) = least + 2
    AND all(stop IN nodes(path) WHERE single(again IN nodes(path) WHERE again = stop))
  WITH path, reduce(text = '', stop IN nodes(path) | text + stop.id + ' ') AS stops,
    reduce(text = '', step IN relationships(path) | text + step.id + ' ') AS steps
  ORDER BY stops, steps
  WITH stops, head(collect(path)) AS path
  ORDER BY stops
  LIMIT $k
  RETURN collect(path) AS longest
}
UNWIND found + longest AS path
WITH path, reduce(text = '', stop IN nodes(path) | text + stop.id + ' ') AS stops
ORDER BY length(path), stops
LIMIT $k
RETURN path, $asOf AS asked, $asOfEarliest AS since, $asOfLatest AS until, length(path) AS by1, stops AS by2;

// Path.nodes(path): The nodes along the path, both ends included.
UNWIND range(0, length(path)) AS index
RETURN nodes(path)[index] AS node, index AS by1;

// Path.hops(path, asked, since, until): The steps of the path, in order.
UNWIND range(0, length(path) - 1) AS index
RETURN nodes(path)[index] AS before, relationships(path)[index] AS relation, nodes(path)[index + 1] AS after, asked, since, until, index AS by1;

// Query.neighbourhood(): What lies around a node, the nearest first.
OPTIONAL MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (record:Record {id: $id})
WITH coalesce(entity, record) AS node
WHERE node IS NOT NULL
CALL (node) {
  MATCH (node)-[step]-(near)
  WHERE type(step) IN $types AND near <> node AND ($certainty IS NULL OR step.certainty IN $certainty)
    AND ($asOf IS NULL OR relationTruth(step, $asOfEarliest, $asOfLatest) IN $truth)
  RETURN collect(DISTINCT near) AS first
}
CALL (node, first) {
  UNWIND first AS inner
  MATCH (inner)-[step]-(near)
  WHERE $depth >= 2 AND type(step) IN $types AND near <> node AND NOT near IN first
    AND ($certainty IS NULL OR step.certainty IN $certainty)
    AND ($asOf IS NULL OR relationTruth(step, $asOfEarliest, $asOfLatest) IN $truth)
  RETURN collect(DISTINCT near) AS second
}
CALL (node, first, second) {
  UNWIND second AS inner
  MATCH (inner)-[step]-(near)
  WHERE $depth >= 3 AND type(step) IN $types AND near <> node AND NOT near IN first AND NOT near IN second
    AND ($certainty IS NULL OR step.certainty IN $certainty)
    AND ($asOf IS NULL OR relationTruth(step, $asOfEarliest, $asOfLatest) IN $truth)
  RETURN collect(DISTINCT near) AS third
}
CALL (first, second, third) {
  UNWIND [near IN first | [1, near]] + [near IN second | [2, near]] + [near IN third | [3, near]] AS found
  WITH found[0] AS distance, found[1] AS near
  ORDER BY distance, near.id
  LIMIT $limit
  RETURN collect(near) AS members
}
RETURN node, members, $types AS types, $certainty AS sure, $asOf AS asked, $asOfEarliest AS since, $asOfLatest AS until, $truth AS truths, size(first) + size(second) + size(third) > $limit AS truncated;

// Neighbourhood.nodes(members): The nodes around it, the nearest first.
UNWIND range(0, size(members) - 1) AS index
RETURN members[index] AS node, index AS by1;

// Neighbourhood.relations(parent, members, types, sure, asked, since, until, truths): The relationships among them.
UNWIND members + [parent] AS begin
MATCH (begin)-[relation]->(stop)
WHERE type(relation) IN types AND (stop = parent OR stop IN members) AND (sure IS NULL OR relation.certainty IN sure)
  AND (asked IS NULL OR relationTruth(relation, since, until) IN truths)
RETURN relation AS node, relation.id AS by1;

// Query.search(): What a name may mean, in whatever script and spelling, the best match first. The score is 1 for the very name, folded; 0.9 where it begins with the text, 0.85 where a word of it does; otherwise 0.5 by the share of the text's trigrams that it has, and 0.3 by their share in both. It finds entities by their names. Provisions, positions and statements are found by what they say: by a filter, such as statements(where: {text: {contains: "autonomy"}}), or by the full-text index parley_text in Cypher.
CALL db.index.fulltext.queryNodes('parley_grams', $textTerms, {limit: 2000}) YIELD node AS name
MATCH (node:Entity)-[:NAMED]->(name)
WHERE $kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(node))
WITH node, name, size([gram IN $textGrams WHERE gram IN name.grams]) AS shared
WITH node, name, CASE
    WHEN name.folded IN $textFolded THEN 1.0
    WHEN any(folded IN $textFolded WHERE name.folded STARTS WITH folded) THEN 0.9
    WHEN any(folded IN $textFolded WHERE name.folded CONTAINS ' ' + folded) THEN 0.85
    WHEN shared * 2 < size($textGrams) THEN 0.0
    ELSE 0.5 * shared / size($textGrams) + 0.3 * shared / (size($textGrams) + size(name.grams) - shared) END AS score
WHERE score > 0
WITH node, name, score
ORDER BY node.id, score DESC, name.value <> $text, name.id
WITH node, collect(name)[0] AS name, max(score) AS score
ORDER BY score DESC, node.id
LIMIT $first
RETURN node, name, score, -score AS by1, node.id AS by2;
