package com.isendu.contactimport.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImportOptionsTest {

    @Test
    void withoutAnyCallTheDocumentedDefaultsHold() {
        ImportOptions options = ImportOptions.builder("shop").build();

        assertThat(options.account()).isEqualTo("shop");
        assertThat(options.reading()).isEqualTo(ReadingOptions.builder().build());
        assertThat(options.houseNumberInAddress()).isTrue();
        assertThat(options.splitNames()).isTrue();
        assertThat(options.capitalizeNames()).isFalse();
        assertThat(options.useLastMapping()).isFalse();
        assertThat(options.mapping()).isNull();
        assertThat(options.customFields()).isEmpty();
        assertThat(options.requiredFields()).isEmpty();
        assertThat(options.erasableFields()).isEmpty();
        assertThat(options.defaultCountry()).isNull();
        assertThat(options.datePattern()).isNull();
        assertThat(options.existingContacts()).isEqualTo(ExistingContactStrategy.UPDATE);
        assertThat(options.duplicates()).isNull();
        assertThat(options.invalidValues()).isEqualTo(InvalidValueStrategy.REJECT_ROW);
        assertThat(options.stopEarly()).isTrue();
        assertThat(options.batchSize()).isEqualTo(5000);
        assertThat(options.threads()).isEqualTo(Math.min(4, Runtime.getRuntime().availableProcessors()));
        assertThat(options.consent()).isNull();
        assertThat(options.errorCsv()).isNull();
        assertThat(options.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(options.listener()).isSameAs(ImportListener.NONE);
    }

    @Test
    void builderOfOptionsStartsFromEveryOneOfThem() throws ReflectiveOperationException {
        ImportOptions options = everything();
        ImportOptions copy = options.toBuilder().build();
        int compared = 0;
        for (Method method : ImportOptions.class.getMethods()) {
            boolean getter = method.getParameterCount() == 0
                    && method.getDeclaringClass() == ImportOptions.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.getName().equals("toBuilder");
            if (getter) {
                assertThat(method.invoke(copy))
                        .as(method.getName())
                        .isEqualTo(method.invoke(options))
                        .isNotNull();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void optionsDoNotChangeWithTheirBuilder() {
        ImportOptions.Builder builder = ImportOptions.builder("shop");
        ImportOptions options = builder.build();
        builder.batchSize(3);
        assertThat(options.batchSize()).isEqualTo(5000);
    }

    @Test
    void wrongValuesAreRefusedWhereTheyAreSet() {
        ImportOptions.Builder builder = ImportOptions.builder("shop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.customFields(CustomField.text("a"), CustomField.text("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.defaultCountry("it"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.datePattern("dd/MM"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.datePattern("dd/mm/yyyy"))
                .withMessageContaining("the month as MM");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.tagSeparator('x'));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.tagSeparator('"'));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.reading(reading -> reading.delimiter('"')));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.batchSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.batchSize(100_001));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.threads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.threads(65));
    }

    @Test
    void refusesNullByName() {
        ImportOptions.Builder builder = ImportOptions.builder("shop");

        refused("reading", () -> builder.reading((ReadingOptions) null));
        refused("reading", () -> builder.reading((Consumer<ReadingOptions.Builder>) null));
        refused("customFields", () -> builder.customFields((CustomField) null));
        refused("customFields", () -> builder.customFields((CustomField[]) null));
        refused("requiredFields", () -> builder.requiredFields((Field) null));
        refused("erasableFields", () -> builder.erasableFields((Field[]) null));
        refused("existingContacts", () -> builder.existingContacts(null));
        refused("invalidValues", () -> builder.invalidValues(null));
        refused("locale", () -> builder.locale(null));
        refused("listener", () -> builder.listener(null));
    }

    private static void refused(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    @Test
    void accountMustBeSaid() {
        assertThatNullPointerException()
                .isThrownBy(() -> ImportOptions.builder(null))
                .withMessage("account");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportOptions.builder(" "))
                .withMessageContaining("account");
        assertThatIllegalArgumentException().isThrownBy(() -> ImportOptions.builder("x".repeat(101)));
    }

    @Test
    void whatWasSetCanBeTakenBack() {
        ImportOptions options =
                everything().toBuilder().defaultCountry(null).datePattern(null).build();
        assertThat(options.defaultCountry()).isNull();
        assertThat(options.datePattern()).isNull();
    }

    @Test
    void toStringShowsNoPersonAndNoFile() {
        assertThat(everything().toString())
                .contains("HEADER=PRESENT", "batchSize=7")
                .doesNotContain("shop", "anna", "errors.csv", "Header of somebody");
    }

    private static ImportOptions everything() {
        return ImportOptions.builder("shop")
                .reading(reading -> reading.header(HeaderMode.PRESENT))
                .houseNumberInAddress(false)
                .splitNames(false)
                .capitalizeNames(true)
                .unfold(true)
                .useLastMapping(true)
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, "Header of somebody")
                        .build())
                .customFields(CustomField.text("a"))
                .requiredFields(ContactField.PHONE)
                .erasableFields(ContactField.CITY)
                .defaultCountry("IT")
                .datePattern("dd/MM/yyyy")
                .tagSeparator('/')
                .existingContacts(ExistingContactStrategy.SKIP)
                .duplicates(DuplicateStrategy.KEEP_LAST)
                .invalidValues(InvalidValueStrategy.DROP_VALUE)
                .stopEarly(false)
                .batchSize(7)
                .threads(3)
                .consent(Consent.confirmedBy("anna@shop.example"))
                .idempotencyKey("form-7")
                .errorCsv(Path.of("errors.csv"))
                .locale(Locale.ITALIAN)
                .listener(new ImportListener() {})
                .build();
    }
}
