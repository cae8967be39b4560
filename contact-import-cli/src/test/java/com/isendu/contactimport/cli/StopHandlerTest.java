package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.error.SourceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StopHandlerTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command
    static final class Failing implements Callable<Integer>, StopHandler.Reporting {

        private final Exception failure;

        @Mixin
        private final OutputOptions output = new OutputOptions();

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public OutputOptions output() {
            return output;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    @Test
    void namesTheCodeInJson() {
        run(new SourceException(ErrorCode.FILE_EMPTY), "--json");

        assertThat(out.toString())
                .startsWith("{\"stopped\":\"FILE_EMPTY\",\"message\":\"")
                .endsWith("\"}\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesTheCodeInWords() {
        run(new SourceException(ErrorCode.FILE_EMPTY));

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("FILE_EMPTY: ");
    }

    @Test
    void listsColumnsThatDoNotFit() {
        run(new MappingException(ErrorCode.MAPPING_MISMATCH, Map.of(), List.of("Old\u001b[2J"), List.of("New")));

        assertThat(err.toString()).contains("  Old [2J").contains("  New");
    }

    @ParameterizedTest
    @CsvSource({
        "mapping, --map",
        "defaultCountry, --country",
        "skippedLines, --skip-lines",
        "datePattern, --date-pattern",
        "delimiter, --delimiter"
    })
    void namesTheOptionThatCuresRowsThatFailAlike(String option, String flag) {
        run(new RowsFailAlikeException(ErrorCode.DELIMITER_WRONG, Map.of("option", option)));

        assertThat(err.toString())
                .contains("The option to change is " + flag + ".")
                .contains("--no-stop-early");
    }

    @Test
    void hidesStackTraceAndMessageOfUnexpectedException() {
        run(new IllegalStateException("anna@shop.example"), "--json");

        assertThat(out.toString())
                .startsWith("{\"stopped\":\"INTERNAL\",\"message\":\"")
                .contains("java.lang.IllegalStateException at ")
                .doesNotContain("anna");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatOutputCannotBeWritten() {
        run(new IOException("/no/such/place"));

        assertThat(err.toString()).startsWith("OUTPUT_UNWRITABLE: ").contains("/no/such/place");
    }

    private void run(Exception failure, String... arguments) {
        int exitCode = new CommandLine(new Failing(failure))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new StopHandler())
                .execute(arguments);
        assertThat(exitCode).isEqualTo(1);
    }
}
