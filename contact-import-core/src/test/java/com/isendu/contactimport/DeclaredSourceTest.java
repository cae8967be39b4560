package com.isendu.contactimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.Declaration;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a source declares of itself is taken as it is. */
class DeclaredSourceTest {

    /** Detected, it would have semicolons. */
    private static final String DOUBTFUL = "email,name\na@example.com,\"Ada;Bea;Cleo\"\nb@example.com,\"D;E;F\"\n";

    private final ImportEngine engine = Imports.engine(new StoringSink());

    @Test
    void eachPartOfTheFormatIsDecidedByDeclaration() {
        ImportPreview preview = engine.preview(
                declared(DOUBTFUL, Dialect.RFC_4180), Imports.options().build());

        assertThat(preview.format().dialect()).isEqualTo(Dialect.RFC_4180);
        assertThat(List.of(
                        FormatPart.CHARSET,
                        FormatPart.DELIMITER,
                        FormatPart.QUOTE,
                        FormatPart.ESCAPE,
                        FormatPart.SPACED))
                .allSatisfy(part -> assertThat(preview.format().decidedBy(part)).isEqualTo(DecidedBy.DECLARATION));
        assertThat(preview.format().declaresDialect()).isTrue();
        assertThat(preview.format().decidedBy(FormatPart.HEADER)).isEqualTo(DecidedBy.DETECTION);
    }

    @Test
    void declarationWinsOverOptionsAboutFiles() {
        ReadingOptions reading = ReadingOptions.builder()
                .charset(StandardCharsets.UTF_16LE)
                .delimiter(';')
                .build();
        ImportOptions options = Imports.options().reading(reading).build();

        assertThat(engine.run(declared(DOUBTFUL, Dialect.RFC_4180), options)
                        .report()
                        .counts()
                        .created())
                .isEqualTo(2);
    }

    @Test
    void dialectThatIsNotDeclaredIsDetected() {
        ImportPreview preview = engine.preview(
                declared("email;name\na@example.com;Ada\n", null),
                Imports.options().build());

        assertThat(preview.format().dialect().delimiter()).isEqualTo(';');
        assertThat(preview.format().decidedBy(FormatPart.DELIMITER)).isEqualTo(DecidedBy.DETECTION);
    }

    @Test
    void cellsThatLookLikeAnotherKindOfFileAreCells() {
        ContactSource source = declared("email,name\n%PDF-@example.com,BEGIN:VCARD\n", Dialect.RFC_4180);

        assertThat(engine.run(source, Imports.options().build())
                        .report()
                        .counts()
                        .created())
                .isEqualTo(1);
    }

    @Test
    void nameIsInThePreviewAndWarningsAreInPreviewAndReport() {
        ContactSource source = declared(DOUBTFUL, Dialect.RFC_4180);

        ImportPreview preview = engine.preview(source, Imports.options().build());
        ImportResult result = engine.run(source, Imports.options().build());

        assertThat(preview.sourceName()).isEqualTo("people.xlsx \u203A People");
        assertThat(preview.warnings()).extracting(RowError::code).contains(ErrorCode.HIDDEN_ROWS_READ);
        assertThat(result.report().fileWarnings()).extracting(RowError::code).contains(ErrorCode.HIDDEN_ROWS_READ);
    }

    @Test
    void declarationShowsNoNameInALog() {
        assertThat(declared(DOUBTFUL, null).declaration().orElseThrow().toString())
                .doesNotContain("people");
    }

    private static ContactSource declared(String text, @Nullable Dialect dialect) {
        List<RowError> warnings = List.of(RowError.of(ErrorCode.HIDDEN_ROWS_READ, "count", 3));
        return Imports.source(text)
                .declaring(new Declaration(StandardCharsets.UTF_8, dialect, "people.xlsx \u203A People", warnings));
    }
}
