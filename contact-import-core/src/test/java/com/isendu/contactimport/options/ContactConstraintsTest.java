package com.isendu.contactimport.options;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.report.ImportReport;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContactConstraintsTest {

    private static final String PEOPLE = "email;first name;city\na@example.com;A;Bari\nb@example.com;Beatrice;\n";

    interface Campaign {}

    /** What a host wants of its contacts. */
    public record Wanted(
            @Size(min = 2, message = "at least {min} letters, not ${validatedValue}")
            String firstName,

            @NotNull(groups = Campaign.class) String city,
            String email) {

        static Wanted of(Contact contact) {
            return new Wanted(contact.get(ContactField.FIRST_NAME), contact.get(ContactField.CITY), contact.email());
        }

        @AssertTrue(message = "no free text")
        public boolean isSomebody() {
            return !email.startsWith("b@");
        }
    }

    private static final class Shouting implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return "FROM THE HOST";
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }

    @Test
    void violationRejectsTheRowAndNamesTheColumn() {
        List<RowError> errors = errorsOf(ContactConstraints.on(Wanted::of), 0);

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATED);
        assertThat(errors.get(0).field()).isEqualTo("first_name");
        assertThat(errors.get(0).column()).isEqualTo(1);
        assertThat(errors.get(0).parameters().get("message")).startsWith("at least 2 letters");
    }

    @Test
    void violationOfNoFieldIsTheRowsOwn() {
        RowError error = errorsOf(ContactConstraints.on(Wanted::of), 1).get(0);

        assertThat(error.field()).isNull();
        assertThat(error.column()).isEqualTo(RowError.NO_COLUMN);
        assertThat(error.parameters()).containsEntry("message", "no free text");
    }

    @Test
    void groupsChooseTheConstraints() {
        List<RowError> errors = errorsOf(ContactConstraints.on(Wanted::of, Campaign.class), 0);

        assertThat(errors).extracting(RowError::field).containsExactly("city");
        assertThat(errors.get(0).parameters()).containsEntry("message", "it must not be missing");
    }

    @Test
    void hostsFactoryBringsItsMessages() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Shouting())
                .buildValidatorFactory()) {
            ImportEngine engine = ImportEngine.builder(new StoringSink())
                    .validatorFactory(factory)
                    .constraints(ContactConstraints.on(Wanted::of))
                    .build();
            ImportReport report = engine.run(source(PEOPLE), options().build()).report();
            assertThat(report.firstErrors().get(0).errors().get(0).parameters())
                    .containsEntry("message", "FROM THE HOST");
        }
    }

    @Test
    void noExpressionLanguageIsNeeded() {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName("jakarta.el.ELManager"));
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("org.glassfish.expressly.ExpressionFactoryImpl"));
    }

    @Test
    void runsOnTheProviderThatIsAskedFor() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Shouting())
                .buildValidatorFactory()) {
            assertThat(factory.getClass().getPackage().getImplementationVersion())
                    .startsWith(System.getProperty("validator.version", "9."));
        }
    }

    private static List<RowError> errorsOf(ContactConstraints constraints, int row) {
        ImportEngine engine =
                ImportEngine.builder(new StoringSink()).constraints(constraints).build();
        return engine.run(source(PEOPLE), options().build())
                .report()
                .firstErrors()
                .get(row)
                .errors();
    }
}
