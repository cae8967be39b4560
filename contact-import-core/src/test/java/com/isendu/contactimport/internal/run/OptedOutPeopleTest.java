package com.isendu.contactimport.internal.run;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.internal.plan.PlanReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.Overlap;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of a lane, which another process has read and understood. */
class OptedOutPeopleTest {

    @Test
    void refusalInALaterRowOfALaneCountsForTheEarlierOnes() {
        assertThat(optedOut("email,unsubscribed\nada@example.com,\nleo@example.com,no\nada@example.com,yes\n"))
                .containsExactly(true, false, true);
    }

    @Test
    void laneOfASourceWithoutAnswersIsNotReadForThem() {
        String people = "email,first name\nada@example.com,Ada\n";

        OptedOutPeople.among(
                () -> {
                    throw new AssertionError("read");
                },
                plan(people));
    }

    private static List<Boolean> optedOut(String people) {
        SourcePlan plan = plan(people);
        List<Boolean> optedOut = new ArrayList<>();
        try (OpenSource ahead = OpenSource.open(plan, source(people));
                OpenSource again = OpenSource.open(plan, source(people));
                UnderstoodRows rows = again.rows(ValueStages.ofOptOuts(plan), Overlap.NONE)) {
            OptedOutPeople found =
                    OptedOutPeople.among(() -> ahead.rows(ValueStages.ofOptOuts(plan), Overlap.NONE), plan);
            for (Candidate row = rows.next(); row != null; row = rows.next()) {
                found.mark(row);
                optedOut.add(row.hasOptedOut());
            }
        }
        return optedOut;
    }

    private static SourcePlan plan(String people) {
        return PlanReader.read(engine(new StoringSink())
                .plan(source(people), options().build())
                .text());
    }
}
