// The schema: what must be unique, what is looked up, what is searched. Run once; the version is recorded by write/record-migration.cypher.
//
// Node       everything that a statement names (Article, Entity, Event, Indicator), whatever its kind: one constraint for all ids
// Statement  one claim of one article, exactly as it was made; all visible edges are what these add up to
// Resolution, Correction   what people's decisions come to
// WriteLock  a writer of articles takes one, a writer of decisions takes all
CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT issue_id IF NOT EXISTS FOR (i:Issue) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT resolution_node IF NOT EXISTS FOR (r:Resolution) REQUIRE r.node IS UNIQUE;
CREATE CONSTRAINT correction_key IF NOT EXISTS FOR (c:Correction) REQUIRE (c.node, c.property) IS UNIQUE;
CREATE CONSTRAINT write_lock_slot IF NOT EXISTS FOR (l:WriteLock) REQUIRE l.slot IS UNIQUE;

CREATE INDEX resolution_canonical IF NOT EXISTS FOR (r:Resolution) ON (r.canonical);
CREATE INDEX correction_node IF NOT EXISTS FOR (c:Correction) ON (c.node);
CREATE INDEX correction_value IF NOT EXISTS FOR (c:Correction) ON (c.value);
CREATE INDEX statement_article IF NOT EXISTS FOR (s:Statement) ON (s.article);
CREATE INDEX statement_subject IF NOT EXISTS FOR (s:Statement) ON (s.subject);
CREATE INDEX statement_object IF NOT EXISTS FOR (s:Statement) ON (s.object);
CREATE INDEX statement_edge IF NOT EXISTS FOR (s:Statement) ON (s.edge);

// For the questions that people type: by name, by date.
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name);
CREATE INDEX policy_name IF NOT EXISTS FOR (n:Policy) ON (n.name);
CREATE INDEX topic_name IF NOT EXISTS FOR (n:Topic) ON (n.name);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX article_date IF NOT EXISTS FOR (a:Article) ON (a.publishedOn);

// Chinese is indexed by pairs of characters (analyser cjk), so that any two or more characters in a row are found.
CREATE FULLTEXT INDEX node_search IF NOT EXISTS FOR (n:Node) ON EACH [n.names, n.name, n.title, n.text]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };

UNWIND range(0, 15) AS slot
MERGE (:WriteLock {slot: slot});

CALL db.awaitIndexes(300);
