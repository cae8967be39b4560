package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.ProposalReason;
import com.isendu.contactimport.mapping.ProposalReason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a bare "Name" is: the first name beside a last name, the last name beside a first name, the company's beside a contact
 * person, the full name otherwise. Of several bare names the one of the same person, then the nearest, is meant.
 */
final class NameNeighbours {

    private static final double BESIDE = 0.9;
    private static final double ALONE = 0.7;
    private static final double LAST_RESORT = 0.5;
    private static final Set<Field> NAMES =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME, ContactField.COMPANY);

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
        left.forEach(place -> resolved.add(isOfCompany() ? company(place) : fullName(place, ALONE)));
        if (resolved.isEmpty() && guesses.stream().noneMatch(guess -> NAMES.contains(guess.field()))) {
            customer().ifPresent(place -> resolved.add(fullName(place, LAST_RESORT)));
        }
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
        Set<String> whose = readings.get(anchor).whose();
        Comparator<Integer> samePerson =
                Comparator.comparing(place -> !readings.get(place).whose().equals(whose));
        Comparator<Integer> nearness = samePerson.thenComparing(place -> Math.abs(place - anchor));
        return bareNames.stream()
                .filter(place -> readings.get(place).where().isEmpty())
                .min(nearness.thenComparing(Comparator.reverseOrder()))
                .map(place -> Guess.plain(place, field, BESIDE, reason));
    }

    // Who has contact persons is a company.
    private boolean isOfCompany() {
        return guesses.stream().noneMatch(guess -> guess.field() == ContactField.COMPANY)
                && guesses.stream()
                        .anyMatch(guess -> guess.field() == ContactField.FULL_NAME
                                && readings.get(guess.place()).has(Sense.CONTACT_PERSON));
    }

    private static Guess company(int place) {
        return Guess.plain(place, ContactField.COMPANY, ALONE, Kind.NAME_BESIDE_CONTACT);
    }

    private Optional<Integer> customer() {
        return IntStream.range(0, readings.size())
                .filter(place -> readings.get(place).has(Sense.CUSTOMER)
                        && readings.get(place).isOnePhrase())
                .boxed()
                .findFirst();
    }

    private Guess fullName(int place, double confidence) {
        String where = readings.get(place).where();
        ProposalReason reason = ProposalReason.of(Kind.NAME_ALONE);
        return new Guess(place, ContactField.FULL_NAME, confidence, false, where, false, reason);
    }
}
