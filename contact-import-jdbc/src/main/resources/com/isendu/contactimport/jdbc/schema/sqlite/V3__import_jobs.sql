-- contact-import, version 3, for SQLite. One statement per semicolon; may be run again by the library.
-- contact-import-jobs does not run on this database, so there are no tables for it.

INSERT INTO contact_import_schema (version)
SELECT 3 WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 3);
