-- contact-import, version 2, for SQLite. One statement per semicolon; may be run again by the library.
-- A contact may be known by a phone number or an id of the host, without an e-mail address.
-- Needs SQLite 3.53 or newer.

ALTER TABLE contact_import_contact RENAME COLUMN email_key TO contact_key;

ALTER TABLE contact_import_contact ALTER COLUMN email DROP NOT NULL;

ALTER TABLE contact_import_change RENAME COLUMN email_key TO contact_key;

INSERT INTO contact_import_schema (version)
SELECT 2 WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 2);
