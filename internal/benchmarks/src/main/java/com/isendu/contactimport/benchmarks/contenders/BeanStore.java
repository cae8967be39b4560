package com.isendu.contactimport.benchmarks.contenders;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.sql.SQLException;

/** What the loop around a CSV library keeps for the next import: connections, the validator, the normaliser. */
record BeanStore(HikariDataSource dataSource, ValidatorFactory validators, PeerNormalizer normalizer)
        implements AutoCloseable {

    static BeanStore open(String url) throws SQLException {
        HikariDataSource dataSource = Pool.of(url);
        PeerTable.createIfMissing(dataSource);
        return new BeanStore(dataSource, Validation.buildDefaultValidatorFactory(), new PeerNormalizer());
    }

    Validator validator() {
        return validators.getValidator();
    }

    @Override
    public void close() {
        validators.close();
        dataSource.close();
    }
}
