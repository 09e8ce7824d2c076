// The version of the schema: the highest migration that was run, 0 for an empty database.
MATCH (m:Migration)
RETURN coalesce(max(m.version), 0) AS version;
