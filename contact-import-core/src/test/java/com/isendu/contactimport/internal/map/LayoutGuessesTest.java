package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutGuessesTest {

    private static final List<ExportLayout> LAYOUTS = LayoutFile.load();
    private static final FieldSlots FIELDS = new FieldSlots(List.of());

    static Stream<ExportLayout> layouts() {
        return LAYOUTS.stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void fileWithAllHeadersOfALayoutIsReadByIt(ExportLayout layout) {
        List<ColumnProposal> proposals = propose(FIELDS, headersOf(layout));

        assertThat(proposals)
                .filteredOn(proposal -> proposal.field() != null && !proposal.isFallback())
                .filteredOn(proposal -> layout.fields().containsKey(proposal.field()))
                .isNotEmpty()
                .allSatisfy(
                        proposal -> assertThat(proposal.because().details()).containsEntry("layout", layout.name()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void noColumnOfALayoutIsTwoThings(ExportLayout layout) {
        List<String> columns = Stream.concat(
                        layout.fields().values().stream().flatMap(Collection::stream), layout.ignored().stream())
                .toList();

        assertThat(columns).doesNotHaveDuplicates();
    }

    @Test
    void namesTheSoftwareInTheReason() {
        ColumnProposal first = propose(
                        FIELDS, List.of("Vorname", "Weitere Vornamen", "E-Mail-Adresse", "Telefon gesch\u00E4ftlich"))
                .get(0);

        assertThat(first.confidence()).isGreaterThan(0.95);
        assertThat(first.reason()).isEqualTo("'First name' in German exports of Outlook");
        assertThat(first.reason(ErrorMessages.in(Locale.ITALIAN)))
                .isEqualTo("«Nome» nelle esportazioni di Outlook in tedesco");
    }

    @Test
    void takesNoOrderNumberForAName() {
        List<ColumnProposal> proposals = propose(
                FIELDS,
                List.of("Name", "Email", "Financial Status", "Fulfillment Status", "Lineitem name", "Billing Name"));

        assertThat(proposals.get(0).field()).isNull();
        assertThat(proposals.get(5).because().kind()).isEqualTo(Kind.LAYOUT);
    }

    @Test
    void leavesOwnFieldsOfTheHostAlone() {
        CustomField plan = CustomField.builder("plan").label("Note").build();
        List<ColumnProposal> proposals = propose(
                new FieldSlots(List.of(plan)),
                List.of("Email", "Accepts Email Marketing", "Total Spent", "Total Orders", "Note"));

        assertThat(proposals.get(4).field()).isEqualTo(plan);
    }

    private static List<String> headersOf(ExportLayout layout) {
        List<String> keys = new ArrayList<>(layout.knownBy().get(0));
        layout.fields().values().forEach(keys::addAll);
        return keys.stream().distinct().flatMap(LayoutGuessesTest::occurrences).toList();
    }

    private static Stream<String> occurrences(String key) {
        int tab = key.indexOf('\t');
        return Collections.nCopies(Integer.parseInt(key.substring(tab + 1)), key.substring(0, tab)).stream();
    }

    private static List<ColumnProposal> propose(FieldSlots fields, List<String> headers) {
        List<Column> columns = Columns.named(headers);
        return new MappingProposer(fields).propose(columns, List.of(), true).columns();
    }
}
