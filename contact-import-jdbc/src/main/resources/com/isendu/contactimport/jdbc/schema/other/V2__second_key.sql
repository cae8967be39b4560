-- contact-import, version 2, for standard SQL. One statement per semicolon.
-- A contact may be known by a phone number or an id of the host, without an e-mail address.

ALTER TABLE contact_import_contact RENAME COLUMN email_key TO contact_key;

ALTER TABLE contact_import_contact ALTER COLUMN email DROP NOT NULL;

ALTER TABLE contact_import_change RENAME COLUMN email_key TO contact_key;

INSERT INTO contact_import_schema (version) VALUES (2);
