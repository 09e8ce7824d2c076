-- An edge whose end a person set right (where a body sits, where something took place) is found from its new end.
CREATE INDEX correction_value ON correction (value);
