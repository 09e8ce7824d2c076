// Articles whose text holds all phrases, newest first, through the full-text index.
// $terms    what narrows the search down, in the language of the index
// $phrases  what must stand in the text, in lower case
// $after    id of the last article of the page before, or null
// $limit    page size
CALL db.index.fulltext.queryNodes('node_search', $terms) YIELD node AS a
WHERE a:Article AND all(phrase IN $phrases WHERE toLower(a.text) CONTAINS phrase)
OPTIONAL MATCH (last:Article {id: $after})
WITH a, coalesce(a.publishedOn, '') AS day, last, coalesce(last.publishedOn, '') AS lastDay
WHERE last IS NULL OR day < lastDay OR (day = lastDay AND a.id > last.id)
RETURN a.id AS id, a.publishedOn AS publishedOn, a.text AS text
ORDER BY day DESC, id
LIMIT $limit;
