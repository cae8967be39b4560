package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportPreview.UnknownChoice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceWordsTest {

    private static final CustomField SIZE = CustomField.builder("size")
            .choices("Small", "Large")
            .aliases("Large", "grande", "L")
            .build();
    private static final String PEOPLE = """
            email,size
            a@example.com,large
            b@example.com,Grande
            c@example.com,l
            d@example.com,piccola
            e@example.com,piccola
            f@example.com,enorme
            """;

    private final StoringSink sink = new StoringSink();

    @Test
    void otherWordsMeanTheirChoice() {
        engine(sink).run(source(PEOPLE), options().customFields(SIZE).build());

        assertThat(sizes()).containsExactly("Large", "Large", "Large");
    }

    @Test
    void previewListsValuesThatAreNoChoiceWithTheirCounts() {
        ImportPreview preview = engine(sink)
                .preview(source(PEOPLE), options().customFields(SIZE).build());

        assertThat(preview.unknownChoices())
                .containsExactly(
                        new UnknownChoice(SIZE.key(), "piccola", 2), new UnknownChoice(SIZE.key(), "enorme", 1));
        assertThat(preview.unknownChoices().toString() + preview).doesNotContain("piccola");
    }

    @Test
    void whatAPersonAssignedIsRememberedWithTheMapping() {
        ImportEngine engine =
                ImportEngine.builder(sink).mappingStore(MappingStore.inMemory()).build();
        engine.run(
                source(PEOPLE),
                options().customFields(SIZE).assign(SIZE, "Piccola", "Small").build());
        assertThat(sizes()).containsExactly("Large", "Large", "Large", "Small", "Small");
        sink.contacts.clear();
        ImportOptions again = options().customFields(SIZE).useLastMapping(true).build();

        assertThat(engine.preview(source(PEOPLE), again).unknownChoices())
                .extracting(UnknownChoice::value)
                .containsExactly("enorme");
        engine.run(source(PEOPLE), again);
        assertThat(sizes()).hasSize(5);
    }

    @Test
    void laterAssignmentOfAValueWinsWhateverItsCase() {
        engine(sink)
                .run(
                        source(PEOPLE),
                        options()
                                .customFields(SIZE)
                                .assign(SIZE, "piccola", "Large")
                                .assign(SIZE, "PICCOLA", "Small")
                                .build());

        assertThat(sizes()).containsExactly("Large", "Large", "Large", "Small", "Small");
    }

    @Test
    void assignmentToAChoiceThatIsGoneHasNoEffect() {
        CustomField fewer = CustomField.builder("size").choices("Large").build();
        ImportOptions options = options()
                .customFields(fewer)
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, "email")
                        .map(fewer, "size")
                        .add(new AssignedChoice(fewer.key(), "piccola", "Small"))
                        .build())
                .build();

        assertThat(engine(sink).preview(source(PEOPLE), options).unknownChoices())
                .extracting(UnknownChoice::value)
                .contains("piccola");
    }

    @Test
    void wordMeansOneChoiceOfTheField() {
        assertThatIllegalArgumentException().isThrownBy(() -> options().assign(SIZE, "x", "Medium"));
        assertThatIllegalArgumentException().isThrownBy(() -> options().assign(SIZE, " ", "Large"));
        assertThatIllegalArgumentException().isThrownBy(() -> SIZE.toBuilder().aliases("Small", "grande"));
        assertThatIllegalArgumentException().isThrownBy(() -> SIZE.toBuilder().aliases("Medium", "m"));
    }

    private List<String> sizes() {
        return sink.contacts.values().stream()
                .map((Contact contact) -> String.valueOf(contact.get(SIZE)))
                .toList();
    }
}
