package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.map.subscription.SubscriptionCell;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader.Sense;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Proposes columns about whether people want messages, or when and how they agreed, only for subscription and consent
 * fields.
 */
final class SubscriptionGuesses {

    private static final double SURE = 0.9;
    private static final double HALF = 0.5;

    private SubscriptionGuesses() {}

    /** Returns a guess for each such column, by its header and its cells. */
    static List<Guess> of(List<Column> columns, List<List<String>> samples) {
        List<Guess> guesses = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            SubscriptionHeader header = SubscriptionHeader.of(columns.get(place).name());
            if (header != null && isBelievable(header.sense(), CellSample.of(place, samples))) {
                guesses.add(Guess.plain(place, header.field(), SURE, Kind.SUBSCRIPTION));
            }
        }
        return guesses;
    }

    private static boolean isBelievable(Sense sense, CellSample sample) {
        boolean seen = !sample.cells().isEmpty();
        return switch (sense) {
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
