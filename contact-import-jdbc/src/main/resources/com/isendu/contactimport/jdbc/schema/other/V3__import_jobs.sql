-- contact-import, version 3, for standard SQL. One statement per semicolon.
-- contact-import-jobs does not run on this database, so there are no tables for it.

INSERT INTO contact_import_schema (version) VALUES (3);
