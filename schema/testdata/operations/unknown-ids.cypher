CALL () {
  MATCH (node_1:Leader&Entity {id: $p1})
  WITH node_1 LIMIT 1
  RETURN head(collect([node_1.name])) AS found_2
}
CALL () {
  MATCH (node_3:Plan&Entity {id: $p3})
  WITH node_3 LIMIT 1
  RETURN head(collect([node_3.name])) AS found_4
}
CALL () {
  OPTIONAL MATCH (paper_5:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_5.id) AS papers_6
  WITH [id_7 IN papers_6 + coalesce($p5, []) WHERE id_7 <> $p6 AND id_7 <> $p7] AS closed_8
  OPTIONAL MATCH (fromEntity_9:Entity {id: $p6})
  OPTIONAL MATCH (fromRecord_10:Record {id: $p6})
  OPTIONAL MATCH (toEntity_11:Entity {id: $p7})
  OPTIONAL MATCH (toRecord_12:Record {id: $p7})
  WITH closed_8, coalesce(fromEntity_9, fromRecord_10) AS origin_13, coalesce(toEntity_11, toRecord_12) AS goal_14 WHERE origin_13 <> goal_14
  CALL (origin_13, goal_14, closed_8) { MATCH path_15 = SHORTEST 1 GROUPS (origin_13)(()-[step_16]-(stop_17) WHERE type(step_16) IN $p8 AND NOT stop_17.id IN closed_8 AND NOT step_16.id IN closed_8){1,8}(goal_14) WITH path_15 WHERE length(path_15) <= $p9 WITH path_15, reduce(text_18 = '', stop_17 IN nodes(path_15) | text_18 + stop_17.id + ' ') AS stops_19, reduce(text_18 = '', step_16 IN relationships(path_15) | text_18 + step_16.id + ' ') AS steps_20 ORDER BY stops_19, steps_20 WITH stops_19, head(collect(path_15)) AS path_15 ORDER BY stops_19 LIMIT $p10 RETURN collect(path_15) AS shortest_21 }
  CALL (origin_13, goal_14, closed_8, shortest_21) { WITH origin_13, goal_14, closed_8, shortest_21, length(shortest_21[0]) AS least_22 WHERE least_22 + 1 <= $p9 AND size(shortest_21) < $p10 MATCH path_15 = SHORTEST 2 GROUPS (origin_13)(()-[step_16]-(stop_17) WHERE type(step_16) IN $p8 AND NOT stop_17.id IN closed_8 AND NOT step_16.id IN closed_8){1,8}(goal_14) WHERE length(path_15) = least_22 + 1 AND all(stop_17 IN nodes(path_15) WHERE single(again_23 IN nodes(path_15) WHERE again_23 = stop_17)) WITH path_15, reduce(text_18 = '', stop_17 IN nodes(path_15) | text_18 + stop_17.id + ' ') AS stops_19, reduce(text_18 = '', step_16 IN relationships(path_15) | text_18 + step_16.id + ' ') AS steps_20 ORDER BY stops_19, steps_20 WITH stops_19, head(collect(path_15)) AS path_15 ORDER BY stops_19 LIMIT $p10 RETURN collect(path_15) AS longer_24 }
  WITH origin_13, goal_14, closed_8, shortest_21 + longer_24 AS found_25
  CALL (origin_13, goal_14, closed_8, found_25) { WITH origin_13, goal_14, closed_8, found_25, length(found_25[0]) AS least_22 WHERE least_22 + 2 <= $p9 AND size(found_25) < $p10 MATCH path_15 = SHORTEST 3 GROUPS (origin_13)(()-[step_16]-(stop_17) WHERE type(step_16) IN $p8 AND NOT stop_17.id IN closed_8 AND NOT step_16.id IN closed_8){1,8}(goal_14) WHERE length(path_15) = least_22 + 2 AND all(stop_17 IN nodes(path_15) WHERE single(again_23 IN nodes(path_15) WHERE again_23 = stop_17)) WITH path_15, reduce(text_18 = '', stop_17 IN nodes(path_15) | text_18 + stop_17.id + ' ') AS stops_19, reduce(text_18 = '', step_16 IN relationships(path_15) | text_18 + step_16.id + ' ') AS steps_20 ORDER BY stops_19, steps_20 WITH stops_19, head(collect(path_15)) AS path_15 ORDER BY stops_19 LIMIT $p10 RETURN collect(path_15) AS longest_26 }
  UNWIND found_25 + longest_26 AS path_15
  WITH path_15, reduce(text_18 = '', stop_17 IN nodes(path_15) | text_18 + stop_17.id + ' ') AS stops_19 ORDER BY length(path_15), stops_19 LIMIT $p10
  WITH path_15, length(path_15) AS by1_27, stops_19 AS by2_28
  ORDER BY by1_27, by2_28
  RETURN collect([length(path_15)]) AS rows_29
}
CALL () {
  UNWIND range(0, size($p12) - 1) AS index_30
  OPTIONAL MATCH (entity_31:Entity {id: $p12[index_30]})
  OPTIONAL MATCH (record_32:Record {id: $p12[index_30]})
  WITH coalesce(entity_31, record_32) AS node_33, index_30 AS by1_34
  ORDER BY by1_34
  RETURN collect(CASE WHEN node_33 IS NULL THEN [] ELSE [labels(node_33), node_33.id] END) AS rows_35
}
CALL () {
  OPTIONAL MATCH (entity_36:Entity {id: split($p13, '.')[0]})
  OPTIONAL MATCH (record_37:Record {id: split($p13, '.')[0]})
  WITH coalesce(entity_36, record_37) AS begin_38
  MATCH (begin_38)-[relation_39]->() WHERE relation_39.id = $p13
  WITH relation_39 AS node_40 LIMIT 1
  CALL (node_40) {
    WITH startNode(node_40) AS node_41 LIMIT 1
    RETURN head(collect([labels(node_41), node_41.id])) AS found_42
  }
  CALL (node_40) {
    WITH endNode(node_40) AS node_43 LIMIT 1
    RETURN head(collect([labels(node_43), node_43.id])) AS found_44
  }
  CALL (node_40) {
    WITH coalesce(node_40.cites, []) AS locators_45
    UNWIND range(0, size(locators_45) - 1) AS index_46
    WITH index_46, locators_45[index_46] AS locator_47
    OPTIONAL MATCH (place_48:Locator {locator: locator_47})
    OPTIONAL MATCH (source_49:Source&Entity {id: split(locator_47, '#')[0]})
    WITH locator_47, place_48, source_49, index_46 AS by1_50
    ORDER BY by1_50
    RETURN collect([locator_47]) AS rows_51
  }
  RETURN head(collect([type(node_40), found_42, found_44, rows_51])) AS found_52
}
CALL (found_2, found_4) {
  UNWIND [at IN range(0, size($p2) - 1) WHERE found_2 IS NULL | [$p2[at], 'Leader', 0, at]] + [at IN range(0, size($p4) - 1) WHERE found_4 IS NULL | [$p4[at], 'Plan', 1, at]] + [at IN range(0, size($p11) - 1) WHERE NOT $p11[at] CONTAINS '.' | [$p11[at], null, 2, at]] AS wanted_53
  OPTIONAL MATCH (entity_54:Entity {id: wanted_53[0]})
  OPTIONAL MATCH (record_55:Record {id: wanted_53[0]})
  WITH wanted_53, coalesce(entity_54, record_55) AS there_56 WHERE there_56 IS NULL OR NOT coalesce(wanted_53[1] IN labels(there_56), true)
  WITH wanted_53, there_56, [at_57 IN range(0, size(left(wanted_53[0], 100)) - 3) | substring(wanted_53[0], at_57, 3)] AS grams_58
  OPTIONAL MATCH (node_59:Entity|Record) WHERE there_56 IS NULL AND any(gram_60 IN grams_58 WHERE node_59.id CONTAINS gram_60) AND coalesce(wanted_53[1] IN labels(node_59), true) AND size([gram_60 IN grams_58 WHERE node_59.id CONTAINS gram_60]) * 3 >= size(grams_58)
  WITH wanted_53, labels(there_56) AS instead_61, node_59.id AS id_62, size([gram_60 IN grams_58 WHERE node_59.id CONTAINS gram_60]) AS shared_63, abs(size(node_59.id) - size(wanted_53[0])) AS distance_64 ORDER BY shared_63 DESC, distance_64, id_62
  WITH wanted_53, instead_61, collect(id_62)[..3] AS near_65 ORDER BY wanted_53[2], wanted_53[3]
  RETURN collect([wanted_53[2], wanted_53[0], near_65, instead_61]) AS missing_66
}
RETURN [found_2, found_4, rows_29, rows_35, found_52, missing_66] AS answer
