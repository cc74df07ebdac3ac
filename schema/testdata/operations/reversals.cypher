CALL () {
  WITH $p1 AS wanted_1
  CALL () { MATCH (party_2)-[:TOOK]->(position_3:Position) RETURN party_2, position_3 UNION MATCH (position_3:Position)-[:ON_BEHALF_OF]->(party_2) RETURN party_2, position_3 UNION MATCH (position_3:Position) UNWIND coalesce(position_3.capacity, []) AS held_4 MATCH (:Office&Entity {id: held_4})-[:OFFICE_OF]->(party_2:State) RETURN party_2, position_3 }
  WITH DISTINCT party_2, position_3, wanted_1 WHERE wanted_1 IS NULL OR party_2.id = wanted_1
  MATCH (actor_5)-[:TOOK]->(position_3)-[:ON]->(target_6)
  WITH party_2, collect({position: position_3, actor: actor_5, target: target_6, side: CASE WHEN position_3.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1 WHEN position_3.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken_7
  UNWIND taken_7 AS first_8
  UNWIND taken_7 AS second_9
  WITH party_2, first_8.position AS before_10, second_9.position AS after_11, first_8.actor AS beforeActor_12, second_9.actor AS afterActor_13, first_8.target AS beforeTarget_14, second_9.target AS afterTarget_15, first_8.side AS beforeSide_16, second_9.side AS afterSide_17 WHERE beforeSide_16 * afterSide_17 = -1
  WITH party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, beforeSide_16, coalesce(before_10.latest, before_10.fromLatest, before_10.toLatest) AS beforeLatest_18, coalesce(after_11.earliest, after_11.fromEarliest) AS afterEarliest_19, coalesce(before_10.earliest, before_10.fromEarliest) AS beforeEarliest_20, coalesce(after_11.latest, after_11.fromLatest, after_11.toLatest) AS afterLatest_21
  WITH *, CASE WHEN beforeLatest_18 <= afterEarliest_19 OR EXISTS { MATCH (before_10)-[:PRECEDED]->(after_11) RETURN after_11 AS next_22 } THEN 'CERTAIN' WHEN afterLatest_21 <= beforeEarliest_20 THEN null WHEN beforeEarliest_20 <= afterEarliest_19 OR beforeEarliest_20 IS NULL OR afterEarliest_19 IS NULL THEN 'POSSIBLE' END AS order_23 WHERE order_23 IS NOT NULL AND (order_23 = 'CERTAIN' OR beforeSide_16 = 1) AND (beforeTarget_14 = afterTarget_15 OR EXISTS { MATCH (beforeTarget_14)-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]->(afterTarget_15) RETURN afterTarget_15 AS heir_24 } OR EXISTS { MATCH (beforeTarget_14)<-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]-(afterTarget_15) RETURN afterTarget_15 AS kin_25 }) AND (beforeTarget_14.id = $p2 OR afterTarget_15.id = $p2)
  WITH *, CASE WHEN $p3 IS NULL THEN null WHEN order_23 = 'CERTAIN' AND beforeLatest_18 <= $p4 AND afterLatest_21 <= $p4 THEN 'CERTAIN' WHEN coalesce(beforeEarliest_20 <= $p4, true) AND coalesce(afterEarliest_19 <= $p4, true) THEN 'POSSIBLE' END AS truth_26
  WITH DISTINCT party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, order_23, truth_26, beforeEarliest_20 AS by1_27, party_2.id AS by2_28, before_10.id AS by3_29, after_11.id AS by4_30
  CALL (after_11) {
    MATCH (after_11)-[:BECAUSE_OF]->(node_31)
    WITH node_31, node_31.earliest AS by1_32, node_31.id AS by2_33
    ORDER BY by1_32, by2_33
    RETURN collect([labels(node_31), node_31.id]) AS rows_34
  }
  CALL (before_10, after_11) {
    WITH before_10, after_11, coalesce(before_10.latest, before_10.fromLatest) AS start_35, coalesce(after_11.earliest, after_11.fromEarliest) AS stop_36
    MATCH (node_37:Event) WHERE (node_37.earliest >= start_35 OR EXISTS { MATCH (before_10)-[:PRECEDED*1..3]->(node_37) RETURN node_37 AS later_38 }) AND (node_37.latest <= stop_36 OR EXISTS { MATCH (node_37)-[:PRECEDED*1..3]->(after_11) RETURN after_11 AS next_39 }) AND coalesce(node_37.status, 'actual') = 'actual'
    WITH node_37, node_37.earliest AS by1_40, node_37.latest AS by2_41, node_37.id AS by3_42
    ORDER BY by1_40, by2_41, by3_42
    RETURN collect([node_37.id]) AS rows_43
  }
  WITH [labels(party_2), party_2.id, before_10.stance, before_10.date, after_11.stance, after_11.date, rows_34, labels(beforeTarget_14), beforeTarget_14.name, beforeTarget_14.id = afterTarget_15.id, beforeActor_12.id = afterActor_13.id, order_23, rows_43] AS row_45, by1_27, by2_28, by3_29, by4_30
  ORDER BY by1_27, by2_28, by3_29, by4_30
  RETURN collect(row_45) AS rows_44
}
CALL () {
  WITH $p6 AS wanted_46
  CALL () { MATCH (party_47)-[:TOOK]->(position_48:Position) RETURN party_47, position_48 UNION MATCH (position_48:Position)-[:ON_BEHALF_OF]->(party_47) RETURN party_47, position_48 UNION MATCH (position_48:Position) UNWIND coalesce(position_48.capacity, []) AS held_49 MATCH (:Office&Entity {id: held_49})-[:OFFICE_OF]->(party_47:State) RETURN party_47, position_48 }
  WITH DISTINCT party_47, position_48, wanted_46 WHERE wanted_46 IS NULL OR party_47.id = wanted_46
  MATCH (actor_50)-[:TOOK]->(position_48)-[:ON]->(target_51)
  WITH party_47, collect({position: position_48, actor: actor_50, target: target_51, side: CASE WHEN position_48.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1 WHEN position_48.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken_52
  UNWIND taken_52 AS first_53
  UNWIND taken_52 AS second_54
  WITH party_47, first_53.position AS before_55, second_54.position AS after_56, first_53.actor AS beforeActor_57, second_54.actor AS afterActor_58, first_53.target AS beforeTarget_59, second_54.target AS afterTarget_60, first_53.side AS beforeSide_61, second_54.side AS afterSide_62 WHERE beforeSide_61 * afterSide_62 = -1
  WITH party_47, before_55, after_56, beforeActor_57, afterActor_58, beforeTarget_59, afterTarget_60, beforeSide_61, coalesce(before_55.latest, before_55.fromLatest, before_55.toLatest) AS beforeLatest_63, coalesce(after_56.earliest, after_56.fromEarliest) AS afterEarliest_64, coalesce(before_55.earliest, before_55.fromEarliest) AS beforeEarliest_65, coalesce(after_56.latest, after_56.fromLatest, after_56.toLatest) AS afterLatest_66
  WITH *, CASE WHEN beforeLatest_63 <= afterEarliest_64 OR EXISTS { MATCH (before_55)-[:PRECEDED]->(after_56) RETURN after_56 AS next_67 } THEN 'CERTAIN' WHEN afterLatest_66 <= beforeEarliest_65 THEN null WHEN beforeEarliest_65 <= afterEarliest_64 OR beforeEarliest_65 IS NULL OR afterEarliest_64 IS NULL THEN 'POSSIBLE' END AS order_68 WHERE order_68 IS NOT NULL AND (order_68 = 'CERTAIN' OR beforeSide_61 = 1) AND (beforeTarget_59 = afterTarget_60 OR EXISTS { MATCH (beforeTarget_59)-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]->(afterTarget_60) RETURN afterTarget_60 AS heir_69 } OR EXISTS { MATCH (beforeTarget_59)<-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]-(afterTarget_60) RETURN afterTarget_60 AS kin_70 })
  WITH *, CASE WHEN $p7 IS NULL THEN null WHEN order_68 = 'CERTAIN' AND beforeLatest_63 <= $p8 AND afterLatest_66 <= $p8 THEN 'CERTAIN' WHEN coalesce(beforeEarliest_65 <= $p8, true) AND coalesce(afterEarliest_64 <= $p8, true) THEN 'POSSIBLE' END AS truth_71
  WITH DISTINCT party_47, before_55, after_56, beforeActor_57, afterActor_58, beforeTarget_59, afterTarget_60, order_68, truth_71, beforeEarliest_65 AS by1_72, party_47.id AS by2_73, before_55.id AS by3_74, after_56.id AS by4_75
  ORDER BY by1_72, by2_73, by3_74, by4_75
  RETURN collect([labels(party_47), party_47.id, before_55.id, after_56.id, order_68]) AS rows_76
}
CALL () {
  MATCH (actor_77)-[:TOOK]->(position_78:Position)-[:ON]->(target_79)
  WITH DISTINCT position_78, actor_77, target_79 WHERE position_78.certainty = $p10
  UNWIND CASE $p9 WHEN 'STANCE' THEN [position_78.stance] WHEN 'SIDE' THEN [CASE WHEN position_78.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN position_78.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END] WHEN 'PARTY' THEN [actor_77.id] WHEN 'PLAN' THEN [target_79.id] WHEN 'YEAR' THEN [toString(coalesce(position_78.earliest, position_78.fromEarliest).year)] WHEN 'CERTAINTY' THEN [toUpper(position_78.certainty)] ELSE [locator_80 IN position_78.cites | split(locator_80, '#')[0]] END AS key_81
  WITH key_81, count(DISTINCT position_78) AS count_82 WHERE key_81 IS NOT NULL
  OPTIONAL MATCH (entity_83:Entity {id: key_81})
  OPTIONAL MATCH (provision_84:Provision&Record {id: key_81})
  WITH key_81, count_82, coalesce(entity_83, provision_84) AS node_85, -count_82 AS by1_86, key_81 AS by2_87
  ORDER BY by1_86, by2_87
  RETURN collect([key_81, count_82]) AS rows_88
}
CALL () {
  MATCH (actor_89)-[:TOOK]->(node_90:Position)-[:ON]->(target_91) WHERE actor_89.id = $p11 OR EXISTS { MATCH (node_90)-[:ON_BEHALF_OF]->({id: $p11}) RETURN node_90 AS spoken_92 } OR EXISTS { MATCH (office_93:Office)-[:OFFICE_OF]->({id: $p11}) WHERE office_93.id IN node_90.capacity RETURN office_93 }
  WITH DISTINCT node_90
  WITH node_90, node_90.earliest AS key_94, node_90.latest AS key_95, node_90.id AS key_96
  ORDER BY key_94, key_95, key_96 LIMIT $p12
  CALL (node_90) {
    MATCH (node_97)-[:TOOK]->(node_90)
    WITH node_97, node_97.id AS by1_98
    ORDER BY by1_98 LIMIT 1
    RETURN head(collect([labels(node_97), node_97.id])) AS found_99
  }
  WITH [found_99, node_90.stance, CASE WHEN node_90.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_90.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END, node_90.from, CASE WHEN coalesce(node_90.from, node_90.fromEarliest, node_90.fromLatest) IS NOT NULL THEN [toString(node_90.fromEarliest), toString(node_90.fromLatest), node_90.from] END] AS row_101, key_94, key_95, key_96
  ORDER BY key_94, key_95, key_96
  RETURN collect(row_101) AS rows_100
}
CALL () {
  UNWIND [at IN range(0, size($p5) - 1) | [$p5[at], null, 0, at]] + [at IN range(0, size($p13) - 1) | [$p13[at], null, 1, at]] AS wanted_102
  OPTIONAL MATCH (entity_103:Entity {id: wanted_102[0]})
  OPTIONAL MATCH (record_104:Record {id: wanted_102[0]})
  WITH wanted_102, coalesce(entity_103, record_104) AS there_105 WHERE there_105 IS NULL OR NOT coalesce(wanted_102[1] IN labels(there_105), true)
  WITH wanted_102, there_105, [at_106 IN range(0, size(left(wanted_102[0], 100)) - 3) | substring(wanted_102[0], at_106, 3)] AS grams_107
  OPTIONAL MATCH (node_108:Entity|Record) WHERE there_105 IS NULL AND any(gram_109 IN grams_107 WHERE node_108.id CONTAINS gram_109) AND coalesce(wanted_102[1] IN labels(node_108), true) AND size([gram_109 IN grams_107 WHERE node_108.id CONTAINS gram_109]) * 5 >= size(grams_107) + size(node_108.id) - 2
  WITH wanted_102, labels(there_105) AS instead_110, node_108.id AS id_111, size([gram_109 IN grams_107 WHERE node_108.id CONTAINS gram_109]) * 1.0 / (size(grams_107) + size(node_108.id) - 2) AS alike_112 ORDER BY alike_112 DESC, id_111
  WITH wanted_102, instead_110, collect(id_111)[..3] AS near_113 ORDER BY wanted_102[2], wanted_102[3]
  RETURN collect([wanted_102[2], wanted_102[0], near_113, instead_110, wanted_102[1]]) AS missing_114
}
RETURN [rows_44, rows_76, rows_88, rows_100, missing_114] AS answer
