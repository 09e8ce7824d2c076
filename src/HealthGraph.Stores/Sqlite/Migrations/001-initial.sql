-- Keys are small integers so that a statement is a narrow row; ids are the model's own and stand once each.
CREATE TABLE issue (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    series TEXT, number INTEGER, published_on TEXT, coverage_start TEXT, coverage_end TEXT, publisher TEXT
) STRICT;

-- Every node that a statement names, articles among them. canonical_key: the node that decisions make it stand for; NULL: not an entity.
-- articles: how many articles speak of it, kept by the writer so that lists can be ranked.
CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT,
    canonical_key INTEGER REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
    articles INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX node_canonical ON node (canonical_key);

CREATE TABLE article (
    key INTEGER PRIMARY KEY REFERENCES node (key),
    title TEXT NOT NULL, source TEXT, url TEXT, published_on TEXT, text TEXT NOT NULL,
    content_hash TEXT NOT NULL, dictionary_version TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;

CREATE TABLE containment (
    issue_key INTEGER NOT NULL REFERENCES issue (key),
    article_key INTEGER NOT NULL REFERENCES article (key),
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (issue_key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX containment_article ON containment (article_key);

-- rule, entry and dictionary version repeat endlessly: they stand once in term.
CREATE TABLE term (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    article_key INTEGER NOT NULL REFERENCES article (key),
    subject_key INTEGER NOT NULL REFERENCES node (key),
    predicate TEXT NOT NULL,
    object_key INTEGER REFERENCES node (key),
    value TEXT,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    rule_key INTEGER NOT NULL REFERENCES term (key),
    entry_key INTEGER REFERENCES term (key),
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX statement_article ON statement (article_key);
CREATE INDEX statement_subject ON statement (subject_key, predicate, id);
CREATE INDEX statement_object ON statement (object_key, predicate, id) WHERE object_key IS NOT NULL;

-- A name by which a node is known, with the number of articles that use it.
CREATE TABLE surface (
    key INTEGER PRIMARY KEY,
    node_key INTEGER NOT NULL REFERENCES node (key),
    text TEXT NOT NULL,
    articles INTEGER NOT NULL,
    UNIQUE (node_key, text)
) STRICT;

-- One token a character, so that a phrase of any two or more characters is found; text is surface.text with a space after each.
CREATE VIRTUAL TABLE surface_search USING fts5 (text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");

-- What people decided, by id, so that nodes that come later find it too; an empty canonical id: not an entity.
CREATE TABLE resolution (node_id TEXT PRIMARY KEY, canonical_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
    node_id TEXT NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (node_id, property)
) STRICT, WITHOUT ROWID;
