package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnProposal;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes which columns feed which fields, from headers, their neighbours and the cells. A wrong proposal is worse than none,
 * and a wrong e-mail column worst. Immutable and thread-safe.
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
     * @return one proposal for each column, in their order; each field is proposed once at most
     */
    public MappingProposal propose(List<Column> columns, List<List<String>> samples, boolean header) {
        List<Guess> guesses = new ArrayList<>();
        if (header) {
            ContentJudge judge = new ContentJudge(samples);
            LayoutGuesses.overrule(HeaderGuesses.of(columns, slots), columns).stream()
                    .flatMap(judge::judge)
                    .forEach(guesses::add);
        }
        guesses.addAll(contentGuesses(columns, samples));
        Map<Integer, Guess> winners = Assignment.of(guesses);
        return new MappingProposal(IntStream.range(0, columns.size())
                .mapToObj(place -> proposal(columns.get(place), winners.get(place)))
                .toList());
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

    private static ColumnProposal proposal(Column column, @Nullable Guess guess) {
        return guess == null
                ? ColumnProposal.none(column)
                : new ColumnProposal(column, guess.field(), guess.confidence(), guess.reason());
    }
}
