package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What something did to a file does not reach what is stored. */
class DamagedUpdateTest {

    private static final String HEADER = "email;nome;cognome;partita iva;cap;citt\u00e0;telefono\n";
    private static final String SOUND = "ada@example.com;Ada;Neri;IT00743110157;00184;Roma;+393331234567\n";
    private static final String DAMAGED = "ada@example.com;Ada;NULL;False;184;R\uFFFDma;None\n";

    private final StoringSink sink = new StoringSink();

    @Test
    void aDamagedFileLeavesStoredContactsAsTheyAre() {
        run(SOUND);
        Contact before = sink.contacts.get("ada@example.com");

        assertThat(run(DAMAGED))
                .contains(ErrorCode.PLACEHOLDER_SUSPECTED, ErrorCode.POSTCODE_ZERO_LOST, ErrorCode.TEXT_DAMAGED);
        assertThat(sink.contacts.get("ada@example.com")).isEqualTo(before);
    }

    @Test
    void aSoundFileCuresWhatADamagedOneLeft() {
        run(DAMAGED);
        assertThat(sink.contacts.get("ada@example.com").get(ContactField.POSTCODE))
                .isEqualTo("184");

        run(SOUND);
        run(DAMAGED);

        Contact cured = sink.contacts.get("ada@example.com");
        assertThat(cured.get(ContactField.POSTCODE)).isEqualTo("00184");
        assertThat(cured.get(ContactField.LAST_NAME)).isEqualTo("Neri");
        assertThat(cured.get(ContactField.CITY)).isEqualTo("Roma");
    }

    @Test
    void aDamagedRowContradictsNoSoundOneOfTheSameFile() {
        for (String rows : List.of(SOUND + DAMAGED, DAMAGED + SOUND)) {
            sink.contacts.clear();
            engine(sink)
                    .run(
                            source(HEADER + rows),
                            options().duplicates(DuplicateStrategy.MERGE).build());

            Contact merged = sink.contacts.get("ada@example.com");
            assertThat(merged.get(ContactField.POSTCODE)).isEqualTo("00184");
            assertThat(merged.get(ContactField.LAST_NAME)).isEqualTo("Neri");
            assertThat(merged.isDamaged(ContactField.POSTCODE)).isFalse();
        }
    }

    private Iterable<ErrorCode> run(String row) {
        return engine(sink)
                .run(
                        source(HEADER + row),
                        options()
                                .existingContacts(ExistingContactStrategy.UPDATE)
                                .build())
                .report()
                .warnings()
                .keySet();
    }
}
