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
  MATCH (node_58:Meeting|Event|Document|Position|Statement)
  WITH node_58, coalesce(node_58.earliest, node_58.fromEarliest) AS earliest_59, coalesce(node_58.latest, node_58.fromLatest, node_58.toLatest) AS latest_60 WHERE (earliest_59 IS NOT NULL OR latest_60 IS NOT NULL) AND (NOT node_58:Source OR node_58:Plan) AND coalesce(node_58.status, 'actual') IN $p8 AND (node_58.id = $p9 OR EXISTS { MATCH (node_58)--(subject_61) WHERE subject_61.id = $p9 RETURN subject_61 })
  WITH node_58, earliest_59, latest_60 ORDER BY coalesce(earliest_59, latest_60), latest_60, node_58.id LIMIT $p10
  WITH node_58, earliest_59, latest_60, $p11 AS asked_62, $p12 AS since_63, $p13 AS until_64, coalesce(earliest_59, latest_60) AS by1_65, latest_60 AS by2_66, node_58.id AS by3_67
  ORDER BY by1_65, by2_66, by3_67
  RETURN collect([coalesce(node_58.date, CASE WHEN node_58.from IS NOT NULL OR node_58.to IS NOT NULL THEN coalesce(node_58.from, '') + '/' + coalesce(node_58.to, '') END), node_58.from, node_58.to, coalesce(node_58.knownAt, []), toString(earliest_59), toString(latest_60), labels(node_58), node_58.id, coalesce(node_58.name, node_58.value, node_58.summary, node_58.text, head([(who)-[:TOOK]->(node_58)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_58.stance, '_', ' ')) + ' ' + what.name]), node_58.id)]) AS rows_68
}
CALL () {
  MATCH (node_69:Place)
  WITH node_69
  WHERE point.distance(node_69.location, point({latitude: $p15, longitude: $p16})) <= $p17
  WITH node_69, node_69.name AS key_70, node_69.id AS key_71
  ORDER BY key_70, key_71 LIMIT $p18
  CALL (node_69) {
    WITH coalesce(node_69.locationCites, []) AS locators_72
    UNWIND range(0, size(locators_72) - 1) AS index_73
    WITH index_73, locators_72[index_73] AS locator_74
    OPTIONAL MATCH (place_75:Locator {locator: locator_74})
    OPTIONAL MATCH (source_76:Source&Entity {id: split(locator_74, '#')[0]})
    WITH locator_74, place_75, source_76, index_73 AS by1_77
    ORDER BY by1_77
    RETURN collect([locator_74, CASE WHEN source_76 IS NOT NULL THEN [source_76.id] END]) AS rows_78
  }
  WITH [node_69.id, CASE WHEN node_69.location IS NOT NULL THEN [node_69.location.latitude, rows_78] END] AS row_80, key_70, key_71
  ORDER BY key_70, key_71
  RETURN collect(row_80) AS rows_79
}
CALL () {
  MATCH (node_81:Place)
  WITH node_81
  WHERE point.distance(node_81.location, point({latitude: $p19, longitude: $p20})) <= $p21
  WITH node_81, node_81.name AS key_82, node_81.id AS key_83
  ORDER BY key_82, key_83 LIMIT $p22
  RETURN collect([node_81.id]) AS rows_84
}
CALL () {
  MATCH (node_85:Place)
  WITH node_85
  WHERE (node_85.location IS NULL) = $p23
  WITH node_85, node_85.name AS key_86, node_85.id AS key_87
  ORDER BY key_86, key_87 LIMIT $p24
  RETURN collect([node_85.id, CASE WHEN node_85.location IS NOT NULL THEN [node_85.location.latitude] END]) AS rows_88
}
CALL () {
  MATCH (node_89:Statement)
  WITH node_89
  WHERE node_89.order >= $p25
  WITH node_89, node_89.order AS key_90, node_89.id AS key_91
  ORDER BY key_90 IS NULL, key_90 DESC, key_91 LIMIT $p28
  CALL (node_89) {
    MATCH (node_89)-[relation_92]-(node_93) WHERE NOT coalesce(relation_92.derived, false) AND NOT type(relation_92) IN ['NAMED', 'IN_SOURCE'] AND type(relation_92) IN $p26
    WITH node_93, relation_92, type(relation_92) AS by1_94, coalesce(relation_92.earliest, relation_92.fromEarliest) AS by2_95
    WITH node_93, relation_92, by1_94, by2_95, by1_94 AS key_96, by2_95 AS key_97, node_93.id AS key_98, relation_92.id AS key_99
    ORDER BY key_96, key_97, key_98, key_99 LIMIT $p27
    RETURN collect([[type(relation_92), true, head([end IN [startNode(relation_92)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_92)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_100
  }
  WITH [node_89.id, node_89.order, rows_100] AS row_102, key_90, key_91
  ORDER BY key_90 IS NULL, key_90 DESC, key_91
  RETURN collect(row_102) AS rows_101
}
CALL (found_57) {
  UNWIND [at IN range(0, size($p2) - 1) | [$p2[at], 'Document', 0, at]] + [at IN range(0, size($p4) - 1) | [$p4[at], 'Document', 1, at]] + [at IN range(0, size($p7) - 1) WHERE found_57 IS NULL | [$p7[at], 'Meeting', 2, at]] + [at IN range(0, size($p14) - 1) | [$p14[at], null, 3, at]] AS wanted_103
  OPTIONAL MATCH (entity_104:Entity {id: wanted_103[0]})
  OPTIONAL MATCH (record_105:Record {id: wanted_103[0]})
  WITH wanted_103, coalesce(entity_104, record_105) AS there_106 WHERE there_106 IS NULL OR NOT coalesce(wanted_103[1] IN labels(there_106), true)
  WITH wanted_103, there_106, [at_107 IN range(0, size(left(wanted_103[0], 100)) - 3) | substring(wanted_103[0], at_107, 3)] AS grams_108
  OPTIONAL MATCH (node_109:Entity|Record) WHERE there_106 IS NULL AND any(gram_110 IN grams_108 WHERE node_109.id CONTAINS gram_110) AND coalesce(wanted_103[1] IN labels(node_109), true) AND size([gram_110 IN grams_108 WHERE node_109.id CONTAINS gram_110]) * 5 >= size(grams_108) + size(node_109.id) - 2
  WITH wanted_103, labels(there_106) AS instead_111, node_109.id AS id_112, size([gram_110 IN grams_108 WHERE node_109.id CONTAINS gram_110]) * 1.0 / (size(grams_108) + size(node_109.id) - 2) AS alike_113 ORDER BY alike_113 DESC, id_112
  WITH wanted_103, instead_111, collect(id_112)[..3] AS near_114 ORDER BY wanted_103[2], wanted_103[3]
  RETURN collect([wanted_103[2], wanted_103[0], near_114, instead_111, wanted_103[1]]) AS missing_115
}
RETURN [rows_21, rows_43, found_57, rows_68, rows_79, rows_84, rows_88, rows_101, missing_115] AS answer
