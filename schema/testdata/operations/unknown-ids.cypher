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
  WITH path_15, $p11 AS asked_27, $p12 AS since_28, $p13 AS until_29, length(path_15) AS by1_30, stops_19 AS by2_31
  ORDER BY by1_30, by2_31
  RETURN collect([length(path_15)]) AS rows_32
}
CALL () {
  UNWIND range(0, size($p15) - 1) AS index_33
  OPTIONAL MATCH (entity_34:Entity {id: $p15[index_33]})
  OPTIONAL MATCH (record_35:Record {id: $p15[index_33]})
  WITH coalesce(entity_34, record_35) AS node_36, index_33 AS by1_37
  ORDER BY by1_37
  RETURN collect(CASE WHEN node_36 IS NULL THEN [] ELSE [labels(node_36), node_36.id] END) AS rows_38
}
CALL () {
  OPTIONAL MATCH (entity_39:Entity {id: split($p16, '.')[0]})
  OPTIONAL MATCH (record_40:Record {id: split($p16, '.')[0]})
  WITH coalesce(entity_39, record_40) AS begin_41
  MATCH (begin_41)-[relation_42]->() WHERE relation_42.id = $p16
  WITH relation_42 AS node_43 LIMIT 1
  CALL (node_43) {
    WITH startNode(node_43) AS node_44 LIMIT 1
    RETURN head(collect([labels(node_44), node_44.id])) AS found_45
  }
  CALL (node_43) {
    WITH endNode(node_43) AS node_46 LIMIT 1
    RETURN head(collect([labels(node_46), node_46.id])) AS found_47
  }
  CALL (node_43) {
    WITH coalesce(node_43.cites, []) AS locators_48
    UNWIND range(0, size(locators_48) - 1) AS index_49
    WITH index_49, locators_48[index_49] AS locator_50
    OPTIONAL MATCH (place_51:Locator {locator: locator_50})
    OPTIONAL MATCH (source_52:Source&Entity {id: split(locator_50, '#')[0]})
    WITH locator_50, place_51, source_52, index_49 AS by1_53
    ORDER BY by1_53
    RETURN collect([locator_50]) AS rows_54
  }
  RETURN head(collect([type(node_43), found_45, found_47, rows_54])) AS found_55
}
CALL (found_2, found_4, found_55) {
  UNWIND [at IN range(0, size($p2) - 1) WHERE found_2 IS NULL | [$p2[at], 'Leader', 0, at]] + [at IN range(0, size($p4) - 1) WHERE found_4 IS NULL | [$p4[at], 'Plan', 1, at]] + [at IN range(0, size($p14) - 1) WHERE NOT $p14[at] CONTAINS '.' | [$p14[at], null, 2, at]] + [at IN range(0, size($p17) - 1) WHERE found_55 IS NULL | [$p17[at], 'Relation', 3, at]] AS wanted_56
  OPTIONAL MATCH (entity_57:Entity {id: wanted_56[0]})
  OPTIONAL MATCH (record_58:Record {id: wanted_56[0]})
  WITH wanted_56, coalesce(entity_57, record_58) AS there_59 WHERE there_59 IS NULL OR NOT coalesce(wanted_56[1] IN labels(there_59), true)
  WITH wanted_56, there_59, [at_60 IN range(0, size(left(wanted_56[0], 100)) - 3) | substring(wanted_56[0], at_60, 3)] AS grams_61
  OPTIONAL MATCH (node_62:Entity|Record) WHERE there_59 IS NULL AND any(gram_63 IN grams_61 WHERE node_62.id CONTAINS gram_63) AND coalesce(wanted_56[1] IN labels(node_62), true) AND size([gram_63 IN grams_61 WHERE node_62.id CONTAINS gram_63]) * 5 >= size(grams_61) + size(node_62.id) - 2
  WITH wanted_56, labels(there_59) AS instead_64, node_62.id AS id_65, size([gram_63 IN grams_61 WHERE node_62.id CONTAINS gram_63]) * 1.0 / (size(grams_61) + size(node_62.id) - 2) AS alike_66 ORDER BY alike_66 DESC, id_65
  WITH wanted_56, instead_64, collect(id_65)[..3] AS near_67 ORDER BY wanted_56[2], wanted_56[3]
  RETURN collect([wanted_56[2], wanted_56[0], near_67, instead_64, wanted_56[1]]) AS missing_68
}
RETURN [found_2, found_4, rows_32, rows_38, found_55, missing_68] AS answer
