-- A fourth version as a later release may have it: a column, a table, the row of the version.

ALTER TABLE contact_import_run ADD COLUMN host_name VARCHAR(100);

CREATE TABLE IF NOT EXISTS contact_import_suppression_note (
    note_no INTEGER NOT NULL,
    note VARCHAR(200) NOT NULL,
    CONSTRAINT contact_import_suppression_note_pk PRIMARY KEY (note_no)
);

ALTER TABLE contact_import_contact ADD COLUMN nickname VARCHAR(100);

INSERT INTO contact_import_schema (version)
SELECT 4 WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 4);
