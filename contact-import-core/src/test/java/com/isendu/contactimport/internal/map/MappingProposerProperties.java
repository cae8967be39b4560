package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingProposerProperties {

    private static final MappingProposer PROPOSER = new MappingProposer(new FieldSlots(List.of()));
    private static final List<String> HEADERS = List.of(
            "Indirizzo e-mail",
            "Nome",
            "Cognome",
            "Cellulare",
            "Telefono",
            "Azienda",
            "Via",
            "CAP",
            "Città",
            "Provincia",
            "Paese",
            "Note",
            "Consenso e-mail",
            "Data di nascita",
            "Targa");

    @Property(tries = 200)
    void orderOfColumnsChangesOnlyTheOrderOfProposals(@ForAll("orders") List<String> order) {
        assertThat(byHeader(order)).isEqualTo(byHeader(HEADERS));
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(HEADERS);
    }

    @Property(tries = 200)
    void proposesEachFieldOnceWhateverTheHeadersAndCells(
            @ForAll List<String> headers, @ForAll List<List<String>> samples, @ForAll boolean header) {
        List<ColumnProposal> proposals =
                PROPOSER.propose(Columns.named(headers), samples, header).columns();

        assertThat(proposals).hasSameSizeAs(headers);
        assertThat(proposals)
                .filteredOn(proposal -> proposal.field() != null)
                .extracting(ColumnProposal::field)
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> byHeader(List<String> headers) {
        return PROPOSER.propose(Columns.named(headers), List.of(), true).columns().stream()
                .collect(Collectors.toMap(
                        proposal -> proposal.column().name(),
                        proposal -> proposal.field() + " " + proposal.confidence() + " " + proposal.reason()));
    }
}
