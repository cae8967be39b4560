package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.internal.row.Candidate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries changes on rows, each in its place. A change that affects a valid row is not a cure, even if it cures many
 * rows. Not thread-safe.
 */
final class RowTrials {

    private final List<TriedRow> rows;
    private final Places places;
    private final MergedContacts merged;
    /** Whom the store has, and by how many rows; null until asked for. */
    private @Nullable Map<String, Integer> stored;

    /**
     * Prepares trials.
     *
     * @param rows in source order
     * @param places decides them
     */
    RowTrials(List<TriedRow> rows, Places places) {
        this.rows = rows;
        this.places = places;
        this.merged = new MergedContacts(rows, places);
    }

    List<TriedRow> rows() {
        return rows;
    }

    /**
     * Counts the rows that a change cures.
     *
     * @param change what to change
     * @param concerned the rows that count
     * @param cured returns whether a row is cured, as far as the row alone shows
     * @param fewest how many rows are to be cured and not rejected in their places
     * @return how many of them are imported, not skipped as duplicates; 0, found out as early as can be, if fewer are
     *     cured, or if what was right suffers
     */
    int cured(Change change, Collection<TriedRow> concerned, Predicate<Candidate> cured, int fewest) {
        if (concerned.size() < fewest) {
            return 0;
        }
        @Nullable Candidate[] after = new @Nullable Candidate[rows.size()];
        BitSet counting = understandConcerned(change, new HashSet<>(concerned), cured, fewest, after);
        if (counting.isEmpty() || !understandOthers(change, after)) {
            return 0;
        }
        List<Candidate> candidates = Stream.of(after).filter(Objects::nonNull).toList();
        places.decide(candidates, settled(after));
        if (!keepTheirPlaces(after) || !merged.areKeptBy(candidates)) {
            return 0;
        }
        List<Candidate> accepted = new ArrayList<>();
        for (int row = 0; row < after.length; row++) {
            if (counting.get(row) && !TriedRows.isRefused(after[row])) {
                accepted.add(after[row]);
            }
        }
        return accepted.size() < fewest ? 0 : imported(accepted);
    }

    /**
     * Rows of one person that the store decides count once, because only the store knows the outcomes of the others.
     */
    private static int imported(List<Candidate> accepted) {
        return (int) accepted.stream()
                .filter(row -> !row.isClean() || Places.isImported(row))
                .map(Candidate::key)
                .distinct()
                .count();
    }

    /**
     * Returns the places of the rows that count and seem to be cured; none as soon as they cannot be enough any more.
     */
    private BitSet understandConcerned(
            Change change,
            Set<TriedRow> concerned,
            Predicate<Candidate> cured,
            int fewest,
            @Nullable Candidate[] after) {
        BitSet counting = new BitSet();
        int left = concerned.size();
        for (int row = 0; row < after.length && left >= fewest; row++) {
            TriedRow tried = rows.get(row);
            if (concerned.contains(tried)) {
                after[row] = change.curedBy(tried.record(), cured);
                counting.set(row, after[row] != null);
                left -= after[row] == null ? 1 : 0;
            }
        }
        return left < fewest ? new BitSet() : counting;
    }

    /** Understands the other rows; false as soon as the change touches what was right in any row. */
    private boolean understandOthers(Change change, @Nullable Candidate[] after) {
        boolean someAside = places.decideByOneKey();
        Set<String> keys = new HashSet<>();
        for (int row = 0; row < after.length; row++) {
            TriedRow tried = rows.get(row);
            if (after[row] == null && someAside && change.leaves(tried)) {
                continue;
            }
            Candidate understood = after[row] == null ? change.understand(tried.record()) : after[row];
            if (!tried.keepsWhatWasRight(understood, places.slots())) {
                return false;
            }
            after[row] = understood;
            if (understood.key() != null) {
                keys.add(understood.key());
            }
        }
        understandThoseOf(keys, change, after);
        return true;
    }

    /** Rows that the change leaves alone matter only where they are of the same contact as another one. */
    private void understandThoseOf(Set<String> keys, Change change, @Nullable Candidate[] after) {
        for (int row = 0; row < after.length; row++) {
            if (after[row] == null && keys.contains(rows.get(row).key())) {
                after[row] = change.understand(rows.get(row).record());
            }
        }
    }

    /**
     * Returns the rows that are stored, and those of the same people: the store would compare them with what the import
     * itself has stored.
     */
    private List<Candidate> settled(@Nullable Candidate[] after) {
        List<Candidate> settled = new ArrayList<>();
        for (int row = 0; row < after.length; row++) {
            Candidate candidate = after[row];
            if (candidate != null && (rows.get(row).isSound() || storedRows(candidate) > 0)) {
                settled.add(candidate);
            }
        }
        return settled;
    }

    /**
     * Returns whether no cured row replaces or overwrites an accepted row.
     */
    private boolean keepTheirPlaces(@Nullable Candidate[] after) {
        for (int row = 0; row < after.length; row++) {
            Candidate candidate = after[row];
            if (candidate != null && !keepsPlace(rows.get(row), candidate)) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsPlace(TriedRow row, Candidate after) {
        boolean imported = Places.isImported(after);
        return switch (row.fate()) {
            case STORED -> imported;
            case PARTLY_STORED -> imported && (storedRows(after) == 1 || !row.differs(after, places.slots()));
            case SKIPPED -> after.isClean();
            case FAILING, REFUSED -> !imported || storedRows(after) == 0;
        };
    }

    private int storedRows(Candidate candidate) {
        String key = candidate.key();
        return key == null ? 0 : stored().getOrDefault(key, 0);
    }

    private Map<String, Integer> stored() {
        Map<String, Integer> people = stored;
        if (people == null) {
            people = new HashMap<>();
            for (TriedRow row : rows) {
                String key = row.isStored() ? row.key() : null;
                if (key != null) {
                    people.merge(key, 1, Integer::sum);
                }
            }
            stored = people;
        }
        return people;
    }
}
