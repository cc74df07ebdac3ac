CALL () {
  UNWIND range(0, size($p1) - 2) AS index_1
  MATCH (before_2:Document&Entity {id: $p1[index_1]})
  MATCH (after_3:Document&Entity {id: $p1[index_1 + 1]})
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
  UNWIND range(0, size($p3) - 2) AS index_22
  MATCH (before_23:Document&Entity {id: $p3[index_22]})
  MATCH (after_24:Document&Entity {id: $p3[index_22 + 1]})
  WITH before_23, after_24, index_22 AS by1_25
  CALL (before_23, after_24) {
    CALL (before_23, after_24) { MATCH (before_23)-[held_26:PROVIDES]->(old_27:Provision)<-[:PROVIDES]-(after_24) RETURN 'KEPT' AS change_28, old_27, old_27 AS new_29, held_26.order AS place_30, 1 AS rank_31 UNION MATCH (after_24)-[:PROVIDES]->(new_29:Provision)-[:REPLACES]->(old_27:Provision)<-[held_26:PROVIDES]-(before_23) RETURN 'CHANGED' AS change_28, old_27, new_29, held_26.order AS place_30, 2 AS rank_31 UNION MATCH (before_23)-[held_26:PROVIDES]->(old_27:Provision) WHERE NOT EXISTS { MATCH (after_24)-[:PROVIDES]->(old_27) RETURN old_27 AS kept_32 } AND NOT EXISTS { MATCH (after_24)-[:PROVIDES]->(other_33)-[:REPLACES]->(old_27) RETURN other_33 } AND EXISTS { MATCH (after_24)-[:EXCLUDES]->(old_27) RETURN old_27 AS excluded_34 } RETURN 'DROPPED' AS change_28, old_27, null AS new_29, held_26.order AS place_30, 3 AS rank_31 UNION MATCH (before_23)-[held_26:PROVIDES]->(old_27:Provision) WHERE NOT EXISTS { MATCH (after_24)-[:PROVIDES|EXCLUDES]->(old_27) RETURN old_27 AS kept_32 } AND NOT EXISTS { MATCH (after_24)-[:PROVIDES]->(other_33)-[:REPLACES]->(old_27) RETURN other_33 } AND EXISTS { MATCH (after_24)-[:PROVIDES]->(any_35) RETURN any_35 } RETURN 'NOT_TOLD' AS change_28, old_27, null AS new_29, held_26.order AS place_30, 4 AS rank_31 UNION MATCH (after_24)-[held_26:PROVIDES]->(new_29:Provision) WHERE NOT EXISTS { MATCH (before_23)-[:PROVIDES]->(new_29) RETURN new_29 AS kept_32 } AND NOT EXISTS { MATCH (before_23)-[:PROVIDES]->(other_33)<-[:REPLACES]-(new_29) RETURN other_33 } AND EXISTS { MATCH (before_23)-[:PROVIDES]->(any_35) RETURN any_35 } RETURN 'ADDED' AS change_28, null AS old_27, new_29, held_26.order AS place_30, 5 AS rank_31 }
    WITH change_28, old_27, new_29, rank_31 AS by1_36, place_30 AS by2_37, coalesce(old_27.id, new_29.id) AS by3_38, new_29.id AS by4_39
    ORDER BY by1_36, by2_37, by3_38, by4_39
    RETURN collect([change_28, CASE WHEN old_27 IS NOT NULL THEN [old_27.id] END, CASE WHEN new_29 IS NOT NULL THEN [new_29.id] END]) AS rows_40
  }
  WITH [rows_40] AS row_42, by1_25
  ORDER BY by1_25
  RETURN collect(row_42) AS rows_41
}
CALL () {
  MATCH (node_43:Meeting|Event|Document|Position|Statement)
  WITH node_43, coalesce(node_43.earliest, node_43.fromEarliest) AS earliest_44, coalesce(node_43.latest, node_43.fromLatest, node_43.toLatest) AS latest_45 WHERE (earliest_44 IS NOT NULL OR latest_45 IS NOT NULL) AND (NOT node_43:Source OR node_43:Plan) AND coalesce(node_43.status, 'actual') IN $p5 AND (node_43.id = $p6 OR EXISTS { MATCH (node_43)--(subject_46) WHERE subject_46.id = $p6 RETURN subject_46 })
  WITH node_43, earliest_44, latest_45 ORDER BY coalesce(earliest_44, latest_45), latest_45, node_43.id LIMIT $p7
  WITH node_43, earliest_44, latest_45, $p8 AS asked_47, $p9 AS since_48, $p10 AS until_49, coalesce(earliest_44, latest_45) AS by1_50, latest_45 AS by2_51, node_43.id AS by3_52
  ORDER BY by1_50, by2_51, by3_52
  RETURN collect([coalesce(node_43.date, CASE WHEN node_43.from IS NOT NULL OR node_43.to IS NOT NULL THEN coalesce(node_43.from, '') + '/' + coalesce(node_43.to, '') END), node_43.from, node_43.to, coalesce(node_43.knownAt, []), toString(earliest_44), toString(latest_45), labels(node_43), node_43.id, coalesce(node_43.name, node_43.value, node_43.summary, node_43.text, head([(who)-[:TOOK]->(node_43)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_43.stance, '_', ' ')) + ' ' + what.name]), node_43.id)]) AS rows_53
}
CALL () {
  MATCH (node_54:Place)
  WITH node_54
  WHERE coalesce(point.distance(node_54.location, point({latitude: $p12, longitude: $p13})) <= $p14, false)
  WITH node_54, node_54.name AS key_55, node_54.id AS key_56
  ORDER BY key_55, key_56 LIMIT $p15
  CALL (node_54) {
    WITH coalesce(node_54.locationCites, []) AS locators_57
    UNWIND range(0, size(locators_57) - 1) AS index_58
    WITH index_58, locators_57[index_58] AS locator_59
    OPTIONAL MATCH (place_60:Locator {locator: locator_59})
    OPTIONAL MATCH (source_61:Source&Entity {id: split(locator_59, '#')[0]})
    WITH locator_59, place_60, source_61, index_58 AS by1_62
    ORDER BY by1_62
    RETURN collect([locator_59, CASE WHEN source_61 IS NOT NULL THEN [source_61.id] END]) AS rows_63
  }
  WITH [node_54.id, CASE WHEN node_54.location IS NOT NULL THEN [node_54.location.latitude, rows_63] END] AS row_65, key_55, key_56
  ORDER BY key_55, key_56
  RETURN collect(row_65) AS rows_64
}
CALL () {
  MATCH (node_66:Place)
  WITH node_66
  WHERE coalesce(point.distance(node_66.location, point({latitude: $p16, longitude: $p17})) <= $p18, false)
  WITH node_66, node_66.name AS key_67, node_66.id AS key_68
  ORDER BY key_67, key_68 LIMIT $p19
  RETURN collect([node_66.id]) AS rows_69
}
CALL () {
  MATCH (node_70:Place)
  WITH node_70
  WHERE (node_70.location IS NULL) = $p20
  WITH node_70, node_70.name AS key_71, node_70.id AS key_72
  ORDER BY key_71, key_72 LIMIT $p21
  RETURN collect([node_70.id, CASE WHEN node_70.location IS NOT NULL THEN [node_70.location.latitude] END]) AS rows_73
}
CALL () {
  MATCH (node_74:Statement)
  WITH node_74
  WHERE coalesce(node_74.order >= $p22, false)
  WITH node_74, node_74.order AS key_75, node_74.id AS key_76
  ORDER BY key_75 IS NULL, key_75 DESC, key_76 LIMIT $p25
  CALL (node_74) {
    MATCH (node_74)-[relation_77]-(node_78) WHERE NOT coalesce(relation_77.derived, false) AND NOT type(relation_77) IN ['NAMED', 'IN_SOURCE'] AND type(relation_77) IN $p23
    WITH node_78, relation_77, type(relation_77) AS by1_79, coalesce(relation_77.earliest, relation_77.fromEarliest) AS by2_80
    WITH node_78, relation_77, by1_79, by2_80, by1_79 AS key_81, by2_80 AS key_82, node_78.id AS key_83, relation_77.id AS key_84
    ORDER BY key_81, key_82, key_83, key_84 LIMIT $p24
    RETURN collect([[type(relation_77), true, head([end IN [startNode(relation_77)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_77)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_85
  }
  WITH [node_74.id, node_74.order, rows_85] AS row_87, key_75, key_76
  ORDER BY key_75 IS NULL, key_75 DESC, key_76
  RETURN collect(row_87) AS rows_86
}
CALL () {
  UNWIND [at IN range(0, size($p2) - 1) | [$p2[at], null, 0, at]] + [at IN range(0, size($p4) - 1) | [$p4[at], null, 1, at]] + [at IN range(0, size($p11) - 1) | [$p11[at], null, 2, at]] AS wanted_88
  OPTIONAL MATCH (entity_89:Entity {id: wanted_88[0]})
  OPTIONAL MATCH (record_90:Record {id: wanted_88[0]})
  WITH wanted_88, coalesce(entity_89, record_90) AS there_91 WHERE there_91 IS NULL OR NOT coalesce(wanted_88[1] IN labels(there_91), true)
  WITH wanted_88, there_91, [at_92 IN range(0, size(left(wanted_88[0], 100)) - 3) | substring(wanted_88[0], at_92, 3)] AS grams_93
  OPTIONAL MATCH (node_94:Entity|Record) WHERE there_91 IS NULL AND any(gram_95 IN grams_93 WHERE node_94.id CONTAINS gram_95) AND coalesce(wanted_88[1] IN labels(node_94), true) AND size([gram_95 IN grams_93 WHERE node_94.id CONTAINS gram_95]) * 3 >= size(grams_93)
  WITH wanted_88, labels(there_91) AS instead_96, node_94.id AS id_97, size([gram_95 IN grams_93 WHERE node_94.id CONTAINS gram_95]) AS shared_98, abs(size(node_94.id) - size(wanted_88[0])) AS distance_99 ORDER BY shared_98 DESC, distance_99, id_97
  WITH wanted_88, instead_96, collect(id_97)[..3] AS near_100 ORDER BY wanted_88[2], wanted_88[3]
  RETURN collect([wanted_88[2], wanted_88[0], near_100, instead_96]) AS missing_101
}
RETURN [rows_20, rows_41, rows_53, rows_64, rows_69, rows_73, rows_86, missing_101] AS answer
