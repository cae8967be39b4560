package com.isendu.contactimport.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.Trigger;

/**
 * A trigger of H2 at which a process stands still inside the transaction of a batch, when it comes to a certain
 * contact, until the gate is opened. The gate is a directory; a process without one passes.
 */
public final class Gate implements Trigger {

    static final String PROPERTY = "contactimport.gate";
    static final String CONTACT = "gate@shop.example";

    private static final long POLL_NANOS = 20_000_000;

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
        String gate = System.getProperty(PROPERTY);
        if (gate != null && CONTACT.equals(newRow[1])) {
            create(reached(Path.of(gate)));
            while (!Files.exists(opened(Path.of(gate)))) {
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    static Path reached(Path gate) {
        return gate.resolve("reached");
    }

    static Path opened(Path gate) {
        return gate.resolve("opened");
    }

    static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // The statement was tried before.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
