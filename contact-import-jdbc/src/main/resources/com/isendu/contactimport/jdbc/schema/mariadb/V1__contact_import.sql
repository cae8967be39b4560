-- contact-import, version 1, for MariaDB. One statement per semicolon; may be run again.
-- Keys are compared byte for byte, blanks at their end too. Times are in UTC.

CREATE TABLE IF NOT EXISTS contact_import_contact (
    account_id VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    email_key VARCHAR(320) COLLATE utf8mb4_nopad_bin NOT NULL,
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
    notes TEXT,
    tags VARCHAR(2000),
    street VARCHAR(500),
    addition VARCHAR(500),
    address_kind VARCHAR(60),
    address_confidence VARCHAR(8),
    -- A JSON object of texts, by the key of the custom field; null when there are none.
    custom_fields LONGTEXT,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    created_import VARCHAR(64) NOT NULL,
    updated_import VARCHAR(64) NOT NULL,
    CONSTRAINT contact_import_contact_pk PRIMARY KEY (account_id, email_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS contact_import_run (
    import_id VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
    account_id VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    state VARCHAR(20) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6),
    source_sha256 CHAR(64) NOT NULL,
    consent_confirmed_by VARCHAR(1000) NOT NULL,
    consent_confirmed_at DATETIME(6) NOT NULL,
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
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS contact_import_mapping (
    account_id VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    fingerprint VARCHAR(128) COLLATE utf8mb4_nopad_bin NOT NULL,
    -- Grows with each mapping remembered for the account: the highest is its last one.
    remembered_no BIGINT NOT NULL,
    remembered_at DATETIME(6) NOT NULL,
    has_header BOOLEAN NOT NULL,
    -- One JSON object per line.
    header_names LONGTEXT NOT NULL,
    links LONGTEXT NOT NULL,
    CONSTRAINT contact_import_mapping_pk PRIMARY KEY (account_id, fingerprint)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS contact_import_schema (
    version INTEGER NOT NULL,
    CONSTRAINT contact_import_schema_pk PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

INSERT INTO contact_import_schema (version)
SELECT 1 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 1);
