package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a field by the cells alone, where there is no header. Names are never guessed: a first name looks like a last
 * name and like a town.
 */
final class ContentGuesses {

    private static final double EMAIL_SHARE = 0.8;
    private static final double PHONE_SHARE = 0.7;
    private static final double VAT_SHARE = 0.8;
    private static final double PHONE_DISTINCT = 0.6;
    private static final double CAUTIOUS_SHARE = 0.9;
    private static final double HALF = 0.5;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final double POSSIBLE = 0.5;
    private static final int GROWN_UP = 16;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final List<List<String>> samples;

    ContentGuesses(List<List<String>> samples) {
        this.samples = samples;
    }

    /** Returns the field that a column's cells look like, or empty. */
    Optional<Guess> guess(int place) {
        CellSample sample = CellSample.of(place, samples);
        return sample.isEnough() ? Optional.ofNullable(guess(place, sample)) : guessOfFew(place, sample);
    }

    // An e-mail address looks like nothing else, so even one or two are evidence when there are no others.
    private static Optional<Guess> guessOfFew(int place, CellSample sample) {
        boolean emails = !sample.cells().isEmpty() && sample.share(CellShape::isEmail) == 1;
        return emails ? Optional.of(email(place, LIKELY)) : Optional.empty();
    }

    private static @Nullable Guess guess(int place, CellSample sample) {
        if (isEmail(sample)) {
            return email(place, SURE);
        }
        if (sample.share(CellShape::isVatNumber) >= VAT_SHARE && !sample.isCounting()) {
            return Guess.plain(place, ContactField.VAT_NUMBER, POSSIBLE, Kind.CELLS_VAT_NUMBER);
        }
        if (isBirthday(sample)) {
            return Guess.plain(place, ContactField.BIRTHDAY, POSSIBLE, Kind.CELLS_BIRTHDAY);
        }
        if (isPhone(sample)) {
            return Guess.plain(place, ContactField.PHONE, LIKELY, Kind.CELLS_PHONE);
        }
        return guessPlace(place, sample);
    }

    private static Guess email(int place, double confidence) {
        return Guess.plain(place, ContactField.EMAIL, confidence, Kind.CELLS_EMAIL);
    }

    private static @Nullable Guess guessPlace(int place, CellSample sample) {
        if (sample.share(CountryNames::isCountry) >= CAUTIOUS_SHARE) {
            return Guess.plain(place, ContactField.COUNTRY, POSSIBLE, Kind.CELLS_COUNTRY);
        }
        if (sample.share(CellShape::isPostcode) >= CAUTIOUS_SHARE && !sample.isCounting()) {
            return Guess.plain(place, ContactField.POSTCODE, POSSIBLE, Kind.CELLS_POSTCODE);
        }
        return null;
    }

    // An address that comes back again and again is the owner's or the shop's, not the contact's.
    private static boolean isEmail(CellSample sample) {
        return sample.share(CellShape::isEmail) >= EMAIL_SHARE && sample.distinct() >= HALF;
    }

    private static boolean isPhone(CellSample sample) {
        return sample.share(CellShape::isSurelyPhone) >= PHONE_SHARE
                && sample.distinct() >= PHONE_DISTINCT
                && !sample.isCounting();
    }

    private static boolean isBirthday(CellSample sample) {
        int grownUp = LocalDate.now(ZoneOffset.UTC).getYear() - GROWN_UP;
        return sample.share(CellShape::isDate) >= CAUTIOUS_SHARE
                && sample.share(cell -> yearOf(cell) <= grownUp) >= CAUTIOUS_SHARE;
    }

    private static int yearOf(String date) {
        Matcher year = YEAR.matcher(date);
        return year.find() ? Integer.parseInt(year.group()) : Integer.MAX_VALUE;
    }
}
