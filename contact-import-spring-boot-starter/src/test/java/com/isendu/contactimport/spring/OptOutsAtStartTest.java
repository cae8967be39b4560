package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import org.junit.jupiter.api.Test;

class OptOutsAtStartTest {

    private static final String SECRET =
            "contact-import.suppression.secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void refusesToStartIfNoColumnTakesTheMark() {
        Contexts.withTables()
                .withUserConfiguration(HostTableTest.OwnTable.class)
                .withPropertyValues(
                        "spring.sql.init.schema-locations=classpath:host-table.sql",
                        "contact-import.defaults.opted-out=mark")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOfSatisfying(
                                SinkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OPT_OUTS_NOT_KEPT)));
    }

    @Test
    void refusesToStartIfNoListTakesSuppressedPeople() {
        Contexts.withTables()
                .withPropertyValues("contact-import.defaults.opted-out=suppress")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void startsIfOptOutsAreKept() {
        Contexts.withTables()
                .withPropertyValues("contact-import.defaults.opted-out=mark")
                .run(context -> assertThat(context).hasNotFailed());
        Contexts.withTables()
                .withPropertyValues("contact-import.defaults.opted-out=suppress", SECRET)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void namesTheCure() {
        SinkException cause = new SinkException(ErrorCode.OPT_OUTS_NOT_KEPT);

        assertThat(new SchemaFailureAnalyzer().analyze(cause).getAction())
                .contains("ContactField.SUBSCRIPTION", "contact-import.suppression.secret");
    }
}
