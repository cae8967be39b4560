package com.isendu.contactimport.jdbc.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTextTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CopyText rows = new CopyText(bytes::write);

    @Test
    void writesColumnsAndRows() throws SQLException {
        rows.text("a");
        rows.number(-7);
        rows.text(null);
        rows.time(ColumnType.TEXT, Instant.parse("2026-11-23T12:00:00.000001Z"));
        rows.endRow();
        rows.text("");
        rows.endRow();

        assertThat(written()).isEqualTo("a\t-7\t\\N\t2026-11-23T12:00:00.000001Z\n\n");
    }

    @Test
    void escapesWhatStandsForSomethingElse() throws SQLException {
        rows.text("\\N\\.\t\r\n\b\u000b\"'");
        rows.endRow();

        assertThat(written()).isEqualTo("\\\\N\\\\.\\t\\r\\n\b\u000b\"'\n");
    }

    @Property(tries = 500)
    void writesEveryTextAsUtf8(@ForAll String text) throws SQLException {
        String whole = text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> "\\\t\r\n".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        bytes.reset();
        rows.text(whole);
        rows.endRow();

        assertThat(written()).isEqualTo(whole + "\n");
    }

    @Property(tries = 500)
    void writesRowsAsThePlainWayDoes(@ForAll("rows") List<List<Object>> all) throws SQLException {
        bytes.reset();
        for (List<Object> row : all) {
            for (Object value : row) {
                if (value instanceof Long number) {
                    rows.number(number);
                } else {
                    rows.text((String) value);
                }
            }
            rows.endRow();
        }

        assertThat(written()).isEqualTo(all.stream().map(CopyTextTest::plainRow).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<List<List<Object>>> rows() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars('\\', '\t', '\n', '\r', 'N', 'a', '\u007f', '\u0080', '\u07ff', '\u0800', '\uffff')
                .ofMaxLength(12)
                .injectNull(0.3);
        Arbitrary<Object> values =
                Arbitraries.oneOf(texts.map(text -> text), Arbitraries.longs().map(number -> number));
        return values.list().ofMinSize(1).ofMaxSize(8).list().ofMaxSize(5);
    }

    private static String plainRow(List<Object> row) {
        return row.stream()
                .map(value -> value == null
                        ? "\\N"
                        : value.toString()
                                .replace("\\", "\\\\")
                                .replace("\t", "\\t")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r"))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 10, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesNumbersInDigits(long number) throws SQLException {
        rows.number(number);
        rows.endRow();

        assertThat(written()).isEqualTo(number + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "x\udc4d", "\udc4d\ud83d"})
    void refusesHalfOfPair(String text) {
        SQLException refusal = catchThrowableOfType(SQLException.class, () -> rows.text(text));

        assertThat(Faults.of(refusal, null)).isEqualTo(Fault.ILLEGAL_CHARACTER);
    }

    @Test
    void handsOverLargeRowsWhole() throws SQLException {
        String large = "è".repeat(1_000_000);
        for (int i = 0; i < 3; i++) {
            rows.text(large);
            rows.endRow();
        }

        assertThat(written()).isEqualTo((large + "\n").repeat(3));
    }

    private String written() throws SQLException {
        rows.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
