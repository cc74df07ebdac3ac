CALL () {
  OPTIONAL MATCH (paper_1:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_1.id) AS papers_2
  WITH [id_3 IN papers_2 + coalesce($p1, []) WHERE id_3 <> $p2 AND id_3 <> $p3] AS closed_4
  OPTIONAL MATCH (fromEntity_5:Entity {id: $p2})
  OPTIONAL MATCH (fromRecord_6:Record {id: $p2})
  OPTIONAL MATCH (toEntity_7:Entity {id: $p3})
  OPTIONAL MATCH (toRecord_8:Record {id: $p3})
  WITH closed_4, coalesce(fromEntity_5, fromRecord_6) AS origin_9, coalesce(toEntity_7, toRecord_8) AS goal_10 WHERE origin_9 <> goal_10
  CALL (origin_9, goal_10, closed_4) { MATCH path_11 = SHORTEST 1 GROUPS (origin_9)(()-[step_12]-(stop_13) WHERE type(step_12) IN $p4 AND NOT stop_13.id IN closed_4 AND NOT step_12.id IN closed_4){1,8}(goal_10) WITH path_11 WHERE length(path_11) <= $p5 WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY stops_15, steps_16 WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY stops_15 LIMIT $p6 RETURN collect(path_11) AS shortest_17 }
  CALL (origin_9, goal_10, closed_4, shortest_17) { WITH origin_9, goal_10, closed_4, shortest_17, length(shortest_17[0]) AS least_18 WHERE least_18 + 1 <= $p5 AND size(shortest_17) < $p6 MATCH path_11 = SHORTEST 2 GROUPS (origin_9)(()-[step_12]-(stop_13) WHERE type(step_12) IN $p4 AND NOT stop_13.id IN closed_4 AND NOT step_12.id IN closed_4){1,8}(goal_10) WHERE length(path_11) = least_18 + 1 AND all(stop_13 IN nodes(path_11) WHERE single(again_19 IN nodes(path_11) WHERE again_19 = stop_13)) WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY stops_15, steps_16 WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY stops_15 LIMIT $p6 RETURN collect(path_11) AS longer_20 }
  WITH origin_9, goal_10, closed_4, shortest_17 + longer_20 AS found_21
  CALL (origin_9, goal_10, closed_4, found_21) { WITH origin_9, goal_10, closed_4, found_21, length(found_21[0]) AS least_18 WHERE least_18 + 2 <= $p5 AND size(found_21) < $p6 MATCH path_11 = SHORTEST 3 GROUPS (origin_9)(()-[step_12]-(stop_13) WHERE type(step_12) IN $p4 AND NOT stop_13.id IN closed_4 AND NOT step_12.id IN closed_4){1,8}(goal_10) WHERE length(path_11) = least_18 + 2 AND all(stop_13 IN nodes(path_11) WHERE single(again_19 IN nodes(path_11) WHERE again_19 = stop_13)) WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY stops_15, steps_16 WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY stops_15 LIMIT $p6 RETURN collect(path_11) AS longest_22 }
  UNWIND found_21 + longest_22 AS path_11
  WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15 ORDER BY length(path_11), stops_15 LIMIT $p6
  WITH path_11, length(path_11) AS by1_23, stops_15 AS by2_24
  CALL (path_11) {
    UNWIND range(0, length(path_11)) AS index_25
    WITH nodes(path_11)[index_25] AS node_26, index_25 AS by1_27
    ORDER BY by1_27
    RETURN collect([labels(node_26), node_26.id]) AS rows_28
  }
  CALL (path_11) {
    UNWIND range(0, length(path_11) - 1) AS index_29
    WITH nodes(path_11)[index_29] AS before_30, relationships(path_11)[index_29] AS relation_31, nodes(path_11)[index_29 + 1] AS after_32, index_29 AS by1_33
    CALL (relation_31) {
      WITH coalesce(relation_31.cites, []) AS locators_34
      UNWIND range(0, size(locators_34) - 1) AS index_35
      WITH index_35, locators_34[index_35] AS locator_36
      OPTIONAL MATCH (place_37:Locator {locator: locator_36})
      OPTIONAL MATCH (source_38:Source&Entity {id: split(locator_36, '#')[0]})
      WITH locator_36, place_37, source_38, index_35 AS by1_39
      ORDER BY by1_39
      RETURN collect([locator_36, place_37.note]) AS rows_40
    }
    WITH [[type(relation_31), startNode(relation_31) = before_30, coalesce(before_30.name, before_30.value, before_30.summary, before_30.text, head([(who)-[:TOOK]->(before_30)-[:ON]->(what) | who.name + ': ' + toLower(replace(before_30.stance, '_', ' ')) + ' ' + what.name]), before_30.id), coalesce(after_32.name, after_32.value, after_32.summary, after_32.text, head([(who)-[:TOOK]->(after_32)-[:ON]->(what) | who.name + ': ' + toLower(replace(after_32.stance, '_', ' ')) + ' ' + what.name]), after_32.id)], startNode(relation_31) = before_30, rows_40] AS row_42, by1_33
    ORDER BY by1_33
    RETURN collect(row_42) AS rows_41
  }
  WITH [length(path_11), rows_28, rows_41] AS row_44, by1_23, by2_24
  ORDER BY by1_23, by2_24
  RETURN collect(row_44) AS rows_43
}
CALL () {
  OPTIONAL MATCH (paper_45:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_45.id) AS papers_46
  WITH [id_47 IN papers_46 + coalesce($p8, []) WHERE id_47 <> $p9 AND id_47 <> $p10] AS closed_48
  OPTIONAL MATCH (fromEntity_49:Entity {id: $p9})
  OPTIONAL MATCH (fromRecord_50:Record {id: $p9})
  OPTIONAL MATCH (toEntity_51:Entity {id: $p10})
  OPTIONAL MATCH (toRecord_52:Record {id: $p10})
  WITH closed_48, coalesce(fromEntity_49, fromRecord_50) AS origin_53, coalesce(toEntity_51, toRecord_52) AS goal_54 WHERE origin_53 <> goal_54
  CALL (origin_53, goal_54, closed_48) { MATCH path_55 = SHORTEST 1 GROUPS (origin_53)(()-[step_56]-(stop_57) WHERE type(step_56) IN $p11 AND NOT stop_57.id IN closed_48 AND NOT step_56.id IN closed_48){1,8}(goal_54) WITH path_55 WHERE length(path_55) <= $p12 WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59, reduce(text_58 = '', step_56 IN relationships(path_55) | text_58 + step_56.id + ' ') AS steps_60 ORDER BY stops_59, steps_60 WITH stops_59, head(collect(path_55)) AS path_55 ORDER BY stops_59 LIMIT $p13 RETURN collect(path_55) AS shortest_61 }
  CALL (origin_53, goal_54, closed_48, shortest_61) { WITH origin_53, goal_54, closed_48, shortest_61, length(shortest_61[0]) AS least_62 WHERE least_62 + 1 <= $p12 AND size(shortest_61) < $p13 MATCH path_55 = SHORTEST 2 GROUPS (origin_53)(()-[step_56]-(stop_57) WHERE type(step_56) IN $p11 AND NOT stop_57.id IN closed_48 AND NOT step_56.id IN closed_48){1,8}(goal_54) WHERE length(path_55) = least_62 + 1 AND all(stop_57 IN nodes(path_55) WHERE single(again_63 IN nodes(path_55) WHERE again_63 = stop_57)) WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59, reduce(text_58 = '', step_56 IN relationships(path_55) | text_58 + step_56.id + ' ') AS steps_60 ORDER BY stops_59, steps_60 WITH stops_59, head(collect(path_55)) AS path_55 ORDER BY stops_59 LIMIT $p13 RETURN collect(path_55) AS longer_64 }
  WITH origin_53, goal_54, closed_48, shortest_61 + longer_64 AS found_65
  CALL (origin_53, goal_54, closed_48, found_65) { WITH origin_53, goal_54, closed_48, found_65, length(found_65[0]) AS least_62 WHERE least_62 + 2 <= $p12 AND size(found_65) < $p13 MATCH path_55 = SHORTEST 3 GROUPS (origin_53)(()-[step_56]-(stop_57) WHERE type(step_56) IN $p11 AND NOT stop_57.id IN closed_48 AND NOT step_56.id IN closed_48){1,8}(goal_54) WHERE length(path_55) = least_62 + 2 AND all(stop_57 IN nodes(path_55) WHERE single(again_63 IN nodes(path_55) WHERE again_63 = stop_57)) WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59, reduce(text_58 = '', step_56 IN relationships(path_55) | text_58 + step_56.id + ' ') AS steps_60 ORDER BY stops_59, steps_60 WITH stops_59, head(collect(path_55)) AS path_55 ORDER BY stops_59 LIMIT $p13 RETURN collect(path_55) AS longest_66 }
  UNWIND found_65 + longest_66 AS path_55
  WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59 ORDER BY length(path_55), stops_59 LIMIT $p13
  WITH path_55, length(path_55) AS by1_67, stops_59 AS by2_68
  CALL (path_55) {
    UNWIND range(0, length(path_55)) AS index_69
    WITH nodes(path_55)[index_69] AS node_70, index_69 AS by1_71
    ORDER BY by1_71
    RETURN collect([labels(node_70), node_70.id]) AS rows_72
  }
  WITH [length(path_55), rows_72] AS row_74, by1_67, by2_68
  ORDER BY by1_67, by2_68
  RETURN collect(row_74) AS rows_73
}
CALL () {
  OPTIONAL MATCH (paper_75:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_75.id) AS papers_76
  WITH [id_77 IN papers_76 + coalesce($p15, []) WHERE id_77 <> $p16 AND id_77 <> $p17] AS closed_78
  OPTIONAL MATCH (fromEntity_79:Entity {id: $p16})
  OPTIONAL MATCH (fromRecord_80:Record {id: $p16})
  OPTIONAL MATCH (toEntity_81:Entity {id: $p17})
  OPTIONAL MATCH (toRecord_82:Record {id: $p17})
  WITH closed_78, coalesce(fromEntity_79, fromRecord_80) AS origin_83, coalesce(toEntity_81, toRecord_82) AS goal_84 WHERE origin_83 <> goal_84
  CALL (origin_83, goal_84, closed_78) { MATCH path_85 = SHORTEST 1 GROUPS (origin_83)(()-[step_86]-(stop_87) WHERE type(step_86) IN $p18 AND NOT stop_87.id IN closed_78 AND NOT step_86.id IN closed_78){1,8}(goal_84) WITH path_85 WHERE length(path_85) <= $p19 WITH path_85, reduce(text_88 = '', stop_87 IN nodes(path_85) | text_88 + stop_87.id + ' ') AS stops_89, reduce(text_88 = '', step_86 IN relationships(path_85) | text_88 + step_86.id + ' ') AS steps_90 ORDER BY stops_89, steps_90 WITH stops_89, head(collect(path_85)) AS path_85 ORDER BY stops_89 LIMIT $p20 RETURN collect(path_85) AS shortest_91 }
  CALL (origin_83, goal_84, closed_78, shortest_91) { WITH origin_83, goal_84, closed_78, shortest_91, length(shortest_91[0]) AS least_92 WHERE least_92 + 1 <= $p19 AND size(shortest_91) < $p20 MATCH path_85 = SHORTEST 2 GROUPS (origin_83)(()-[step_86]-(stop_87) WHERE type(step_86) IN $p18 AND NOT stop_87.id IN closed_78 AND NOT step_86.id IN closed_78){1,8}(goal_84) WHERE length(path_85) = least_92 + 1 AND all(stop_87 IN nodes(path_85) WHERE single(again_93 IN nodes(path_85) WHERE again_93 = stop_87)) WITH path_85, reduce(text_88 = '', stop_87 IN nodes(path_85) | text_88 + stop_87.id + ' ') AS stops_89, reduce(text_88 = '', step_86 IN relationships(path_85) | text_88 + step_86.id + ' ') AS steps_90 ORDER BY stops_89, steps_90 WITH stops_89, head(collect(path_85)) AS path_85 ORDER BY stops_89 LIMIT $p20 RETURN collect(path_85) AS longer_94 }
  WITH origin_83, goal_84, closed_78, shortest_91 + longer_94 AS found_95
  CALL (origin_83, goal_84, closed_78, found_95) { WITH origin_83, goal_84, closed_78, found_95, length(found_95[0]) AS least_92 WHERE least_92 + 2 <= $p19 AND size(found_95) < $p20 MATCH path_85 = SHORTEST 3 GROUPS (origin_83)(()-[step_86]-(stop_87) WHERE type(step_86) IN $p18 AND NOT stop_87.id IN closed_78 AND NOT step_86.id IN closed_78){1,8}(goal_84) WHERE length(path_85) = least_92 + 2 AND all(stop_87 IN nodes(path_85) WHERE single(again_93 IN nodes(path_85) WHERE again_93 = stop_87)) WITH path_85, reduce(text_88 = '', stop_87 IN nodes(path_85) | text_88 + stop_87.id + ' ') AS stops_89, reduce(text_88 = '', step_86 IN relationships(path_85) | text_88 + step_86.id + ' ') AS steps_90 ORDER BY stops_89, steps_90 WITH stops_89, head(collect(path_85)) AS path_85 ORDER BY stops_89 LIMIT $p20 RETURN collect(path_85) AS longest_96 }
  UNWIND found_95 + longest_96 AS path_85
  WITH path_85, reduce(text_88 = '', stop_87 IN nodes(path_85) | text_88 + stop_87.id + ' ') AS stops_89 ORDER BY length(path_85), stops_89 LIMIT $p20
  WITH path_85, length(path_85) AS by1_97, stops_89 AS by2_98
  ORDER BY by1_97, by2_98
  RETURN collect([length(path_85)]) AS rows_99
}
CALL () {
  OPTIONAL MATCH (entity_100:Entity {id: $p22})
  OPTIONAL MATCH (record_101:Record {id: $p22})
  WITH coalesce(entity_100, record_101) AS node_102 WHERE node_102 IS NOT NULL
  CALL (node_102) { MATCH (node_102)-[step_103]-(near_104) WHERE type(step_103) IN $p23 AND near_104 <> node_102 RETURN collect(DISTINCT near_104) AS first_105 }
  CALL (node_102, first_105) { UNWIND first_105 AS inner_106 MATCH (inner_106)-[step_103]-(near_104) WHERE $p24 >= 2 AND type(step_103) IN $p23 AND near_104 <> node_102 AND NOT near_104 IN first_105 RETURN collect(DISTINCT near_104) AS second_107 }
  CALL (node_102, first_105, second_107) { UNWIND second_107 AS inner_106 MATCH (inner_106)-[step_103]-(near_104) WHERE $p24 >= 3 AND type(step_103) IN $p23 AND near_104 <> node_102 AND NOT near_104 IN first_105 AND NOT near_104 IN second_107 RETURN collect(DISTINCT near_104) AS third_108 }
  CALL (first_105, second_107, third_108) { UNWIND [near_104 IN first_105 | [1, near_104]] + [near_104 IN second_107 | [2, near_104]] + [near_104 IN third_108 | [3, near_104]] AS found_109 WITH found_109[0] AS distance_110, found_109[1] AS near_104 ORDER BY distance_110, near_104.id LIMIT $p25 RETURN collect(near_104) AS members_111 }
  WITH node_102, members_111, $p23 AS types_112, $p26 AS sure_113, size(first_105) + size(second_107) + size(third_108) > $p25 AS truncated_114 LIMIT 1
  CALL (members_111) {
    UNWIND range(0, size(members_111) - 1) AS index_115
    WITH members_111[index_115] AS node_116, index_115 AS by1_117
    ORDER BY by1_117
    RETURN collect([labels(node_116), node_116.id]) AS rows_118
  }
  CALL (node_102, members_111, types_112, sure_113) {
    UNWIND members_111 + [node_102] AS begin_119
    MATCH (begin_119)-[relation_120]->(stop_121) WHERE type(relation_120) IN types_112 AND (stop_121 = node_102 OR stop_121 IN members_111) AND (sure_113 IS NULL OR relation_120.certainty IN sure_113)
    WITH relation_120 AS node_122, relation_120.id AS by1_123
    ORDER BY by1_123
    RETURN collect([node_122.id, type(node_122), [type(node_122), true, head([end IN [startNode(node_122)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(node_122)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_124
  }
  RETURN head(collect([truncated_114, rows_118, rows_124])) AS found_125
}
CALL () {
  MATCH (node_126:Meeting&Entity {id: $p28})
  WITH node_126 LIMIT 1
  CALL (node_126) {
    MATCH (node_126)-[relation_127]-(node_128) WHERE NOT coalesce(relation_127.derived, false) AND NOT type(relation_127) IN ['NAMED', 'IN_SOURCE']
    WITH node_128, relation_127, type(relation_127) AS by1_129, coalesce(relation_127.earliest, relation_127.fromEarliest) AS by2_130
    WITH node_128, relation_127, by1_129, by2_130, by1_129 AS key_131, by2_130 AS key_132, node_128.id AS key_133, relation_127.id AS key_134
    ORDER BY key_131, key_132, key_133, key_134 LIMIT $p29
    RETURN collect([type(relation_127), [type(relation_127), true, head([end IN [startNode(relation_127)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_127)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])], labels(node_128), node_128.id]) AS rows_135
  }
  RETURN head(collect([rows_135])) AS found_136
}
CALL (found_136) {
  UNWIND [at IN range(0, size($p7) - 1) WHERE NOT $p7[at] CONTAINS '.' | [$p7[at], null, 0, at]] + [at IN range(0, size($p14) - 1) WHERE NOT $p14[at] CONTAINS '.' | [$p14[at], null, 1, at]] + [at IN range(0, size($p21) - 1) WHERE NOT $p21[at] CONTAINS '.' | [$p21[at], null, 2, at]] + [at IN range(0, size($p27) - 1) | [$p27[at], null, 3, at]] + [at IN range(0, size($p30) - 1) WHERE found_136 IS NULL | [$p30[at], 'Meeting', 4, at]] AS wanted_137
  OPTIONAL MATCH (entity_138:Entity {id: wanted_137[0]})
  OPTIONAL MATCH (record_139:Record {id: wanted_137[0]})
  WITH wanted_137, coalesce(entity_138, record_139) AS there_140 WHERE there_140 IS NULL OR NOT coalesce(wanted_137[1] IN labels(there_140), true)
  WITH wanted_137, there_140, [at_141 IN range(0, size(left(wanted_137[0], 100)) - 3) | substring(wanted_137[0], at_141, 3)] AS grams_142
  OPTIONAL MATCH (node_143:Entity|Record) WHERE there_140 IS NULL AND any(gram_144 IN grams_142 WHERE node_143.id CONTAINS gram_144) AND coalesce(wanted_137[1] IN labels(node_143), true) AND size([gram_144 IN grams_142 WHERE node_143.id CONTAINS gram_144]) * 3 >= size(grams_142)
  WITH wanted_137, labels(there_140) AS instead_145, node_143.id AS id_146, size([gram_144 IN grams_142 WHERE node_143.id CONTAINS gram_144]) AS shared_147, abs(size(node_143.id) - size(wanted_137[0])) AS distance_148 ORDER BY shared_147 DESC, distance_148, id_146
  WITH wanted_137, instead_145, collect(id_146)[..3] AS near_149 ORDER BY wanted_137[2], wanted_137[3]
  RETURN collect([wanted_137[2], wanted_137[0], near_149, instead_145]) AS missing_150
}
RETURN [rows_43, rows_73, rows_99, found_125, found_136, missing_150] AS answer
