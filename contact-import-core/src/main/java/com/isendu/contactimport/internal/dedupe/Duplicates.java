package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.options.DuplicateStrategy;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decides candidates whose contact is in another row of the source. For one run. Not thread-safe, except for
 * {@link #prepare}.
 */
public interface Duplicates {

    /**
     * Computes what {@link #claim} compares, while the values have just been made: the thread that claims would have to
     * fetch them from another one's cache. Optional; for any thread.
     *
     * @param candidates validated candidates
     */
    default void prepare(List<Candidate> candidates) {}

    /**
     * Claims the key of a candidate, or decides it.
     *
     * @param candidate a validated candidate; one with problems is left alone
     */
    void claim(Candidate candidate);

    /**
     * Decides the candidates that waited for others of a batch. Called once the sink has decided the ready candidates
     * of the batch.
     *
     * @param batch the candidates, in source order
     * @return true if candidates have become ready for the sink, which calls for another round
     */
    boolean settle(List<Candidate> batch);

    /**
     * Duplicates by a strategy.
     *
     * @param strategy what is done about them
     * @param orders whether the source has a row for each item of an order, so that the first row of a contact may lack
     *     what others have
     * @param slots the fields of the import
     * @param mergesKeys whether a later row known by another key of a contact is the same person
     * @param pass hands every validated candidate of the source to what it is given, which reads it once more; called
     *     where it must be
     * @return for the rows of one source
     */
    static Duplicates of(
            DuplicateStrategy strategy,
            boolean orders,
            FieldSlots slots,
            boolean mergesKeys,
            Consumer<Consumer<Candidate>> pass) {
        return switch (strategy) {
            case REJECT -> new FirstRowWins(slots, mergesKeys, pass, false);
            case KEEP_FIRST ->
                orders
                        ? new MergedRows(slots, mergesKeys, pass, Contradictions.FIRST_WINS)
                        : new FirstRowWins(slots, mergesKeys, pass, true);
            case KEEP_LAST -> new MergedRows(slots, mergesKeys, pass, Contradictions.LAST_WINS);
            case MERGE -> new MergedRows(slots, mergesKeys, pass, Contradictions.REJECT_ROW);
            case PASS_ON -> new PassedOn();
        };
    }

    /**
     * Returns whether a contact may be made of several rows.
     *
     * @param strategy what is done about duplicates
     * @param orders whether the source has a row for each item of an order
     * @return true if values of later rows are taken
     */
    static boolean mergeRows(DuplicateStrategy strategy, boolean orders) {
        return switch (strategy) {
            case KEEP_LAST, MERGE -> true;
            case KEEP_FIRST -> orders;
            case REJECT, PASS_ON -> false;
        };
    }
}
