// One page of the statements whose subject or object is one of the nodes, with canonical ids; those about no entity are left out.
// $ids         canonical ids
// $predicates  only these, or null
// $articles    only statements of these articles, which lead to them; or null
// $asOf        only what issues had carried by then (a date and '~', which sorts after every date in it), or null
// $afterPredicate, $afterArticle, $afterId   the last statement of the page before, or null
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
WITH CASE WHEN $articles IS NULL THEN collect(DISTINCT member) ELSE [] END AS members
CALL (members) {
  UNWIND members AS member
  MATCH (s:Statement {subject: member})
  RETURN s
  UNION
  UNWIND members AS member
  MATCH (s:Statement {object: member})
  RETURN s
  UNION
  // An edge whose end people set right to one of the nodes.
  UNWIND $ids AS id
  MATCH (c:Correction {value: id})
  CALL (c) {
    RETURN c.node AS member
    UNION
    MATCH (r:Resolution {canonical: c.node})
    RETURN r.node AS member
  }
  MATCH (s:Statement {subject: member})
  WHERE s.predicate = c.property AND s.object IS NOT NULL
  RETURN s
  UNION
  // Which of them are about the nodes shows below.
  UNWIND $articles AS article
  MATCH (s:Statement {article: article})
  RETURN s
}
WITH s
WHERE ($predicates IS NULL OR s.predicate IN $predicates)
  AND ($articles IS NULL OR s.article IN $articles)
  AND ($afterId IS NULL OR s.predicate > $afterPredicate OR (s.predicate = $afterPredicate
    AND (s.article > $afterArticle OR (s.article = $afterArticle AND s.id > $afterId))))
MATCH (a:Article {id: s.article})
WHERE $asOf IS NULL
   OR EXISTS { MATCH (a)<-[:CONTAINS]-(i:Issue) WHERE coalesce(i.publishedOn, i.coverageEnd) <= $asOf }
   OR (NOT EXISTS { (a)<-[:CONTAINS]-(:Issue) } AND a.publishedOn <= $asOf)
OPTIONAL MATCH (subject:Resolution {node: s.subject})
OPTIONAL MATCH (object:Resolution {node: s.object})
WITH s, a, coalesce(subject.canonical, s.subject) AS subjectId, coalesce(object.canonical, s.object) AS objectId
OPTIONAL MATCH (c:Correction {node: subjectId, property: s.predicate})
WITH s, a, subjectId, CASE WHEN s.object IS NULL THEN null ELSE coalesce(c.value, objectId) END AS objectId,
  CASE WHEN s.object IS NULL THEN coalesce(c.value, s.value) ELSE s.value END AS value
WHERE subjectId <> '' AND (objectId IS NULL OR objectId <> '') AND (subjectId IN $ids OR objectId IN $ids)
RETURN s.id AS id, s.article AS article, subjectId AS subject, s.predicate AS predicate, objectId AS object, value, s.start AS start, s.end AS end,
  s.rule AS rule, s.entry AS entry, s.confidence AS confidence, a.dictionaryVersion AS dictionaryVersion
ORDER BY predicate, article, id
LIMIT $limit;
