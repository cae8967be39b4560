-- contact-import, version 1, for PostgreSQL. One statement per semicolon; may be run again.
-- Keys are compared byte for byte, whatever the collation of the database is.

CREATE TABLE IF NOT EXISTS contact_import_contact (
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    email_key VARCHAR(320) COLLATE "C" NOT NULL,
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
    subscription VARCHAR(20),
    subscription_email VARCHAR(20),
    subscription_phone VARCHAR(20),
    consent_date VARCHAR(10),
    consent_source VARCHAR(500),
    street VARCHAR(500),
    addition VARCHAR(500),
    address_kind VARCHAR(60),
    address_confidence VARCHAR(8),
    phone_kind VARCHAR(20),
    name_title VARCHAR(200),
    name_suffix VARCHAR(200),
    name_kind VARCHAR(40),
    name_confidence VARCHAR(8),
    -- A JSON object of texts, by the key of the custom field; null when there are none.
    custom_fields TEXT,
    -- By the clock of the server: two times in every row would cost it a fifth of the time of a COPY.
    created_at TIMESTAMP WITH TIME ZONE DEFAULT statement_timestamp() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT statement_timestamp() NOT NULL,
    created_import VARCHAR(64) NOT NULL,
    updated_import VARCHAR(64) NOT NULL,
    -- Tells whether somebody else has changed the contact since an import wrote it.
    content_hash BIGINT,
    CONSTRAINT contact_import_contact_pk PRIMARY KEY (account_id, email_key)
);

CREATE TABLE IF NOT EXISTS contact_import_run (
    import_id VARCHAR(64) COLLATE "C" NOT NULL,
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    state VARCHAR(20) NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    source_sha256 CHAR(64) NOT NULL,
    consent_confirmed_by VARCHAR(1000) NOT NULL,
    consent_confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL,
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
    idempotency_key VARCHAR(255) COLLATE "C",
    -- The options the import was started with, a JSON object of texts.
    terms TEXT NOT NULL,
    -- Grows each time the import is continued: whoever has an older one has lost it to another process.
    epoch BIGINT NOT NULL,
    -- The checkpoint: how many batches are written.
    batches BIGINT NOT NULL,
    -- When the checkpoint was written, or the import begun or continued.
    checkpoint_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- The process that runs it, as far as the system identifies one; no name of a machine or person.
    owner VARCHAR(255),
    CONSTRAINT contact_import_run_pk PRIMARY KEY (account_id, import_id),
    CONSTRAINT contact_import_run_uk UNIQUE (account_id, idempotency_key)
);

CREATE TABLE IF NOT EXISTS contact_import_batch (
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    import_id VARCHAR(64) COLLATE "C" NOT NULL,
    batch_no BIGINT NOT NULL,
    row_count INTEGER NOT NULL,
    first_record BIGINT NOT NULL,
    last_record BIGINT NOT NULL,
    -- What became of the rows, in their order: a count and a letter for each run of equal outcomes.
    outcomes TEXT NOT NULL,
    CONSTRAINT contact_import_batch_pk PRIMARY KEY (account_id, import_id, batch_no)
);

-- The rows that the store refused; codes and positions, no cells.
CREATE TABLE IF NOT EXISTS contact_import_error (
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    import_id VARCHAR(64) COLLATE "C" NOT NULL,
    batch_no BIGINT NOT NULL,
    row_no INTEGER NOT NULL,
    record_no BIGINT NOT NULL,
    code VARCHAR(255) NOT NULL,
    field VARCHAR(255),
    -- A JSON object of texts.
    parameters TEXT NOT NULL,
    CONSTRAINT contact_import_error_pk PRIMARY KEY (account_id, import_id, batch_no, row_no)
);

-- What updated contacts were before, so that an import can be undone.
CREATE TABLE IF NOT EXISTS contact_import_change (
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    import_id VARCHAR(64) COLLATE "C" NOT NULL,
    email_key VARCHAR(320) COLLATE "C" NOT NULL,
    -- A JSON object of texts, by the key of the field.
    before_values TEXT NOT NULL,
    after_hash BIGINT NOT NULL,
    CONSTRAINT contact_import_change_pk PRIMARY KEY (account_id, import_id, email_key)
);

-- People who must not be imported again, by a keyed hash of the e-mail key.
CREATE TABLE IF NOT EXISTS contact_import_suppression (
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    key_hash VARCHAR(64) COLLATE "C" NOT NULL,
    reason VARCHAR(20) NOT NULL,
    suppressed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT contact_import_suppression_pk PRIMARY KEY (account_id, key_hash)
);

CREATE TABLE IF NOT EXISTS contact_import_mapping (
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    fingerprint VARCHAR(128) COLLATE "C" NOT NULL,
    -- Grows with each mapping remembered for the account: the highest is its last one.
    remembered_no BIGINT NOT NULL,
    remembered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    has_header BOOLEAN NOT NULL,
    -- One JSON object per line.
    header_names TEXT NOT NULL,
    links TEXT NOT NULL,
    CONSTRAINT contact_import_mapping_pk PRIMARY KEY (account_id, fingerprint)
);

CREATE TABLE IF NOT EXISTS contact_import_schema (
    version INTEGER NOT NULL,
    CONSTRAINT contact_import_schema_pk PRIMARY KEY (version)
);

INSERT INTO contact_import_schema (version)
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 1);
