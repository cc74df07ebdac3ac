CALL () {
  WITH $p1 AS date_1, $p2 AS earliest_2, $p3 AS latest_3 LIMIT 1
  CALL (earliest_2, latest_3) {
    WITH 'CERTAIN' AS truth_4, earliest_2 AS first_5, latest_3 AS last_6 LIMIT 1
    CALL (truth_4, first_5, last_6) {
      MATCH (holder_7:Person)-[relation_8:HELD_OFFICE]->(office_9:Office) WHERE truth_4 = CASE WHEN coalesce(relation_8.fromLatest, relation_8.toLatest) <= last_6 AND coalesce(relation_8.toEarliest, relation_8.fromEarliest) >= first_5 THEN 'CERTAIN' WHEN coalesce(relation_8.fromEarliest <= last_6, true) AND coalesce(relation_8.toLatest >= first_5, true) THEN 'POSSIBLE' END
      WITH office_9, holder_7, relation_8, office_9.id AS by1_10, holder_7.id AS by2_11, relation_8.id AS by3_12
      ORDER BY by1_10, by2_11, by3_12
      RETURN collect([office_9.id, holder_7.id]) AS rows_13
    }
    CALL (truth_4, first_5, last_6) {
      MATCH (controller_14)-[relation_15:CONTROLLED]->(place_16:Place) WHERE truth_4 = CASE WHEN coalesce(relation_15.fromLatest, relation_15.toLatest) <= last_6 AND coalesce(relation_15.toEarliest, relation_15.fromEarliest) >= first_5 THEN 'CERTAIN' WHEN coalesce(relation_15.fromEarliest <= last_6, true) AND coalesce(relation_15.toLatest >= first_5, true) THEN 'POSSIBLE' END
      WITH place_16, controller_14, relation_15, place_16.id AS by1_17, controller_14.id AS by2_18, relation_15.id AS by3_19
      ORDER BY by1_17, by2_18, by3_19
      RETURN collect([place_16.id, labels(controller_14), controller_14.id, relation_15.from, relation_15.to]) AS rows_20
    }
    RETURN head(collect([rows_13, rows_20])) AS found_21
  }
  CALL (earliest_2, latest_3) {
    WITH 'POSSIBLE' AS truth_22, earliest_2 AS first_23, latest_3 AS last_24 LIMIT 1
    CALL (truth_22, first_23, last_24) {
      MATCH (holder_25:Person)-[relation_26:HELD_OFFICE]->(office_27:Office) WHERE truth_22 = CASE WHEN coalesce(relation_26.fromLatest, relation_26.toLatest) <= last_24 AND coalesce(relation_26.toEarliest, relation_26.fromEarliest) >= first_23 THEN 'CERTAIN' WHEN coalesce(relation_26.fromEarliest <= last_24, true) AND coalesce(relation_26.toLatest >= first_23, true) THEN 'POSSIBLE' END
      WITH office_27, holder_25, relation_26, office_27.id AS by1_28, holder_25.id AS by2_29, relation_26.id AS by3_30
      ORDER BY by1_28, by2_29, by3_30
      RETURN collect([office_27.id, holder_25.id]) AS rows_31
    }
    CALL (truth_22, first_23, last_24) {
      MATCH (controller_32)-[relation_33:CONTROLLED]->(place_34:Place) WHERE truth_22 = CASE WHEN coalesce(relation_33.fromLatest, relation_33.toLatest) <= last_24 AND coalesce(relation_33.toEarliest, relation_33.fromEarliest) >= first_23 THEN 'CERTAIN' WHEN coalesce(relation_33.fromEarliest <= last_24, true) AND coalesce(relation_33.toLatest >= first_23, true) THEN 'POSSIBLE' END
      WITH place_34, controller_32, relation_33, place_34.id AS by1_35, controller_32.id AS by2_36, relation_33.id AS by3_37
      ORDER BY by1_35, by2_36, by3_37
      RETURN collect([place_34.id, labels(controller_32), controller_32.id]) AS rows_38
    }
    RETURN head(collect([rows_31, rows_38])) AS found_39
  }
  RETURN head(collect([found_21, found_39])) AS found_40
}
CALL () {
  MATCH (node_41:Place {id: $p4})
  WITH node_41 LIMIT 1
  CALL (node_41) {
    MATCH (node_42)-[relation_43:CONTROLLED]->(node_41)
    WITH node_42, relation_43, coalesce(relation_43.fromEarliest, relation_43.toEarliest, relation_43.toLatest) AS by1_44, coalesce(relation_43.toEarliest, relation_43.toLatest, date('9999-12-31')) AS by2_45, CASE
        WHEN relation_43.fromEarliest IS NOT NULL OR relation_43.fromLatest IS NOT NULL OR relation_43.toEarliest IS NOT NULL OR relation_43.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(relation_43.fromLatest, relation_43.toLatest) <= $p6 AND coalesce(relation_43.toEarliest, relation_43.fromEarliest) >= $p5 THEN 'CERTAIN'
          WHEN coalesce(relation_43.fromEarliest <= $p6, true) AND coalesce(relation_43.toLatest >= $p5, true) THEN 'POSSIBLE' END
        WHEN relation_43.earliest IS NOT NULL OR relation_43.latest IS NOT NULL THEN CASE
          WHEN relation_43.latest <= $p6 THEN 'CERTAIN'
          WHEN coalesce(relation_43.earliest <= $p6, true) THEN 'POSSIBLE' END
        ELSE CASE WHEN type(relation_43) IN $p7 THEN 'CERTAIN' ELSE 'POSSIBLE' END END AS truth_46
    WHERE truth_46 IN $p8
    WITH node_42, relation_43, by1_44, by2_45, truth_46, truth_46 AS key_47, by1_44 AS key_48, by2_45 AS key_49, node_42.id AS key_50, relation_43.id AS key_51
    ORDER BY key_47, key_48, key_49, key_50, key_51 LIMIT $p9
    RETURN collect([truth_46, relation_43.from, relation_43.to, labels(node_42), node_42.id]) AS rows_52
  }
  CALL (node_41) {
    MATCH (node_53)-[relation_54:CONTROLLED]->(node_41)
    WITH node_53, relation_54, coalesce(relation_54.fromEarliest, relation_54.toEarliest, relation_54.toLatest) AS by1_55, coalesce(relation_54.toEarliest, relation_54.toLatest, date('9999-12-31')) AS by2_56, CASE
        WHEN relation_54.fromEarliest IS NOT NULL OR relation_54.fromLatest IS NOT NULL OR relation_54.toEarliest IS NOT NULL OR relation_54.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(relation_54.fromLatest, relation_54.toLatest) <= $p11 AND coalesce(relation_54.toEarliest, relation_54.fromEarliest) >= $p10 THEN 'CERTAIN'
          WHEN coalesce(relation_54.fromEarliest <= $p11, true) AND coalesce(relation_54.toLatest >= $p10, true) THEN 'POSSIBLE' END
        WHEN relation_54.earliest IS NOT NULL OR relation_54.latest IS NOT NULL THEN CASE
          WHEN relation_54.latest <= $p11 THEN 'CERTAIN'
          WHEN coalesce(relation_54.earliest <= $p11, true) THEN 'POSSIBLE' END
        ELSE CASE WHEN type(relation_54) IN $p12 THEN 'CERTAIN' ELSE 'POSSIBLE' END END AS truth_57
    WHERE truth_57 IN $p13
    WITH node_53, relation_54, by1_55, by2_56, truth_57, truth_57 AS key_58, by1_55 AS key_59, by2_56 AS key_60, node_53.id AS key_61, relation_54.id AS key_62
    ORDER BY key_58, key_59, key_60, key_61, key_62 LIMIT $p14
    RETURN collect([truth_57, labels(node_53), node_53.id]) AS rows_63
  }
  RETURN head(collect([rows_52, rows_63, CASE WHEN node_41.location IS NOT NULL THEN [node_41.location.latitude, node_41.location.longitude] END])) AS found_64
}
CALL () {
  UNWIND $p15 AS wanted_65
  OPTIONAL MATCH (entity_66:Entity {id: wanted_65})
  OPTIONAL MATCH (record_67:Record {id: wanted_65})
  WITH wanted_65, coalesce(entity_66, record_67) AS there_68 WHERE there_68 IS NULL OR NOT $p16 IN labels(there_68)
  WITH wanted_65, [at_69 IN range(0, size(left(wanted_65, 100)) - 3) | substring(wanted_65, at_69, 3)] AS grams_70
  CALL (wanted_65, grams_70) { MATCH (node_71:Entity|Record) WHERE $p16 IS NULL OR $p16 IN labels(node_71) WITH node_71, size([gram_72 IN grams_70 WHERE node_71.id CONTAINS gram_72]) AS shared_73, abs(size(node_71.id) - size(wanted_65)) AS distance_74, size(grams_70) AS most_75 WHERE shared_73 > 0 AND shared_73 * 3 >= most_75 WITH node_71, shared_73, distance_74 ORDER BY shared_73 DESC, distance_74, node_71.id LIMIT 3 RETURN collect(node_71.id) AS near_76 }
  RETURN collect([wanted_65, near_76]) AS missing_77
}
CALL () {
  MATCH (node_78:Office {id: $p17})
  WITH node_78 LIMIT 1
  CALL (node_78) {
    MATCH (node_79:Person)-[relation_80:HELD_OFFICE]->(node_78)
    WITH node_79, relation_80, coalesce(relation_80.fromEarliest, relation_80.toEarliest, relation_80.toLatest) AS by1_81, coalesce(relation_80.toEarliest, relation_80.toLatest, date('9999-12-31')) AS by2_82
    WITH node_79, relation_80, by1_81, by2_82, by1_81 AS key_83, by2_82 AS key_84, node_79.id AS key_85, relation_80.id AS key_86
    ORDER BY key_83, key_84, key_85, key_86 LIMIT $p18
    RETURN collect([node_79.id, CASE WHEN coalesce(relation_80.from, relation_80.fromEarliest, relation_80.fromLatest) IS NOT NULL THEN [toString(relation_80.fromEarliest), toString(relation_80.fromLatest)] END, relation_80.to, CASE WHEN coalesce(relation_80.to, relation_80.toEarliest, relation_80.toLatest) IS NOT NULL THEN [toString(relation_80.toEarliest), toString(relation_80.toLatest)] END]) AS rows_87
  }
  RETURN head(collect([rows_87])) AS found_88
}
CALL () {
  UNWIND $p19 AS wanted_89
  OPTIONAL MATCH (entity_90:Entity {id: wanted_89})
  OPTIONAL MATCH (record_91:Record {id: wanted_89})
  WITH wanted_89, coalesce(entity_90, record_91) AS there_92 WHERE there_92 IS NULL OR NOT $p20 IN labels(there_92)
  WITH wanted_89, [at_93 IN range(0, size(left(wanted_89, 100)) - 3) | substring(wanted_89, at_93, 3)] AS grams_94
  CALL (wanted_89, grams_94) { MATCH (node_95:Entity|Record) WHERE $p20 IS NULL OR $p20 IN labels(node_95) WITH node_95, size([gram_96 IN grams_94 WHERE node_95.id CONTAINS gram_96]) AS shared_97, abs(size(node_95.id) - size(wanted_89)) AS distance_98, size(grams_94) AS most_99 WHERE shared_97 > 0 AND shared_97 * 3 >= most_99 WITH node_95, shared_97, distance_98 ORDER BY shared_97 DESC, distance_98, node_95.id LIMIT 3 RETURN collect(node_95.id) AS near_100 }
  RETURN collect([wanted_89, near_100]) AS missing_101
}
RETURN [found_40, found_64, missing_77, found_88, missing_101] AS answer
