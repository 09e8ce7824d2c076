// How many nodes there are of each kind and statements of each predicate.
CALL () {
  MATCH (n:Issue) RETURN 'node' AS what, 'Issue' AS name, count(n) AS count
  UNION ALL MATCH (n:Article) RETURN 'node' AS what, 'Article' AS name, count(n) AS count
  UNION ALL MATCH (n:Organization) RETURN 'node' AS what, 'Organization' AS name, count(n) AS count
  UNION ALL MATCH (n:Person) RETURN 'node' AS what, 'Person' AS name, count(n) AS count
  UNION ALL MATCH (n:Region) RETURN 'node' AS what, 'Region' AS name, count(n) AS count
  UNION ALL MATCH (n:Policy) RETURN 'node' AS what, 'Policy' AS name, count(n) AS count
  UNION ALL MATCH (n:Topic) RETURN 'node' AS what, 'Topic' AS name, count(n) AS count
  UNION ALL MATCH (n:Event) RETURN 'node' AS what, 'Event' AS name, count(n) AS count
  UNION ALL MATCH (n:Indicator) RETURN 'node' AS what, 'Indicator' AS name, count(n) AS count
  UNION ALL MATCH (s:Statement) RETURN 'statement' AS what, s.predicate AS name, count(s) AS count
}
WITH what, name, count
WHERE count > 0 OR name = 'Issue'
RETURN what, name, count
ORDER BY what, name;
