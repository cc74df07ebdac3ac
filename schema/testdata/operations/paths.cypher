CALL () {
  OPTIONAL MATCH (paper_1:Source)<-[:IN_SOURCE]-(:Locator)
  WITH collect(DISTINCT paper_1.id) AS papers_2
  WITH [id_3 IN papers_2 + coalesce($p1, []) WHERE id_3 <> $p2 AND id_3 <> $p3] AS closed_4
  OPTIONAL MATCH (fromEntity_5:Entity {id: $p2})
  OPTIONAL MATCH (fromRecord_6:Record {id: $p2})
  OPTIONAL MATCH (toEntity_7:Entity {id: $p3})
  OPTIONAL MATCH (toRecord_8:Record {id: $p3})
  WITH closed_4, coalesce(fromEntity_5, fromRecord_6) AS origin_9, coalesce(toEntity_7, toRecord_8) AS goal_10 WHERE origin_9 <> goal_10
  CALL (origin_9, goal_10, closed_4) { MATCH path_11 = SHORTEST 1 GROUPS (origin_9)(()-[step_12]-(stop_13) WHERE type(step_12) IN $p4 AND NOT stop_13.id IN closed_4){1,8}(goal_10) WITH path_11 WHERE length(path_11) <= $p5 WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY stops_15, steps_16 WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY stops_15 LIMIT $p6 RETURN collect(path_11) AS shortest_17 }
  CALL (origin_9, goal_10, closed_4, shortest_17) { WITH origin_9, goal_10, closed_4, shortest_17, length(shortest_17[0]) AS least_18 WHERE least_18 + 1 <= $p5 AND size(shortest_17) < $p6 MATCH path_11 = SHORTEST 2 GROUPS (origin_9)(()-[step_12]-(stop_13) WHERE type(step_12) IN $p4 AND NOT stop_13.id IN closed_4){1,8}(goal_10) WHERE length(path_11) = least_18 + 1 AND all(stop_13 IN nodes(path_11) WHERE single(again_19 IN nodes(path_11) WHERE again_19 = stop_13)) WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY stops_15, steps_16 WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY stops_15 LIMIT $p6 RETURN collect(path_11) AS longer_20 }
  WITH origin_9, goal_10, closed_4, shortest_17 + longer_20 AS found_21
  CALL (origin_9, goal_10, closed_4, found_21) { WITH origin_9, goal_10, closed_4, found_21, length(found_21[0]) AS least_18 WHERE least_18 + 2 <= $p5 AND size(found_21) < $p6 MATCH path_11 = SHORTEST 3 GROUPS (origin_9)(()-[step_12]-(stop_13) WHERE type(step_12) IN $p4 AND NOT stop_13.id IN closed_4){1,8}(goal_10) WHERE length(path_11) = least_18 + 2 AND all(stop_13 IN nodes(path_11) WHERE single(again_19 IN nodes(path_11) WHERE again_19 = stop_13)) WITH path_11, reduce(text_14 = '', stop_13 IN nodes(path_11) | text_14 + stop_13.id + ' ') AS stops_15, reduce(text_14 = '', step_12 IN relationships(path_11) | text_14 + step_12.id + ' ') AS steps_16 ORDER BY stops_15, steps_16 WITH stops_15, head(collect(path_11)) AS path_11 ORDER BY stops_15 LIMIT $p6 RETURN collect(path_11) AS longest_22 }
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
  CALL (origin_53, goal_54, closed_48) { MATCH path_55 = SHORTEST 1 GROUPS (origin_53)(()-[step_56]-(stop_57) WHERE type(step_56) IN $p11 AND NOT stop_57.id IN closed_48){1,8}(goal_54) WITH path_55 WHERE length(path_55) <= $p12 WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59, reduce(text_58 = '', step_56 IN relationships(path_55) | text_58 + step_56.id + ' ') AS steps_60 ORDER BY stops_59, steps_60 WITH stops_59, head(collect(path_55)) AS path_55 ORDER BY stops_59 LIMIT $p13 RETURN collect(path_55) AS shortest_61 }
  CALL (origin_53, goal_54, closed_48, shortest_61) { WITH origin_53, goal_54, closed_48, shortest_61, length(shortest_61[0]) AS least_62 WHERE least_62 + 1 <= $p12 AND size(shortest_61) < $p13 MATCH path_55 = SHORTEST 2 GROUPS (origin_53)(()-[step_56]-(stop_57) WHERE type(step_56) IN $p11 AND NOT stop_57.id IN closed_48){1,8}(goal_54) WHERE length(path_55) = least_62 + 1 AND all(stop_57 IN nodes(path_55) WHERE single(again_63 IN nodes(path_55) WHERE again_63 = stop_57)) WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59, reduce(text_58 = '', step_56 IN relationships(path_55) | text_58 + step_56.id + ' ') AS steps_60 ORDER BY stops_59, steps_60 WITH stops_59, head(collect(path_55)) AS path_55 ORDER BY stops_59 LIMIT $p13 RETURN collect(path_55) AS longer_64 }
  WITH origin_53, goal_54, closed_48, shortest_61 + longer_64 AS found_65
  CALL (origin_53, goal_54, closed_48, found_65) { WITH origin_53, goal_54, closed_48, found_65, length(found_65[0]) AS least_62 WHERE least_62 + 2 <= $p12 AND size(found_65) < $p13 MATCH path_55 = SHORTEST 3 GROUPS (origin_53)(()-[step_56]-(stop_57) WHERE type(step_56) IN $p11 AND NOT stop_57.id IN closed_48){1,8}(goal_54) WHERE length(path_55) = least_62 + 2 AND all(stop_57 IN nodes(path_55) WHERE single(again_63 IN nodes(path_55) WHERE again_63 = stop_57)) WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59, reduce(text_58 = '', step_56 IN relationships(path_55) | text_58 + step_56.id + ' ') AS steps_60 ORDER BY stops_59, steps_60 WITH stops_59, head(collect(path_55)) AS path_55 ORDER BY stops_59 LIMIT $p13 RETURN collect(path_55) AS longest_66 }
  UNWIND found_65 + longest_66 AS path_55
  WITH path_55, reduce(text_58 = '', stop_57 IN nodes(path_55) | text_58 + stop_57.id + ' ') AS stops_59 ORDER BY length(path_55), stops_59 LIMIT $p13
  WITH path_55, length(path_55) AS by1_67, stops_59 AS by2_68
  ORDER BY by1_67, by2_68
  RETURN collect([length(path_55)]) AS rows_69
}
CALL () {
  OPTIONAL MATCH (entity_70:Entity {id: $p15})
  OPTIONAL MATCH (record_71:Record {id: $p15})
  WITH coalesce(entity_70, record_71) AS node_72 WHERE node_72 IS NOT NULL
  CALL (node_72) { MATCH (node_72)-[step_73]-(near_74) WHERE type(step_73) IN $p16 AND near_74 <> node_72 RETURN collect(DISTINCT near_74) AS first_75 }
  CALL (node_72, first_75) { UNWIND first_75 AS inner_76 MATCH (inner_76)-[step_73]-(near_74) WHERE $p17 >= 2 AND type(step_73) IN $p16 AND near_74 <> node_72 AND NOT near_74 IN first_75 RETURN collect(DISTINCT near_74) AS second_77 }
  CALL (node_72, first_75, second_77) { UNWIND second_77 AS inner_76 MATCH (inner_76)-[step_73]-(near_74) WHERE $p17 >= 3 AND type(step_73) IN $p16 AND near_74 <> node_72 AND NOT near_74 IN first_75 AND NOT near_74 IN second_77 RETURN collect(DISTINCT near_74) AS third_78 }
  CALL (first_75, second_77, third_78) { UNWIND [near_74 IN first_75 | [1, near_74]] + [near_74 IN second_77 | [2, near_74]] + [near_74 IN third_78 | [3, near_74]] AS found_79 WITH found_79[0] AS distance_80, found_79[1] AS near_74 ORDER BY distance_80, near_74.id LIMIT $p18 RETURN collect(near_74) AS members_81 }
  WITH node_72, members_81, $p16 AS types_82, $p19 AS sure_83, size(first_75) + size(second_77) + size(third_78) > $p18 AS truncated_84 LIMIT 1
  CALL (members_81) {
    UNWIND range(0, size(members_81) - 1) AS index_85
    WITH members_81[index_85] AS node_86, index_85 AS by1_87
    ORDER BY by1_87
    RETURN collect([labels(node_86), node_86.id]) AS rows_88
  }
  CALL (node_72, members_81, types_82, sure_83) {
    UNWIND members_81 + [node_72] AS begin_89
    MATCH (begin_89)-[relation_90]->(stop_91) WHERE type(relation_90) IN types_82 AND (stop_91 = node_72 OR stop_91 IN members_81) AND (sure_83 IS NULL OR relation_90.certainty IN sure_83)
    WITH relation_90 AS node_92, relation_90.id AS by1_93
    ORDER BY by1_93
    RETURN collect([node_92.id, type(node_92), [type(node_92), true, head([end IN [startNode(node_92)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(node_92)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])]]) AS rows_94
  }
  RETURN head(collect([truncated_84, rows_88, rows_94])) AS found_95
}
CALL () {
  MATCH (node_96:Meeting&Entity {id: $p21})
  WITH node_96 LIMIT 1
  CALL (node_96) {
    MATCH (node_96)-[relation_97]-(node_98) WHERE NOT coalesce(relation_97.derived, false) AND NOT type(relation_97) IN ['NAMED', 'IN_SOURCE']
    WITH node_98, relation_97, type(relation_97) AS by1_99, coalesce(relation_97.earliest, relation_97.fromEarliest) AS by2_100
    WITH node_98, relation_97, by1_99, by2_100, by1_99 AS key_101, by2_100 AS key_102, node_98.id AS key_103, relation_97.id AS key_104
    ORDER BY key_101, key_102, key_103, key_104 LIMIT $p22
    RETURN collect([type(relation_97), [type(relation_97), true, head([end IN [startNode(relation_97)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)]), head([end IN [endNode(relation_97)] | coalesce(end.name, end.value, end.summary, end.text, head([(who)-[:TOOK]->(end)-[:ON]->(what) | who.name + ': ' + toLower(replace(end.stance, '_', ' ')) + ' ' + what.name]), end.id)])], labels(node_98), node_98.id]) AS rows_105
  }
  RETURN head(collect([rows_105])) AS found_106
}
CALL () {
  UNWIND [at IN range(0, size($p7) - 1) | [$p7[at], null, 0, at]] + [at IN range(0, size($p14) - 1) | [$p14[at], null, 1, at]] + [at IN range(0, size($p20) - 1) | [$p20[at], null, 2, at]] + [at IN range(0, size($p23) - 1) | [$p23[at], 'Meeting', 3, at]] AS wanted_107
  OPTIONAL MATCH (entity_108:Entity {id: wanted_107[0]})
  OPTIONAL MATCH (record_109:Record {id: wanted_107[0]})
  WITH wanted_107, coalesce(entity_108, record_109) AS there_110 WHERE there_110 IS NULL OR NOT coalesce(wanted_107[1] IN labels(there_110), true)
  WITH wanted_107, [at_111 IN range(0, size(left(wanted_107[0], 100)) - 3) | substring(wanted_107[0], at_111, 3)] AS grams_112
  OPTIONAL MATCH (node_113:Entity|Record) WHERE any(gram_114 IN grams_112 WHERE node_113.id CONTAINS gram_114) AND coalesce(wanted_107[1] IN labels(node_113), true) AND size([gram_114 IN grams_112 WHERE node_113.id CONTAINS gram_114]) * 3 >= size(grams_112)
  WITH wanted_107, node_113.id AS id_115, size([gram_114 IN grams_112 WHERE node_113.id CONTAINS gram_114]) AS shared_116, abs(size(node_113.id) - size(wanted_107[0])) AS distance_117 ORDER BY shared_116 DESC, distance_117, id_115
  WITH wanted_107, collect(id_115)[..3] AS near_118 ORDER BY wanted_107[2], wanted_107[3]
  RETURN collect([wanted_107[2], wanted_107[0], near_118]) AS missing_119
}
RETURN [rows_43, rows_69, found_95, found_106, missing_119] AS answer
