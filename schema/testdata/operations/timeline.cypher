CALL () {
  OPTIONAL MATCH (mark_1:Meeting|Event|Document|Position|Statement {id: $p1})
  WITH mark_1, coalesce(mark_1.earliest, mark_1.fromEarliest, mark_1.latest, mark_1.fromLatest, mark_1.toLatest) AS markFirst_2, coalesce(mark_1.latest, mark_1.fromLatest, mark_1.toLatest, date('9999-12-31')) AS markLast_3
  MATCH (node_4:Meeting|Event|Document|Position|Statement)
  WITH mark_1, markFirst_2, markLast_3, node_4, coalesce(node_4.earliest, node_4.fromEarliest) AS earliest_5, coalesce(node_4.latest, node_4.fromLatest, node_4.toLatest) AS latest_6 WHERE (earliest_5 IS NOT NULL OR latest_6 IS NOT NULL) AND (NOT node_4:Source OR node_4:Plan) AND coalesce(node_4.status, 'actual') IN $p2
  WITH node_4, earliest_5, latest_6 ORDER BY coalesce(earliest_5, latest_6), latest_6, node_4.id LIMIT $p3
  WITH node_4, earliest_5, latest_6, $p4 AS asked_7, $p5 AS since_8, $p6 AS until_9, coalesce(earliest_5, latest_6) AS by1_10, latest_6 AS by2_11, node_4.id AS by3_12
  ORDER BY by1_10, by2_11, by3_12
  RETURN collect([coalesce(node_4.date, CASE WHEN node_4.from IS NOT NULL OR node_4.to IS NOT NULL THEN coalesce(node_4.from, '') + '/' + coalesce(node_4.to, '') END), coalesce(node_4.name, node_4.value, node_4.summary, node_4.text, head([(who)-[:TOOK]->(node_4)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_4.stance, '_', ' ')) + ' ' + what.name]), node_4.id), labels(node_4), node_4.id]) AS rows_13
}
CALL () {
  OPTIONAL MATCH (mark_14:Meeting|Event|Document|Position|Statement {id: $p7})
  WITH mark_14, coalesce(mark_14.earliest, mark_14.fromEarliest, mark_14.latest, mark_14.fromLatest, mark_14.toLatest) AS markFirst_15, coalesce(mark_14.latest, mark_14.fromLatest, mark_14.toLatest, date('9999-12-31')) AS markLast_16
  MATCH (node_17:Meeting|Event|Document|Position|Statement)
  WITH mark_14, markFirst_15, markLast_16, node_17, coalesce(node_17.earliest, node_17.fromEarliest) AS earliest_18, coalesce(node_17.latest, node_17.fromLatest, node_17.toLatest) AS latest_19 WHERE (earliest_18 IS NOT NULL OR latest_19 IS NOT NULL) AND (coalesce(earliest_18, latest_19) > markFirst_15 OR coalesce(earliest_18, latest_19) = markFirst_15 AND (coalesce(latest_19, date('9999-12-31')) > markLast_16 OR coalesce(latest_19, date('9999-12-31')) = markLast_16 AND node_17.id > mark_14.id)) AND (NOT node_17:Source OR node_17:Plan) AND coalesce(node_17.status, 'actual') IN $p8
  WITH node_17, earliest_18, latest_19 ORDER BY coalesce(earliest_18, latest_19), latest_19, node_17.id LIMIT $p9
  WITH node_17, earliest_18, latest_19, $p10 AS asked_20, $p11 AS since_21, $p12 AS until_22, coalesce(earliest_18, latest_19) AS by1_23, latest_19 AS by2_24, node_17.id AS by3_25
  ORDER BY by1_23, by2_24, by3_25
  RETURN collect([coalesce(node_17.date, CASE WHEN node_17.from IS NOT NULL OR node_17.to IS NOT NULL THEN coalesce(node_17.from, '') + '/' + coalesce(node_17.to, '') END), coalesce(node_17.name, node_17.value, node_17.summary, node_17.text, head([(who)-[:TOOK]->(node_17)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_17.stance, '_', ' ')) + ' ' + what.name]), node_17.id), labels(node_17), node_17.id]) AS rows_26
}
CALL () {
  OPTIONAL MATCH (mark_27:Meeting|Event|Document|Position|Statement {id: $p14})
  WITH mark_27, coalesce(mark_27.earliest, mark_27.fromEarliest, mark_27.latest, mark_27.fromLatest, mark_27.toLatest) AS markFirst_28, coalesce(mark_27.latest, mark_27.fromLatest, mark_27.toLatest, date('9999-12-31')) AS markLast_29
  MATCH (node_30:Meeting|Event|Document|Position|Statement)
  WITH mark_27, markFirst_28, markLast_29, node_30, coalesce(node_30.earliest, node_30.fromEarliest) AS earliest_31, coalesce(node_30.latest, node_30.fromLatest, node_30.toLatest) AS latest_32 WHERE (earliest_31 IS NOT NULL OR latest_32 IS NOT NULL) AND (coalesce(earliest_31, latest_32) > markFirst_28 OR coalesce(earliest_31, latest_32) = markFirst_28 AND (coalesce(latest_32, date('9999-12-31')) > markLast_29 OR coalesce(latest_32, date('9999-12-31')) = markLast_29 AND node_30.id > mark_27.id)) AND (NOT node_30:Source OR node_30:Plan) AND coalesce(node_30.status, 'actual') IN $p15
  WITH node_30, earliest_31, latest_32 ORDER BY coalesce(earliest_31, latest_32), latest_32, node_30.id LIMIT $p16
  WITH node_30, earliest_31, latest_32, $p17 AS asked_33, $p18 AS since_34, $p19 AS until_35, coalesce(earliest_31, latest_32) AS by1_36, latest_32 AS by2_37, node_30.id AS by3_38
  ORDER BY by1_36, by2_37, by3_38
  RETURN collect([coalesce(node_30.name, node_30.value, node_30.summary, node_30.text, head([(who)-[:TOOK]->(node_30)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_30.stance, '_', ' ')) + ' ' + what.name]), node_30.id)]) AS rows_39
}
CALL () {
  UNWIND [at IN range(0, size($p13) - 1) | [$p13[at], null, 0, at]] + [at IN range(0, size($p20) - 1) | [$p20[at], null, 1, at]] AS wanted_40
  OPTIONAL MATCH (entity_41:Entity {id: wanted_40[0]})
  OPTIONAL MATCH (record_42:Record {id: wanted_40[0]})
  WITH wanted_40, coalesce(entity_41, record_42) AS there_43 WHERE there_43 IS NULL OR NOT coalesce(wanted_40[1] IN labels(there_43), true)
  WITH wanted_40, there_43, [at_44 IN range(0, size(left(wanted_40[0], 100)) - 3) | substring(wanted_40[0], at_44, 3)] AS grams_45
  OPTIONAL MATCH (node_46:Entity|Record) WHERE there_43 IS NULL AND any(gram_47 IN grams_45 WHERE node_46.id CONTAINS gram_47) AND coalesce(wanted_40[1] IN labels(node_46), true) AND size([gram_47 IN grams_45 WHERE node_46.id CONTAINS gram_47]) * 5 >= size(grams_45) + size(node_46.id) - 2
  WITH wanted_40, labels(there_43) AS instead_48, node_46.id AS id_49, size([gram_47 IN grams_45 WHERE node_46.id CONTAINS gram_47]) * 1.0 / (size(grams_45) + size(node_46.id) - 2) AS alike_50 ORDER BY alike_50 DESC, id_49
  WITH wanted_40, instead_48, collect(id_49)[..3] AS near_51 ORDER BY wanted_40[2], wanted_40[3]
  RETURN collect([wanted_40[2], wanted_40[0], near_51, instead_48, wanted_40[1]]) AS missing_52
}
RETURN [rows_13, rows_26, rows_39, missing_52] AS answer
