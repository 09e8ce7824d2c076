// A page of articles, each with its statements as they were written, no decision applied.
// $after  id of the last article of the page before, '' for the first page
// $limit  articles a page
MATCH (a:Article)
WHERE a.id > $after
WITH a
ORDER BY a.id
LIMIT $limit
CALL (a) {
  MATCH (s:Statement {article: a.id})
  WITH s
  ORDER BY s.id
  RETURN collect([s.id, s.article, s.subject, s.predicate, s.object, s.value, s.start, s.end, s.rule, s.entry, s.confidence]) AS statements
}
RETURN a.id AS id, a.title AS title, a.source AS source, a.url AS url, a.publishedOn AS publishedOn, a.text AS text, a.contentHash AS contentHash,
  a.dictionaryVersion AS dictionaryVersion, a.digest AS digest, statements
ORDER BY id;
