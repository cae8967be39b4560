package com.isendu.contactimport.internal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import jakarta.validation.Configuration;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactValidatorTest {

    private static final String NOTHING_IS_LONG_ENOUGH = """
            <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.0">
              <default-package>com.isendu.contactimport.contact</default-package>
              <bean class="Contact" ignore-annotations="false">
                <class ignore-annotations="false"/>
                <field name="contactKey"><constraint annotation="jakarta.validation.constraints.Size">
                  <element name="min">100</element></constraint></field>
              </bean>
            </constraint-mappings>
            """;

    @Test
    void rejectsValueThatIsLongerThanItsField() {
        assertThat(codes(validated(null, "x".repeat(ContactField.FIRST_NAME.maxLength()))))
                .isEmpty();
        assertThat(codes(validated(null, "x".repeat(ContactField.FIRST_NAME.maxLength() + 1))))
                .containsExactly(ErrorCode.FIELD_TOO_LONG);
    }

    @Test
    void appliesConstraintsThatAHostPutsOnContactsInXml() {
        assertThat(codes(validated(NOTHING_IS_LONG_ENOUGH, "Ada"))).containsExactly(ErrorCode.CONSTRAINT_VIOLATED);
    }

    @Test
    void asksAProviderThatNobodyConfiguredOnlyAboutLengths() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(LengthCheck.of(factory.getValidator()).isComplete()).isTrue();
        }
        Candidate candidate = candidate("x".repeat(ContactField.FIRST_NAME.maxLength() + 1));
        ContactValidators.ofProvider(MessageTemplates.none()).in(Locale.ENGLISH).validate(candidate, List.of());
        assertThat(codes(candidate)).containsExactly(ErrorCode.FIELD_TOO_LONG);
    }

    private static List<ErrorCode> codes(Candidate candidate) {
        return candidate.errors().stream().map(RowError::code).toList();
    }

    private static Candidate validated(@Nullable String mapping, String firstName) {
        Configuration<?> configuration =
                Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator());
        if (mapping != null) {
            configuration.addMapping(new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)));
        }
        try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
            Candidate candidate = candidate(firstName);
            ContactValidators.of(factory).in(Locale.ENGLISH).validate(candidate, List.of());
            return candidate;
        }
    }

    private static Candidate candidate(String firstName) {
        Candidate candidate = new Candidate(
                new SourceRecord(new RowPosition(1, 1, 1), List.of(firstName)), new FieldSlots(List.of()));
        candidate.set(ContactField.FIRST_NAME, firstName, 0);
        candidate.key("ada@example.com");
        return candidate;
    }
}
