// Which issues carry some articles.
// $ids  article ids
UNWIND $ids AS id
WITH DISTINCT id
MATCH (i:Issue)-[c:CONTAINS]->(:Article {id: id})
RETURN i.id AS issue, id AS article, c.ordinal AS ordinal
ORDER BY issue, ordinal, article;
