-- Postings that a large transaction gives to nodes that were there before, appended as a run; runs are put among the others (posting) many at a time. PostingRuns.cs.
CREATE TABLE posting_run (batch INTEGER PRIMARY KEY) STRICT;
CREATE TABLE run_posting (
    batch INTEGER NOT NULL,
    node_key INTEGER NOT NULL,
    postings BLOB NOT NULL,
    PRIMARY KEY (batch, node_key)
) STRICT, WITHOUT ROWID;
