package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Interprets headers next to an address: a number to the right of a street is a house number, and a word such as
 * {@code Stato} among the columns of an address is the country, not the state of an order.
 */
final class AddressNeighbours {

    private static final double NEIGHBOUR = 0.8;

    private final List<HeaderReading> readings;
    private final List<Guess> guesses;

    private AddressNeighbours(List<HeaderReading> readings, List<Guess> guesses) {
        this.readings = readings;
        this.guesses = guesses;
    }

    static List<Guess> guesses(List<HeaderReading> readings, List<Guess> guesses) {
        AddressNeighbours neighbours = new AddressNeighbours(readings, guesses);
        return IntStream.range(0, readings.size())
                .mapToObj(neighbours::guess)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Guess> guess(int place) {
        HeaderReading reading = readings.get(place);
        if (isBareNumber(reading) && feeds(place - 1, Set.of(ContactField.ADDRESS))) {
            return Optional.of(guess(place, ContactField.HOUSE_NUMBER, Kind.RIGHT_OF_ADDRESS));
        }
        return isBetweenAddressColumns(place, reading)
                ? Optional.of(guess(place, reading.fieldsInAddress().iterator().next(), Kind.WITHIN_ADDRESS))
                : Optional.empty();
    }

    private boolean isBetweenAddressColumns(int place, HeaderReading reading) {
        return reading.isOnePhrase()
                && !reading.fieldsInAddress().isEmpty()
                && (feeds(place - 1, FieldRules.ADDRESS_BLOCK) || feeds(place + 1, FieldRules.ADDRESS_BLOCK));
    }

    private boolean feeds(int place, Set<ContactField> fields) {
        return guesses.stream().anyMatch(guess -> guess.place() == place && fields.contains(guess.field()));
    }

    private Guess guess(int place, ContactField field, Kind reason) {
        return Guess.at(readings.get(place).where(), place, field, NEIGHBOUR, ProposalReason.of(reason));
    }

    private static boolean isBareNumber(HeaderReading reading) {
        return reading.has(Sense.BARE_NUMBER) && reading.isOnePhrase();
    }
}
