package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Distinguishes country and state columns with an ambiguous header such as {@code Staat} by their cells.
 */
final class CountryCells {

    private static final double HALF = 0.5;
    private static final int LONGEST_CODE = 3;
    private static final double LIKELY = 0.7;

    private final List<List<String>> samples;
    private final List<Guess> guesses;

    private CountryCells(List<List<String>> samples, List<Guess> guesses) {
        this.samples = samples;
        this.guesses = guesses;
    }

    /** The guesses, those for a country that hold none turned into provinces or left out. */
    static List<Guess> settle(List<Guess> guesses, List<List<String>> samples) {
        CountryCells cells = new CountryCells(samples, guesses);
        return guesses.stream().flatMap(guess -> cells.settle(guess).stream()).toList();
    }

    // Wrong names under the only word for country are for their rows to answer for.
    private Optional<Guess> settle(Guess guess) {
        if (guess.field() != ContactField.COUNTRY || !holdsOtherNames(guess) || !isCountryElsewhere()) {
            return Optional.of(guess);
        }
        boolean province = guesses.stream().anyMatch(other -> other.field() == ContactField.PROVINCE);
        boolean status = guess.reason().kind() == Kind.WITHIN_ADDRESS;
        return province || status
                ? Optional.empty()
                : Optional.of(Guess.plain(guess.place(), ContactField.PROVINCE, LIKELY, Kind.WITHIN_ADDRESS));
    }

    private boolean isCountryElsewhere() {
        return guesses.stream()
                .filter(guess -> guess.field() == ContactField.COUNTRY)
                .anyMatch(guess -> CellSample.of(guess.place(), samples).share(CountryNames::isCountry) > HALF);
    }

    // Codes may mean anything; if no name is a country, the column contains something else.
    private boolean holdsOtherNames(Guess guess) {
        CellSample sample = CellSample.of(guess.place(), samples);
        return !sample.cells().isEmpty()
                && sample.share(cell -> cell.length() > LONGEST_CODE) > HALF
                && sample.share(CountryNames::isCountryInAnyLanguage) == 0;
    }
}
