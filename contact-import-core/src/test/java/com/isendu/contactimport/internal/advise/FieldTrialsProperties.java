package com.isendu.contactimport.internal.advise;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.internal.validate.ContactValidators;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.report.Advice;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Trials that end as early as can be advise what those advise that understand each row completely. */
class FieldTrialsProperties {

    private static final String HEADER = "email;full name;phone;birthday;country;newsletter\n";
    private static final List<String> PHONES = List.of(
            "",
            "333 12345##",
            "39333123 45##",
            "+39 333 12345##",
            "0151 234567##",
            "06 12 34 56 ##",
            "(212) 555-01##",
            "12");
    private static final List<String> DATES = List.of("", "1980-03-2#", "2#/03/1980", "05/0#/1980", "2#.03.1980", "no");
    private static final List<List<String>> COUNTRIES = List.of(
            List.of(""), List.of(""), List.of("IT"), List.of("", "", "IT", "DE"), List.of("", "Nowhere", "-", "US"));
    private static final List<String> NAMES =
            List.of("Ada Rossi", "Ada Rossi", "Rossi, Ada", "ROSSI Ada Maria", "Li Wei");
    private static final List<String> NEWSLETTERS = List.of("", "", "yes", "no");

    private final ContactValidator validator =
            ContactValidators.ofProvider(MessageTemplates.none()).in(Locale.ENGLISH);

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsAdvisedIsWhatTrialsOfWholeRowsAdvise(@ForAll long seed) {
        Random random = new Random(seed);
        PlannedSource planned = PlannedSource.of(source(file(random)), chosen(random), MappingStore.inMemory());
        TrialStages stages = new TrialStages(planned, validator);
        RowTrials trials = new RowTrials(rows(planned, stages), Places.before(stages));
        for (Field field : List.of(ContactField.PHONE, ContactField.BIRTHDAY)) {
            List<TriedRow> failing = trials.rows().stream()
                    .filter(row -> row.isFailing() && row.hasTrouble(field))
                    .toList();
            OptionTrials values = OptionTrials.of(field.type(), stages.options());
            List<Advice.Choice> found = values.best(new FieldTrials(stages, trials, field, failing)::cured);
            Statistics.label(field.key()).collect(found.size());
            assertThat(found)
                    .isEqualTo(values.best(
                            (trial, fewest) -> curedByWholeRows(stages.with(trial.options()), field, failing, trials)));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void rowsLeftAloneByAChangeCountAsThoughUnderstood(@ForAll long seed) {
        Random random = new Random(seed);
        PlannedSource planned = PlannedSource.of(source(file(random)), chosen(random), MappingStore.inMemory());
        TrialStages stages = new TrialStages(planned, validator);
        RowTrials trials = new RowTrials(rows(planned, stages), Places.before(stages));
        List<TriedRow> failing =
                trials.rows().stream().filter(TriedRow::isFailing).toList();
        ImportOptions dropping = stages.options().toBuilder()
                .invalidValues(InvalidValueStrategy.DROP_VALUE)
                .build();
        int cured = trials.cured(stages.droppingInvalidValues(), failing, Candidate::isClean, 1);
        Statistics.label("cured").collect(cured > 0);
        assertThat(cured).isEqualTo(trials.cured(stages.with(dropping), failing, Candidate::isClean, 1));
    }

    private static int curedByWholeRows(Change change, Field field, List<TriedRow> failing, RowTrials trials) {
        int half = Math.max(Advisor.FEWEST, (failing.size() + 1) / 2);
        int cured = trials.cured(change, failing, row -> row.isClean() && !KeptRow.hasTrouble(row, field), half);
        boolean contradicts = field.type() == FieldType.PHONE && PlusReading.contradicts(failing, change, field);
        return cured < Advisor.FEWEST || contradicts ? 0 : cured;
    }

    private static List<TriedRow> rows(PlannedSource planned, TrialStages stages) {
        try (OpenSource open = planned.open()) {
            return FirstRows.of(open).decided(stages.unchanged(), Places.before(stages));
        }
    }

    private static String file(Random random) {
        int wrong = random.nextInt(5);
        boolean comeBack = random.nextInt(4) == 0;
        List<String> phones = wrong < 2 ? List.of("") : habit(PHONES, random);
        List<String> dates = wrong > 2 ? List.of("") : habit(DATES, random);
        List<String> countries = any(COUNTRIES, random);
        return IntStream.range(0, 6 + random.nextInt(40))
                .mapToObj(row -> String.join(
                        ";",
                        random.nextInt(12) == 0
                                ? "nobody"
                                : "p" + (comeBack ? random.nextInt(60) : row) + "@example.com",
                        any(NAMES, random),
                        digits(any(phones, random), random),
                        digits(any(dates, random), random),
                        any(countries, random),
                        any(NEWSLETTERS, random)))
                .collect(Collectors.joining("\n", HEADER, "\n"));
    }

    /** Most cells of a column are written in one way. */
    private static List<String> habit(List<String> forms, Random random) {
        String usual = any(forms, random);
        return List.of(usual, usual, usual, usual, usual, any(forms, random));
    }

    private static String digits(String form, Random random) {
        return form.chars()
                .mapToObj(c -> c == '#' ? String.valueOf(1 + random.nextInt(9)) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static ImportOptions chosen(Random random) {
        ImportOptions.Builder options = options()
                .optedOut(any(List.of(OptOutStrategy.SKIP, OptOutStrategy.MARK), random))
                .invalidValues(
                        random.nextInt(8) == 0 ? InvalidValueStrategy.DROP_VALUE : InvalidValueStrategy.REJECT_ROW);
        if (random.nextInt(3) == 0) {
            options.defaultCountry(any(List.of("IT", "DE", "US"), random));
        }
        return random.nextInt(4) == 0
                ? options.identifiedBy(ContactField.EMAIL, ContactField.PHONE).build()
                : options.build();
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
