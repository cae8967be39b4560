package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;

/** The loop that people write around a CSV library: bind, normalise, validate, look for repeats, store in batches. */
final class BeanImport {

    private final Set<String> seen = new HashSet<>();
    private final PeerNormalizer normalizer;
    private final Validator validator;
    private final RejectedRows rejected;
    private final UpsertBatches batches;
    private long stored;
    private long faulty;
    private long repeated;

    private BeanImport(BeanStore store, RejectedRows rejected, UpsertBatches batches) {
        this.normalizer = store.normalizer();
        this.validator = store.validator();
        this.rejected = rejected;
        this.batches = batches;
    }

    /** Imports the contacts that a CSV library has bound. */
    static Tally run(BeanStore store, Task task, Iterator<PeerContact> contacts) throws Exception {
        try (RejectedRows rejected = new RejectedRows(task.rejected());
                Connection connection = store.dataSource().getConnection();
                UpsertBatches batches = new UpsertBatches(connection, task.account())) {
            return new BeanImport(store, rejected, batches).all(contacts);
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
