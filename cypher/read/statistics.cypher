// How many nodes there are of each kind and statements of each predicate.
CALL () {
  RETURN 'node' AS what, 'Issue' AS name, COUNT { (:Issue) } AS count
  UNION ALL RETURN 'node' AS what, 'Article' AS name, COUNT { (:Article) } AS count
  UNION ALL RETURN 'node' AS what, 'Organization' AS name, COUNT { (:Organization) } AS count
  UNION ALL RETURN 'node' AS what, 'Person' AS name, COUNT { (:Person) } AS count
  UNION ALL RETURN 'node' AS what, 'Region' AS name, COUNT { (:Region) } AS count
  UNION ALL RETURN 'node' AS what, 'Policy' AS name, COUNT { (:Policy) } AS count
  UNION ALL RETURN 'node' AS what, 'Topic' AS name, COUNT { (:Topic) } AS count
  UNION ALL RETURN 'node' AS what, 'Event' AS name, COUNT { (:Event) } AS count
  UNION ALL RETURN 'node' AS what, 'Indicator' AS name, COUNT { (:Indicator) } AS count
  UNION ALL MATCH (s:Statement) RETURN 'statement' AS what, s.predicate AS name, count(s) AS count
}
WITH what, name, count
WHERE count > 0 OR name = 'Issue'
RETURN what, name, count
ORDER BY what, name;
