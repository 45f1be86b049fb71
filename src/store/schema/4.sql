-- The edits made to a text, to be taken back and made again: each as JSON, by its number.
CREATE TABLE edit (
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    number INTEGER NOT NULL,
    size INTEGER NOT NULL,    -- bytes of the body
    body TEXT NOT NULL,
    UNIQUE (text, number)
);
-- To sum sizes without reading bodies.
CREATE INDEX edit_size ON edit (text, number, size);

-- The number of the next edit: those from here on are taken back.
CREATE TABLE history (text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE, at INTEGER NOT NULL);
