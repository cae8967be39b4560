package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.HostContactTable;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.StoredContacts;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A table of contacts as hosts have it, whose columns have the types that their values have. */
public final class TypedTable {

    public static final CustomField POINTS =
            CustomField.builder("points").type(FieldType.NUMBER).build();
    public static final CustomField BALANCE =
            CustomField.builder("balance").type(FieldType.NUMBER).build();
    public static final CustomField VIP =
            CustomField.builder("vip").type(FieldType.BOOLEAN).build();
    public static final CustomField TIER =
            CustomField.builder("tier").choices("gold", "silver", "bronze").build();
    public static final CustomField SINCE =
            CustomField.builder("since").type(FieldType.DATE).build();
    public static final CustomField SEEN =
            CustomField.builder("seen").type(FieldType.DATE).build();
    public static final CustomField SHOP = CustomField.text("shop");

    private final DataSource dataSource;
    private final String account;

    private TypedTable(DataSource dataSource, String account) {
        this.dataSource = dataSource;
        this.account = account;
    }

    /** With an account of 64 bits. */
    public static TypedTable on(TestDatabase database) {
        return on(database, database.empty(), "BIGINT", "4711");
    }

    public static TypedTable on(TestDatabase database, DataSource dataSource, String accountType, String account) {
        create(database, dataSource, accountType);
        JdbcSchema.of(dataSource, options()).createIfMissing();
        return new TypedTable(dataSource, account);
    }

    private static void create(TestDatabase database, DataSource dataSource, String accountType) {
        boolean postgres = database == TestDatabase.POSTGRESQL;
        if (postgres) {
            Sql.execute(dataSource, "CREATE TYPE \"Tier\" AS ENUM ('gold', 'silver')");
        }
        String bytewise = database == TestDatabase.MARIADB ? " COLLATE utf8mb4_nopad_bin" : "";
        List<String> columns = List.of(
                "merchant " + accountType + " NOT NULL",
                "mail VARCHAR(320)" + bytewise + " NOT NULL",
                "name VARCHAR(100)",
                "birthday DATE",
                "labels " + labels(database),
                "mobile VARCHAR(20)",
                "newsletter BOOLEAN",
                "vip BOOLEAN",
                "tier " + tier(database),
                "points INTEGER",
                "balance DECIMAL(8,2)",
                "sure DOUBLE PRECISION",
                "since TIMESTAMP" + (database == TestDatabase.MARIADB ? " NULL" : ""),
                "seen " + zoned(database),
                "extra " + (postgres ? "JSONB" : "JSON"),
                "created TIMESTAMP NULL",
                "updated " + zoned(database),
                "created_by " + (database == TestDatabase.MARIADB ? "CHAR(36)" : "UUID"),
                "updated_by VARCHAR(64)",
                "hash BIGINT",
                "PRIMARY KEY (merchant, mail)");
        Sql.execute(dataSource, "CREATE TABLE customer (" + String.join(", ", columns) + ")");
    }

    private static String zoned(TestDatabase database) {
        return database == TestDatabase.MARIADB ? "DATETIME(6)" : "TIMESTAMP WITH TIME ZONE";
    }

    private static String labels(TestDatabase database) {
        return switch (database) {
            case POSTGRESQL -> "TEXT[]";
            case H2 -> "VARCHAR(50) ARRAY";
            case MARIADB, SQLITE -> "JSON";
        };
    }

    private static String tier(TestDatabase database) {
        return switch (database) {
            case POSTGRESQL -> "\"Tier\"";
            case H2, MARIADB -> "ENUM('gold', 'silver')";
            case SQLITE -> "VARCHAR(10)";
        };
    }

    /** The builder of {@link #options()}. */
    public static HostContactTable.Builder columns() {
        return HostContactTable.named("customer")
                .accountColumn("merchant")
                .keyColumn("mail")
                .column(ContactField.LAST_NAME, "name")
                .column(ContactField.BIRTHDAY, "birthday")
                .column(ContactField.TAGS, "labels")
                .column(ContactField.PHONE, "mobile")
                .column(ContactField.SUBSCRIPTION, "newsletter")
                .column(ContactField.ADDRESS_CONFIDENCE, "sure")
                .column(VIP, "vip")
                .column(TIER, "tier")
                .column(POINTS, "points")
                .column(BALANCE, "balance")
                .column(SINCE, "since")
                .column(SEEN, "seen")
                .customFieldsColumn("extra")
                .timeColumns("created", "updated")
                .importColumns("created_by", "updated_by")
                .hashColumn("hash");
    }

    public static JdbcOptions options() {
        return JdbcOptions.builder().contactTable(columns().build()).build();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Imports a CSV file with the names of the custom fields as headers. */
    public ImportReport imports(String csv) {
        return imports(JdbcContactSink.of(dataSource, options()), csv);
    }

    public ImportReport imports(JdbcContactSink sink, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return ImportEngine.builder(sink)
                .build()
                .run(ContactSource.of(() -> new ByteArrayInputStream(bytes)), importOptions())
                .report();
    }

    public ImportOptions importOptions() {
        return ImportOptions.builder(account)
                .customFields(POINTS, BALANCE, VIP, TIER, SINCE, SEEN, SHOP)
                .consent(Consent.confirmedBy("tester"))
                .stopEarly(false)
                .build();
    }

    public ImportHistory history() {
        return ImportHistory.of(dataSource, options());
    }

    public List<Contact> stored() {
        List<Contact> contacts = new ArrayList<>();
        StoredContacts.of(dataSource, options()).forEach(account, contacts::add);
        return contacts;
    }
}
