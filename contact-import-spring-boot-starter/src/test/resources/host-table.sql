CREATE TABLE person (
    tenant   VARCHAR(100) NOT NULL,
    mail_key VARCHAR(254) NOT NULL,
    mail     VARCHAR(254) NOT NULL,
    PRIMARY KEY (tenant, mail_key)
);
