-- The number of the file after which a version is named, so that it is called
-- what the file is called now.
ALTER TABLE version ADD COLUMN named INTEGER;
