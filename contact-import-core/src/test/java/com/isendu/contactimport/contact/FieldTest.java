package com.isendu.contactimport.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.contact.Field.FieldType;
import org.junit.jupiter.api.Test;

class FieldTest {

    @Test
    void findsBuiltInFieldByItsKey() {
        assertThat(Field.ofKey("first_name")).contains(ContactField.FIRST_NAME);
    }

    @Test
    void findsCustomFieldHoweverItWasDeclared() {
        CustomField declared =
                CustomField.builder("loyalty").choices("gold", "silver").build();

        assertThat(Field.ofKey("custom.loyalty")).contains(declared);
    }

    @Test
    void findsNothingByAnotherKey() {
        assertThat(Field.ofKey("First_Name")).isEmpty();
    }

    @Test
    void rejectsNameThatNoCustomFieldHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.ofKey("custom.Loyalty card"));
    }

    @Test
    void anotherTypeRemovesTheChoices() {
        CustomField size = CustomField.builder("size")
                .choices("S", "L")
                .aliases("L", "large")
                .type(FieldType.TEXT)
                .build();

        assertThat(size.choices()).isEmpty();
        assertThat(size.aliases()).isEmpty();
    }
}
