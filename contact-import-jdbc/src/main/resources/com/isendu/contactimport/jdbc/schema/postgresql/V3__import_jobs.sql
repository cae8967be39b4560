-- contact-import, version 3, for PostgreSQL. One statement per semicolon; may be run again by the library.
-- What contact-import-jobs needs; without it these tables stay empty.

CREATE TABLE IF NOT EXISTS contact_import_job (
    job_id VARCHAR(64) COLLATE "C" NOT NULL,
    account_id VARCHAR(255) COLLATE "C" NOT NULL,
    state VARCHAR(20) NOT NULL,
    -- Whose turn it is: a queue for each account, and one for large files.
    queue VARCHAR(64) COLLATE "C" NOT NULL,
    file_name VARCHAR(1000),
    file_size BIGINT NOT NULL,
    -- Where the upload and the error CSV lie in the upload store; null once they are deleted.
    upload_key VARCHAR(100) COLLATE "C",
    error_key VARCHAR(100) COLLATE "C",
    -- How the file is opened and imported, and who confirmed the consent: a JSON object of texts.
    request TEXT NOT NULL,
    recurring VARCHAR(100),
    -- What the client calls the upload: a request that comes twice makes one job.
    idempotency_key VARCHAR(255),
    -- The completed job whose rows in error it corrects.
    corrects VARCHAR(64) COLLATE "C",
    uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- When a person last changed it before it was submitted.
    changed_at TIMESTAMP WITH TIME ZONE,
    submitted_at TIMESTAMP WITH TIME ZONE,
    -- Jobs are run in this order: what of the work of its account lies before it and in it, in bytes.
    turn BIGINT,
    -- Not to be run before: when it may be tried again after a fault.
    due_at TIMESTAMP WITH TIME ZONE,
    begun_at TIMESTAMP WITH TIME ZONE,
    ended_at TIMESTAMP WITH TIME ZONE,
    -- Grows each time somebody begins to run it: whoever has an older one has lost it.
    attempt BIGINT NOT NULL,
    -- How many times in a row a fault of the system has stopped it.
    faults INTEGER NOT NULL,
    -- The row of contact_import_task that runs it, and the name of the node.
    lane VARCHAR(100) COLLATE "C",
    held_by VARCHAR(100),
    cancelled BOOLEAN NOT NULL,
    progress_bytes BIGINT NOT NULL,
    progress_total BIGINT NOT NULL,
    progress_rows BIGINT NOT NULL,
    progress_rejected BIGINT NOT NULL,
    progress_at TIMESTAMP WITH TIME ZONE,
    -- The rows that were done when the present or last run began.
    begun_rows BIGINT NOT NULL,
    import_id VARCHAR(64),
    -- Why it was refused or suspended: the code, and a JSON object of texts.
    code VARCHAR(255),
    parameters TEXT,
    outcome VARCHAR(20),
    count_records BIGINT,
    count_blank BIGINT,
    count_created BIGINT,
    count_updated BIGINT,
    count_unchanged BIGINT,
    count_skipped BIGINT,
    count_rejected BIGINT,
    -- The result as JSON.
    result TEXT,
    CONSTRAINT contact_import_job_pk PRIMARY KEY (account_id, job_id),
    CONSTRAINT contact_import_job_uk UNIQUE (account_id, idempotency_key)
);

CREATE INDEX IF NOT EXISTS contact_import_job_id_ix ON contact_import_job (job_id);

CREATE INDEX IF NOT EXISTS contact_import_job_account_ix ON contact_import_job (account_id, uploaded_at);

CREATE INDEX IF NOT EXISTS contact_import_job_turn_ix ON contact_import_job (account_id, state, turn);

CREATE INDEX IF NOT EXISTS contact_import_job_queue_ix ON contact_import_job (queue, state, turn, job_id);

CREATE INDEX IF NOT EXISTS contact_import_job_state_ix ON contact_import_job (state, uploaded_at);

CREATE INDEX IF NOT EXISTS contact_import_job_now_ix ON contact_import_job (state, turn);

CREATE INDEX IF NOT EXISTS contact_import_job_lane_ix ON contact_import_job (lane);

CREATE INDEX IF NOT EXISTS contact_import_job_corrects_ix ON contact_import_job (corrects, uploaded_at);

CREATE INDEX IF NOT EXISTS contact_import_job_recurring_ix ON contact_import_job (recurring, uploaded_at);

-- What is to be done, and by whom it is being done; the columns are those of db-scheduler.
CREATE TABLE IF NOT EXISTS contact_import_task (
    task_name VARCHAR(100) COLLATE "C" NOT NULL,
    task_instance VARCHAR(100) COLLATE "C" NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(100),
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    -- Regular work comes before lanes, of which there may be many.
    priority SMALLINT,
    CONSTRAINT contact_import_task_pk PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX IF NOT EXISTS contact_import_task_time_ix ON contact_import_task (priority, execution_time);

CREATE INDEX IF NOT EXISTS contact_import_task_heartbeat_ix ON contact_import_task (last_heartbeat);

-- Uploads and error CSVs, in parts of a megabyte, where they are kept in the database.
CREATE TABLE IF NOT EXISTS contact_import_upload (
    upload_key VARCHAR(100) COLLATE "C" NOT NULL,
    -- Which of several attempts to store the same key; complete is the one that has a row of part 0.
    attempt VARCHAR(64) COLLATE "C" NOT NULL,
    part INTEGER NOT NULL,
    stored_at TIMESTAMP WITH TIME ZONE NOT NULL,
    bytes BYTEA NOT NULL,
    CONSTRAINT contact_import_upload_pk PRIMARY KEY (upload_key, attempt, part)
);

INSERT INTO contact_import_schema (version)
SELECT 3 WHERE NOT EXISTS (SELECT 1 FROM contact_import_schema WHERE version = 3);
