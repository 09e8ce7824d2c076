-- Articles and figures need no rows beside the article's own: its id is found where those of nodes are, its figures (indicator/ARTICLE-…) in its statements.
-- PackedGraph.cs moves the articles; the table name_search no longer has their titles, which are in their texts.
ALTER TABLE node RENAME TO packed_node;
ALTER TABLE article RENAME TO packed_article;
ALTER TABLE containment RENAME TO packed_containment;
DROP INDEX article_batch;
DROP INDEX containment_article;
DROP INDEX containment_batch;
DROP TABLE node_id;
DROP TABLE posting;
DROP TABLE name_search;
DROP TABLE text_search;
DELETE FROM merged;
DELETE FROM tally WHERE what <> 'batch';
UPDATE text_filled SET batch = 0, key = 0;

-- Every node that a statement names, but articles and their own. articles: how many articles speak of it. names: NameList.cs.
-- postings: which articles, as far as the transaction wrote them that made the node (batch); later ones: table posting. PostingList.cs.
CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    articles INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    names BLOB NOT NULL,
    postings BLOB
) STRICT;

-- Nodes and articles by a hash of their id: NodeHash.cs. Eight hashes a bucket, so that two ids of one hash find room.
CREATE TABLE node_id (hash INTEGER PRIMARY KEY, node_key INTEGER NOT NULL) STRICT;

CREATE TABLE posting (
    node_key INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    postings BLOB NOT NULL,
    PRIMARY KEY (node_key, batch)
) STRICT, WITHOUT ROWID;

-- key: no node has it. batch: the transaction that wrote the statements. statements: PackedStatements.cs.
CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    title TEXT NOT NULL, source TEXT, url TEXT, published_on TEXT,
    content_hash TEXT NOT NULL, version_key INTEGER NOT NULL, digest TEXT NOT NULL,
    batch INTEGER NOT NULL,
    text TEXT NOT NULL,
    statements BLOB NOT NULL
) STRICT;
CREATE INDEX article_batch ON article (batch);

CREATE TABLE containment (
    issue_key INTEGER NOT NULL REFERENCES issue (key),
    article_key INTEGER NOT NULL REFERENCES article (key) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    batch INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (issue_key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX containment_article ON containment (article_key);
CREATE INDEX containment_batch ON containment (batch) WHERE batch > 0;
INSERT INTO containment (issue_key, article_key, ordinal, batch) SELECT issue_key, article_key, ordinal, batch FROM packed_containment;
DROP TABLE packed_containment;

-- One token a character and no positions: whether the characters stand side by side, the reader looks up in the names. rowid: node_key * 65536 + place of the name.
CREATE VIRTUAL TABLE name_search USING fts5 (text, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 0");

CREATE VIRTUAL TABLE text_search USING fts5 (text, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 0");
