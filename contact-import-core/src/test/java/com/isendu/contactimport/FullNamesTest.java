package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportPreview.NameSplit;
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
}
