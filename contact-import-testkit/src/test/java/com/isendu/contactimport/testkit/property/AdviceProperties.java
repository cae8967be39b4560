package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.Advice;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is advised for a file, following it leaves every row that was sound as it was, and brings in at least the
 * rows that were promised. How to try it a hundred thousand times: docs/fuzzing.md.
 */
class AdviceProperties {

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void followedAdviceChangesNothingThatWasRightAndCuresWhatItClaims(@ForAll long seed) {
        AdvisedFile file = AdvisedFile.of(new Random(seed));
        AdvisedImport before = AdvisedImport.of(file, file.options());
        List<Advice> all = before.report().advice();
        Statistics.label("advice").collect(all.stream().map(Advice::option).toList());
        for (Advice advice : all) {
            for (Advice.Choice choice : advice.choices()) {
                AdvisedImport after = AdvisedImport.of(file, with(file.options(), advice.option(), choice.value()));
                assertThat(before.changedBy(after)).as("%s%n%s", advice, file).isEmpty();
                assertThat(before.curedBy(after)).as("%s%n%s", advice, file).isGreaterThanOrEqualTo(choice.cured());
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void followedProposalOfAnEarlyStopChangesNothingThatWasRight(@ForAll long seed) {
        AdvisedFile file = AdvisedFile.of(new Random(seed));
        Optional<RowsFailAlikeException> stop = stop(file);
        Statistics.label("stop").collect(stop.map(RowsFailAlikeException::option));
        stop.ifPresent(stopped -> {
            AdvisedImport before = AdvisedImport.of(file, file.options());
            for (String value : stopped.parameters().getOrDefault("found", "").split(" \\| ", -1)) {
                AdvisedImport after = AdvisedImport.of(file, with(file.options(), stopped.option(), value));
                assertThat(before.changedBy(after)).as("%s%n%s", stopped, file).isEmpty();
            }
        });
    }

    private static Optional<RowsFailAlikeException> stop(AdvisedFile file) {
        try {
            AdvisedImport.engine(new AdvisedImport.Witness()).check(Trial.source(file.text()), file.options());
            return Optional.empty();
        } catch (RowsFailAlikeException e) {
            return Optional.of(e);
        }
    }

    private static ImportOptions with(ImportOptions options, String option, String value) {
        ImportOptions.Builder changed = options.toBuilder();
        return switch (option) {
            case "defaultCountry" -> changed.defaultCountry(value).build();
            case "datePattern" -> changed.datePattern(value).build();
            case "invalidValues" ->
                changed.invalidValues(InvalidValueStrategy.valueOf(value)).build();
            case "mapping" ->
                changed.mapping(AdvisedFile.mapping(Integer.parseInt(value.substring(0, value.indexOf(' '))) - 1))
                        .build();
            default -> throw new IllegalArgumentException(option);
        };
    }
}
