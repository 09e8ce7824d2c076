// Some articles with what they say and the issues that carry them, without their texts.
// $ids  the articles
UNWIND $ids AS id
MATCH (a:Article {id: id})
WHERE a.contentHash IS NOT NULL
CALL (a) {
  MATCH (s:Statement {article: a.id})
  RETURN collect([s.subject, s.predicate, s.object, s.value]) AS claims
}
CALL (a) {
  MATCH (i:Issue)-[c:CONTAINS]->(a)
  WITH i, c
  ORDER BY i.id
  RETURN collect([i.id, i.series, i.number, i.publishedOn, i.coverageStart, i.coverageEnd, i.publisher, c.ordinal]) AS issues
}
RETURN a.id AS id, a.title AS title, a.source AS source, a.url AS url, a.publishedOn AS publishedOn, a.contentHash AS contentHash, a.digest AS digest,
  issues, claims;
