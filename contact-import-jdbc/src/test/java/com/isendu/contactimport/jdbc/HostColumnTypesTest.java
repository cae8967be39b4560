package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.sample.TypedTable;
import com.isendu.contactimport.jdbc.server.DriverAccess;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.report.ImportReport;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's table whose columns are dates, times, numbers, booleans, enumerations, arrays and JSON. */
class HostColumnTypesTest {

    private static final String HEADER =
            "email;last name;birthday;tags;mobile;subscription;vip;tier;points;balance;since;seen;shop\n";
    private static final int FEW = 3;
    // Enough for the ways of writing many rows at once.
    private static final int MANY = 40;

    @ParameterizedTest
    @EnumSource
    void keepsEachValueInAColumnOfItsOwnType(TestDatabase database) {
        for (int people : new int[] {FEW, MANY}) {
            TypedTable table = TypedTable.on(database);
            assertThatNoException()
                    .isThrownBy(() -> JdbcSchema.of(table.dataSource(), TypedTable.options())
                            .verify());

            assertThat(table.imports(file(people, "Rossi")).counts().created()).isEqualTo(people);
            assertThat(table.imports(file(people, "Rossi")).counts().unchanged())
                    .as("what is read back is what was written")
                    .isEqualTo(people);

            Contact first = table.stored().get(0);
            assertThat(values(first))
                    .containsEntry("birthday", "1980-05-17")
                    .containsEntry("tags", "vip, wine \\ \"red\"")
                    .containsEntry("phone", "+393331234500")
                    .containsEntry("subscription", Contact.SUBSCRIBED)
                    .containsEntry("custom.vip", "true")
                    .containsEntry("custom.tier", "gold")
                    .containsEntry("custom.points", "42")
                    .containsEntry("custom.balance", "12.5")
                    .containsEntry("custom.since", "2024-02-29")
                    .containsEntry("custom.seen", "2024-03-01")
                    .containsEntry("custom.shop", "Bari {1}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mergesAndUndoesTypedValues(TestDatabase database) {
        for (int people : new int[] {FEW, MANY}) {
            TypedTable table = TypedTable.on(database);
            table.imports(file(people, "Rossi"));
            ImportReport second = table.imports(file(people, "Verdi").replace("42", "43"));

            assertThat(second.counts().updated()).isEqualTo(people);
            assertThat(table.stored().get(0).get(TypedTable.POINTS)).isEqualTo("43");
            assertThat(table.stored().get(0).get(ContactField.TAGS)).isEqualTo("vip, wine \\ \"red\"");

            assertThat(table.history().undo("4711", second.importId())).isEqualTo(new UndoneContacts(0, people, 0));
            assertThat(table.stored().get(0).get(TypedTable.POINTS)).isEqualTo("42");
            assertThat(table.stored().get(0).get(ContactField.LAST_NAME)).isEqualTo("Rossi");
        }
    }

    @Test
    void copiesTypedRowsIntoPostgreSql() {
        TypedTable table = TypedTable.on(TestDatabase.POSTGRESQL);
        DriverAccess driver = DriverAccess.counted(table.dataSource());
        JdbcContactSink sink = JdbcContactSink.of(driver.dataSource(), TypedTable.options());

        assertThat(table.imports(sink, file(MANY, "Rossi")).counts().created()).isEqualTo(MANY);

        assertThat(driver.count()).isPositive();
        assertThat(Sql.count(
                        table.dataSource(),
                        "customer WHERE labels = ARRAY['vip', 'wine \\ \"red\"']"
                                + " AND extra = '{\"custom.shop\": \"Bari {1}\"}' AND vip AND seen = '2024-03-01T00:00Z'"
                                + " AND created > now() AT TIME ZONE 'UTC' - interval '1 hour'"))
                .isEqualTo(MANY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void statementsForSingleRowsKeepTypedValuesInPostgreSql(boolean rewritten) {
        UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
        UrlDataSource batches = new UrlDataSource(
                dataSource.url() + "&reWriteBatchedInserts=" + rewritten, dataSource.user(), dataSource.password());
        TypedTable table = TypedTable.on(TestDatabase.POSTGRESQL, batches, "BIGINT", "4711");
        JdbcContactSink sink = JdbcContactSink.of(DriverAccess.denied(batches).dataSource(), TypedTable.options());

        assertThat(table.imports(sink, file(MANY, "Rossi")).counts().created()).isEqualTo(MANY);
        assertThat(table.imports(sink, file(MANY, "Verdi")).counts().updated()).isEqualTo(MANY);
        assertThat(table.imports(file(MANY, "Verdi")).counts().unchanged()).isEqualTo(MANY);
    }

    @Test
    void domainOfPostgreSqlCountsAsWhatItIsMadeOf() {
        UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
        TypedTable table = TypedTable.on(TestDatabase.POSTGRESQL, dataSource, "BIGINT", "4711");
        Sql.execute(
                dataSource,
                "CREATE DOMAIN surname AS VARCHAR(10)",
                "ALTER TABLE customer ALTER name TYPE surname",
                "CREATE DOMAIN day AS DATE CHECK (value > '1900-01-01')",
                "ALTER TABLE customer ALTER birthday TYPE day");

        ImportReport report =
                table.imports(file(MANY, "Rossi") + "long@example.com;" + "R".repeat(11) + ";;;;;;;;;;;\n");

        assertThat(report.counts().created()).isEqualTo(MANY);
        assertThat(report.errors()).isEqualTo(Map.of(ErrorCode.FIELD_TOO_LONG, 1L));
        assertThat(table.imports(file(MANY, "Rossi")).counts().unchanged()).isEqualTo(MANY);
    }

    @ParameterizedTest
    @EnumSource
    void refusesByFieldWhatTheColumnHasNoValueFor(TestDatabase database) {
        TypedTable table = TypedTable.on(database);
        String file = file(MANY, "Rossi")
                + "a@example.com;Rossi;;;;;;;9999999999;;;;\n"
                + "b@example.com;Rossi;;;;;;;;1.005;;;\n"
                + "c@example.com;Rossi;;;;;;bronze;;;;;\n"
                + "d@example.com;Rossi;;;;;;;4.5;;;;\n";

        ImportReport report = table.imports(file);

        boolean hints = database == TestDatabase.SQLITE;
        assertThat(report.counts().created()).isEqualTo(hints ? MANY + 3 : MANY);
        if (!hints) {
            assertThat(report.errors())
                    .isEqualTo(Map.of(ErrorCode.NUMBER_OUT_OF_RANGE, 3L, ErrorCode.CHOICE_UNKNOWN, 1L));
        }
        report.firstErrors()
                .forEach(row -> assertThat(row.errors().get(0).field()).startsWith("custom."));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTimesAndTagsOfOthersWhenAnotherFieldChanges(TestDatabase database) {
        TypedTable table = TypedTable.on(database);
        table.imports(file(FEW, "Rossi"));
        String labels = switch (database) {
            case POSTGRESQL, H2 -> "ARRAY['a, b', '\"c\"']";
            case MARIADB, SQLITE ->
                "'[\"a, b\", \"\\\"c\\\"\"]'".replace("\\", database == TestDatabase.MARIADB ? "\\\\" : "\\");
        };
        String time = database == TestDatabase.SQLITE ? "'2024-02-29T13:45:30'" : "'2024-02-29 13:45:30'";
        Sql.execute(table.dataSource(), "UPDATE customer SET labels = " + labels + ", since = " + time);
        String before = Sql.value(table.dataSource(), "SELECT CAST(labels AS CHAR(40)) FROM customer");

        ImportReport report = table.imports("email;last name\nperson0@example.com;Verdi\n");

        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(table.stored().get(0).get(TypedTable.SINCE)).isEqualTo("2024-02-29T13:45:30");
        assertThat(Sql.value(table.dataSource(), "SELECT CAST(labels AS CHAR(40)) FROM customer"))
                .isEqualTo(before.replace("\", \"", database == TestDatabase.POSTGRESQL ? "\", \"" : "\",\""));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void takesAnAccountThatIsAUuid(TestDatabase database) {
        String account = "0f8fad5b-d9cb-469f-a165-70867728950e";
        TypedTable table = TypedTable.on(database, database.empty(), "UUID", account);

        assertThat(table.imports(file(MANY, "Rossi")).counts().created()).isEqualTo(MANY);
        assertThat(table.imports(file(MANY, "Verdi")).counts().updated()).isEqualTo(MANY);
        assertThat(table.stored()).hasSize(MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "007", "1.0"})
    void refusesAnAccountThatTheColumnDoesNotKeepAsItIs(String account) {
        TypedTable table = TypedTable.on(TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL.empty(), "BIGINT", account);

        assertThat(catchThrowableOfType(SinkException.class, () -> table.imports(file(1, "Rossi")))
                        .parameters())
                .containsEntry("reason", "ACCOUNT_UNFIT");
        assertThat(Sql.count(table.dataSource(), "contact_import_run")).isZero();
    }

    private static String file(int people, String lastName) {
        return HEADER
                + IntStream.range(0, people)
                        .mapToObj(i -> "person" + i + "@example.com;" + lastName
                                + ";1980-05-17;\"vip, wine \\ \"\"red\"\"\";+3933312345" + (i + 100 + "").substring(1)
                                + ";subscribed;yes;gold;42;12.50;2024-02-29;2024-03-01;Bari {1}\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> values(Contact contact) {
        Map<String, String> values = new HashMap<>();
        contact.forEach((field, value) -> values.put(field.key(), value));
        return values;
    }
}
