package com.isendu.contactimport.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingOptionsTest {

    @Test
    void detectsEverythingByDefault() {
        ReadingOptions options = ReadingOptions.builder().build();

        assertThat(options.given()).isEmpty();
        assertThat(options.charset()).isEmpty();
        assertThat(options.delimiter()).isEmpty();
        assertThat(options.quote()).isEmpty();
        assertThat(options.escape()).isEmpty();
        assertThat(options.spaced()).isEmpty();
        assertThat(options.skippedLines()).isEmpty();
        assertThat(options.header()).isEmpty();
        assertThat(options.headerRows()).isEmpty();
        assertThat(options.limits()).isEqualTo(SourceLimits.DEFAULT);
    }

    @Test
    void givesEveryPart() {
        ReadingOptions options = everything().build();

        assertThat(options.given()).containsExactlyInAnyOrder(FormatPart.values());
        assertThat(options.charset()).hasValue(StandardCharsets.UTF_16);
        assertThat(options.delimiter()).hasValue('|');
        assertThat(options.quote()).hasValue('\'');
        assertThat(options.escape()).hasValue('\\');
        assertThat(options.spaced()).hasValue(true);
        assertThat(options.skippedLines()).hasValue(3);
        assertThat(options.header()).hasValue(HeaderMode.PRESENT);
        assertThat(options.headerRows()).hasValue(2);
        assertThat(options.limits().rows()).isEqualTo(5);
        assertThat(options.toBuilder().build()).isEqualTo(options).hasSameHashCodeAs(options);
    }

    @Test
    void detectsAgainWhatIsTakenBack() {
        ReadingOptions options =
                everything().detect(FormatPart.DELIMITER, FormatPart.HEADER).build();

        assertThat(options.delimiter()).isEmpty();
        assertThat(options.header()).isEmpty();
        assertThat(options.quote()).hasValue('\'');
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        ReadingOptions.Builder builder = ReadingOptions.builder();
        ReadingOptions options = builder.build();
        builder.delimiter(';');

        assertThat(options.delimiter()).isEmpty();
        assertThat(options).isNotEqualTo(builder.build());
    }

    @Test
    void refusesWrongValuesByName() {
        ReadingOptions.Builder builder = ReadingOptions.builder();

        refused("delimiter", () -> builder.delimiter('\n'));
        refused("delimiter", () -> builder.delimiter('\r'));
        refused("delimiter", () -> builder.delimiter(Dialect.NONE));
        refused("quote", () -> builder.quote('\n'));
        refused("quote", () -> builder.quote('\r'));
        refused("escape", () -> builder.escape('\n'));
        refused("skippedLines", () -> builder.skippedLines(-1));
        refused("headerRows", () -> builder.headerRows(0));
    }

    @Test
    void refusesNullByName() {
        ReadingOptions.Builder builder = ReadingOptions.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.charset(null)).withMessage("charset");
        assertThatNullPointerException().isThrownBy(() -> builder.header(null)).withMessage("header");
        assertThatNullPointerException().isThrownBy(() -> builder.limits(null)).withMessage("limits");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.detect((FormatPart) null))
                .withMessage("parts");
    }

    @Test
    void refusesOneCharacterForTwoThings() {
        refused("delimiter", () -> ReadingOptions.builder().delimiter('"').build());
        refused(
                "delimiter",
                () -> ReadingOptions.builder().delimiter('\'').quote('\'').build());
        refused(
                "delimiter",
                () -> ReadingOptions.builder().delimiter('\\').escape('\\').build());
        assertThat(ReadingOptions.builder().delimiter('"').quote('\'').build().delimiter())
                .hasValue('"');
    }

    private static void refused(String name, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(name);
    }

    private static ReadingOptions.Builder everything() {
        return ReadingOptions.builder()
                .charset(StandardCharsets.UTF_16)
                .delimiter('|')
                .quote('\'')
                .escape('\\')
                .spaced(true)
                .skippedLines(3)
                .header(HeaderMode.PRESENT)
                .headerRows(2)
                .limits(SourceLimits.DEFAULT.withRows(5));
    }
}
