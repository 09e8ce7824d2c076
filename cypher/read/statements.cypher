// One page of the statements whose subject or object is one of the nodes, with canonical ids; those about no entity are left out.
// $ids         canonical ids
// $predicates  only these, or null
// $asOf        only what issues had carried by then (a date and '~', which sorts after every date in it), or null
// $afterPredicate, $afterId   the last statement of the page before, or null
// $limit       page size
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Node {id: id})
  WHERE NOT n:Merged AND NOT n:Rejected
  RETURN id AS member
  UNION
  MATCH (r:Resolution {canonical: id})
  RETURN r.node AS member
}
WITH collect(DISTINCT member) AS members
CALL (members) {
  UNWIND members AS member
  MATCH (s:Statement {subject: member})
  RETURN s
  UNION
  UNWIND members AS member
  MATCH (s:Statement {object: member})
  RETURN s
}
WITH s
WHERE ($predicates IS NULL OR s.predicate IN $predicates)
  AND ($afterId IS NULL OR s.predicate > $afterPredicate OR (s.predicate = $afterPredicate AND s.id > $afterId))
MATCH (a:Article {id: s.article})
WHERE $asOf IS NULL
   OR EXISTS { MATCH (a)<-[:CONTAINS]-(i:Issue) WHERE coalesce(i.publishedOn, i.coverageEnd) <= $asOf }
   OR (NOT EXISTS { (a)<-[:CONTAINS]-(:Issue) } AND a.publishedOn <= $asOf)
OPTIONAL MATCH (subject:Resolution {node: s.subject})
OPTIONAL MATCH (object:Resolution {node: s.object})
WITH s, a, coalesce(subject.canonical, s.subject) AS subjectId, coalesce(object.canonical, s.object) AS objectId
WHERE subjectId <> '' AND (objectId IS NULL OR objectId <> '')
WITH s, a, subjectId, objectId
ORDER BY s.predicate, s.id
LIMIT $limit
OPTIONAL MATCH (c:Correction {node: subjectId, property: s.predicate})
RETURN s.id AS id, s.article AS article, subjectId AS subject, s.predicate AS predicate, objectId AS object,
  CASE WHEN s.object IS NULL THEN coalesce(c.value, s.value) ELSE s.value END AS value, s.start AS start, s.end AS end, s.rule AS rule,
  s.entry AS entry, s.confidence AS confidence, a.dictionaryVersion AS dictionaryVersion
ORDER BY predicate, id;
