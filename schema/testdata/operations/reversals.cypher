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
  WITH DISTINCT party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, order_23, beforeEarliest_20 AS by1_26, party_2.id AS by2_27, before_10.id AS by3_28, after_11.id AS by4_29
  CALL (after_11) {
    MATCH (after_11)-[:BECAUSE_OF]->(node_30)
    WITH node_30, node_30.earliest AS by1_31, node_30.id AS by2_32
    ORDER BY by1_31, by2_32
    RETURN collect([labels(node_30), node_30.id]) AS rows_33
  }
  CALL (before_10, after_11) {
    WITH before_10, after_11, coalesce(before_10.latest, before_10.fromLatest) AS start_34, coalesce(after_11.earliest, after_11.fromEarliest) AS stop_35
    MATCH (node_36:Event) WHERE (node_36.earliest >= start_34 OR EXISTS { MATCH (before_10)-[:PRECEDED*1..3]->(node_36) RETURN node_36 AS later_37 }) AND (node_36.latest <= stop_35 OR EXISTS { MATCH (node_36)-[:PRECEDED*1..3]->(after_11) RETURN after_11 AS next_38 }) AND coalesce(node_36.status, 'actual') = 'actual'
    WITH node_36, node_36.earliest AS by1_39, node_36.latest AS by2_40, node_36.id AS by3_41
    ORDER BY by1_39, by2_40, by3_41
    RETURN collect([node_36.id]) AS rows_42
  }
  WITH [labels(party_2), party_2.id, before_10.stance, before_10.date, after_11.stance, after_11.date, rows_33, labels(beforeTarget_14), beforeTarget_14.name, beforeTarget_14.id = afterTarget_15.id, beforeActor_12.id = afterActor_13.id, order_23, rows_42] AS row_44, by1_26, by2_27, by3_28, by4_29
  ORDER BY by1_26, by2_27, by3_28, by4_29
  RETURN collect(row_44) AS rows_43
}
CALL () {
  WITH $p4 AS wanted_45
  CALL () { MATCH (party_46)-[:TOOK]->(position_47:Position) RETURN party_46, position_47 UNION MATCH (position_47:Position)-[:ON_BEHALF_OF]->(party_46) RETURN party_46, position_47 UNION MATCH (position_47:Position) UNWIND coalesce(position_47.capacity, []) AS held_48 MATCH (:Office&Entity {id: held_48})-[:OFFICE_OF]->(party_46:State) RETURN party_46, position_47 }
  WITH DISTINCT party_46, position_47, wanted_45 WHERE wanted_45 IS NULL OR party_46.id = wanted_45
  MATCH (actor_49)-[:TOOK]->(position_47)-[:ON]->(target_50)
  WITH party_46, collect({position: position_47, actor: actor_49, target: target_50, side: CASE WHEN position_47.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1 WHEN position_47.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken_51
  UNWIND taken_51 AS first_52
  UNWIND taken_51 AS second_53
  WITH party_46, first_52.position AS before_54, second_53.position AS after_55, first_52.actor AS beforeActor_56, second_53.actor AS afterActor_57, first_52.target AS beforeTarget_58, second_53.target AS afterTarget_59, first_52.side AS beforeSide_60, second_53.side AS afterSide_61 WHERE beforeSide_60 * afterSide_61 = -1
  WITH party_46, before_54, after_55, beforeActor_56, afterActor_57, beforeTarget_58, afterTarget_59, beforeSide_60, coalesce(before_54.latest, before_54.fromLatest, before_54.toLatest) AS beforeLatest_62, coalesce(after_55.earliest, after_55.fromEarliest) AS afterEarliest_63, coalesce(before_54.earliest, before_54.fromEarliest) AS beforeEarliest_64, coalesce(after_55.latest, after_55.fromLatest, after_55.toLatest) AS afterLatest_65
  WITH *, CASE WHEN beforeLatest_62 <= afterEarliest_63 OR EXISTS { MATCH (before_54)-[:PRECEDED]->(after_55) RETURN after_55 AS next_66 } THEN 'CERTAIN' WHEN afterLatest_65 <= beforeEarliest_64 THEN null WHEN beforeEarliest_64 <= afterEarliest_63 OR beforeEarliest_64 IS NULL OR afterEarliest_63 IS NULL THEN 'POSSIBLE' END AS order_67 WHERE order_67 IS NOT NULL AND (order_67 = 'CERTAIN' OR beforeSide_60 = 1) AND (beforeTarget_58 = afterTarget_59 OR EXISTS { MATCH (beforeTarget_58)-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]->(afterTarget_59) RETURN afterTarget_59 AS heir_68 } OR EXISTS { MATCH (beforeTarget_58)<-[:REVISES|ABRIDGES|DERIVED_FROM|VARIANT_OF*1..3]-(afterTarget_59) RETURN afterTarget_59 AS kin_69 })
  WITH DISTINCT party_46, before_54, after_55, beforeActor_56, afterActor_57, beforeTarget_58, afterTarget_59, order_67, beforeEarliest_64 AS by1_70, party_46.id AS by2_71, before_54.id AS by3_72, after_55.id AS by4_73
  ORDER BY by1_70, by2_71, by3_72, by4_73
  RETURN collect([labels(party_46), party_46.id, before_54.id, after_55.id, order_67]) AS rows_74
}
CALL () {
  MATCH (actor_75)-[:TOOK]->(position_76:Position)-[:ON]->(target_77)
  WITH DISTINCT position_76, actor_75, target_77 WHERE coalesce(position_76.certainty = $p6, false)
  UNWIND CASE $p5 WHEN 'STANCE' THEN [position_76.stance] WHEN 'SIDE' THEN [CASE WHEN position_76.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN position_76.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END] WHEN 'PARTY' THEN [actor_75.id] WHEN 'PLAN' THEN [target_77.id] WHEN 'YEAR' THEN [toString(coalesce(position_76.earliest, position_76.fromEarliest).year)] WHEN 'CERTAINTY' THEN [toUpper(position_76.certainty)] ELSE [locator_78 IN position_76.cites | split(locator_78, '#')[0]] END AS key_79
  WITH key_79, count(DISTINCT position_76) AS count_80 WHERE key_79 IS NOT NULL
  OPTIONAL MATCH (entity_81:Entity {id: key_79})
  OPTIONAL MATCH (provision_82:Provision&Record {id: key_79})
  WITH key_79, count_80, coalesce(entity_81, provision_82) AS node_83, -count_80 AS by1_84, key_79 AS by2_85
  ORDER BY by1_84, by2_85
  RETURN collect([key_79, count_80]) AS rows_86
}
CALL () {
  MATCH (actor_87)-[:TOOK]->(node_88:Position)-[:ON]->(target_89) WHERE actor_87.id = $p7 OR EXISTS { MATCH (node_88)-[:ON_BEHALF_OF]->({id: $p7}) RETURN node_88 AS spoken_90 } OR EXISTS { MATCH (office_91:Office)-[:OFFICE_OF]->({id: $p7}) WHERE office_91.id IN node_88.capacity RETURN office_91 }
  WITH DISTINCT node_88
  WITH node_88, node_88.earliest AS key_92, node_88.latest AS key_93, node_88.id AS key_94
  ORDER BY key_92, key_93, key_94 LIMIT $p8
  CALL (node_88) {
    MATCH (node_95)-[:TOOK]->(node_88)
    WITH node_95, node_95.id AS by1_96
    ORDER BY by1_96 LIMIT 1
    RETURN head(collect([labels(node_95), node_95.id])) AS found_97
  }
  WITH [found_97, node_88.stance, CASE WHEN node_88.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_88.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END, node_88.from, CASE WHEN coalesce(node_88.from, node_88.fromEarliest, node_88.fromLatest) IS NOT NULL THEN [toString(node_88.fromEarliest), toString(node_88.fromLatest), node_88.from] END] AS row_99, key_92, key_93, key_94
  ORDER BY key_92, key_93, key_94
  RETURN collect(row_99) AS rows_98
}
CALL () {
  UNWIND [at IN range(0, size($p3) - 1) | [$p3[at], null, 0, at]] + [at IN range(0, size($p9) - 1) | [$p9[at], null, 1, at]] AS wanted_100
  OPTIONAL MATCH (entity_101:Entity {id: wanted_100[0]})
  OPTIONAL MATCH (record_102:Record {id: wanted_100[0]})
  WITH wanted_100, coalesce(entity_101, record_102) AS there_103 WHERE there_103 IS NULL OR NOT coalesce(wanted_100[1] IN labels(there_103), true)
  WITH wanted_100, there_103, [at_104 IN range(0, size(left(wanted_100[0], 100)) - 3) | substring(wanted_100[0], at_104, 3)] AS grams_105
  OPTIONAL MATCH (node_106:Entity|Record) WHERE there_103 IS NULL AND any(gram_107 IN grams_105 WHERE node_106.id CONTAINS gram_107) AND coalesce(wanted_100[1] IN labels(node_106), true) AND size([gram_107 IN grams_105 WHERE node_106.id CONTAINS gram_107]) * 3 >= size(grams_105)
  WITH wanted_100, labels(there_103) AS instead_108, node_106.id AS id_109, size([gram_107 IN grams_105 WHERE node_106.id CONTAINS gram_107]) AS shared_110, abs(size(node_106.id) - size(wanted_100[0])) AS distance_111 ORDER BY shared_110 DESC, distance_111, id_109
  WITH wanted_100, instead_108, collect(id_109)[..3] AS near_112 ORDER BY wanted_100[2], wanted_100[3]
  RETURN collect([wanted_100[2], wanted_100[0], near_112, instead_108]) AS missing_113
}
RETURN [rows_43, rows_74, rows_86, rows_98, missing_113] AS answer
