package com.isendu.contactimport.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An exception that another process sends says there what it said here. */
class SerializedExceptionTest {

    @Test
    void keepsCodeAndParameters() throws IOException, ClassNotFoundException {
        SinkException thrown = new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);

        SinkException sent = sent(thrown);

        assertThat(sent.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(sent.parameters()).isEqualTo(thrown.parameters());
        assertThat(sent).hasMessage(thrown.getMessage());
    }

    @Test
    void leavesOutTextsOfTheSource() throws IOException, ClassNotFoundException {
        List<String> texts = List.of("ada@example.org");
        SourceException source = sent(new SourceException(ErrorCode.SHEET_NOT_FOUND, Map.of(), texts));
        MappingException mapping = sent(new MappingException(ErrorCode.COLUMN_UNKNOWN, Map.of(), texts, texts));
        RowsFailAlikeException alike = sent(
                new RowsFailAlikeException(ErrorCode.EMAIL_COLUMN_WRONG, Map.of(), Map.of("found", "ada@example.org")));

        assertThat(source.names()).isEmpty();
        assertThat(mapping.missing()).isEmpty();
        assertThat(mapping.added()).isEmpty();
        assertThat(alike.headers()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends ImportException> E sent(E thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        return (E) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
