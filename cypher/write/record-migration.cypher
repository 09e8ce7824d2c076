// Records that a migration was run, so that it is run once and a later schema is recognised.
// $version  its number
// $name     its file
MERGE (m:Migration {version: $version})
ON CREATE SET m.name = $name, m.appliedAt = datetime();
