// Nodes by name but figures, which are found in the texts; articles also by any phrase of their text, through the full-text index.
// $phrase  what must stand in a name (case does not matter) or in a text (it does)
// $terms   the same in the language of the index: what narrows the search down
// $limit   page size
// $after   id of the last node of the page before, or null
CALL db.index.fulltext.queryNodes('node_search', $terms) YIELD node AS hit
WITH hit, toLower($phrase) AS folded
WHERE NOT hit:Indicator AND (any(name IN hit.names WHERE toLower(name) CONTAINS folded) OR toLower(hit.name) CONTAINS folded
   OR toLower(hit.title) CONTAINS folded OR hit.text CONTAINS $phrase)
OPTIONAL MATCH (hit)-[:SAME_AS]->(home)
WITH DISTINCT coalesce(home, hit) AS n
WHERE NOT n:Rejected
WITH collect(n) AS found
OPTIONAL MATCH (last:Node {id: $after})
UNWIND CASE WHEN last IS NULL OR last IN found THEN found ELSE found + [last] END AS n
WITH n, last, n IN found AS wanted, [(n)<-[:SAME_AS]-(member) | member] AS members
CALL (n, members) {
  UNWIND CASE WHEN size(members) = 0 THEN [] ELSE members + [n] END AS member
  CALL (member) {
    MATCH (s:Statement {subject: member.id}) RETURN s.article AS article
    UNION
    MATCH (s:Statement {object: member.id}) RETURN s.article AS article
  }
  RETURN count(DISTINCT article) AS counted, min(member.name) AS least
}
WITH collect([n, CASE WHEN size(members) = 0 THEN n.articles ELSE counted END, least, wanted]) AS rows, last
WITH rows, head([row IN rows WHERE row[0] = last | row[1]]) AS lastArticles
UNWIND rows AS row
WITH row[0] AS n, row[1] AS articles, row[2] AS least, row[3] AS wanted, lastArticles
WHERE wanted AND ($after IS NULL OR articles < lastArticles OR (articles = lastArticles AND n.id > $after))
OPTIONAL MATCH (k:Correction {node: n.id, property: 'name'})
RETURN n.id AS id, coalesce(k.value, n.name, n.title, least, n.id) AS name, articles
ORDER BY articles DESC, id
LIMIT $limit;
