package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMessagesTest {

    /** A language that the library lacks. */
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final String ADA = "email;city;first name\na@example.com;X;Y\n";

    @TempDir
    Path directory;

    /** A view with constraints of the standard, of messages of the host's, and of none. */
    public record Shopper(
            @Size(min = 3, max = 20) @Pattern(regexp = "[a-z]+") @Nullable
            String firstName,

            @NotBlank(message = "{acme.city}") @Size(min = 2, message = "{acme.short}") @Nullable
            String city) {

        static Shopper of(Contact contact) {
            return new Shopper(contact.get(ContactField.FIRST_NAME), contact.get(ContactField.CITY));
        }

        @AssertTrue(message = "{acme.unknown.message}")
        public boolean isLoyal() {
            return false;
        }
    }

    @Test
    void standardConstraintsSpeakTheLanguageOfTheImport() {
        assertThat(errors(Locale.ITALIAN))
                .contains("Il valore non è accettato: la lunghezza deve essere tra 3 e 20. Correggilo.");
        assertThat(errors(Locale.ENGLISH))
                .contains("The value is not accepted: its length must be between 3 and 20. Correct it.");
    }

    @Test
    void messagesOfConstraintsAreTheHosts() {
        assertThat(errors(Locale.ITALIAN)).contains("Il valore non è accettato: almeno 2 lettere. Correggilo.");
        assertThat(errors(DUTCH)).contains("Waarde geweigerd: ten minste 2 letters.");
    }

    @Test
    void messageNobodyHasIsTheNameOfTheConstraint() {
        assertThat(errors(Locale.ENGLISH)).contains("The value is not accepted: AssertTrue. Correct it.");
    }

    @Test
    void violationsComeInTheOrderOfTheColumnsEachTime() {
        for (int time = 0; time < 20; time++) {
            assertThat(rejected(Locale.ENGLISH)).extracting(RowError::column).containsExactly(1, 2, 2, -1);
            assertThat(errors(Locale.ENGLISH).get(1)).contains("form [a-z]+");
            assertThat(errors(Locale.ENGLISH).get(2)).contains("length");
        }
    }

    @Test
    void factoryOfTheHostIsAskedInTheLanguageOfTheImport() {
        MessageInterpolator tellsLocale = new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return "of the machine";
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return "in " + locale;
            }
        };
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(tellsLocale)
                .buildValidatorFactory()) {
            ImportEngine engine = ImportEngine.builder(new StoringSink())
                    .validatorFactory(factory)
                    .constraints(ContactConstraints.on(Shopper::of))
                    .build();

            assertThat(errorsOf(engine, Locale.ITALY))
                    .extracting(error -> error.parameters().get("message"))
                    .containsOnly("in it_IT");
        }
    }

    @Test
    void errorCsvHasTheSentenceOfTheHostsCode() throws IOException {
        Path errors = directory.resolve("errors.csv");
        ImportEngine engine = ImportEngine.builder(batch ->
                        new BatchOutcome(List.of(ContactOutcome.rejected(new RowError(
                                new ErrorCode("acme.VAT_UNKNOWN"),
                                null,
                                RowError.NO_COLUMN,
                                Map.of("office", "Bari"))))))
                .messages(templates())
                .build();

        engine.run(source(ADA), options().locale(DUTCH).errorCsv(errors).build());

        assertThat(Files.readString(errors)).contains("acme.VAT_UNKNOWN").contains("Nummer onbekend in Bari.");
        assertThat(engine.messages(DUTCH).locale()).isEqualTo(DUTCH);
        assertThat(engine.messages(DUTCH).fieldName("phone")).isEqualTo("Telefoon");
    }

    @Test
    void errorCsvNamesACustomFieldByItsLabelUnlessTheHostNamesIt() throws IOException {
        assertThat(errorCsvWithoutLoyaltyNumber(MessageTemplates.none())).contains("“Loyalty number” is required");
        assertThat(errorCsvWithoutLoyaltyNumber((key, locale) -> key.equals("field.custom.loyalty_no") ? "Card" : null))
                .contains("“Card” is required");
        assertThat(errorCsvWithoutLoyaltyNumber((key, locale) -> {
                    throw new IllegalStateException();
                }))
                .contains("“Loyalty number” is required");
    }

    private String errorCsvWithoutLoyaltyNumber(MessageTemplates templates) throws IOException {
        Path errors = directory.resolve("errors.csv");
        CustomField loyalty = CustomField.builder("loyalty_no")
                .label("Loyalty number")
                .required(true)
                .build();

        ImportEngine.builder(new StoringSink())
                .messages(templates)
                .build()
                .run(
                        source("email;loyalty number\na@example.com;\n"),
                        options().customFields(loyalty).errorCsv(errors).build());

        return Files.readString(errors);
    }

    @Test
    void sentencesThatFailAreLeftToTheLibrary() {
        MessageTemplates broken = (key, locale) -> {
            throw new IllegalStateException();
        };

        assertThat(ErrorMessages.in(Locale.ITALIAN, broken).text(RowError.of(ErrorCode.EMAIL_MISSING)))
                .isEqualTo(ErrorMessages.in(Locale.ITALIAN).text(RowError.of(ErrorCode.EMAIL_MISSING)));
    }

    @Test
    void constraintThatFailsStopsTheImportAndIsNotQuoted() {
        StoringSink sink = new StoringSink();
        ImportEngine engine = ImportEngine.builder(sink)
                .constraints(ContactConstraints.on(contact -> {
                    throw new IllegalStateException("cannot check " + contact.key());
                }))
                .build();

        ImportSuspendedException stopped = catchThrowableOfType(
                ImportSuspendedException.class,
                () -> engine.run(source(ADA), options().build()));

        assertThat(stopped.code()).isEqualTo(ErrorCode.CONSTRAINT_FAULT);
        assertThat(stopped.parameters()).containsEntry("row", "2").containsEntry("reason", "IllegalStateException");
        assertThat(stopped).hasStackTraceContaining("HostMessagesTest");
        for (Throwable link = stopped; link != null; link = link.getCause()) {
            assertThat(link.toString()).doesNotContain("example.com");
        }
        assertThat(sink.finished.get(0).state()).isEqualTo(ImportState.SUSPENDED);
    }

    @Test
    void viewIsCalledByOtherThreadsThanTheImporting() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ImportEngine engine = ImportEngine.builder(new StoringSink())
                .constraints(ContactConstraints.on(contact -> {
                    threads.add(Thread.currentThread());
                    return contact;
                }))
                .build();
        StringBuilder people = new StringBuilder("email;first name\n");
        for (int person = 0; person < 3_000; person++) {
            people.append("p").append(person).append("@example.com;Ada\n");
        }

        engine.run(
                source(people.toString()), options().threads(4).batchSize(100).build());

        assertThat(threads).anyMatch(thread -> thread != Thread.currentThread());
    }

    private static List<String> errors(Locale locale) {
        ErrorMessages messages = engine().messages(locale);
        return rejected(locale).stream().map(messages::text).toList();
    }

    private static List<RowError> rejected(Locale locale) {
        return errorsOf(engine(), locale);
    }

    private static ImportEngine engine() {
        return ImportEngine.builder(new StoringSink())
                .messages(templates())
                .constraints(ContactConstraints.on(Shopper::of))
                .build();
    }

    private static List<RowError> errorsOf(ImportEngine engine, Locale locale) {
        ImportReport report =
                engine.run(source(ADA), options().locale(locale).build()).report();
        return report.firstErrors().get(0).errors();
    }

    private static MessageTemplates templates() {
        Map<String, String> dutch = Map.of(
                "language", "nl",
                "acme.short", "ten minste {min} letters",
                "CONSTRAINT_VIOLATED", "Waarde geweigerd: {message}.",
                "acme.VAT_UNKNOWN", "Nummer onbekend in {office}.",
                "field.phone", "Telefoon");
        Map<String, String> italian = Map.of("acme.short", "almeno {min} lettere");
        return (key, locale) -> (locale.getLanguage().equals("nl") ? dutch : italian).get(key);
    }
}
