-- contact-import, version 2, for H2. One statement per semicolon; may be run again by the library.
-- A contact may be known by a phone number or an id of the host, without an e-mail address.

ALTER TABLE contact_import_contact RENAME COLUMN email_key TO contact_key;

ALTER TABLE contact_import_contact ALTER COLUMN email DROP NOT NULL;

ALTER TABLE contact_import_change RENAME COLUMN email_key TO contact_key;

INSERT INTO contact_import_schema (version)
SELECT 2 WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 2);
