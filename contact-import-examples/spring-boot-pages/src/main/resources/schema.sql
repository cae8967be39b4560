CREATE TABLE IF NOT EXISTS employee (
    name     VARCHAR(100) PRIMARY KEY,
    password VARCHAR(100) NOT NULL,
    shop     VARCHAR(100) NOT NULL
);
CREATE TABLE IF NOT EXISTS customer (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shop       VARCHAR(100) NOT NULL,
    mail_key   VARCHAR(254) NOT NULL,
    mail       VARCHAR(254) NOT NULL,
    first_name VARCHAR(100),
    last_name  VARCHAR(100),
    phone      VARCHAR(20),
    -- Of imports, which undo by them.
    made_by      VARCHAR(36),
    changed_by   VARCHAR(36),
    content_hash BIGINT,
    UNIQUE (shop, mail_key)
);
