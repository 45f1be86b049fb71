-- A parallel text. Its id is never given to another.
CREATE TABLE text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    source INTEGER NOT NULL,  -- the side that is the original
    said TEXT NOT NULL,       -- what the reader said about the files when it was aligned
    kept INTEGER NOT NULL     -- milliseconds since 1970
);

-- The files it was made from, by what is in them.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    number INTEGER NOT NULL,
    size INTEGER NOT NULL,
    content INTEGER NOT NULL, -- FNV-1a 64 of its bytes
    UNIQUE (text, number)
);
CREATE INDEX file_size ON file (size);

-- Where such a file was seen, and its times (nanoseconds) then.
CREATE TABLE path (
    path BLOB NOT NULL,
    file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    modified INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (path, file)
) WITHOUT ROWID;
CREATE INDEX path_file ON path (file);

-- Its versions. Where the text is the file's own bytes, it is read there.
CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    side INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    length INTEGER NOT NULL,  -- bytes
    entry INTEGER NOT NULL,   -- where its last segment begins
    file INTEGER,             -- the number of the file it is read from, or it is in chunk
    start INTEGER NOT NULL,   -- where it begins in the file
    UNIQUE (text, side)
);

-- The decoded text, in pieces, where the file does not hold it as it is.
CREATE TABLE chunk (
    version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
    start INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (version, start)
);

-- The segments, and their hashes, packed.
CREATE TABLE spans (version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE, body BLOB NOT NULL);
CREATE TABLE hashes (version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE, body BLOB NOT NULL);

-- The ladders, packed: between two sides, or over all (both -1).
CREATE TABLE ladder (
    text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (text, first, second)
);

-- Where the reader is, and since when (milliseconds since 1970).
CREATE TABLE place (
    text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
    side INTEGER NOT NULL,
    byte INTEGER NOT NULL,
    read INTEGER NOT NULL
);

-- How the reader looks at it; the words are the reader's own.
CREATE TABLE view (text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE, body TEXT NOT NULL);
