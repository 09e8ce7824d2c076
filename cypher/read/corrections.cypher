// Every property that a person set right.
MATCH (c:Correction)
RETURN c.node AS node, c.property AS property, c.value AS value;
