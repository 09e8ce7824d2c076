// Nodes by name, articles also by any phrase of their text, through the full-text index.
// $phrase  what must stand in a name (case does not matter) or in a text (it does)
// $terms   the same in the language of the index: what narrows the search down
// $limit   page size
// $after   id of the last node of the page before, or null
CALL db.index.fulltext.queryNodes('node_search', $terms) YIELD node AS hit
WITH hit, toLower($phrase) AS folded
WHERE any(name IN hit.names WHERE toLower(name) CONTAINS folded) OR toLower(hit.title) CONTAINS folded OR hit.text CONTAINS $phrase
OPTIONAL MATCH (hit)-[:SAME_AS]->(home)
WITH DISTINCT coalesce(home, hit) AS n
WHERE NOT n:Rejected
WITH n, reduce(sum = n.articles, more IN [(n)<-[:SAME_AS]-(member) | member.articles] | sum + more) AS articles
OPTIONAL MATCH (last:Node {id: $after})
WITH n, articles, CASE WHEN last IS NULL THEN null ELSE
  reduce(sum = last.articles, more IN [(last)<-[:SAME_AS]-(member) | member.articles] | sum + more) END AS lastArticles
WHERE $after IS NULL OR articles < lastArticles OR (articles = lastArticles AND n.id > $after)
RETURN n.id AS id, coalesce(n.name, n.title, n.id) AS name, articles
ORDER BY articles DESC, id
LIMIT $limit;
