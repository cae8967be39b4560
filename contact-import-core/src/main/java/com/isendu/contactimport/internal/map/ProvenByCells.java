package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fields that the cells prove if the headers do not name them: the only column of e-mail addresses, in any language,
 * and phones or countries under a vague header ({@code Contact}).
 */
final class ProvenByCells {

    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;
    private static final Set<Sense> SAYING_MORE =
            Set.of(Sense.NEVER, Sense.FAX, Sense.ALTERNATIVE, Sense.BARE_NAME, Sense.FIELD, Sense.IN_ADDRESS);

    private final List<Column> columns;
    private final List<HeaderReading> readings;
    private final List<List<String>> samples;
    private final Set<Integer> taken;

    private ProvenByCells(
            List<Column> columns, List<HeaderReading> readings, List<List<String>> samples, Set<Integer> taken) {
        this.columns = columns;
        this.readings = readings;
        this.samples = samples;
        this.taken = taken;
    }

    /** Returns the guesses for fields that no header names; none where a header does. */
    static List<Guess> guesses(
            List<Column> columns, List<HeaderReading> readings, List<List<String>> samples, List<Guess> byHeader) {
        Set<Integer> taken = byHeader.stream().map(Guess::place).collect(Collectors.toUnmodifiableSet());
        ProvenByCells cells = new ProvenByCells(columns, readings, samples, taken);
        return Stream.of(
                        missing(ContactField.EMAIL, byHeader) ? cells.onlyEmails() : Stream.<Guess>empty(),
                        missing(ContactField.PHONE, byHeader) ? cells.phones() : Stream.<Guess>empty(),
                        missing(ContactField.COUNTRY, byHeader) ? cells.countries() : Stream.<Guess>empty())
                .flatMap(found -> found)
                .toList();
    }

    private static boolean missing(Field field, List<Guess> guesses) {
        return guesses.stream().noneMatch(guess -> guess.field() == field && !guess.isAlternative());
    }

    // With two columns of addresses, it is unclear which is the contact's.
    private Stream<Guess> onlyEmails() {
        if (columns.stream().map(Column::name).anyMatch(CellShape::isEmail)) {
            // A header row that is a person has no say about the others.
            return Stream.empty();
        }
        List<Integer> places = places(this::holdsOnlyEmails).toList();
        return places.size() == 1 && !isRuledOut(readings.get(places.get(0)))
                ? Stream.of(Guess.plain(places.get(0), ContactField.EMAIL, SURE, Kind.CELLS_EMAIL))
                : Stream.empty();
    }

    private boolean holdsOnlyEmails(int place) {
        CellSample sample = CellSample.of(place, samples);
        return !sample.cells().isEmpty()
                && sample.cells().size() >= NEARLY_ALL * samples.size()
                && sample.share(CellShape::isEmail) >= NEARLY_ALL
                && sample.share(ProvenByCells::isMeantAsEmail) == 1
                && sample.distinct() >= HALF;
    }

    // A word among the addresses is the header of a file with other lines before it.
    private static boolean isMeantAsEmail(String cell) {
        return cell.indexOf('@') >= 0;
    }

    // An account may be named by its e-mail; the e-mail of an owner is not the contact's.
    private static boolean isRuledOut(HeaderReading reading) {
        return reading.has(Sense.NEVER) && reading.fields().contains(ContactField.EMAIL);
    }

    private Stream<Guess> phones() {
        return places(place -> isVague(readings.get(place)) && holdsPhones(CellSample.of(place, samples)))
                .map(place -> Guess.plain(place, ContactField.PHONE, LIKELY, Kind.CELLS_PHONE));
    }

    private static boolean holdsPhones(CellSample sample) {
        boolean international = sample.share(CellShape::isInternationalPhone) == 1;
        return international
                || (sample.isEnough() && sample.share(CellShape::isSurelyPhone) >= MOST && !sample.isCounting());
    }

    private Stream<Guess> countries() {
        return places(place -> isVague(readings.get(place))
                        && CellSample.of(place, samples).isEnough()
                        && CellSample.of(place, samples).share(CountryNames::isCountry) >= SURE)
                .map(place -> Guess.plain(place, ContactField.COUNTRY, LIKELY, Kind.CELLS_COUNTRY));
    }

    private Stream<Integer> places(IntPredicate proven) {
        return IntStream.range(0, readings.size())
                .filter(place -> !taken.contains(place))
                .filter(proven)
                .boxed();
    }

    private static boolean isVague(HeaderReading reading) {
        return reading.unknown() == 0
                && reading.bracketed().isEmpty()
                && SAYING_MORE.stream().noneMatch(reading::has);
    }
}
