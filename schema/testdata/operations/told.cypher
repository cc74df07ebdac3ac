CALL () {
  UNWIND range(0, size($p1) - 2) AS index_1
  MATCH (before_2:Document&Entity {id: $p1[index_1]})
  MATCH (after_3:Document&Entity {id: $p1[index_1 + 1]})
  WITH before_2, after_3, index_1 AS by1_4
  CALL (before_2, after_3) {
    CALL (before_2, after_3) { MATCH (before_2)-[held_5:PROVIDES]->(old_6:Provision)<-[:PROVIDES]-(after_3) RETURN 'KEPT' AS change_7, old_6, old_6 AS new_8, held_5.order AS place_9, 1 AS rank_10 UNION MATCH (after_3)-[:PROVIDES]->(new_8:Provision)-[tie_11:REPLACES|VARIANT_OF]-(old_6:Provision)<-[held_5:PROVIDES]-(before_2) WHERE type(tie_11) = 'VARIANT_OF' OR startNode(tie_11) = new_8 RETURN 'CHANGED' AS change_7, old_6, new_8, held_5.order AS place_9, 2 AS rank_10 UNION MATCH (before_2)-[held_5:PROVIDES]->(old_6:Provision) WHERE NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(old_6) RETURN old_6 AS kept_12 } AND NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(other_13)-[:REPLACES]->(old_6) RETURN other_13 } AND NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(other_13)-[:VARIANT_OF]-(old_6) RETURN other_13 } AND EXISTS { MATCH (after_3)-[:EXCLUDES]->(old_6) RETURN old_6 AS excluded_14 } RETURN 'DROPPED' AS change_7, old_6, null AS new_8, held_5.order AS place_9, 3 AS rank_10 UNION MATCH (before_2)-[held_5:PROVIDES]->(old_6:Provision) WHERE NOT EXISTS { MATCH (after_3)-[:PROVIDES|EXCLUDES]->(old_6) RETURN old_6 AS kept_12 } AND NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(other_13)-[:REPLACES]->(old_6) RETURN other_13 } AND NOT EXISTS { MATCH (after_3)-[:PROVIDES]->(other_13)-[:VARIANT_OF]-(old_6) RETURN other_13 } AND EXISTS { MATCH (after_3)-[:PROVIDES]->(any_15) RETURN any_15 } RETURN 'NOT_TOLD' AS change_7, old_6, null AS new_8, held_5.order AS place_9, 4 AS rank_10 UNION MATCH (after_3)-[held_5:PROVIDES]->(new_8:Provision) WHERE NOT EXISTS { MATCH (before_2)-[:PROVIDES]->(new_8) RETURN new_8 AS kept_12 } AND NOT EXISTS { MATCH (before_2)-[:PROVIDES]->(other_13)<-[:REPLACES]-(new_8) RETURN other_13 } AND NOT EXISTS { MATCH (before_2)-[:PROVIDES]->(other_13)-[:VARIANT_OF]-(new_8) RETURN other_13 } AND EXISTS { MATCH (before_2)-[:PROVIDES]->(any_15) RETURN any_15 } RETURN 'ADDED' AS change_7, null AS old_6, new_8, held_5.order AS place_9, 5 AS rank_10 }
    WITH change_7, old_6, new_8, rank_10 AS by1_16, place_9 AS by2_17, coalesce(old_6.id, new_8.id) AS by3_18, new_8.id AS by4_19
    ORDER BY by1_16, by2_17, by3_18, by4_19
    RETURN collect([change_7, CASE WHEN old_6 IS NOT NULL THEN [old_6.id] END, CASE WHEN new_8 IS NOT NULL THEN [new_8.id] END]) AS rows_20
  }
  WITH [rows_20] AS row_22, by1_4
  ORDER BY by1_4
  RETURN collect(row_22) AS rows_21
}
CALL () {
  UNWIND range(0, size($p3) - 2) AS index_23
  MATCH (before_24:Document&Entity {id: $p3[index_23]})
  MATCH (after_25:Document&Entity {id: $p3[index_23 + 1]})
  WITH before_24, after_25, index_23 AS by1_26
  CALL (before_24, after_25) {
    CALL (before_24, after_25) { MATCH (before_24)-[held_27:PROVIDES]->(old_28:Provision)<-[:PROVIDES]-(after_25) RETURN 'KEPT' AS change_29, old_28, old_28 AS new_30, held_27.order AS place_31, 1 AS rank_32 UNION MATCH (after_25)-[:PROVIDES]->(new_30:Provision)-[tie_33:REPLACES|VARIANT_OF]-(old_28:Provision)<-[held_27:PROVIDES]-(before_24) WHERE type(tie_33) = 'VARIANT_OF' OR startNode(tie_33) = new_30 RETURN 'CHANGED' AS change_29, old_28, new_30, held_27.order AS place_31, 2 AS rank_32 UNION MATCH (before_24)-[held_27:PROVIDES]->(old_28:Provision) WHERE NOT EXISTS { MATCH (after_25)-[:PROVIDES]->(old_28) RETURN old_28 AS kept_34 } AND NOT EXISTS { MATCH (after_25)-[:PROVIDES]->(other_35)-[:REPLACES]->(old_28) RETURN other_35 } AND NOT EXISTS { MATCH (after_25)-[:PROVIDES]->(other_35)-[:VARIANT_OF]-(old_28) RETURN other_35 } AND EXISTS { MATCH (after_25)-[:EXCLUDES]->(old_28) RETURN old_28 AS excluded_36 } RETURN 'DROPPED' AS change_29, old_28, null AS new_30, held_27.order AS place_31, 3 AS rank_32 UNION MATCH (before_24)-[held_27:PROVIDES]->(old_28:Provision) WHERE NOT EXISTS { MATCH (after_25)-[:PROVIDES|EXCLUDES]->(old_28) RETURN old_28 AS kept_34 } AND NOT EXISTS { MATCH (after_25)-[:PROVIDES]->(other_35)-[:REPLACES]->(old_28) RETURN other_35 } AND NOT EXISTS { MATCH (after_25)-[:PROVIDES]->(other_35)-[:VARIANT_OF]-(old_28) RETURN other_35 } AND EXISTS { MATCH (after_25)-[:PROVIDES]->(any_37) RETURN any_37 } RETURN 'NOT_TOLD' AS change_29, old_28, null AS new_30, held_27.order AS place_31, 4 AS rank_32 UNION MATCH (after_25)-[held_27:PROVIDES]->(new_30:Provision) WHERE NOT EXISTS { MATCH (before_24)-[:PROVIDES]->(new_30) RETURN new_30 AS kept_34 } AND NOT EXISTS { MATCH (before_24)-[:PROVIDES]->(other_35)<-[:REPLACES]-(new_30) RETURN other_35 } AND NOT EXISTS { MATCH (before_24)-[:PROVIDES]->(other_35)-[:VARIANT_OF]-(new_30) RETURN other_35 } AND EXISTS { MATCH (before_24)-[:PROVIDES]->(any_37) RETURN any_37 } RETURN 'ADDED' AS change_29, null AS old_28, new_30, held_27.order AS place_31, 5 AS rank_32 }
    WITH change_29, old_28, new_30, rank_32 AS by1_38, place_31 AS by2_39, coalesce(old_28.id, new_30.id) AS by3_40, new_30.id AS by4_41
    ORDER BY by1_38, by2_39, by3_40, by4_41
    RETURN collect([change_29, CASE WHEN old_28 IS NOT NULL THEN [old_28.id] END, CASE WHEN new_30 IS NOT NULL THEN [new_30.id] END]) AS rows_42
  }
  WITH [rows_42] AS row_44, by1_26
  ORDER BY by1_26
  RETURN collect(row_44) AS rows_43
}
CALL () {
  MATCH (node_45:Meeting&Entity {id: $p5})
  WITH node_45 LIMIT 1
  CALL (node_45) {
    MATCH (node_45)-[relation_46:DISCUSSED|PRESENTED_AT]-(node_47:Document|Provision) WHERE type(relation_46) = 'PRESENTED_AT' OR NOT EXISTS { MATCH (node_47)-[:PRESENTED_AT]->(node_45) RETURN node_47 AS presented_48 }
    WITH node_47, relation_46, node_47.name AS key_49, node_47.id AS key_50, relation_46.id AS key_51
    ORDER BY key_49, key_50, key_51 LIMIT $p6
    RETURN collect([labels(node_47), node_47.id, type(relation_46)]) AS rows_52
  }
  CALL (node_45) {
    MATCH (node_45)-[relation_53:DISCUSSED|PRESENTED_AT]-(node_54:Document|Provision) WHERE type(relation_53) = 'PRESENTED_AT' OR NOT EXISTS { MATCH (node_54)-[:PRESENTED_AT]->(node_45) RETURN node_54 AS presented_55 }
    RETURN count(*) AS count_56
  }
  RETURN head(collect([rows_52, count_56])) AS found_57
}
CALL () {
  OPTIONAL MATCH (mark_58:Meeting|Event|Document|Position|Statement {id: $p8})
  WITH mark_58, coalesce(mark_58.earliest, mark_58.fromEarliest, mark_58.latest, mark_58.fromLatest, mark_58.toLatest) AS markFirst_59, coalesce(mark_58.latest, mark_58.fromLatest, mark_58.toLatest, date('9999-12-31')) AS markLast_60
  MATCH (node_61:Meeting|Event|Document|Position|Statement)
  WITH mark_58, markFirst_59, markLast_60, node_61, coalesce(node_61.earliest, node_61.fromEarliest) AS earliest_62, coalesce(node_61.latest, node_61.fromLatest, node_61.toLatest) AS latest_63 WHERE (earliest_62 IS NOT NULL OR latest_63 IS NOT NULL) AND (NOT node_61:Source OR node_61:Plan OR node_61.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_61.status, 'actual') IN $p9 AND (node_61.id = $p10 OR EXISTS { MATCH (node_61)--(subject_64) WHERE subject_64.id = $p10 RETURN subject_64 })
  WITH node_61, earliest_62, latest_63 ORDER BY coalesce(earliest_62, latest_63), latest_63, node_61.id LIMIT $p11
  WITH node_61, earliest_62, latest_63, $p12 AS asked_65, $p13 AS since_66, $p14 AS until_67, coalesce(earliest_62, latest_63) AS by1_68, latest_63 AS by2_69, node_61.id AS by3_70
  ORDER BY by1_68, by2_69, by3_70
  RETURN collect([coalesce(node_61.date, CASE WHEN node_61.from IS NOT NULL OR node_61.to IS NOT NULL THEN coalesce(node_61.from, '') + '/' + coalesce(node_61.to, '') END), node_61.from, node_61.to, coalesce(node_61.knownAt, []), toString(earliest_62), toString(latest_63), labels(node_61), node_61.id, coalesce(node_61.name, node_61.value, node_61.summary, node_61.text, head([(who)-[:TOOK]->(node_61)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_61.stance, '_', ' ')) + ' ' + what.name]), node_61.id)]) AS rows_71
}
CALL () {
  MATCH (node_72:Place)
  WITH node_72
  WHERE point.distance(node_72.location, point({latitude: $p16, longitude: $p17})) <= $p18
  WITH node_72, node_72.name AS key_73, node_72.id AS key_74
  ORDER BY key_73, key_74 LIMIT $p19
  CALL (node_72) {
    WITH coalesce(node_72.locationCites, []) AS locators_75
    UNWIND range(0, size(locators_75) - 1) AS index_76
    WITH index_76, locators_75[index_76] AS locator_77
    OPTIONAL MATCH (place_78:Locator {locator: locator_77})
    OPTIONAL MATCH (source_79:Source&Entity {id: split(locator_77, '#')[0]})
    WITH locator_77, place_78, source_79, index_76 AS by1_80
    ORDER BY by1_80
    RETURN collect([locator_77, CASE WHEN source_79 IS NOT NULL THEN [source_79.id] END]) AS rows_81
  }
  WITH [node_72.id, CASE WHEN node_72.location IS NOT NULL THEN [node_72.location.latitude, rows_81] END] AS row_83, key_73, key_74
  ORDER BY key_73, key_74
  RETURN collect(row_83) AS rows_82
}
CALL () {
  MATCH (node_84:Place)
  WITH node_84
  WHERE point.distance(node_84.location, point({latitude: $p20, longitude: $p21})) <= $p22
  WITH node_84, node_84.name AS key_85, node_84.id AS key_86
  ORDER BY key_85, key_86 LIMIT $p23
  RETURN collect([node_84.id]) AS rows_87
}
CALL () {
  MATCH (node_88:Place)
  WITH node_88
  WHERE (node_88.location IS NULL) = $p24
  WITH node_88, node_88.name AS key_89, node_88.id AS key_90
  ORDER BY key_89, key_90 LIMIT $p25
  RETURN collect([node_88.id, CASE WHEN node_88.location IS NOT NULL THEN [node_88.location.latitude] END]) AS rows_91
}
CALL () {
  MATCH (node_92:Statement)
  WITH node_92
  WHERE node_92.order >= $p26
  WITH node_92, node_92.order AS key_93, node_92.id AS key_94
  ORDER BY key_93 IS NULL, key_93 DESC, key_94 LIMIT $p29
  CALL (node_92) {
    MATCH (node_92)-[relation_95]-(node_96) WHERE NOT coalesce(relation_95.derived, false) AND NOT type(relation_95) IN ['NAMED', 'IN_SOURCE'] AND type(relation_95) IN $p27
    WITH node_96, relation_95, type(relation_95) AS by1_97, coalesce(relation_95.earliest, relation_95.fromEarliest) AS by2_98
    WITH node_96, relation_95, by1_97, by2_98, by1_97 AS key_99, by2_98 AS key_100, node_96.id AS key_101, relation_95.id AS key_102
    ORDER BY key_99, key_100, key_101, key_102 LIMIT $p28
    RETURN collect([[type(relation_95), true, head([end IN [startNode(relation_95)] | coalesce(end.name, end.value, '“' + end.summary + '”', '“' + end.text + '”', head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_95)] | coalesce(end.name, end.value, '“' + end.summary + '”', '“' + end.text + '”', head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_103
  }
  WITH [node_92.id, node_92.order, rows_103] AS row_105, key_93, key_94
  ORDER BY key_93 IS NULL, key_93 DESC, key_94
  RETURN collect(row_105) AS rows_104
}
CALL (found_57) {
  UNWIND [at IN range(0, size($p2) - 1) | [$p2[at], 'Document', 0, at]] + [at IN range(0, size($p4) - 1) | [$p4[at], 'Document', 1, at]] + [at IN range(0, size($p7) - 1) WHERE found_57 IS NULL | [$p7[at], 'Meeting', 2, at]] + [at IN range(0, size($p15) - 1) | [$p15[at], null, 3, at]] AS wanted_106
  OPTIONAL MATCH (entity_107:Entity {id: wanted_106[0]})
  OPTIONAL MATCH (record_108:Record {id: wanted_106[0]})
  WITH wanted_106, coalesce(entity_107, record_108) AS there_109 WHERE there_109 IS NULL OR NOT coalesce(wanted_106[1] IN labels(there_109), true)
  WITH wanted_106, there_109, [at_110 IN range(0, size(left(wanted_106[0], 100)) - 3) | substring(wanted_106[0], at_110, 3)] AS grams_111
  OPTIONAL MATCH (node_112:Entity|Record) WHERE there_109 IS NULL AND any(gram_113 IN grams_111 WHERE node_112.id CONTAINS gram_113) AND coalesce(wanted_106[1] IN labels(node_112), true) AND size([gram_113 IN grams_111 WHERE node_112.id CONTAINS gram_113]) * 5 >= size(grams_111) + size(node_112.id) - 2
  WITH wanted_106, labels(there_109) AS instead_114, node_112.id AS id_115, size([gram_113 IN grams_111 WHERE node_112.id CONTAINS gram_113]) * 1.0 / (size(grams_111) + size(node_112.id) - 2) AS alike_116 ORDER BY alike_116 DESC, id_115
  WITH wanted_106, instead_114, collect(id_115)[..3] AS near_117 ORDER BY wanted_106[2], wanted_106[3]
  RETURN collect([wanted_106[2], wanted_106[0], near_117, instead_114, wanted_106[1]]) AS missing_118
}
RETURN [rows_21, rows_43, found_57, rows_71, rows_82, rows_87, rows_91, rows_104, missing_118] AS answer
