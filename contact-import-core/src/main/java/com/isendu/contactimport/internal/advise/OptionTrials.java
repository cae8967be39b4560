package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.Advice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The candidate values of one option. Each is tried, so that the cure is counted and not guessed. */
final class OptionTrials {

    /** If values differ only in strictness, the first one that cures most rows is reported. */
    private static final List<List<String>> DATE_PATTERNS = List.of(
            List.of("dd/MM/yyyy", "d/M/yyyy", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"),
            List.of("MM/dd/yyyy", "M/d/yyyy", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss"),
            List.of("dd.MM.yyyy", "d.M.yyyy"),
            List.of("dd-MM-yyyy", "d-M-yyyy"),
            List.of("MM-dd-yyyy", "M-d-yyyy"),
            List.of("ddMMyyyy"),
            List.of("MMddyyyy"));

    /** To load the numbering plans of all countries takes seconds; in these live nearly all who are written to. */
    private static final List<String> COUNTRIES = List.of(
            "IT", "DE", "FR", "ES", "GB", "US", "AT", "CH", "BE", "NL", "PT", "IE", "PL", "RO", "GR", "SE", "DK", "BR",
            "MX", "AR", "IN");

    /**
     * A country that cures nearly as many as the best may be the right one; a pattern fails by one date that
     * contradicts.
     */
    private static final double NEARLY = 0.95;

    private static final double EXACTLY = 1;

    private static final int MOST_CHOICES = 3;

    private final String option;
    private final List<List<Trial>> alike;
    private final double share;

    private OptionTrials(String option, List<List<Trial>> alike, double share) {
        this.option = option;
        this.alike = alike;
        this.share = share;
    }

    /** What may cure faults of fields of a type; nothing for most types. */
    static OptionTrials of(FieldType type, ImportOptions options) {
        return switch (type) {
            case PHONE -> new OptionTrials("defaultCountry", countries(options), NEARLY);
            case DATE -> new OptionTrials("datePattern", datePatterns(options), EXACTLY);
            default -> new OptionTrials("", List.of(), EXACTLY);
        };
    }

    private static List<List<Trial>> countries(ImportOptions options) {
        return COUNTRIES.stream()
                .filter(country -> !country.equals(options.defaultCountry()))
                .map(country -> List.of(new Trial(
                        country, options.toBuilder().defaultCountry(country).build())))
                .toList();
    }

    private static List<List<Trial>> datePatterns(ImportOptions options) {
        Function<String, Trial> trial = pattern ->
                new Trial(pattern, options.toBuilder().datePattern(pattern).build());
        return DATE_PATTERNS.stream()
                .map(patterns -> patterns.stream().map(trial).toList())
                .toList();
    }

    /** Returns the name of the option. */
    String option() {
        return option;
    }

    /** Returns whether no option cures faults of such fields. */
    boolean areNone() {
        return alike.isEmpty();
    }

    /**
     * Returns the values that cure most, the best first.
     *
     * @param count tries the values one after another
     */
    List<Advice.Choice> best(CuredCount count) {
        List<Advice.Choice> found = new ArrayList<>();
        int most = 0;
        for (List<Trial> trials : alike) {
            Advice.Choice best = mostCuring(trials, count, most);
            found.add(best);
            most = Math.max(most, best.cured());
        }
        int fewest = fewest(most);
        return found.stream()
                .filter(choice -> choice.cured() > 0 && choice.cured() >= fewest)
                .sorted(Comparator.comparingInt(Advice.Choice::cured).reversed())
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Returns the first of those that cure most. */
    private Advice.Choice mostCuring(List<Trial> trials, CuredCount count, int most) {
        Advice.Choice best = new Advice.Choice(trials.get(0).value, 0);
        for (Trial trial : trials) {
            int cured = count.of(trial, fewest(Math.max(most, best.cured())));
            best = cured > best.cured() ? new Advice.Choice(trial.value, cured) : best;
        }
        return best;
    }

    /** How many rows a value has to cure where another one cures most. */
    private int fewest(int most) {
        return (int) Math.ceil(share * most);
    }

    /** Counts the rows that a value cures. */
    @FunctionalInterface
    interface CuredCount {

        /**
         * Tries a value.
         *
         * @param trial the value
         * @param fewest how many rows have to be cured for the value to be reported
         * @return their number; 0 if they are fewer, which is found out as early as can be
         */
        int of(Trial trial, int fewest);
    }

    /**
     * One value to try.
     *
     * @param value what the option would say
     * @param options the options of the import with that value
     */
    record Trial(String value, ImportOptions options) {}
}
