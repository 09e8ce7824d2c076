// Nodes by canonical id, those that decisions made part of another or no entity left out. An article that speaks of two members counts once.
// $ids  node ids
UNWIND $ids AS id
WITH DISTINCT id
MATCH (n:Node {id: id})
WHERE NOT n:Merged AND NOT n:Rejected
WITH n, [(n)<-[:SAME_AS]-(member) | member] AS members
CALL (n, members) {
  UNWIND CASE WHEN size(members) = 0 THEN [] ELSE members + [n] END AS member
  CALL (member) {
    MATCH (s:Statement {subject: member.id}) RETURN s.article AS article
    UNION
    MATCH (s:Statement {object: member.id}) RETURN s.article AS article
  }
  RETURN count(DISTINCT article) AS counted, min(member.name) AS least
}
OPTIONAL MATCH (k:Correction {node: n.id, property: 'name'})
RETURN n.id AS id, coalesce(k.value, n.name, n.title, least, n.id) AS name,
  CASE WHEN size(members) = 0 THEN n.articles ELSE counted END AS articles
ORDER BY id;
