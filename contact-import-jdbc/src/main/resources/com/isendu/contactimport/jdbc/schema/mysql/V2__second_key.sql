-- contact-import, version 2, for MySQL. One statement per semicolon; may be run again by the library.
-- A contact may be known by a phone number or an id of the host, without an e-mail address.

ALTER TABLE contact_import_contact RENAME COLUMN email_key TO contact_key;

ALTER TABLE contact_import_contact MODIFY COLUMN email VARCHAR(320);

ALTER TABLE contact_import_change RENAME COLUMN email_key TO contact_key;

INSERT INTO contact_import_schema (version)
SELECT 2 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 2);
