package com.isendu.contactimport.internal.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OptionsCodecTest {

    private static final CustomField SIZE =
            CustomField.builder("size").choices("S", "Large").build();
    private static final ImportOptions PLAIN = ImportOptions.builder("shop").build();

    @Test
    void readsBackWhatDecidesHowAnImportBegins() {
        ImportOptions options = ImportOptions.builder("shop")
                .useLastMapping(true)
                .stopEarly(false)
                .locale(Locale.ITALIAN)
                .duplicates(DuplicateStrategy.KEEP_LAST)
                .customFields(SIZE)
                .fixedValue(FixedValue.constant(ContactField.COUNTRY, "IT"))
                .assign(SIZE, "grande", "Large")
                .build();

        assertThat(again(options)).hasToString(options.toString());
        assertThat(again(options).mapping()).isNull();
    }

    @Test
    void keepsAMappingThatWasGiven() {
        ImportOptions options = PLAIN.toBuilder()
                .mapping(ColumnMapping.builder().map(ContactField.EMAIL, "Mail").build())
                .build();

        assertThat(again(options).mapping()).isEqualTo(options.mapping());
    }

    @Test
    void refusesAnotherVersion() {
        Map<String, String> texts = new TreeMap<>(OptionsCodec.write(PLAIN).values());
        texts.put("options", "2");

        assertThatIllegalArgumentException().isThrownBy(() -> OptionsCodec.read("shop", ImportTerms.of(texts)));
    }

    private static ImportOptions again(ImportOptions options) {
        return OptionsCodec.read(options.account(), OptionsCodec.write(options));
    }
}
