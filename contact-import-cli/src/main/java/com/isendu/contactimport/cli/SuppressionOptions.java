package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.cli.output.PrivateFiles;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the secret of the suppression list is: without it nobody can find out who is in the list, the library included.
 */
final class SuppressionOptions {

    private static final int SECRET_BYTES = 32;

    @Option(
            names = "--suppression-secret",
            paramLabel = "FILE",
            description =
                    "File with the secret of the suppression list, at least 32 bytes; made where it is needed and does"
                            + " not exist. Default: beside the embedded database; for any other one no suppression list.")
    private @Nullable Path secret;

    SuppressionOptions() {}

    /**
     * The secret; empty where there is no list and the import needs none.
     *
     * @throws SinkException if it cannot be read or made, or is too short
     */
    Optional<byte[]> secret(DatabaseAddress address, ImportOptions options) {
        Path file = secret == null ? beside(address) : secret;
        boolean needed = options.optedOut() == OptOutStrategy.SUPPRESS;
        if (file == null || !(needed || Files.exists(file))) {
            return Optional.empty();
        }
        try {
            return Optional.of(required(Files.exists(file) ? Files.readAllBytes(file) : make(file)));
        } catch (IOException e) {
            throw unusable();
        }
    }

    private static @Nullable Path beside(DatabaseAddress address) {
        Path database = address.file();
        return database == null ? null : database.resolveSibling("contact-import.suppression-secret");
    }

    private static byte[] required(byte[] bytes) {
        if (bytes.length < SECRET_BYTES) {
            throw unusable();
        }
        return bytes;
    }

    private static SinkException unusable() {
        return new SinkException(ErrorCode.SINK_MISCONFIGURED, Map.of("reason", "SUPPRESSION_SECRET"), null);
    }

    private static byte[] make(Path file) throws IOException {
        byte[] made = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(made);
        Files.write(PrivateFiles.create(file), made);
        return made;
    }
}
