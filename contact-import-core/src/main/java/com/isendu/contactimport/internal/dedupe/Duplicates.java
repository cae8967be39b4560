package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.options.DuplicateStrategy;
import java.util.List;
import java.util.function.Consumer;

/** Decides candidates whose contact is in another row of the source. Not thread-safe; for one run. */
public interface Duplicates {

    /**
     * Claims the key of a candidate, or decides it.
     *
     * @param candidate a validated candidate; one with problems is left alone
     */
    void claim(Candidate candidate);

    /**
     * To be called once the sink has decided the ready candidates of a batch: decides those that waited for them.
     *
     * @param batch the candidates, in source order
     * @return true if candidates have become ready for the sink, which calls for another round
     */
    boolean settle(List<Candidate> batch);

    /**
     * Duplicates by a strategy.
     *
     * @param strategy what is done about them
     * @param slots the fields of the import
     * @param firstPass hands every validated candidate of the source to what it is given; called where the last row wins
     * @return for the rows of one source
     */
    static Duplicates of(DuplicateStrategy strategy, FieldSlots slots, Consumer<Consumer<Candidate>> firstPass) {
        return switch (strategy) {
            case REJECT -> firstRowWins(slots, false);
            case KEEP_FIRST -> firstRowWins(slots, true);
            case PASS_ON -> passedOn();
            case KEEP_LAST -> lastRowWins(firstPass);
        };
    }

    /**
     * The first row of a contact is imported; later ones with the same values are skipped, those with others rejected or
     * skipped.
     *
     * @param slots the fields of the import
     * @param skipOthers true to skip later rows with other values, false to reject them
     * @return without keys
     */
    static Duplicates firstRowWins(FieldSlots slots, boolean skipOthers) {
        return new FirstRowWins(slots, skipOthers);
    }

    /**
     * The last clean row of a contact is imported, earlier ones are skipped.
     *
     * @param firstPass hands every validated candidate of the source to what it is given, before the first claim
     * @return knowing the last rows
     */
    static Duplicates lastRowWins(Consumer<Consumer<Candidate>> firstPass) {
        LastRowWins lastRows = new LastRowWins();
        firstPass.accept(lastRows::note);
        return lastRows;
    }

    /**
     * All rows of a contact are handed to the sink, in source order.
     *
     * @return remembering no more than a batch
     */
    static Duplicates passedOn() {
        return new PassedOn();
    }
}
