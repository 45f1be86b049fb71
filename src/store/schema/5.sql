-- What is still to be done of a text: nothing, or it is to be aligned (1), or to be read
-- first, since only its beginning is here (2).
ALTER TABLE text ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0;

-- What is aligned of such a text, in pieces. They are pieces of this work alone.
CREATE TABLE piece (
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    work INTEGER NOT NULL,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (text, number)
);
