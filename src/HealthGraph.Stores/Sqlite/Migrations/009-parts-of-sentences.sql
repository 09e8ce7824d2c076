-- Values that are a part of their sentence stand in article.statements as a place in it. Rows written before stay as they are: PackedStatements.cs reads both.
PRAGMA application_id;
