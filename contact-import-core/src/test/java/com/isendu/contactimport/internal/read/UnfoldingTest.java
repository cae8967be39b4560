package com.isendu.contactimport.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

    private static final Unfolding PEOPLE = new Unfolding(1, List.of(1, 3), Set.of(0));

    @Test
    void givesEachPersonARowAndKeepsWhatIsOfOneWithTheFirst() {
        assertThat(PEOPLE.people(List.of("Ada", "ada@example.org; leo@example.org", "Riva srl", "ivo@example.org")))
                .containsExactly(
                        List.of("Ada", "ada@example.org", "Riva srl", ""),
                        List.of("", "leo@example.org", "Riva srl", ""),
                        List.of("", "ivo@example.org", "Riva srl", ""));
    }

    @Test
    void leavesARowOfOnePersonAlone() {
        List<String> row = List.of("Ada", "ada@example.org", "Riva srl", "no address");
        assertThat(PEOPLE.people(row)).containsExactly(row);
    }

    @Test
    void movesAnAddressToTheBlankCellOfTheEmail() {
        assertThat(PEOPLE.people(List.of("Ada", "", "", "ada@example.org")))
                .containsExactly(List.of("Ada", "ada@example.org", "", ""));
    }

    @Test
    void keepsACellThatIsNoListOfAddressesForItsError() {
        List<String> row = List.of("Ada", "ada@example.org; leo@", "", "ivo@example.org");
        assertThat(PEOPLE.people(row)).containsExactly(row);
    }

    @Test
    void numbersRecordsByPeopleAndRowsByTheFile() {
        List<SourceRecord> records = new ArrayList<>();
        String text = "name;email;firm;more\nAda;ada@example.org;;leo@example.org\nIvo;ivo@example.org;;\n";
        Detection detection = Detection.of(Texts.source(text), Texts.DEFAULTS);
        try (RecordReader reader =
                RecordReader.open(Texts.source(text), detection.bytes(), detection.table(), SourceLimits.DEFAULT)) {
            reader.unfold(PEOPLE);
            for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
        }
        assertThat(records).extracting(record -> record.position().record()).containsExactly(1L, 2L, 3L);
        assertThat(records).extracting(record -> record.position().row()).containsExactly(2L, 2L, 3L);
        assertThat(records)
                .extracting(record -> record.cells().get(1))
                .containsExactly("ada@example.org", "leo@example.org", "ivo@example.org");
    }
}
