-- What a reviewer wrote about a bead, by the bead's key; the record as JSON.
CREATE TABLE record (
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (text, key)
) WITHOUT ROWID;

-- Places with a name.
CREATE TABLE bookmark (
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    name TEXT NOT NULL,
    side INTEGER NOT NULL,
    byte INTEGER NOT NULL,
    PRIMARY KEY (text, name)
) WITHOUT ROWID;

-- Hashes are now the fingerprints by which a reviewer's records are found. Those
-- that are missing are taken again when their text is next kept.
DELETE FROM hashes;
