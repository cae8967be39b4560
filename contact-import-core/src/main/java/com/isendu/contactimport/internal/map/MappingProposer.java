package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposes a mapping from headers, their neighbours and the cells. A wrong proposal is worse than none, and a wrong
 * e-mail column is the worst. Immutable and thread-safe.
 */
public final class MappingProposer {

    private static final Pattern GENERATED_NAME = Pattern.compile("Column \\d+");

    private final FieldSlots slots;

    /**
     * A proposer for the fields of an import.
     *
     * @param slots the fields
     */
    public MappingProposer(FieldSlots slots) {
        this.slots = slots;
    }

    /**
     * Proposes a mapping.
     *
     * @param columns the columns, without the reserved ones of an error CSV
     * @param samples the first records, each with one cell for each of the columns
     * @param header whether the columns' names come from a header row
     * @return one proposal for each column, in their order; e-mail and phone may be proposed for several, in turns; any
     *     other field once at most
     */
    public MappingProposal propose(List<Column> columns, List<List<String>> samples, boolean header) {
        List<Guess> guesses = new ArrayList<>();
        if (header) {
            guesses.addAll(byHeader(columns, samples));
        }
        guesses.addAll(contentGuesses(columns, samples));
        Map<Integer, ColumnProposal> winners = proposals(assigned(guesses, columns, samples, header), columns);
        return new MappingProposal(IntStream.range(0, columns.size())
                .mapToObj(place -> winners.getOrDefault(place, ColumnProposal.none(columns.get(place))))
                .toList());
    }

    private List<Guess> byHeader(List<Column> columns, List<List<String>> samples) {
        HeaderGuesses headers = HeaderGuesses.of(columns, slots);
        ContentJudge judge = new ContentJudge(samples);
        List<Guess> judged = LayoutGuesses.overrule(headers.guesses(), columns).stream()
                .flatMap(judge::judge)
                .toList();
        List<Guess> settled = new ArrayList<>(CountryCells.settle(judged, samples));
        settled.addAll(ProvenByCells.guesses(columns, headers.readings(), samples, settled));
        return settled;
    }

    /** Parts of a phone, and columns about messages, are nothing else; the parts come behind the numbers. */
    private static List<Guess> assigned(
            List<Guess> guesses, List<Column> columns, List<List<String>> samples, boolean header) {
        PhonePartGuesses parts = PhonePartGuesses.of(columns, samples);
        List<Guess> subscriptions = header ? SubscriptionGuesses.of(columns, samples) : List.of();
        Set<Integer> taken = places(subscriptions.stream());
        List<Guess> whole = guesses.stream()
                .filter(guess -> !parts.arePart(guess.place()) && !taken.contains(guess.place()))
                .toList();
        List<Guess> winners = new ArrayList<>(Assignment.of(whole));
        winners.addAll(parts.beside(places(winners.stream().filter(guess -> guess.field() == ContactField.PHONE))));
        winners.addAll(Assignment.of(subscriptions));
        return winners;
    }

    private static Set<Integer> places(Stream<Guess> guesses) {
        return guesses.map(Guess::place).collect(Collectors.toSet());
    }

    private static Map<Integer, ColumnProposal> proposals(List<Guess> winners, List<Column> columns) {
        Map<Integer, ColumnProposal> proposals = new HashMap<>();
        Map<Field, Integer> turns = new HashMap<>();
        for (Guess guess : winners) {
            int turn = turns.merge(guess.field(), 1, Integer::sum);
            Column column = columns.get(guess.place());
            proposals.put(
                    guess.place(), new ColumnProposal(column, guess.field(), turn, guess.confidence(), guess.reason()));
        }
        return proposals;
    }

    private static List<Guess> contentGuesses(List<Column> columns, List<List<String>> samples) {
        ContentGuesses contents = new ContentGuesses(samples);
        return IntStream.range(0, columns.size())
                .filter(place -> isNameless(columns.get(place)))
                .mapToObj(contents::guess)
                .flatMap(guess -> guess.stream())
                .toList();
    }

    // A blank header in a row of headers, the header of a header-less file's error CSV, or no header at all.
    private static boolean isNameless(Column column) {
        return GENERATED_NAME.matcher(column.name()).matches();
    }
}
