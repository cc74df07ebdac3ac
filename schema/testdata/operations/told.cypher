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
  WITH node_43, earliest_44, latest_45, coalesce(earliest_44, latest_45) AS by1_47, latest_45 AS by2_48, node_43.id AS by3_49
  ORDER BY by1_47, by2_48, by3_49
  RETURN collect([coalesce(node_43.date, CASE WHEN node_43.from IS NOT NULL OR node_43.to IS NOT NULL THEN coalesce(node_43.from, '') + '/' + coalesce(node_43.to, '') END), node_43.from, node_43.to, coalesce(node_43.knownAt, []), toString(earliest_44), toString(latest_45), labels(node_43), node_43.id, coalesce(node_43.name, node_43.value, node_43.summary, node_43.text, head([(who)-[:TOOK]->(node_43)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_43.stance, '_', ' ')) + ' ' + what.name]), node_43.id)]) AS rows_50
}
CALL () {
  MATCH (node_51:Place)
  WITH node_51
  WHERE coalesce(point.distance(node_51.location, point({latitude: $p9, longitude: $p10})) <= $p11, false)
  WITH node_51, node_51.name AS key_52, node_51.id AS key_53
  ORDER BY key_52, key_53 LIMIT $p12
  CALL (node_51) {
    WITH coalesce(node_51.locationCites, []) AS locators_54
    UNWIND range(0, size(locators_54) - 1) AS index_55
    WITH index_55, locators_54[index_55] AS locator_56
    OPTIONAL MATCH (place_57:Locator {locator: locator_56})
    OPTIONAL MATCH (source_58:Source&Entity {id: split(locator_56, '#')[0]})
    WITH locator_56, place_57, source_58, index_55 AS by1_59
    ORDER BY by1_59
    RETURN collect([locator_56, CASE WHEN source_58 IS NOT NULL THEN [source_58.id] END]) AS rows_60
  }
  WITH [node_51.id, CASE WHEN node_51.location IS NOT NULL THEN [node_51.location.latitude, rows_60] END] AS row_62, key_52, key_53
  ORDER BY key_52, key_53
  RETURN collect(row_62) AS rows_61
}
CALL () {
  MATCH (node_63:Place)
  WITH node_63
  WHERE coalesce(point.distance(node_63.location, point({latitude: $p13, longitude: $p14})) <= $p15, false)
  WITH node_63, node_63.name AS key_64, node_63.id AS key_65
  ORDER BY key_64, key_65 LIMIT $p16
  RETURN collect([node_63.id]) AS rows_66
}
CALL () {
  MATCH (node_67:Place)
  WITH node_67
  WHERE (node_67.location IS NULL) = $p17
  WITH node_67, node_67.name AS key_68, node_67.id AS key_69
  ORDER BY key_68, key_69 LIMIT $p18
  RETURN collect([node_67.id, CASE WHEN node_67.location IS NOT NULL THEN [node_67.location.latitude] END]) AS rows_70
}
CALL () {
  MATCH (node_71:Statement)
  WITH node_71
  WHERE coalesce(node_71.order >= $p19, false)
  WITH node_71, node_71.order AS key_72, node_71.id AS key_73
  ORDER BY key_72 IS NULL, key_72 DESC, key_73 LIMIT $p22
  CALL (node_71) {
    MATCH (node_71)-[relation_74]-(node_75) WHERE NOT coalesce(relation_74.derived, false) AND NOT type(relation_74) IN ['NAMED', 'IN_SOURCE'] AND type(relation_74) IN $p20
    WITH node_75, relation_74, type(relation_74) AS by1_76, coalesce(relation_74.earliest, relation_74.fromEarliest) AS by2_77
    WITH node_75, relation_74, by1_76, by2_77, by1_76 AS key_78, by2_77 AS key_79, node_75.id AS key_80, relation_74.id AS key_81
    ORDER BY key_78, key_79, key_80, key_81 LIMIT $p21
    RETURN collect([[type(relation_74), true, head([end IN [startNode(relation_74)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_74)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_82
  }
  WITH [node_71.id, node_71.order, rows_82] AS row_84, key_72, key_73
  ORDER BY key_72 IS NULL, key_72 DESC, key_73
  RETURN collect(row_84) AS rows_83
}
CALL () {
  UNWIND [at IN range(0, size($p2) - 1) | [$p2[at], null, 0, at]] + [at IN range(0, size($p4) - 1) | [$p4[at], null, 1, at]] + [at IN range(0, size($p8) - 1) | [$p8[at], null, 2, at]] AS wanted_85
  OPTIONAL MATCH (entity_86:Entity {id: wanted_85[0]})
  OPTIONAL MATCH (record_87:Record {id: wanted_85[0]})
  WITH wanted_85, coalesce(entity_86, record_87) AS there_88 WHERE there_88 IS NULL OR NOT coalesce(wanted_85[1] IN labels(there_88), true)
  WITH wanted_85, there_88, [at_89 IN range(0, size(left(wanted_85[0], 100)) - 3) | substring(wanted_85[0], at_89, 3)] AS grams_90
  OPTIONAL MATCH (node_91:Entity|Record) WHERE there_88 IS NULL AND any(gram_92 IN grams_90 WHERE node_91.id CONTAINS gram_92) AND coalesce(wanted_85[1] IN labels(node_91), true) AND size([gram_92 IN grams_90 WHERE node_91.id CONTAINS gram_92]) * 3 >= size(grams_90)
  WITH wanted_85, labels(there_88) AS instead_93, node_91.id AS id_94, size([gram_92 IN grams_90 WHERE node_91.id CONTAINS gram_92]) AS shared_95, abs(size(node_91.id) - size(wanted_85[0])) AS distance_96 ORDER BY shared_95 DESC, distance_96, id_94
  WITH wanted_85, instead_93, collect(id_94)[..3] AS near_97 ORDER BY wanted_85[2], wanted_85[3]
  RETURN collect([wanted_85[2], wanted_85[0], near_97, instead_93]) AS missing_98
}
RETURN [rows_20, rows_41, rows_50, rows_61, rows_66, rows_70, rows_83, missing_98] AS answer
