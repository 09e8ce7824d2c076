-- What a transaction writes lies together, so that a page is written once: an article's statements are one row, a node's articles one row a transaction.
DROP INDEX node_canonical;
DROP INDEX containment_article;
DROP INDEX statement_subject;
DROP INDEX statement_object;
DROP INDEX correction_value;
DROP TABLE surface_search;
ALTER TABLE issue RENAME TO old_issue;
ALTER TABLE node RENAME TO old_node;
ALTER TABLE article RENAME TO old_article;
ALTER TABLE containment RENAME TO old_containment;
ALTER TABLE term RENAME TO old_term;
ALTER TABLE statement RENAME TO old_statement;
ALTER TABLE surface RENAME TO old_surface;
ALTER TABLE resolution RENAME TO old_resolution;
ALTER TABLE correction RENAME TO old_correction;

CREATE TABLE issue (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    series TEXT, number INTEGER, published_on TEXT, coverage_start TEXT, coverage_end TEXT, publisher TEXT
) STRICT;

-- Every node that a statement names, articles among them. articles: how many articles speak of it. names: NameList.cs.
-- postings: which articles, as far as the transaction wrote them that made the node (batch); later ones: table posting. PostingList.cs.
CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    articles INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    names BLOB NOT NULL,
    postings BLOB
) STRICT;

-- Nodes by a hash of their id: NodeHash.cs. Eight hashes a bucket, so that two ids of one hash find room.
CREATE TABLE node_id (hash INTEGER PRIMARY KEY, node_key INTEGER NOT NULL) STRICT;

CREATE TABLE posting (
    node_key INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    postings BLOB NOT NULL,
    PRIMARY KEY (node_key, batch)
) STRICT, WITHOUT ROWID;

-- key: of the article's node. batch: the transaction that wrote the statements. statements: PackedStatements.cs.
CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL, source TEXT, url TEXT, published_on TEXT,
    content_hash TEXT NOT NULL, version_key INTEGER NOT NULL, digest TEXT NOT NULL,
    batch INTEGER NOT NULL,
    text TEXT NOT NULL,
    statements BLOB NOT NULL
) STRICT;

CREATE TABLE containment (
    issue_key INTEGER NOT NULL REFERENCES issue (key),
    article_key INTEGER NOT NULL REFERENCES article (key),
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (issue_key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX containment_article ON containment (article_key);

-- Rules, entries and versions repeat endlessly: they stand once.
CREATE TABLE term (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE predicate (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

-- Running counts: 'node Organization', 'statement MENTIONS'; and 'batch', the number of the last transaction.
CREATE TABLE tally (what TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- One token a character and no positions: whether the characters stand side by side, the reader looks up in the names. rowid: node_key * 65536 + place of the name.
CREATE VIRTUAL TABLE name_search USING fts5 (text, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 0");

-- What people decided, by id, so that nodes that come later find it too; an empty canonical id: not an entity.
CREATE TABLE resolution (node_id TEXT PRIMARY KEY, canonical_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The same for the nodes that are there; NULL: not an entity.
CREATE TABLE merged (node_key INTEGER PRIMARY KEY, canonical_key INTEGER) STRICT;
CREATE INDEX merged_canonical ON merged (canonical_key);

CREATE TABLE correction (
    node_id TEXT NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (node_id, property)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_value ON correction (value);
