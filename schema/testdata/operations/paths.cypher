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
  WITH path_11, $p7 AS asked_23, $p8 AS since_24, $p9 AS until_25, length(path_11) AS by1_26, stops_15 AS by2_27
  CALL (path_11) {
    UNWIND range(0, length(path_11)) AS index_28
    WITH nodes(path_11)[index_28] AS node_29, index_28 AS by1_30
    ORDER BY by1_30
    RETURN collect([labels(node_29), node_29.id]) AS rows_31
  }
  CALL (path_11, asked_23, since_24, until_25) {
    UNWIND range(0, length(path_11) - 1) AS index_32
    WITH nodes(path_11)[index_32] AS before_33, relationships(path_11)[index_32] AS relation_34, nodes(path_11)[index_32 + 1] AS after_35, asked_23, since_24, until_25, index_32 AS by1_36
    CALL (relation_34) {
      WITH coalesce(relation_34.cites, []) AS locators_37
      UNWIND range(0, size(locators_37) - 1) AS index_38
      WITH index_38, locators_37[index_38] AS locator_39
      OPTIONAL MATCH (place_40:Locator {locator: locator_39})
      OPTIONAL MATCH (source_41:Source&Entity {id: split(locator_39, '#')[0]})
      WITH locator_39, place_40, source_41, index_38 AS by1_42
      ORDER BY by1_42
      RETURN collect([locator_39, place_40.note]) AS rows_43
    }
    WITH [[type(relation_34), startNode(relation_34) = before_33, coalesce(before_33.name, before_33.value, '“' + before_33.summary + '”', '“' + before_33.text + '”', head([(who)-[:TOOK]->(before_33)-[:ON]->(what) | who.name + ': ' + toLower(replace(before_33.stance, '_', ' ')) + ' ' + what.name]), before_33.id), coalesce(after_35.name, after_35.value, '“' + after_35.summary + '”', '“' + after_35.text + '”', head([(who)-[:TOOK]->(after_35)-[:ON]->(what) | who.name + ': ' + toLower(replace(after_35.stance, '_', ' ')) + ' ' + what.name]), after_35.id)], startNode(relation_34) = before_33, rows_43] AS row_45, by1_36
    ORDER BY by1_36
    RETURN collect(row_45) AS rows_44
  }
  WITH [length(path_11), rows_31, rows_44] AS row_47, by1_26, by2_27
  ORDER BY by1_26, by2_27
  RETURN collect(row_47) AS rows_46
}
CALL () {
  OPTIONAL MATCH (paper_48:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_48.id) AS papers_49
  WITH [id_50 IN papers_49 + coalesce($p11, []) WHERE id_50 <> $p12 AND id_50 <> $p13] AS closed_51
  OPTIONAL MATCH (fromEntity_52:Entity {id: $p12})
  OPTIONAL MATCH (fromRecord_53:Record {id: $p12})
  OPTIONAL MATCH (toEntity_54:Entity {id: $p13})
  OPTIONAL MATCH (toRecord_55:Record {id: $p13})
  WITH closed_51, coalesce(fromEntity_52, fromRecord_53) AS origin_56, coalesce(toEntity_54, toRecord_55) AS goal_57 WHERE origin_56 <> goal_57
  CALL (origin_56, goal_57, closed_51) { MATCH path_58 = SHORTEST 1 GROUPS (origin_56)(()-[step_59]-(stop_60) WHERE type(step_59) IN $p14 AND NOT stop_60.id IN closed_51 AND NOT step_59.id IN closed_51){1,8}(goal_57) WITH path_58 WHERE length(path_58) <= $p15 WITH path_58, reduce(text_61 = '', stop_60 IN nodes(path_58) | text_61 + stop_60.id + ' ') AS stops_62, reduce(text_61 = '', step_59 IN relationships(path_58) | text_61 + step_59.id + ' ') AS steps_63 ORDER BY stops_62, steps_63 WITH stops_62, head(collect(path_58)) AS path_58 ORDER BY stops_62 LIMIT $p16 RETURN collect(path_58) AS shortest_64 }
  CALL (origin_56, goal_57, closed_51, shortest_64) { WITH origin_56, goal_57, closed_51, shortest_64, length(shortest_64[0]) AS least_65 WHERE least_65 + 1 <= $p15 AND size(shortest_64) < $p16 MATCH path_58 = SHORTEST 2 GROUPS (origin_56)(()-[step_59]-(stop_60) WHERE type(step_59) IN $p14 AND NOT stop_60.id IN closed_51 AND NOT step_59.id IN closed_51){1,8}(goal_57) WHERE length(path_58) = least_65 + 1 AND all(stop_60 IN nodes(path_58) WHERE single(again_66 IN nodes(path_58) WHERE again_66 = stop_60)) WITH path_58, reduce(text_61 = '', stop_60 IN nodes(path_58) | text_61 + stop_60.id + ' ') AS stops_62, reduce(text_61 = '', step_59 IN relationships(path_58) | text_61 + step_59.id + ' ') AS steps_63 ORDER BY stops_62, steps_63 WITH stops_62, head(collect(path_58)) AS path_58 ORDER BY stops_62 LIMIT $p16 RETURN collect(path_58) AS longer_67 }
  WITH origin_56, goal_57, closed_51, shortest_64 + longer_67 AS found_68
  CALL (origin_56, goal_57, closed_51, found_68) { WITH origin_56, goal_57, closed_51, found_68, length(found_68[0]) AS least_65 WHERE least_65 + 2 <= $p15 AND size(found_68) < $p16 MATCH path_58 = SHORTEST 3 GROUPS (origin_56)(()-[step_59]-(stop_60) WHERE type(step_59) IN $p14 AND NOT stop_60.id IN closed_51 AND NOT step_59.id IN closed_51){1,8}(goal_57) WHERE length(path_58) = least_65 + 2 AND all(stop_60 IN nodes(path_58) WHERE single(again_66 IN nodes(path_58) WHERE again_66 = stop_60)) WITH path_58, reduce(text_61 = '', stop_60 IN nodes(path_58) | text_61 + stop_60.id + ' ') AS stops_62, reduce(text_61 = '', step_59 IN relationships(path_58) | text_61 + step_59.id + ' ') AS steps_63 ORDER BY stops_62, steps_63 WITH stops_62, head(collect(path_58)) AS path_58 ORDER BY stops_62 LIMIT $p16 RETURN collect(path_58) AS longest_69 }
  UNWIND found_68 + longest_69 AS path_58
  WITH path_58, reduce(text_61 = '', stop_60 IN nodes(path_58) | text_61 + stop_60.id + ' ') AS stops_62 ORDER BY length(path_58), stops_62 LIMIT $p16
  WITH path_58, $p17 AS asked_70, $p18 AS since_71, $p19 AS until_72, length(path_58) AS by1_73, stops_62 AS by2_74
  CALL (path_58) {
    UNWIND range(0, length(path_58)) AS index_75
    WITH nodes(path_58)[index_75] AS node_76, index_75 AS by1_77
    ORDER BY by1_77
    RETURN collect([labels(node_76), node_76.id]) AS rows_78
  }
  WITH [length(path_58), rows_78] AS row_80, by1_73, by2_74
  ORDER BY by1_73, by2_74
  RETURN collect(row_80) AS rows_79
}
CALL () {
  OPTIONAL MATCH (paper_81:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_81.id) AS papers_82
  WITH [id_83 IN papers_82 + coalesce($p21, []) WHERE id_83 <> $p22 AND id_83 <> $p23] AS closed_84
  OPTIONAL MATCH (fromEntity_85:Entity {id: $p22})
  OPTIONAL MATCH (fromRecord_86:Record {id: $p22})
  OPTIONAL MATCH (toEntity_87:Entity {id: $p23})
  OPTIONAL MATCH (toRecord_88:Record {id: $p23})
  WITH closed_84, coalesce(fromEntity_85, fromRecord_86) AS origin_89, coalesce(toEntity_87, toRecord_88) AS goal_90 WHERE origin_89 <> goal_90
  CALL (origin_89, goal_90, closed_84) { MATCH path_91 = SHORTEST 1 GROUPS (origin_89)(()-[step_92]-(stop_93) WHERE type(step_92) IN $p24 AND NOT stop_93.id IN closed_84 AND NOT step_92.id IN closed_84){1,8}(goal_90) WITH path_91 WHERE length(path_91) <= $p25 WITH path_91, reduce(text_94 = '', stop_93 IN nodes(path_91) | text_94 + stop_93.id + ' ') AS stops_95, reduce(text_94 = '', step_92 IN relationships(path_91) | text_94 + step_92.id + ' ') AS steps_96 ORDER BY stops_95, steps_96 WITH stops_95, head(collect(path_91)) AS path_91 ORDER BY stops_95 LIMIT $p26 RETURN collect(path_91) AS shortest_97 }
  CALL (origin_89, goal_90, closed_84, shortest_97) { WITH origin_89, goal_90, closed_84, shortest_97, length(shortest_97[0]) AS least_98 WHERE least_98 + 1 <= $p25 AND size(shortest_97) < $p26 MATCH path_91 = SHORTEST 2 GROUPS (origin_89)(()-[step_92]-(stop_93) WHERE type(step_92) IN $p24 AND NOT stop_93.id IN closed_84 AND NOT step_92.id IN closed_84){1,8}(goal_90) WHERE length(path_91) = least_98 + 1 AND all(stop_93 IN nodes(path_91) WHERE single(again_99 IN nodes(path_91) WHERE again_99 = stop_93)) WITH path_91, reduce(text_94 = '', stop_93 IN nodes(path_91) | text_94 + stop_93.id + ' ') AS stops_95, reduce(text_94 = '', step_92 IN relationships(path_91) | text_94 + step_92.id + ' ') AS steps_96 ORDER BY stops_95, steps_96 WITH stops_95, head(collect(path_91)) AS path_91 ORDER BY stops_95 LIMIT $p26 RETURN collect(path_91) AS longer_100 }
  WITH origin_89, goal_90, closed_84, shortest_97 + longer_100 AS found_101
  CALL (origin_89, goal_90, closed_84, found_101) { WITH origin_89, goal_90, closed_84, found_101, length(found_101[0]) AS least_98 WHERE least_98 + 2 <= $p25 AND size(found_101) < $p26 MATCH path_91 = SHORTEST 3 GROUPS (origin_89)(()-[step_92]-(stop_93) WHERE type(step_92) IN $p24 AND NOT stop_93.id IN closed_84 AND NOT step_92.id IN closed_84){1,8}(goal_90) WHERE length(path_91) = least_98 + 2 AND all(stop_93 IN nodes(path_91) WHERE single(again_99 IN nodes(path_91) WHERE again_99 = stop_93)) WITH path_91, reduce(text_94 = '', stop_93 IN nodes(path_91) | text_94 + stop_93.id + ' ') AS stops_95, reduce(text_94 = '', step_92 IN relationships(path_91) | text_94 + step_92.id + ' ') AS steps_96 ORDER BY stops_95, steps_96 WITH stops_95, head(collect(path_91)) AS path_91 ORDER BY stops_95 LIMIT $p26 RETURN collect(path_91) AS longest_102 }
  UNWIND found_101 + longest_102 AS path_91
  WITH path_91, reduce(text_94 = '', stop_93 IN nodes(path_91) | text_94 + stop_93.id + ' ') AS stops_95 ORDER BY length(path_91), stops_95 LIMIT $p26
  WITH path_91, $p27 AS asked_103, $p28 AS since_104, $p29 AS until_105, length(path_91) AS by1_106, stops_95 AS by2_107
  ORDER BY by1_106, by2_107
  RETURN collect([length(path_91)]) AS rows_108
}
CALL () {
  OPTIONAL MATCH (entity_109:Entity {id: $p31})
  OPTIONAL MATCH (record_110:Record {id: $p31})
  WITH coalesce(entity_109, record_110) AS node_111 WHERE node_111 IS NOT NULL
  CALL (node_111) { MATCH (node_111)-[step_112]-(near_113) WHERE type(step_112) IN $p32 AND near_113 <> node_111 RETURN collect(DISTINCT near_113) AS first_114 }
  CALL (node_111, first_114) { UNWIND first_114 AS inner_115 MATCH (inner_115)-[step_112]-(near_113) WHERE $p33 >= 2 AND type(step_112) IN $p32 AND near_113 <> node_111 AND NOT near_113 IN first_114 RETURN collect(DISTINCT near_113) AS second_116 }
  CALL (node_111, first_114, second_116) { UNWIND second_116 AS inner_115 MATCH (inner_115)-[step_112]-(near_113) WHERE $p33 >= 3 AND type(step_112) IN $p32 AND near_113 <> node_111 AND NOT near_113 IN first_114 AND NOT near_113 IN second_116 RETURN collect(DISTINCT near_113) AS third_117 }
  CALL (first_114, second_116, third_117) { UNWIND [near_113 IN first_114 | [1, near_113]] + [near_113 IN second_116 | [2, near_113]] + [near_113 IN third_117 | [3, near_113]] AS found_118 WITH found_118[0] AS distance_119, found_118[1] AS near_113 ORDER BY distance_119, near_113.id LIMIT $p34 RETURN collect(near_113) AS members_120 }
  WITH node_111, members_120, $p32 AS types_121, $p35 AS sure_122, $p36 AS asked_123, $p37 AS since_124, $p38 AS until_125, $p39 AS truths_126, size(first_114) + size(second_116) + size(third_117) > $p34 AS truncated_127 LIMIT 1
  CALL (members_120) {
    UNWIND range(0, size(members_120) - 1) AS index_128
    WITH members_120[index_128] AS node_129, index_128 AS by1_130
    ORDER BY by1_130
    RETURN collect([labels(node_129), node_129.id]) AS rows_131
  }
  CALL (node_111, members_120, types_121, sure_122, asked_123, since_124, until_125, truths_126) {
    UNWIND members_120 + [node_111] AS begin_132
    MATCH (begin_132)-[relation_133]->(stop_134) WHERE type(relation_133) IN types_121 AND (stop_134 = node_111 OR stop_134 IN members_120) AND (sure_122 IS NULL OR relation_133.certainty IN sure_122) AND (asked_123 IS NULL OR CASE
        WHEN relation_133.fromEarliest IS NOT NULL OR relation_133.fromLatest IS NOT NULL OR relation_133.toEarliest IS NOT NULL OR relation_133.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(relation_133.fromLatest, relation_133.toLatest) <= until_125 AND coalesce(relation_133.toEarliest, relation_133.fromEarliest) >= since_124 THEN 'CERTAIN'
          WHEN coalesce(relation_133.fromEarliest <= until_125, true) AND coalesce(relation_133.toLatest >= since_124, true) THEN 'POSSIBLE' END
        WHEN relation_133.earliest IS NOT NULL OR relation_133.latest IS NOT NULL THEN CASE
          WHEN relation_133.latest <= until_125 THEN 'CERTAIN'
          WHEN coalesce(relation_133.earliest <= until_125, true) THEN 'POSSIBLE' END
        ELSE head([truths IN [[tied IN [startNode(relation_133), endNode(relation_133)] | CASE
        WHEN tied.fromEarliest IS NOT NULL OR tied.fromLatest IS NOT NULL OR tied.toEarliest IS NOT NULL OR tied.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(tied.fromLatest, tied.toLatest) <= until_125 AND coalesce(tied.toEarliest, tied.fromEarliest) >= since_124 THEN 'CERTAIN'
          WHEN coalesce(tied.fromEarliest <= until_125, true) AND coalesce(tied.toLatest >= since_124, true) THEN 'POSSIBLE' END
        WHEN tied.earliest IS NOT NULL OR tied.latest IS NOT NULL THEN CASE
          WHEN tied.latest <= until_125 THEN 'CERTAIN'
          WHEN coalesce(tied.earliest <= until_125, true) THEN 'POSSIBLE' END
        ELSE CASE WHEN tied:Document|Event|Meeting|Name|Position|Statement THEN 'POSSIBLE' ELSE 'CERTAIN' END END]] | CASE
          WHEN truths[0] IS NULL OR truths[1] IS NULL THEN null
          WHEN type(relation_133) IN $p40 AND NOT 'POSSIBLE' IN truths THEN 'CERTAIN'
          ELSE 'POSSIBLE' END]) END IN truths_126)
    WITH relation_133 AS node_135, relation_133.id AS by1_136
    ORDER BY by1_136
    RETURN collect([node_135.id, type(node_135), [type(node_135), true, head([end IN [startNode(node_135)] | coalesce(end.name, end.value, '“' + end.summary + '”', '“' + end.text + '”', head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(node_135)] | coalesce(end.name, end.value, '“' + end.summary + '”', '“' + end.text + '”', head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_137
  }
  RETURN head(collect([truncated_127, rows_131, rows_137])) AS found_138
}
CALL () {
  MATCH (node_139:Meeting&Entity {id: $p42})
  WITH node_139 LIMIT 1
  CALL (node_139) {
    MATCH (node_139)-[relation_140]-(node_141) WHERE NOT coalesce(relation_140.derived, false) AND NOT type(relation_140) IN ['NAMED', 'IN_SOURCE']
    WITH node_141, relation_140, type(relation_140) AS by1_142, coalesce(relation_140.earliest, relation_140.fromEarliest) AS by2_143
    WITH node_141, relation_140, by1_142, by2_143, by1_142 AS key_144, by2_143 AS key_145, node_141.id AS key_146, relation_140.id AS key_147
    ORDER BY key_144, key_145, key_146, key_147 LIMIT $p43
    RETURN collect([type(relation_140), [type(relation_140), true, head([end IN [startNode(relation_140)] | coalesce(end.name, end.value, '“' + end.summary + '”', '“' + end.text + '”', head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_140)] | coalesce(end.name, end.value, '“' + end.summary + '”', '“' + end.text + '”', head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])], labels(node_141), node_141.id]) AS rows_148
  }
  RETURN head(collect([rows_148])) AS found_149
}
CALL (found_149) {
  UNWIND [at IN range(0, size($p10) - 1) WHERE NOT $p10[at] CONTAINS '.' | [$p10[at], null, 0, at]] + [at IN range(0, size($p20) - 1) WHERE NOT $p20[at] CONTAINS '.' | [$p20[at], null, 1, at]] + [at IN range(0, size($p30) - 1) WHERE NOT $p30[at] CONTAINS '.' | [$p30[at], null, 2, at]] + [at IN range(0, size($p41) - 1) | [$p41[at], null, 3, at]] + [at IN range(0, size($p44) - 1) WHERE found_149 IS NULL | [$p44[at], 'Meeting', 4, at]] AS wanted_150
  OPTIONAL MATCH (entity_151:Entity {id: wanted_150[0]})
  OPTIONAL MATCH (record_152:Record {id: wanted_150[0]})
  WITH wanted_150, coalesce(entity_151, record_152) AS there_153 WHERE there_153 IS NULL OR NOT coalesce(wanted_150[1] IN labels(there_153), true)
  WITH wanted_150, there_153, [at_154 IN range(0, size(left(wanted_150[0], 100)) - 3) | substring(wanted_150[0], at_154, 3)] AS grams_155
  OPTIONAL MATCH (node_156:Entity|Record) WHERE there_153 IS NULL AND any(gram_157 IN grams_155 WHERE node_156.id CONTAINS gram_157) AND coalesce(wanted_150[1] IN labels(node_156), true) AND size([gram_157 IN grams_155 WHERE node_156.id CONTAINS gram_157]) * 5 >= size(grams_155) + size(node_156.id) - 2
  WITH wanted_150, labels(there_153) AS instead_158, node_156.id AS id_159, size([gram_157 IN grams_155 WHERE node_156.id CONTAINS gram_157]) * 1.0 / (size(grams_155) + size(node_156.id) - 2) AS alike_160 ORDER BY alike_160 DESC, id_159
  WITH wanted_150, instead_158, collect(id_159)[..3] AS near_161 ORDER BY wanted_150[2], wanted_150[3]
  RETURN collect([wanted_150[2], wanted_150[0], near_161, instead_158, wanted_150[1]]) AS missing_162
}
RETURN [rows_46, rows_79, rows_108, found_138, found_149, missing_162] AS answer
