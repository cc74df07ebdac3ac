CALL () {
  UNWIND range(0, size($p1) - 2) AS index_1
  MATCH (before_2:Document {id: $p1[index_1]})
  MATCH (after_3:Document {id: $p1[index_1 + 1]})
  WITH before_2, after_3, index_1 AS by1_4
  CALL (before_2, after_3) {
    CALL (before_2, after_3) { MATCH (before_2)-[held_5:PROVIDES]->(old_6:Provision)<-[:PROVIDES]-(after_3) RETURN 'KEPT' AS change_7, old_6, old_6 AS new_8, held_5.order AS place_9, 1 AS rank_10 UNION MATCH (after_3)-[:PROVIDES]->(new_8:Provision)-[:REPLACES]->(old_6:Provision)<-[held_5:PROVIDES]-(before_2) RETURN 'CHANGED' AS change_7, old_6, new_8, held_5.order AS place_9, 2 AS rank_10 UNION MATCH (before_2)-[held_5:PROVIDES]->(old_6:Provision) WHERE NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(old_6) RETURN old_6 AS kept_11 } AND NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(other_12)-[:REPLACES]->(old_6) RETURN other_12 } AND EXISTS { MATCH (after_3)-[:EXCLUDES]->(old_6) RETURN old_6 AS excluded_13 } RETURN 'DROPPED' AS change_7, old_6, null AS new_8, held_5.order AS place_9, 3 AS rank_10 UNION MATCH (before_2)-[held_5:PROVIDES]->(old_6:Provision) WHERE NOT EXISTS { MATCH (after_3)-[:PROVIDES|EXCLUDES]->(old_6) RETURN old_6 AS kept_11 } AND NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(other_12)-[:REPLACES]->(old_6) RETURN other_12 } AND EXISTS { MATCH (after_3)-[:PROVIDES]->(any_14) RETURN any_14 } RETURN 'NOT_TOLD' AS change_7, old_6, null AS new_8, held_5.order AS place_9, 4 AS rank_10 UNION MATCH (after_3)-[held_5:PROVIDES]->(new_8:Provision) WHERE NOT EXISTS { MATCH (before_2)-[:PROVIDES]->(new_8) RETURN new_8 AS kept_11 } AND NOT EXISTS { MATCH (before_2)-[:PROVIDES]->(other_12)<-[:REPLACES]-(new_8) RETURN other_12 } AND EXISTS { MATCH (before_2)-[:PROVIDES]->(any_14) RETURN any_14 } RETURN 'ADDED' AS change_7, null AS old_6, new_8, held_5.order AS place_9, 5 AS rank_10 }
    WITH change_7, old_6, new_8, rank_10 AS by1_15, place_9 AS by2_16, coalesce(old_6.id, new_8.id) AS by3_17, new_8.id AS by4_18
    ORDER BY by1_15, by2_16, by3_17, by4_18
    RETURN collect([change_7, CASE WHEN old_6 IS NOT NULL THEN [old_6.id] END, CASE WHEN new_8 IS NOT NULL THEN [new_8.id] END]) AS rows_19
  }
  WITH [rows_19] AS row_21, by1_4
  ORDER BY by1_4
  RETURN collect(row_21) AS rows_20
}
CALL () {
  UNWIND $p2 AS wanted_22
  OPTIONAL MATCH (entity_23:Entity {id: wanted_22})
  OPTIONAL MATCH (record_24:Record {id: wanted_22})
  WITH wanted_22, coalesce(entity_23, record_24) AS there_25 WHERE there_25 IS NULL
  WITH wanted_22, [at_26 IN range(0, size(left(wanted_22, 100)) - 3) | substring(wanted_22, at_26, 3)] AS grams_27
  CALL (wanted_22, grams_27) { MATCH (node_28:Entity|Record) WHERE $p3 IS NULL OR $p3 IN labels(node_28) WITH node_28, size([gram_29 IN grams_27 WHERE node_28.id CONTAINS gram_29]) AS shared_30, abs(size(node_28.id) - size(wanted_22)) AS distance_31, size(grams_27) AS most_32 WHERE shared_30 > 0 AND shared_30 * 3 >= most_32 WITH node_28, shared_30, distance_31 ORDER BY shared_30 DESC, distance_31, node_28.id LIMIT 3 RETURN collect(node_28.id) AS near_33 }
  RETURN collect([wanted_22, near_33]) AS missing_34
}
CALL () {
  UNWIND range(0, size($p4) - 2) AS index_35
  MATCH (before_36:Document {id: $p4[index_35]})
  MATCH (after_37:Document {id: $p4[index_35 + 1]})
  WITH before_36, after_37, index_35 AS by1_38
  CALL (before_36, after_37) {
    CALL (before_36, after_37) { MATCH (before_36)-[held_39:PROVIDES]->(old_40:Provision)<-[:PROVIDES]-(after_37) RETURN 'KEPT' AS change_41, old_40, old_40 AS new_42, held_39.order AS place_43, 1 AS rank_44 UNION MATCH (after_37)-[:PROVIDES]->(new_42:Provision)-[:REPLACES]->(old_40:Provision)<-[held_39:PROVIDES]-(before_36) RETURN 'CHANGED' AS change_41, old_40, new_42, held_39.order AS place_43, 2 AS rank_44 UNION MATCH (before_36)-[held_39:PROVIDES]->(old_40:Provision) WHERE NOT EXISTS { MATCH (after_37)-[:PROVIDES]->(old_40) RETURN old_40 AS kept_45 } AND NOT EXISTS { MATCH (after_37)-[:PROVIDES]->(other_46)-[:REPLACES]->(old_40) RETURN other_46 } AND EXISTS { MATCH (after_37)-[:EXCLUDES]->(old_40) RETURN old_40 AS excluded_47 } RETURN 'DROPPED' AS change_41, old_40, null AS new_42, held_39.order AS place_43, 3 AS rank_44 UNION MATCH (before_36)-[held_39:PROVIDES]->(old_40:Provision) WHERE NOT EXISTS { MATCH (after_37)-[:PROVIDES|EXCLUDES]->(old_40) RETURN old_40 AS kept_45 } AND NOT EXISTS { MATCH (after_37)-[:PROVIDES]->(other_46)-[:REPLACES]->(old_40) RETURN other_46 } AND EXISTS { MATCH (after_37)-[:PROVIDES]->(any_48) RETURN any_48 } RETURN 'NOT_TOLD' AS change_41, old_40, null AS new_42, held_39.order AS place_43, 4 AS rank_44 UNION MATCH (after_37)-[held_39:PROVIDES]->(new_42:Provision) WHERE NOT EXISTS { MATCH (before_36)-[:PROVIDES]->(new_42) RETURN new_42 AS kept_45 } AND NOT EXISTS { MATCH (before_36)-[:PROVIDES]->(other_46)<-[:REPLACES]-(new_42) RETURN other_46 } AND EXISTS { MATCH (before_36)-[:PROVIDES]->(any_48) RETURN any_48 } RETURN 'ADDED' AS change_41, null AS old_40, new_42, held_39.order AS place_43, 5 AS rank_44 }
    WITH change_41, old_40, new_42, rank_44 AS by1_49, place_43 AS by2_50, coalesce(old_40.id, new_42.id) AS by3_51, new_42.id AS by4_52
    ORDER BY by1_49, by2_50, by3_51, by4_52
    RETURN collect([change_41, CASE WHEN old_40 IS NOT NULL THEN [old_40.id] END, CASE WHEN new_42 IS NOT NULL THEN [new_42.id] END]) AS rows_53
  }
  WITH [rows_53] AS row_55, by1_38
  ORDER BY by1_38
  RETURN collect(row_55) AS rows_54
}
CALL () {
  UNWIND $p5 AS wanted_56
  OPTIONAL MATCH (entity_57:Entity {id: wanted_56})
  OPTIONAL MATCH (record_58:Record {id: wanted_56})
  WITH wanted_56, coalesce(entity_57, record_58) AS there_59 WHERE there_59 IS NULL
  WITH wanted_56, [at_60 IN range(0, size(left(wanted_56, 100)) - 3) | substring(wanted_56, at_60, 3)] AS grams_61
  CALL (wanted_56, grams_61) { MATCH (node_62:Entity|Record) WHERE $p6 IS NULL OR $p6 IN labels(node_62) WITH node_62, size([gram_63 IN grams_61 WHERE node_62.id CONTAINS gram_63]) AS shared_64, abs(size(node_62.id) - size(wanted_56)) AS distance_65, size(grams_61) AS most_66 WHERE shared_64 > 0 AND shared_64 * 3 >= most_66 WITH node_62, shared_64, distance_65 ORDER BY shared_64 DESC, distance_65, node_62.id LIMIT 3 RETURN collect(node_62.id) AS near_67 }
  RETURN collect([wanted_56, near_67]) AS missing_68
}
CALL () {
  MATCH (node_69:Meeting|Event|Document|Position|Statement)
  WITH node_69, coalesce(node_69.earliest, node_69.fromEarliest) AS earliest_70, coalesce(node_69.latest, node_69.fromLatest, node_69.toLatest) AS latest_71 WHERE (earliest_70 IS NOT NULL OR latest_71 IS NOT NULL) AND (NOT node_69:Source OR node_69:Plan) AND coalesce(node_69.status, 'actual') IN $p7 AND (node_69.id = $p8 OR EXISTS { MATCH (node_69)--(subject_72) WHERE subject_72.id = $p8 RETURN subject_72 })
  WITH node_69, earliest_70, latest_71 ORDER BY coalesce(earliest_70, latest_71), latest_71, node_69.id LIMIT $p9
  WITH node_69, earliest_70, latest_71, coalesce(earliest_70, latest_71) AS by1_73, latest_71 AS by2_74, node_69.id AS by3_75
  ORDER BY by1_73, by2_74, by3_75
  RETURN collect([coalesce(node_69.date, CASE WHEN node_69.from IS NOT NULL OR node_69.to IS NOT NULL THEN coalesce(node_69.from, '') + '/' + coalesce(node_69.to, '') END), node_69.from, node_69.to, coalesce(node_69.knownAt, []), toString(earliest_70), toString(latest_71), labels(node_69), node_69.id, coalesce(node_69.name, node_69.value, node_69.summary, node_69.text, head([(who)-[:TOOK]->(node_69)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_69.stance, '_', ' ')) + ' ' + what.name]), node_69.id)]) AS rows_76
}
CALL () {
  UNWIND $p10 AS wanted_77
  OPTIONAL MATCH (entity_78:Entity {id: wanted_77})
  OPTIONAL MATCH (record_79:Record {id: wanted_77})
  WITH wanted_77, coalesce(entity_78, record_79) AS there_80 WHERE there_80 IS NULL
  WITH wanted_77, [at_81 IN range(0, size(left(wanted_77, 100)) - 3) | substring(wanted_77, at_81, 3)] AS grams_82
  CALL (wanted_77, grams_82) { MATCH (node_83:Entity|Record) WHERE $p11 IS NULL OR $p11 IN labels(node_83) WITH node_83, size([gram_84 IN grams_82 WHERE node_83.id CONTAINS gram_84]) AS shared_85, abs(size(node_83.id) - size(wanted_77)) AS distance_86, size(grams_82) AS most_87 WHERE shared_85 > 0 AND shared_85 * 3 >= most_87 WITH node_83, shared_85, distance_86 ORDER BY shared_85 DESC, distance_86, node_83.id LIMIT 3 RETURN collect(node_83.id) AS near_88 }
  RETURN collect([wanted_77, near_88]) AS missing_89
}
CALL () {
  MATCH (node_90:Place)
  WITH node_90
  WHERE coalesce(point.distance(node_90.location, point({latitude: $p12, longitude: $p13})) <= $p14, false)
  WITH node_90, node_90.name AS key_91, node_90.id AS key_92
  ORDER BY key_91, key_92 LIMIT $p15
  CALL (node_90) {
    WITH coalesce(node_90.locationCites, []) AS locators_93
    UNWIND range(0, size(locators_93) - 1) AS index_94
    WITH index_94, locators_93[index_94] AS locator_95
    OPTIONAL MATCH (place_96:Locator {locator: locator_95})
    OPTIONAL MATCH (source_97:Source {id: split(locator_95, '#')[0]})
    WITH locator_95, place_96, source_97, index_94 AS by1_98
    ORDER BY by1_98
    RETURN collect([locator_95, CASE WHEN source_97 IS NOT NULL THEN [source_97.id] END]) AS rows_99
  }
  WITH [node_90.id, CASE WHEN node_90.location IS NOT NULL THEN [node_90.location.latitude, rows_99] END] AS row_101, key_91, key_92
  ORDER BY key_91, key_92
  RETURN collect(row_101) AS rows_100
}
CALL () {
  MATCH (node_102:Place)
  WITH node_102
  WHERE coalesce(point.distance(node_102.location, point({latitude: $p16, longitude: $p17})) <= $p18, false)
  WITH node_102, node_102.name AS key_103, node_102.id AS key_104
  ORDER BY key_103, key_104 LIMIT $p19
  RETURN collect([node_102.id]) AS rows_105
}
CALL () {
  MATCH (node_106:Place)
  WITH node_106
  WHERE (node_106.location IS NULL) = $p20
  WITH node_106, node_106.name AS key_107, node_106.id AS key_108
  ORDER BY key_107, key_108 LIMIT $p21
  RETURN collect([node_106.id, CASE WHEN node_106.location IS NOT NULL THEN [node_106.location.latitude] END]) AS rows_109
}
CALL () {
  MATCH (node_110:Statement)
  WITH node_110
  WHERE coalesce(node_110.order >= $p22, false)
  WITH node_110, node_110.order AS key_111, node_110.id AS key_112
  ORDER BY key_111 IS NULL, key_111 DESC, key_112 LIMIT $p25
  CALL (node_110) {
    MATCH (node_110)-[relation_113]-(node_114) WHERE NOT coalesce(relation_113.derived, false) AND NOT type(relation_113) IN ['NAMED', 'IN_SOURCE'] AND type(relation_113) IN $p23
    WITH node_114, relation_113, type(relation_113) AS by1_115, coalesce(relation_113.earliest, relation_113.fromEarliest) AS by2_116
    WITH node_114, relation_113, by1_115, by2_116, by1_115 AS key_117, by2_116 AS key_118, node_114.id AS key_119, relation_113.id AS key_120
    ORDER BY key_117, key_118, key_119, key_120 LIMIT $p24
    RETURN collect([[type(relation_113), true, head([end IN [startNode(relation_113)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_113)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_121
  }
  WITH [node_110.id, node_110.order, rows_121] AS row_123, key_111, key_112
  ORDER BY key_111 IS NULL, key_111 DESC, key_112
  RETURN collect(row_123) AS rows_122
}
RETURN [rows_20, missing_34, rows_54, missing_68, rows_76, missing_89, rows_100, rows_105, rows_109, rows_122] AS answer
