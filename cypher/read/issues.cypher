// A page of issues.
// $after  id of the last issue of the page before, '' for the first page
// $limit  issues a page
MATCH (i:Issue)
WHERE i.id > $after
RETURN i.id AS id, i.series AS series, i.number AS number, i.publishedOn AS publishedOn, i.coverageStart AS coverageStart,
  i.coverageEnd AS coverageEnd, i.publisher AS publisher
ORDER BY id
LIMIT $limit;
