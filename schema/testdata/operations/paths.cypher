CALL () {
  OPTIONAL MATCH (paper_1:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_1.id) AS papers_2
  WITH [id_3 IN papers_2 + coalesce($p1, []) WHERE id_3 <> $p2 AND id_3 <> $p3] AS closed_4
  OPTIONAL MATCH (fromEntity_5:Entity {id: $p2})
  OPTIONAL MATCH (fromRecord_6:Record {id: $p2})
  OPTIONAL MATCH (toEntity_7:Entity {id: $p3})
  OPTIONAL MATCH (toRecord_8:Record {id: $p3})
  WITH closed_4, coalesce(fromEntity_5, fromRecord_6) AS origin_9, coalesce(toEntity_7, toRecord_8) AS goal_10 WHERE origin_9 <> goal_10
  MATCH path_11 = allShortestPaths((origin_9)-[*1..8]-(goal_10)) WHERE all(step_12 IN relationships(path_11) WHERE type(step_12) IN $p4) AND none(stop_13 IN nodes(path_11) WHERE stop_13.id IN closed_4)
  WITH path_11 WHERE length(path_11) <= $p5
  WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY length(path_11), stops_15, steps_16
  WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY length(path_11), stops_15 LIMIT $p6
  WITH path_11, length(path_11) AS by1_17, stops_15 AS by2_18
  CALL (path_11) {
    UNWIND range(0, length(path_11)) AS index_19
    WITH nodes(path_11)[index_19] AS node_20, index_19 AS by1_21
    ORDER BY by1_21
    RETURN collect([labels(node_20), node_20.id]) AS rows_22
  }
  CALL (path_11) {
    UNWIND range(0, length(path_11) - 1) AS index_23
    WITH nodes(path_11)[index_23] AS before_24, relationships(path_11)[index_23] AS relation_25, nodes(path_11)[index_23 + 1] AS after_26, index_23 AS by1_27
    CALL (relation_25) {
      WITH coalesce(relation_25.cites, []) AS locators_28
      UNWIND range(0, size(locators_28) - 1) AS index_29
      WITH index_29, locators_28[index_29] AS locator_30
      OPTIONAL MATCH (place_31:Locator {locator: locator_30})
      OPTIONAL MATCH (source_32:Source {id: split(locator_30, '#')[0]})
      WITH locator_30, place_31, source_32, index_29 AS by1_33
      ORDER BY by1_33
      RETURN collect([locator_30, place_31.note]) AS rows_34
    }
    WITH [[type(relation_25), startNode(relation_25) = before_24, coalesce(before_24.name, before_24.value, before_24.summary, before_24.text, head([(who)-[:TOOK]->(before_24)-[:ON]->(what) | who.name + ': ' + toLower(replace(before_24.stance, '_', ' ')) + ' ' + what.name]), before_24.id), coalesce(after_26.name, after_26.value, after_26.summary, after_26.text, head([(who)-[:TOOK]->(after_26)-[:ON]->(what) | who.name + ': ' + toLower(replace(after_26.stance, '_', ' ')) + ' ' + what.name]), after_26.id)], startNode(relation_25) = before_24, rows_34] AS row_36, by1_27
    ORDER BY by1_27
    RETURN collect(row_36) AS rows_35
  }
  WITH [length(path_11), rows_22, rows_35] AS row_38, by1_17, by2_18
  ORDER BY by1_17, by2_18
  RETURN collect(row_38) AS rows_37
}
CALL () {
  UNWIND $p7 AS wanted_39
  OPTIONAL MATCH (entity_40:Entity {id: wanted_39})
  OPTIONAL MATCH (record_41:Record {id: wanted_39})
  WITH wanted_39, coalesce(entity_40, record_41) AS there_42 WHERE there_42 IS NULL
  WITH wanted_39, [at_43 IN range(0, size(left(wanted_39, 100)) - 3) | substring(wanted_39, at_43, 3)] AS grams_44
  CALL (wanted_39, grams_44) { MATCH (node_45:Entity|Record) WHERE $p8 IS NULL OR $p8 IN labels(node_45) WITH node_45, size([gram_46 IN grams_44 WHERE node_45.id CONTAINS gram_46]) AS shared_47, abs(size(node_45.id) - size(wanted_39)) AS distance_48, size(grams_44) AS most_49 WHERE shared_47 > 0 AND shared_47 * 3 >= most_49 WITH node_45, shared_47, distance_48 ORDER BY shared_47 DESC, distance_48, node_45.id LIMIT 3 RETURN collect(node_45.id) AS near_50 }
  RETURN collect([wanted_39, near_50]) AS missing_51
}
CALL () {
  OPTIONAL MATCH (paper_52:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_52.id) AS papers_53
  WITH [id_54 IN papers_53 + coalesce($p9, []) WHERE id_54 <> $p10 AND id_54 <> $p11] AS closed_55
  OPTIONAL MATCH (fromEntity_56:Entity {id: $p10})
  OPTIONAL MATCH (fromRecord_57:Record {id: $p10})
  OPTIONAL MATCH (toEntity_58:Entity {id: $p11})
  OPTIONAL MATCH (toRecord_59:Record {id: $p11})
  WITH closed_55, coalesce(fromEntity_56, fromRecord_57) AS origin_60, coalesce(toEntity_58, toRecord_59) AS goal_61 WHERE origin_60 <> goal_61
  MATCH path_62 = allShortestPaths((origin_60)-[*1..8]-(goal_61)) WHERE all(step_63 IN relationships(path_62) WHERE type(step_63) IN $p12) AND none(stop_64 IN nodes(path_62) WHERE stop_64.id IN closed_55)
  WITH path_62 WHERE length(path_62) <= $p13
  WITH path_62, reduce(text_65 = '', stop_64 IN nodes(path_62) | text_65 + stop_64.id + ' ') AS stops_66, reduce(text_65 = '', step_63 IN relationships(path_62) | text_65 + step_63.id + ' ') AS steps_67 ORDER BY length(path_62), stops_66, steps_67
  WITH stops_66, head(collect(path_62)) AS path_62 ORDER BY length(path_62), stops_66 LIMIT $p14
  WITH path_62, length(path_62) AS by1_68, stops_66 AS by2_69
  ORDER BY by1_68, by2_69
  RETURN collect([length(path_62)]) AS rows_70
}
CALL () {
  UNWIND $p15 AS wanted_71
  OPTIONAL MATCH (entity_72:Entity {id: wanted_71})
  OPTIONAL MATCH (record_73:Record {id: wanted_71})
  WITH wanted_71, coalesce(entity_72, record_73) AS there_74 WHERE there_74 IS NULL
  WITH wanted_71, [at_75 IN range(0, size(left(wanted_71, 100)) - 3) | substring(wanted_71, at_75, 3)] AS grams_76
  CALL (wanted_71, grams_76) { MATCH (node_77:Entity|Record) WHERE $p16 IS NULL OR $p16 IN labels(node_77) WITH node_77, size([gram_78 IN grams_76 WHERE node_77.id CONTAINS gram_78]) AS shared_79, abs(size(node_77.id) - size(wanted_71)) AS distance_80, size(grams_76) AS most_81 WHERE shared_79 > 0 AND shared_79 * 3 >= most_81 WITH node_77, shared_79, distance_80 ORDER BY shared_79 DESC, distance_80, node_77.id LIMIT 3 RETURN collect(node_77.id) AS near_82 }
  RETURN collect([wanted_71, near_82]) AS missing_83
}
CALL () {
  OPTIONAL MATCH (entity_84:Entity {id: $p17})
  OPTIONAL MATCH (record_85:Record {id: $p17})
  WITH coalesce(entity_84, record_85) AS node_86 WHERE node_86 IS NOT NULL
  CALL (node_86) { MATCH (node_86)-[step_87]-(near_88) WHERE type(step_87) IN $p18 AND near_88 <> node_86 RETURN collect(DISTINCT near_88) AS first_89 }
  CALL (node_86, first_89) { UNWIND first_89 AS inner_90 MATCH (inner_90)-[step_87]-(near_88) WHERE $p19 >= 2 AND type(step_87) IN $p18 AND near_88 <> node_86 AND NOT near_88 IN first_89 RETURN collect(DISTINCT near_88) AS second_91 }
  CALL (node_86, first_89, second_91) { UNWIND second_91 AS inner_90 MATCH (inner_90)-[step_87]-(near_88) WHERE $p19 >= 3 AND type(step_87) IN $p18 AND near_88 <> node_86 AND NOT near_88 IN first_89 AND NOT near_88 IN second_91 RETURN collect(DISTINCT near_88) AS third_92 }
  CALL (first_89, second_91, third_92) { UNWIND [near_88 IN first_89 | [1, near_88]] + [near_88 IN second_91 | [2, near_88]] + [near_88 IN third_92 | [3, near_88]] AS found_93 WITH found_93[0] AS distance_94, found_93[1] AS near_88 ORDER BY distance_94, near_88.id LIMIT $p20 RETURN collect(near_88) AS members_95 }
  WITH node_86, members_95, $p18 AS types_96, size(first_89) + size(second_91) + size(third_92) > $p20 AS truncated_97 LIMIT 1
  CALL (members_95) {
    UNWIND range(0, size(members_95) - 1) AS index_98
    WITH members_95[index_98] AS node_99, index_98 AS by1_100
    ORDER BY by1_100
    RETURN collect([labels(node_99), node_99.id]) AS rows_101
  }
  CALL (node_86, members_95, types_96) {
    UNWIND members_95 + [node_86] AS begin_102
    MATCH (begin_102)-[relation_103]->(stop_104) WHERE type(relation_103) IN types_96 AND (stop_104 = node_86 OR stop_104 IN members_95)
    WITH relation_103 AS node_105, relation_103.id AS by1_106
    ORDER BY by1_106
    RETURN collect([node_105.id, type(node_105), [type(node_105), true, head([end IN [startNode(node_105)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(node_105)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_107
  }
  RETURN head(collect([truncated_97, rows_101, rows_107])) AS found_108
}
CALL () {
  UNWIND $p21 AS wanted_109
  OPTIONAL MATCH (entity_110:Entity {id: wanted_109})
  OPTIONAL MATCH (record_111:Record {id: wanted_109})
  WITH wanted_109, coalesce(entity_110, record_111) AS there_112 WHERE there_112 IS NULL
  WITH wanted_109, [at_113 IN range(0, size(left(wanted_109, 100)) - 3) | substring(wanted_109, at_113, 3)] AS grams_114
  CALL (wanted_109, grams_114) { MATCH (node_115:Entity|Record) WHERE $p22 IS NULL OR $p22 IN labels(node_115) WITH node_115, size([gram_116 IN grams_114 WHERE node_115.id CONTAINS gram_116]) AS shared_117, abs(size(node_115.id) - size(wanted_109)) AS distance_118, size(grams_114) AS most_119 WHERE shared_117 > 0 AND shared_117 * 3 >= most_119 WITH node_115, shared_117, distance_118 ORDER BY shared_117 DESC, distance_118, node_115.id LIMIT 3 RETURN collect(node_115.id) AS near_120 }
  RETURN collect([wanted_109, near_120]) AS missing_121
}
CALL () {
  MATCH (node_122:Meeting {id: $p23})
  WITH node_122 LIMIT 1
  CALL (node_122) {
    MATCH (node_122)-[relation_123]-(node_124) WHERE NOT coalesce(relation_123.derived, false) AND NOT type(relation_123) IN ['NAMED', 'IN_SOURCE']
    WITH node_124, relation_123, type(relation_123) AS by1_125, coalesce(relation_123.earliest, relation_123.fromEarliest) AS by2_126
    WITH node_124, relation_123, by1_125, by2_126, by1_125 AS key_127, by2_126 AS key_128, node_124.id AS key_129, relation_123.id AS key_130
    ORDER BY key_127, key_128, key_129, key_130 LIMIT $p24
    RETURN collect([type(relation_123), [type(relation_123), true, head([end IN [startNode(relation_123)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_123)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])], labels(node_124), node_124.id]) AS rows_131
  }
  RETURN head(collect([rows_131])) AS found_132
}
CALL () {
  UNWIND $p25 AS wanted_133
  OPTIONAL MATCH (entity_134:Entity {id: wanted_133})
  OPTIONAL MATCH (record_135:Record {id: wanted_133})
  WITH wanted_133, coalesce(entity_134, record_135) AS there_136 WHERE there_136 IS NULL OR NOT $p26 IN labels(there_136)
  WITH wanted_133, [at_137 IN range(0, size(left(wanted_133, 100)) - 3) | substring(wanted_133, at_137, 3)] AS grams_138
  CALL (wanted_133, grams_138) { MATCH (node_139:Entity|Record) WHERE $p26 IS NULL OR $p26 IN labels(node_139) WITH node_139, size([gram_140 IN grams_138 WHERE node_139.id CONTAINS gram_140]) AS shared_141, abs(size(node_139.id) - size(wanted_133)) AS distance_142, size(grams_138) AS most_143 WHERE shared_141 > 0 AND shared_141 * 3 >= most_143 WITH node_139, shared_141, distance_142 ORDER BY shared_141 DESC, distance_142, node_139.id LIMIT 3 RETURN collect(node_139.id) AS near_144 }
  RETURN collect([wanted_133, near_144]) AS missing_145
}
RETURN [rows_37, missing_51, rows_70, missing_83, found_108, missing_121, found_132, missing_145] AS answer
