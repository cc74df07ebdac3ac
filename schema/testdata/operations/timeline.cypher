CALL () {
  OPTIONAL MATCH (mark_1:Meeting|Event|Document|Position|Statement {id: $p1})
  WITH mark_1, coalesce(mark_1.earliest, mark_1.fromEarliest, mark_1.latest, mark_1.fromLatest, mark_1.toLatest) AS markFirst_2, coalesce(mark_1.latest, mark_1.fromLatest, mark_1.toLatest, date('9999-12-31')) AS markLast_3
  MATCH (node_4:Meeting|Event|Document|Position|Statement)
  WITH mark_1, markFirst_2, markLast_3, node_4, coalesce(node_4.earliest, node_4.fromEarliest) AS earliest_5, coalesce(node_4.latest, node_4.fromLatest, node_4.toLatest) AS latest_6 WHERE (earliest_5 IS NOT NULL OR latest_6 IS NOT NULL) AND (NOT node_4:Source OR node_4:Plan OR node_4.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_4.status, 'actual') IN $p2
  WITH node_4, earliest_5, latest_6 ORDER BY coalesce(earliest_5, latest_6), latest_6, node_4.id LIMIT $p3
  WITH node_4, earliest_5, latest_6, $p4 AS asked_7, $p5 AS since_8, $p6 AS until_9, coalesce(earliest_5, latest_6) AS by1_10, latest_6 AS by2_11, node_4.id AS by3_12
  ORDER BY by1_10, by2_11, by3_12
  RETURN collect([coalesce(node_4.date, CASE WHEN node_4.from IS NOT NULL OR node_4.to IS NOT NULL THEN coalesce(node_4.from, '') + '/' + coalesce(node_4.to, '') END), coalesce(node_4.name, node_4.value, node_4.summary, node_4.text, head([(who)-[:TOOK]->(node_4)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_4.stance, '_', ' ')) + ' ' + what.name]), node_4.id), labels(node_4), node_4.id]) AS rows_13
}
CALL () {
  OPTIONAL MATCH (mark_14:Meeting|Event|Document|Position|Statement {id: $p7})
  WITH mark_14, coalesce(mark_14.earliest, mark_14.fromEarliest, mark_14.latest, mark_14.fromLatest, mark_14.toLatest) AS markFirst_15, coalesce(mark_14.latest, mark_14.fromLatest, mark_14.toLatest, date('9999-12-31')) AS markLast_16
  MATCH (node_17:Meeting|Event|Document|Position|Statement)
  WITH mark_14, markFirst_15, markLast_16, node_17, coalesce(node_17.earliest, node_17.fromEarliest) AS earliest_18, coalesce(node_17.latest, node_17.fromLatest, node_17.toLatest) AS latest_19 WHERE (earliest_18 IS NOT NULL OR latest_19 IS NOT NULL) AND (coalesce(earliest_18, latest_19) > markFirst_15 OR coalesce(earliest_18, latest_19) = markFirst_15 AND (coalesce(latest_19, date('9999-12-31')) > markLast_16 OR coalesce(latest_19, date('9999-12-31')) = markLast_16 AND node_17.id > mark_14.id)) AND (NOT node_17:Source OR node_17:Plan OR node_17.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_17.status, 'actual') IN $p8
  WITH node_17, earliest_18, latest_19 ORDER BY coalesce(earliest_18, latest_19), latest_19, node_17.id LIMIT $p9
  WITH node_17, earliest_18, latest_19, $p10 AS asked_20, $p11 AS since_21, $p12 AS until_22, coalesce(earliest_18, latest_19) AS by1_23, latest_19 AS by2_24, node_17.id AS by3_25
  ORDER BY by1_23, by2_24, by3_25
  RETURN collect([coalesce(node_17.date, CASE WHEN node_17.from IS NOT NULL OR node_17.to IS NOT NULL THEN coalesce(node_17.from, '') + '/' + coalesce(node_17.to, '') END), coalesce(node_17.name, node_17.value, node_17.summary, node_17.text, head([(who)-[:TOOK]->(node_17)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_17.stance, '_', ' ')) + ' ' + what.name]), node_17.id), labels(node_17), node_17.id]) AS rows_26
}
CALL () {
  OPTIONAL MATCH (mark_27:Meeting|Event|Document|Position|Statement {id: $p14})
  WITH mark_27, coalesce(mark_27.earliest, mark_27.fromEarliest, mark_27.latest, mark_27.fromLatest, mark_27.toLatest) AS markFirst_28, coalesce(mark_27.latest, mark_27.fromLatest, mark_27.toLatest, date('9999-12-31')) AS markLast_29
  MATCH (node_30:Meeting|Event|Document|Position|Statement)
  WITH mark_27, markFirst_28, markLast_29, node_30, coalesce(node_30.earliest, node_30.fromEarliest) AS earliest_31, coalesce(node_30.latest, node_30.fromLatest, node_30.toLatest) AS latest_32 WHERE (earliest_31 IS NOT NULL OR latest_32 IS NOT NULL) AND (coalesce(earliest_31, latest_32) > markFirst_28 OR coalesce(earliest_31, latest_32) = markFirst_28 AND (coalesce(latest_32, date('9999-12-31')) > markLast_29 OR coalesce(latest_32, date('9999-12-31')) = markLast_29 AND node_30.id > mark_27.id)) AND (NOT node_30:Source OR node_30:Plan OR node_30.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_30.status, 'actual') IN $p15
  WITH node_30, earliest_31, latest_32 ORDER BY coalesce(earliest_31, latest_32), latest_32, node_30.id LIMIT $p16
  WITH node_30, earliest_31, latest_32, $p17 AS asked_33, $p18 AS since_34, $p19 AS until_35, coalesce(earliest_31, latest_32) AS by1_36, latest_32 AS by2_37, node_30.id AS by3_38
  ORDER BY by1_36, by2_37, by3_38
  RETURN collect([coalesce(node_30.name, node_30.value, node_30.summary, node_30.text, head([(who)-[:TOOK]->(node_30)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_30.stance, '_', ' ')) + ' ' + what.name]), node_30.id)]) AS rows_39
}
CALL () {
  OPTIONAL MATCH (mark_40:Meeting|Event|Document|Position|Statement {id: $p21})
  WITH mark_40, coalesce(mark_40.earliest, mark_40.fromEarliest, mark_40.latest, mark_40.fromLatest, mark_40.toLatest) AS markFirst_41, coalesce(mark_40.latest, mark_40.fromLatest, mark_40.toLatest, date('9999-12-31')) AS markLast_42
  MATCH (node_43:Meeting|Event|Document|Position|Statement)
  WITH mark_40, markFirst_41, markLast_42, node_43, coalesce(node_43.earliest, node_43.fromEarliest) AS earliest_44, coalesce(node_43.latest, node_43.fromLatest, node_43.toLatest) AS latest_45 WHERE (earliest_44 IS NOT NULL OR latest_45 IS NOT NULL) AND (coalesce(earliest_44, latest_45) > markFirst_41 OR coalesce(earliest_44, latest_45) = markFirst_41 AND (coalesce(latest_45, date('9999-12-31')) > markLast_42 OR coalesce(latest_45, date('9999-12-31')) = markLast_42 AND node_43.id > mark_40.id)) AND (NOT node_43:Source OR node_43:Plan OR node_43.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_43.status, 'actual') IN $p22 AND (node_43.id = $p23 OR EXISTS { MATCH (node_43)--(subject_46) WHERE subject_46.id = $p23 RETURN subject_46 })
  WITH node_43, earliest_44, latest_45 ORDER BY coalesce(earliest_44, latest_45), latest_45, node_43.id LIMIT $p24
  WITH node_43, earliest_44, latest_45, $p25 AS asked_47, $p26 AS since_48, $p27 AS until_49, coalesce(earliest_44, latest_45) AS by1_50, latest_45 AS by2_51, node_43.id AS by3_52
  ORDER BY by1_50, by2_51, by3_52
  RETURN collect([coalesce(node_43.name, node_43.value, node_43.summary, node_43.text, head([(who)-[:TOOK]->(node_43)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_43.stance, '_', ' ')) + ' ' + what.name]), node_43.id)]) AS rows_53
}
CALL () {
  OPTIONAL MATCH (mark_54:Meeting|Event|Document|Position|Statement {id: $p30})
  WITH mark_54, coalesce(mark_54.earliest, mark_54.fromEarliest, mark_54.latest, mark_54.fromLatest, mark_54.toLatest) AS markFirst_55, coalesce(mark_54.latest, mark_54.fromLatest, mark_54.toLatest, date('9999-12-31')) AS markLast_56
  MATCH (node_57:Meeting|Event|Document|Position|Statement)
  WITH mark_54, markFirst_55, markLast_56, node_57, coalesce(node_57.earliest, node_57.fromEarliest) AS earliest_58, coalesce(node_57.latest, node_57.fromLatest, node_57.toLatest) AS latest_59 WHERE (earliest_58 IS NOT NULL OR latest_59 IS NOT NULL) AND (coalesce(earliest_58, latest_59) > markFirst_55 OR coalesce(earliest_58, latest_59) = markFirst_55 AND (coalesce(latest_59, date('9999-12-31')) > markLast_56 OR coalesce(latest_59, date('9999-12-31')) = markLast_56 AND node_57.id > mark_54.id)) AND (NOT node_57:Source OR node_57:Plan OR node_57.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_57.status, 'actual') IN $p31
  WITH node_57, earliest_58, latest_59 ORDER BY coalesce(earliest_58, latest_59), latest_59, node_57.id LIMIT $p32
  WITH node_57, earliest_58, latest_59, $p33 AS asked_60, $p34 AS since_61, $p35 AS until_62, coalesce(earliest_58, latest_59) AS by1_63, latest_59 AS by2_64, node_57.id AS by3_65
  ORDER BY by1_63, by2_64, by3_65
  RETURN collect([coalesce(node_57.name, node_57.value, node_57.summary, node_57.text, head([(who)-[:TOOK]->(node_57)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_57.stance, '_', ' ')) + ' ' + what.name]), node_57.id)]) AS rows_66
}
CALL () {
  OPTIONAL MATCH (mark_67:Meeting|Event|Document|Position|Statement {id: $p37})
  WITH mark_67, coalesce(mark_67.earliest, mark_67.fromEarliest, mark_67.latest, mark_67.fromLatest, mark_67.toLatest) AS markFirst_68, coalesce(mark_67.latest, mark_67.fromLatest, mark_67.toLatest, date('9999-12-31')) AS markLast_69
  MATCH (node_70:Meeting|Event|Document|Position|Statement)
  WITH mark_67, markFirst_68, markLast_69, node_70, coalesce(node_70.earliest, node_70.fromEarliest) AS earliest_71, coalesce(node_70.latest, node_70.fromLatest, node_70.toLatest) AS latest_72 WHERE (earliest_71 IS NOT NULL OR latest_72 IS NOT NULL) AND (coalesce(earliest_71, latest_72) > markFirst_68 OR coalesce(earliest_71, latest_72) = markFirst_68 AND (coalesce(latest_72, date('9999-12-31')) > markLast_69 OR coalesce(latest_72, date('9999-12-31')) = markLast_69 AND node_70.id > mark_67.id)) AND (NOT node_70:Source OR node_70:Plan OR node_70.kind IN ['agreement', 'ceasefire', 'treaty', 'resolution', 'letter', 'statement']) AND coalesce(node_70.status, 'actual') IN $p38
  WITH node_70, earliest_71, latest_72 ORDER BY coalesce(earliest_71, latest_72), latest_72, node_70.id LIMIT $p39
  WITH node_70, earliest_71, latest_72, $p40 AS asked_73, $p41 AS since_74, $p42 AS until_75, coalesce(earliest_71, latest_72) AS by1_76, latest_72 AS by2_77, node_70.id AS by3_78
  ORDER BY by1_76, by2_77, by3_78
  RETURN collect([coalesce(node_70.name, node_70.value, node_70.summary, node_70.text, head([(who)-[:TOOK]->(node_70)-[:ON]->(what) | who.name + ': ' + toLower(replace(node_70.stance, '_', ' ')) + ' ' + what.name]), node_70.id)]) AS rows_79
}
CALL () {
  WITH $p13 AS id_81
  WHERE NOT EXISTS { MATCH (mark_82:Meeting|Event|Document|Position|Statement {id: id_81})
    WHERE coalesce(mark_82.earliest, mark_82.fromEarliest, mark_82.latest, mark_82.fromLatest, mark_82.toLatest) IS NOT NULL RETURN mark_82 }
  RETURN collect([0, id_81]) AS astray_80
}
CALL () {
  WITH $p20 AS id_84
  WHERE NOT EXISTS { MATCH (mark_85:Meeting|Event|Document|Position|Statement {id: id_84})
    WHERE coalesce(mark_85.earliest, mark_85.fromEarliest, mark_85.latest, mark_85.fromLatest, mark_85.toLatest) IS NOT NULL RETURN mark_85 }
  RETURN collect([1, id_84]) AS astray_83
}
CALL () {
  WITH $p28 AS id_87
  WHERE NOT EXISTS { MATCH (mark_88:Meeting|Event|Document|Position|Statement {id: id_87})
    WHERE coalesce(mark_88.earliest, mark_88.fromEarliest, mark_88.latest, mark_88.fromLatest, mark_88.toLatest) IS NOT NULL RETURN mark_88 }
  RETURN collect([3, id_87]) AS astray_86
}
CALL () {
  WITH $p36 AS id_90
  WHERE NOT EXISTS { MATCH (mark_91:Meeting|Event|Document|Position|Statement {id: id_90})
    WHERE coalesce(mark_91.earliest, mark_91.fromEarliest, mark_91.latest, mark_91.fromLatest, mark_91.toLatest) IS NOT NULL RETURN mark_91 }
  RETURN collect([4, id_90]) AS astray_89
}
CALL () {
  WITH $p43 AS id_93
  WHERE NOT EXISTS { MATCH (mark_94:Meeting|Event|Document|Position|Statement {id: id_93})
    WHERE coalesce(mark_94.earliest, mark_94.fromEarliest, mark_94.latest, mark_94.fromLatest, mark_94.toLatest) IS NOT NULL RETURN mark_94 }
  RETURN collect([5, id_93]) AS astray_92
}
CALL () {
  UNWIND [at IN range(0, size($p29) - 1) | [$p29[at], null, 3, at]] AS wanted_95
  OPTIONAL MATCH (entity_96:Entity {id: wanted_95[0]})
  OPTIONAL MATCH (record_97:Record {id: wanted_95[0]})
  WITH wanted_95, coalesce(entity_96, record_97) AS there_98 WHERE there_98 IS NULL OR NOT coalesce(wanted_95[1] IN labels(there_98), true)
  WITH wanted_95, there_98, [at_99 IN range(0, size(left(wanted_95[0], 100)) - 3) | substring(wanted_95[0], at_99, 3)] AS grams_100
  OPTIONAL MATCH (node_101:Entity|Record) WHERE there_98 IS NULL AND any(gram_102 IN grams_100 WHERE node_101.id CONTAINS gram_102) AND coalesce(wanted_95[1] IN labels(node_101), true) AND size([gram_102 IN grams_100 WHERE node_101.id CONTAINS gram_102]) * 5 >= size(grams_100) + size(node_101.id) - 2
  WITH wanted_95, labels(there_98) AS instead_103, node_101.id AS id_104, size([gram_102 IN grams_100 WHERE node_101.id CONTAINS gram_102]) * 1.0 / (size(grams_100) + size(node_101.id) - 2) AS alike_105 ORDER BY alike_105 DESC, id_104
  WITH wanted_95, instead_103, collect(id_104)[..3] AS near_106 ORDER BY wanted_95[2], wanted_95[3]
  RETURN collect([wanted_95[2], wanted_95[0], near_106, instead_103, wanted_95[1]]) AS missing_107
}
RETURN [rows_13, rows_26, rows_39, rows_53, rows_66, rows_79, astray_80 + astray_83 + astray_86 + astray_89 + astray_92 + missing_107] AS answer
