package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Interprets a header that is just "Name": the first name next to a last name, the last name next to a first name, the
 * name of the company next to a contact person, and otherwise the full name. If there are several such headers, that of
 * the same person is meant, then the nearest.
 */
final class NameNeighbours {

    private static final double BESIDE = 0.9;
    private static final double ALONE = 0.7;
    private static final double LAST_RESORT = 0.5;
    private static final Set<Field> NAMES_OF_PERSONS =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME);

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
        Optional<Guess> partner = partner(bareNames);
        partner.ifPresent(resolved::add);
        bareNames.stream()
                .filter(place -> partner.filter(guess -> guess.place() == place).isEmpty())
                .filter(place -> !completesAnother(place, partner))
                .forEach(place -> resolved.add(isOfCompany() ? company(place) : fullName(place, ALONE)));
        if (resolved.isEmpty() && guesses.stream().noneMatch(guess -> NAMES_OF_PERSONS.contains(guess.field()))) {
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
                .max(Comparator.comparingDouble(Guess::confidence)
                        .thenComparing(Guess::place, Comparator.reverseOrder()))
                .map(Guess::place);
    }

    private Optional<Guess> nearest(List<Integer> bareNames, int anchor, ContactField field, Kind reason) {
        Comparator<Integer> samePerson = Comparator.comparing(place -> !isSamePerson(place, anchor));
        Comparator<Integer> nearness = samePerson.thenComparing(place -> Math.abs(place - anchor));
        return bareNames.stream()
                .filter(place -> readings.get(place).where().isEmpty() || isSamePerson(place, anchor))
                .min(nearness.thenComparing(Comparator.reverseOrder()))
                .map(place -> Guess.plain(place, field, BESIDE, reason));
    }

    private boolean isSamePerson(int place, int other) {
        HeaderReading one = readings.get(place);
        HeaderReading another = readings.get(other);
        return one.whose().equals(another.whose()) && one.where().equals(another.where());
    }

    // Next to the payer's first name, the payer's name is not a full name, even if the names of another person are
    // used.
    private boolean completesAnother(int place, Optional<Guess> partner) {
        boolean ofPartner =
                partner.filter(guess -> isSamePerson(guess.place(), place)).isPresent();
        return !ofPartner && hasName(place, ContactField.FIRST_NAME) != hasName(place, ContactField.LAST_NAME);
    }

    private boolean hasName(int place, ContactField field) {
        return guesses.stream().anyMatch(guess -> guess.field() == field && isSamePerson(guess.place(), place));
    }

    // Returns whether the file has contact persons, so that the contact is a company.
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
        return Guess.at(where, place, ContactField.FULL_NAME, confidence, reason);
    }
}
