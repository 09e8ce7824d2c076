// Which issues carry which articles: all of a page of issues.
// $after  id of the last issue of the page before, '' for the first page
// $limit  issues a page
MATCH (i:Issue)
WHERE i.id > $after
WITH i
ORDER BY i.id
LIMIT $limit
OPTIONAL MATCH (i)-[c:CONTAINS]->(a:Article)
RETURN i.id AS issue, a.id AS article, c.ordinal AS ordinal
ORDER BY issue, ordinal, article;
