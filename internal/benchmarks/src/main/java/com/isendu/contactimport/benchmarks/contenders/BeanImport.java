package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;

/** The loop that people write around a CSV library: bind, normalise, validate, look for repeats, store in batches. */
final class BeanImport {

    private final PeerNormalizer normalizer = new PeerNormalizer();
    private final Set<String> seen = new HashSet<>();
    private final Validator validator;
    private final RejectedRows rejected;
    private final UpsertBatches batches;
    private long stored;
    private long faulty;
    private long repeated;

    private BeanImport(Validator validator, RejectedRows rejected, UpsertBatches batches) {
        this.validator = validator;
        this.rejected = rejected;
        this.batches = batches;
    }

    /** Imports the contacts that a CSV library has bound. */
    static Tally run(Task task, Iterator<PeerContact> contacts) throws Exception {
        try (HikariDataSource dataSource = Pool.of(task.url());
                ValidatorFactory validators = Validation.buildDefaultValidatorFactory();
                RejectedRows rejected = new RejectedRows(task.rejected())) {
            PeerTable.createIfMissing(dataSource);
            try (Connection connection = dataSource.getConnection();
                    UpsertBatches batches = new UpsertBatches(connection)) {
                return new BeanImport(validators.getValidator(), rejected, batches).all(contacts);
            }
        }
    }

    private Tally all(Iterator<PeerContact> contacts) throws SQLException {
        while (contacts.hasNext()) {
            one(normalizer.normalize(contacts.next()));
        }
        batches.flush();
        return new Tally(stored, faulty, repeated);
    }

    private void one(PeerContact contact) throws SQLException {
        Set<ConstraintViolation<PeerContact>> violations = validator.validate(contact);
        if (!violations.isEmpty()) {
            rejected.write(contact, reason(violations));
            faulty++;
        } else if (seen.add(String.valueOf(contact.getEmail()))) {
            batches.add(contact);
            stored++;
        } else {
            repeated++;
        }
    }

    private static String reason(Set<ConstraintViolation<PeerContact>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .collect(Collectors.joining("; "));
    }
}
