// Articles by id.
// $ids  article ids
UNWIND $ids AS id
WITH DISTINCT id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.title AS title, a.source AS source, a.url AS url, a.publishedOn AS publishedOn, a.text AS text, a.contentHash AS contentHash,
  a.dictionaryVersion AS dictionaryVersion, a.digest AS digest
ORDER BY id;
