package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportPreview.NameSplit;
import com.isendu.contactimport.report.ImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FullNamesTest {

    private static final String PEOPLE = """
            email,Nome e cognome
            ada@example.com,Ada Rossi
            rossi@example.com,Rossi S.r.l.
            ugo@example.com,Dott. Ugo De Luca
            """;

    private final StoringSink sink = new StoringSink();

    @Test
    void previewShowsHowNamesAreSplit() {
        ImportPreview preview = engine(sink).preview(source(PEOPLE), options().build());

        assertThat(preview.nameSplits())
                .extracting(
                        NameSplit::fullName,
                        split -> split.parts().firstName(),
                        split -> split.parts().lastName())
                .containsExactly(
                        tuple("Ada Rossi", "Ada", "Rossi"),
                        tuple("Rossi S.r.l.", null, null),
                        tuple("Dott. Ugo De Luca", "Ugo", "De Luca"));
        assertThat(preview.nameSplits().toString()).doesNotContain("Ada", "Luca");
    }

    @Test
    void previewShowsNoSplitThatIsNotMade() {
        assertThat(engine(sink)
                        .preview(source(PEOPLE), options().splitNames(false).build())
                        .nameSplits())
                .isEmpty();
    }

    @Test
    void derivedNameIsEnoughWhereAFirstNameIsRequired() {
        engine(sink)
                .run(
                        source(PEOPLE),
                        options().requiredFields(ContactField.FIRST_NAME).build());

        assertThat(sink.contacts.values())
                .extracting(contact -> contact.get(ContactField.FIRST_NAME))
                .containsExactlyInAnyOrder("Ada", "Ugo");
    }

    @Test
    void rowOfAnotherFullNameContradictsInThatColumnOnly() {
        ImportReport report = merged("""
                email,Nome e cognome
                ada@example.com,Ada Rossi
                ada@example.com,Eva Bianchi
                """, DuplicateStrategy.MERGE);

        assertThat(report.firstErrors().get(0).errors())
                .extracting(RowError::code, RowError::field)
                .containsExactly(tuple(ErrorCode.DUPLICATE_CONTRADICTS, "full_name"));
    }

    @Test
    void nameOfItsOwnColumnInALaterRowWinsOverTheDerivedOne() {
        String text = """
                email,Full name,First name,Phone
                ada@example.com,Ada Rossi,,
                ada@example.com,,Adele,
                """;

        for (DuplicateStrategy strategy : List.of(DuplicateStrategy.MERGE, DuplicateStrategy.KEEP_LAST)) {
            merged(text, strategy);

            assertStored("Adele", "Rossi", "Ada Rossi", null);
        }
    }

    @Test
    void derivedNameOfALaterRowFillsBlanksOnly() {
        merged("""
                email,Full name,First name,Phone
                ada@example.com,,,+393331234567
                ada@example.com,Ada Rossi,,
                """, DuplicateStrategy.MERGE);
        assertStored("Ada", "Rossi", "Ada Rossi", "PERSON");
        sink.contacts.clear();

        merged("""
                email,Full name,First name,Phone
                ada@example.com,,Adele,
                ada@example.com,Ada Rossi,,+393331234567
                """, DuplicateStrategy.MERGE);
        assertStored("Adele", "Rossi", "Ada Rossi", null);
    }

    @Test
    void lastOfTwoFullNamesBringsItsDerivedNames() {
        merged("""
                email,Full name
                ada@example.com,Dott.ssa Ada Rossi
                ada@example.com,Eva Bianchi
                """, DuplicateStrategy.KEEP_LAST);

        assertStored("Eva", "Bianchi", "Eva Bianchi", "PERSON");
        assertThat(ada().get(ContactField.NAME_TITLE)).isNull();
    }

    @Test
    void streetGoesWithTheAddressThatALaterRowContradicts() {
        merged("""
                email,address,city
                ada@example.com,Via Roma 12,Pisa
                ada@example.com,,Lucca
                """, DuplicateStrategy.KEEP_LAST);

        assertThat(ada().get(ContactField.CITY)).isEqualTo("Lucca");
        assertThat(ada().get(ContactField.ADDRESS)).isNull();
        assertThat(ada().get(ContactField.STREET)).isNull();
        assertThat(ada().get(ContactField.ADDRESS_KIND)).isNull();
    }

    private ImportReport merged(String text, DuplicateStrategy strategy) {
        return engine(sink)
                .run(
                        source(text),
                        options().duplicates(strategy).stopEarly(false).build())
                .report();
    }

    private Contact ada() {
        return sink.contacts.get("ada@example.com");
    }

    private void assertStored(String first, String last, String full, @Nullable String kind) {
        assertThat(ada().get(ContactField.FIRST_NAME)).isEqualTo(first);
        assertThat(ada().get(ContactField.LAST_NAME)).isEqualTo(last);
        assertThat(ada().get(ContactField.FULL_NAME)).isEqualTo(full);
        assertThat(ada().get(ContactField.NAME_KIND)).isEqualTo(kind);
    }
}
