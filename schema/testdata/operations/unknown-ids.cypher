CALL () {
  MATCH (node_1:Leader {id: $p1})
  WITH node_1 LIMIT 1
  RETURN head(collect([node_1.name])) AS found_2
}
CALL () {
  UNWIND $p2 AS wanted_3
  OPTIONAL MATCH (entity_4:Entity {id: wanted_3})
  OPTIONAL MATCH (record_5:Record {id: wanted_3})
  WITH wanted_3, coalesce(entity_4, record_5) AS there_6 WHERE there_6 IS NULL OR NOT $p3 IN labels(there_6)
  WITH wanted_3, [at_7 IN range(0, size(left(wanted_3, 100)) - 3) | substring(wanted_3, at_7, 3)] AS grams_8
  CALL (wanted_3, grams_8) { MATCH (node_9:Entity|Record) WHERE $p3 IS NULL OR $p3 IN labels(node_9) WITH node_9, size([gram_10 IN grams_8 WHERE node_9.id CONTAINS gram_10]) AS shared_11, abs(size(node_9.id) - size(wanted_3)) AS distance_12, size(grams_8) AS most_13 WHERE shared_11 > 0 AND shared_11 * 3 >= most_13 WITH node_9, shared_11, distance_12 ORDER BY shared_11 DESC, distance_12, node_9.id LIMIT 3 RETURN collect(node_9.id) AS near_14 }
  RETURN collect([wanted_3, near_14]) AS missing_15
}
CALL () {
  MATCH (node_16:Plan {id: $p4})
  WITH node_16 LIMIT 1
  RETURN head(collect([node_16.name])) AS found_17
}
CALL () {
  UNWIND $p5 AS wanted_18
  OPTIONAL MATCH (entity_19:Entity {id: wanted_18})
  OPTIONAL MATCH (record_20:Record {id: wanted_18})
  WITH wanted_18, coalesce(entity_19, record_20) AS there_21 WHERE there_21 IS NULL OR NOT $p6 IN labels(there_21)
  WITH wanted_18, [at_22 IN range(0, size(left(wanted_18, 100)) - 3) | substring(wanted_18, at_22, 3)] AS grams_23
  CALL (wanted_18, grams_23) { MATCH (node_24:Entity|Record) WHERE $p6 IS NULL OR $p6 IN labels(node_24) WITH node_24, size([gram_25 IN grams_23 WHERE node_24.id CONTAINS gram_25]) AS shared_26, abs(size(node_24.id) - size(wanted_18)) AS distance_27, size(grams_23) AS most_28 WHERE shared_26 > 0 AND shared_26 * 3 >= most_28 WITH node_24, shared_26, distance_27 ORDER BY shared_26 DESC, distance_27, node_24.id LIMIT 3 RETURN collect(node_24.id) AS near_29 }
  RETURN collect([wanted_18, near_29]) AS missing_30
}
CALL () {
  OPTIONAL MATCH (paper_31:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_31.id) AS papers_32
  WITH [id_33 IN papers_32 + coalesce($p7, []) WHERE id_33 <> $p8 AND id_33 <> $p9] AS closed_34
  OPTIONAL MATCH (fromEntity_35:Entity {id: $p8})
  OPTIONAL MATCH (fromRecord_36:Record {id: $p8})
  OPTIONAL MATCH (toEntity_37:Entity {id: $p9})
  OPTIONAL MATCH (toRecord_38:Record {id: $p9})
  WITH closed_34, coalesce(fromEntity_35, fromRecord_36) AS origin_39, coalesce(toEntity_37, toRecord_38) AS goal_40 WHERE origin_39 <> goal_40
  MATCH path_41 = allShortestPaths((origin_39)-[*1..8]-(goal_40)) WHERE all(step_42 IN relationships(path_41) WHERE type(step_42) IN $p10) AND none(stop_43 IN nodes(path_41) WHERE stop_43.id IN closed_34)
  WITH path_41 WHERE length(path_41) <= $p11
  WITH path_41, reduce(text_44 = '', stop_43 IN nodes(path_41) | text_44 + stop_43.id + ' ') AS stops_45, reduce(text_44 = '', step_42 IN relationships(path_41) | text_44 + step_42.id + ' ') AS steps_46 ORDER BY length(path_41), stops_45, steps_46
  WITH stops_45, head(collect(path_41)) AS path_41 ORDER BY length(path_41), stops_45 LIMIT $p12
  WITH path_41, length(path_41) AS by1_47, stops_45 AS by2_48
  ORDER BY by1_47, by2_48
  RETURN collect([length(path_41)]) AS rows_49
}
CALL () {
  UNWIND $p13 AS wanted_50
  OPTIONAL MATCH (entity_51:Entity {id: wanted_50})
  OPTIONAL MATCH (record_52:Record {id: wanted_50})
  WITH wanted_50, coalesce(entity_51, record_52) AS there_53 WHERE there_53 IS NULL
  WITH wanted_50, [at_54 IN range(0, size(left(wanted_50, 100)) - 3) | substring(wanted_50, at_54, 3)] AS grams_55
  CALL (wanted_50, grams_55) { MATCH (node_56:Entity|Record) WHERE $p14 IS NULL OR $p14 IN labels(node_56) WITH node_56, size([gram_57 IN grams_55 WHERE node_56.id CONTAINS gram_57]) AS shared_58, abs(size(node_56.id) - size(wanted_50)) AS distance_59, size(grams_55) AS most_60 WHERE shared_58 > 0 AND shared_58 * 3 >= most_60 WITH node_56, shared_58, distance_59 ORDER BY shared_58 DESC, distance_59, node_56.id LIMIT 3 RETURN collect(node_56.id) AS near_61 }
  RETURN collect([wanted_50, near_61]) AS missing_62
}
CALL () {
  UNWIND range(0, size($p15) - 1) AS index_63
  OPTIONAL MATCH (entity_64:Entity {id: $p15[index_63]})
  OPTIONAL MATCH (record_65:Record {id: $p15[index_63]})
  WITH coalesce(entity_64, record_65) AS node_66, index_63 AS by1_67
  ORDER BY by1_67
  RETURN collect(CASE WHEN node_66 IS NULL THEN [] ELSE [labels(node_66), node_66.id] END) AS rows_68
}
CALL () {
  OPTIONAL MATCH (entity_69:Entity {id: split($p16, '.')[0]})
  OPTIONAL MATCH (record_70:Record {id: split($p16, '.')[0]})
  WITH coalesce(entity_69, record_70) AS begin_71
  MATCH (begin_71)-[relation_72]->() WHERE relation_72.id = $p16
  WITH relation_72 AS node_73 LIMIT 1
  CALL (node_73) {
    WITH startNode(node_73) AS node_74 LIMIT 1
    RETURN head(collect([labels(node_74), node_74.id])) AS found_75
  }
  CALL (node_73) {
    WITH endNode(node_73) AS node_76 LIMIT 1
    RETURN head(collect([labels(node_76), node_76.id])) AS found_77
  }
  CALL (node_73) {
    WITH coalesce(node_73.cites, []) AS locators_78
    UNWIND range(0, size(locators_78) - 1) AS index_79
    WITH index_79, locators_78[index_79] AS locator_80
    OPTIONAL MATCH (place_81:Locator {locator: locator_80})
    OPTIONAL MATCH (source_82:Source {id: split(locator_80, '#')[0]})
    WITH locator_80, place_81, source_82, index_79 AS by1_83
    ORDER BY by1_83
    RETURN collect([locator_80]) AS rows_84
  }
  RETURN head(collect([type(node_73), found_75, found_77, rows_84])) AS found_85
}
RETURN [found_2, missing_15, found_17, missing_30, rows_49, missing_62, rows_68, found_85] AS answer
