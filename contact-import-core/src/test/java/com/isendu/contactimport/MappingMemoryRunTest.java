package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.PEOPLE;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingMemoryRunTest {

    private static final ColumnMapping EMAIL_ONLY =
            ColumnMapping.builder().map(ContactField.EMAIL, "email").build();

    private final MappingStore store = MappingStore.inMemory();
    private final ImportEngine engine =
            ImportEngine.builder(new StoringSink()).mappingStore(store).build();

    @Test
    void mappingIsUsedAgainForTheSameColumns() {
        engine.run(source(PEOPLE), options().mapping(EMAIL_ONLY).build());
        ImportReport again = engine.run(
                        source(PEOPLE), options().useLastMapping(true).build())
                .report();

        assertThat(again.mapping()).isEqualTo(EMAIL_ONLY);
        assertThat(again.mappingOrigin()).isEqualTo(MappingOrigin.REMEMBERED);
    }

    @Test
    void lastMappingServesOtherColumnsThatHaveWhatItNeeds() {
        engine.run(source(PEOPLE), options().mapping(EMAIL_ONLY).build());
        ImportReport again = engine.run(
                        source("email;city\na@example.com;Bari\n"),
                        options().useLastMapping(true).build())
                .report();

        assertThat(again.mappingOrigin()).isEqualTo(MappingOrigin.REMEMBERED_OTHER_HEADER);
    }

    @Test
    void mappingThatBroughtNobodyInIsForgotten() {
        engine.run(source("email\nnobody\n"), options().mapping(EMAIL_ONLY).build());
        assertThat(store.last(Imports.ACCOUNT)).isEmpty();
    }

    @Test
    void checkRemembersNothing() {
        engine.check(source(PEOPLE), options().build());
        assertThat(store.last(Imports.ACCOUNT)).isEmpty();
    }

    @Test
    void errorCsvChangesNothingRemembered() {
        engine.run(source(PEOPLE), options().build());
        Optional<RememberedMapping> before = store.last(Imports.ACCOUNT);
        engine.run(
                source("email;first name;_import_row;_import_code;_import_error\nc@example.com;Cleo;4;X;why\n"),
                options().mapping(EMAIL_ONLY).build());

        assertThat(store.last(Imports.ACCOUNT)).isEqualTo(before);
    }

    @Test
    void rememberedMappingFitsTheErrorCsvOfAFileWithoutHeader() {
        engine.run(
                source("a@example.com;Ada\nb@example.com;Bea\n"),
                options().reading(reading -> reading.header(HeaderMode.ABSENT)).build());
        ImportReport corrected = engine.run(
                        source(
                                "Column 1;Column 2;_import_row;_import_code;_import_error\nc@example.com;Cleo;3;X;why\n"),
                        options()
                                .reading(reading -> reading.header(HeaderMode.ABSENT))
                                .useLastMapping(true)
                                .build())
                .report();

        assertThat(corrected.mappingOrigin()).isEqualTo(MappingOrigin.REMEMBERED);
        assertThat(corrected.counts().created()).isEqualTo(1);
    }

    @Test
    void previewShowsTheProposalWhenNothingRememberedFits() {
        ImportPreview preview =
                engine.preview(source(PEOPLE), options().useLastMapping(true).build());

        assertThat(preview.mappingOrigin()).isEqualTo(MappingOrigin.PROPOSED);
        assertThat(preview.warnings()).extracting(RowError::code).containsExactly(ErrorCode.MAPPING_MISMATCH);
        assertThat(preview.hasKey()).isTrue();
        assertThat(preview.samples()).hasSize(4);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> engine.run(
                        source(PEOPLE), options().useLastMapping(true).build()));
    }

    @Test
    void previewTellsWhatBecameOfTheColumns() {
        engine.run(source(PEOPLE), options().mapping(EMAIL_ONLY).build());
        ImportOptions again = options().useLastMapping(true).build();

        ImportPreview fits = engine.preview(source("city;email\nBari;a@example.com\n"), again);
        ImportPreview differs = engine.preview(source("e-mail;city\na@example.com;Bari\n"), again);

        assertThat(fits.drift()).isNotNull().extracting(MappingDrift::safe).isEqualTo(true);
        assertThat(differs.drift()).isNotNull().extracting(MappingDrift::safe).isEqualTo(false);
        assertThat(differs.drift().of(ColumnDrift.Kind.RENAMED)).hasSize(1);
        assertThat(engine.preview(source(PEOPLE), options().build()).drift()).isNull();
    }

    @Test
    void storeThatCannotRememberCostsAWarning() {
        MappingStore full = new MappingStore() {
            @Override
            public Optional<RememberedMapping> find(String account, String fingerprint) {
                return Optional.empty();
            }

            @Override
            public Optional<RememberedMapping> last(String account) {
                return Optional.empty();
            }

            @Override
            public void remember(String account, RememberedMapping mapping) {
                throw new IllegalStateException("disk full");
            }
        };
        ImportReport report = ImportEngine.builder(new StoringSink())
                .mappingStore(full)
                .build()
                .run(source(PEOPLE), options().build())
                .report();

        assertThat(report.warnings()).containsEntry(ErrorCode.MAPPING_NOT_REMEMBERED, 1L);
        assertThat(report.counts().created()).isEqualTo(3);
    }
}
