// Nodes by canonical id, those that decisions made part of another or no entity left out.
// $ids  node ids
UNWIND $ids AS id
WITH DISTINCT id
MATCH (n:Node {id: id})
WHERE NOT n:Merged AND NOT n:Rejected
RETURN n.id AS id, coalesce(n.name, n.title, n.id) AS name,
  reduce(sum = n.articles, more IN [(n)<-[:SAME_AS]-(member) | member.articles] | sum + more) AS articles
ORDER BY id;
