-- contact-import, version 1, in standard SQL for databases without a file of their own. One statement per semicolon.
-- The columns of the keys must compare byte for byte. Times are in UTC.

CREATE TABLE contact_import_contact (
    account_id VARCHAR(255) NOT NULL,
    email_key VARCHAR(320) NOT NULL,
    email VARCHAR(320) NOT NULL,
    first_name VARCHAR(200),
    last_name VARCHAR(200),
    full_name VARCHAR(400),
    phone VARCHAR(32),
    company VARCHAR(400),
    address VARCHAR(500),
    house_number VARCHAR(40),
    address2 VARCHAR(500),
    postcode VARCHAR(40),
    city VARCHAR(200),
    province VARCHAR(200),
    country VARCHAR(2),
    birthday VARCHAR(10),
    gender VARCHAR(60),
    language VARCHAR(70),
    vat_number VARCHAR(60),
    notes VARCHAR(8000),
    tags VARCHAR(2000),
    street VARCHAR(500),
    addition VARCHAR(500),
    address_kind VARCHAR(60),
    address_confidence VARCHAR(8),
    -- A JSON object of texts, by the key of the custom field; null when there are none.
    custom_fields VARCHAR(32000),
    created_at TIMESTAMP(6) NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    created_import VARCHAR(64) NOT NULL,
    updated_import VARCHAR(64) NOT NULL,
    CONSTRAINT contact_import_contact_pk PRIMARY KEY (account_id, email_key)
);

CREATE TABLE contact_import_run (
    import_id VARCHAR(64) NOT NULL,
    account_id VARCHAR(255) NOT NULL,
    state VARCHAR(20) NOT NULL,
    started_at TIMESTAMP(6) NOT NULL,
    finished_at TIMESTAMP(6),
    source_sha256 CHAR(64) NOT NULL,
    consent_confirmed_by VARCHAR(1000) NOT NULL,
    consent_confirmed_at TIMESTAMP(6) NOT NULL,
    consent_statement VARCHAR(255) NOT NULL,
    consent_statement_version VARCHAR(255) NOT NULL,
    -- The names of the purposes, separated by commas.
    consent_purposes VARCHAR(255) NOT NULL,
    count_records BIGINT NOT NULL,
    count_blank BIGINT NOT NULL,
    count_created BIGINT NOT NULL,
    count_updated BIGINT NOT NULL,
    count_unchanged BIGINT NOT NULL,
    count_skipped BIGINT NOT NULL,
    count_rejected BIGINT NOT NULL,
    CONSTRAINT contact_import_run_pk PRIMARY KEY (account_id, import_id)
);

CREATE TABLE contact_import_mapping (
    account_id VARCHAR(255) NOT NULL,
    fingerprint VARCHAR(128) NOT NULL,
    -- Grows with each mapping remembered for the account: the highest is its last one.
    remembered_no BIGINT NOT NULL,
    remembered_at TIMESTAMP(6) NOT NULL,
    has_header BOOLEAN NOT NULL,
    -- One JSON object per line.
    header_names VARCHAR(32000) NOT NULL,
    links VARCHAR(32000) NOT NULL,
    CONSTRAINT contact_import_mapping_pk PRIMARY KEY (account_id, fingerprint)
);

CREATE TABLE contact_import_schema (
    version INTEGER NOT NULL,
    CONSTRAINT contact_import_schema_pk PRIMARY KEY (version)
);

INSERT INTO contact_import_schema (version) VALUES (1);
