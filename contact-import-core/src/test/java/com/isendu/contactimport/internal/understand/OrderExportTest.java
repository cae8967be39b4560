package com.isendu.contactimport.internal.understand;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderExportTest {

    private static final String ROWS = "a@x.it;Ada;1\na@x.it;;2\nb@x.it;Bea;1\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lineitem quantity",
                "SKU",
                "Order ID",
                "Prodotto",
                "Numero ordine",
                "Bestellnummer",
                "Menge",
                "Quantité",
                "Pedido",
                "Ilość",
                "Množství",
                "Заказ",
                "数量",
                "注文番号",
                "الكمية"
            })
    void rowsOfItemsAreFoundByTheColumnThatSaysWhatWasOrdered(String header) {
        assertThat(planned("email;first name;" + header + "\n" + ROWS, null).duplicates())
                .isEqualTo(DuplicateStrategy.MERGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email;first name;points\na@x.it;Ada;1\na@x.it;;2\n",
                "email;first name;item\na@x.it;Ada;1\nb@x.it;;2\n",
                "email;first name;item\na@x.it;Ada;1\na@x.it;Eva;2\n",
                "email;first name;item\na@x.it;Ada;1\na@x.it;;\n"
            })
    void otherFilesAreNone(String text) {
        assertThat(planned(text, null).duplicates()).isEqualTo(DuplicateStrategy.REJECT);
        assertThat(planned(text, null).isOrders()).isFalse();
    }

    @Test
    void choiceOfTheUserWins() {
        assertThat(planned("email;first name;item\n" + ROWS, DuplicateStrategy.REJECT)
                        .duplicates())
                .isEqualTo(DuplicateStrategy.REJECT);
    }

    private static PlannedSource planned(String text, @Nullable DuplicateStrategy chosen) {
        ContactSource source = ContactSource.of(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return PlannedSource.of(
                source, ImportOptions.builder("shop").duplicates(chosen).build(), MappingStore.inMemory());
    }
}
