package com.isendu.contactimport.internal.read.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.read.Texts;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderRowsTest {

    private static final String ROWS = "Anna;anna@x.it;333 1234567;vip;Roma\n".repeat(9);

    @Test
    void leavesAPersonBelowAHeaderThatEndsWithADelimiterAmongTheRows() throws IOException {
        assertThat(headerRows("Nome;Email;Telefono;\nRossi Mario;nessuna;non ha;vip;Roma\n" + ROWS))
                .isEqualTo(1);
    }

    @Test
    void joinsTheNamesOfGroupsAndALongerRowOfNames() throws IOException {
        assertThat(headerRows("Cliente;;Contatti\nNome;Mail;Tel. fisso;Note;Comune\n" + ROWS))
                .isEqualTo(2);
    }

    @Test
    void leavesNamesOfGroupsOutAboveNamesThatNeedNone() {
        assertThat(new Header(List.of(List.of("Person", "", "Contact"), List.of("First name", "Surname", "E-mail")))
                        .names())
                .containsExactly("First name", "Surname", "E-mail");
    }

    @Test
    void joinsNamesThatTwoRowsHaveTogether() {
        assertThat(new Header(List.of(
                                List.of("Data di", "Codice", "", "Telefono"),
                                List.of("nascita", "postale", "Email", "cellulare")))
                        .names())
                .containsExactly("Data di nascita", "Codice postale", "Email", "Telefono cellulare");
    }

    private static int headerRows(String text) throws IOException {
        List<ParsedRecord> records = Texts.parsed(text, Dialect.delimitedBy(';'), SourceLimits.DEFAULT);
        return HeaderRows.in(records, Optional.empty());
    }
}
