package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.map.subscription.SubscriptionCell;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader.Sense;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Proposes every column that says whether people want messages, or when and how they agreed, and for nothing else. */
final class SubscriptionGuesses {

    private static final double SURE = 0.9;
    private static final double HALF = 0.5;

    private SubscriptionGuesses() {}

    /** A guess for each such column, by its header and its cells. */
    static List<Guess> of(List<Column> columns, List<List<String>> samples) {
        return IntStream.range(0, columns.size())
                .filter(place -> isBelievable(columns.get(place), CellSample.of(place, samples)))
                .mapToObj(place -> guess(place, columns.get(place)))
                .toList();
    }

    private static Guess guess(int place, Column column) {
        SubscriptionHeader header = Objects.requireNonNull(SubscriptionHeader.of(column.name()));
        return Guess.plain(place, header.field(), SURE, Kind.SUBSCRIPTION);
    }

    private static boolean isBelievable(Column column, CellSample sample) {
        SubscriptionHeader header = SubscriptionHeader.of(column.name());
        if (header == null) {
            return false;
        }
        boolean seen = !sample.cells().isEmpty();
        return switch (header.sense()) {
            // The first who wants no messages may stand far below.
            case REFUSAL -> !seen || clear(sample, Sense.CONSENT) >= HALF;
            case CONSENT -> seen && clear(sample, Sense.CONSENT) >= SURE;
            case STATE ->
                seen && clear(sample, Sense.STATE) >= SURE && sample.share(SubscriptionCell::isOfMessages) > 0;
            case RECORD -> seen;
        };
    }

    private static double clear(CellSample sample, Sense sense) {
        return sample.share(cell -> SubscriptionCell.isClear(cell, sense));
    }
}
