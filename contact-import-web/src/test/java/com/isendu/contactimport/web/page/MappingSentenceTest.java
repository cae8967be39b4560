package com.isendu.contactimport.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.FixedValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MappingSentenceTest {

    @Test
    void saysWhichValuesAllRowsGetAndWhichWordsMeanAChoice() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "Posta")
                .add(FixedValue.tag("fair"))
                .add(FixedValue.defaultValue(ContactField.COUNTRY, "IT"))
                .add(new AssignedChoice("custom.size", "piccola", "Small"))
                .build();

        assertThat(MappingSentence.of(Words.in(Locale.ENGLISH, ErrorMessages.english()), mapping))
                .isEqualTo("Posta → E-mail; “fair” → Tags; “IT” → Country; custom.size: “piccola” → “Small”");
    }
}
