// A page of the ids of all articles.
// $after  the last id of the page before, '' for the first page
// $limit  ids a page
MATCH (a:Article)
WHERE a.id > $after
RETURN a.id AS id
ORDER BY id
LIMIT $limit;
