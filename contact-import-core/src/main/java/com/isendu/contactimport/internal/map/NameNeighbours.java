package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ProposalReason;
import com.isendu.contactimport.mapping.ProposalReason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a bare "Name" is: the first name beside a last name, the last name beside a first name, the full name otherwise. Of
 * several bare names the nearest to the other one is meant.
 */
final class NameNeighbours {

    private static final double BESIDE = 0.9;
    private static final double ALONE = 0.7;

    private final List<HeaderReading> readings;
    private final List<Guess> guesses;

    private NameNeighbours(List<HeaderReading> readings, List<Guess> guesses) {
        this.readings = readings;
        this.guesses = guesses;
    }

    static List<Guess> resolve(List<Integer> bareNames, List<HeaderReading> readings, List<Guess> guesses) {
        return new NameNeighbours(readings, guesses).resolve(bareNames);
    }

    private List<Guess> resolve(List<Integer> bareNames) {
        List<Guess> resolved = new ArrayList<>();
        List<Integer> left = new ArrayList<>(bareNames);
        partner(bareNames).ifPresent(guess -> {
            resolved.add(guess);
            left.remove(Integer.valueOf(guess.place()));
        });
        left.forEach(place -> resolved.add(fullName(place)));
        return resolved;
    }

    private Optional<Guess> partner(List<Integer> bareNames) {
        Optional<Integer> first = placeOf(ContactField.FIRST_NAME);
        Optional<Integer> last = placeOf(ContactField.LAST_NAME);
        if (first.isPresent() == last.isPresent()) {
            return Optional.empty();
        }
        return first.map(anchor -> nearest(bareNames, anchor, ContactField.LAST_NAME, Kind.NAME_BESIDE_FIRST))
                .orElseGet(
                        () -> nearest(bareNames, last.orElseThrow(), ContactField.FIRST_NAME, Kind.NAME_BESIDE_LAST));
    }

    private Optional<Integer> placeOf(ContactField field) {
        return guesses.stream()
                .filter(guess -> guess.field() == field)
                .map(Guess::place)
                .findFirst();
    }

    private Optional<Guess> nearest(List<Integer> bareNames, int anchor, ContactField field, Kind reason) {
        Comparator<Integer> nearness = Comparator.comparingInt(place -> Math.abs(place - anchor));
        return bareNames.stream()
                .filter(place -> readings.get(place).where().isEmpty())
                .min(nearness.thenComparing(Comparator.reverseOrder()))
                .map(place -> Guess.plain(place, field, BESIDE, reason));
    }

    private Guess fullName(int place) {
        String where = readings.get(place).where();
        ProposalReason reason = ProposalReason.of(Kind.NAME_ALONE);
        return new Guess(place, ContactField.FULL_NAME, ALONE, false, where, false, reason);
    }
}
