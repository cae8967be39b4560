package com.isendu.contactimport.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An exception that another process sends says there what it said here. */
class SerializedExceptionTest {

    @Test
    void keepsCodeAndParameters() throws IOException, ClassNotFoundException {
        SinkException thrown = new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read).isInstanceOfSatisfying(SinkException.class, sent -> {
            assertThat(sent.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
            assertThat(sent.parameters()).isEqualTo(thrown.parameters());
            assertThat(sent).hasMessage(thrown.getMessage());
        });
    }
}
