package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which of several columns of one field counts. */
class ColumnOrderTest extends PagesTest {

    @Test
    void usesAMobileBeforeALandlineHoweverTheyWereLinked() throws Exception {
        String address = uploaded("E-mail;Telefono fisso;Cellulare\r\nanna@shop.example;06 1234567;333 1234567\r\n");
        String proposed = caller.open(address).body();
        assertThat(why(proposed, 2))
                .contains("Used first. Where it is blank, the others are used in turn (Telefono fisso).");
        assertThat(why(proposed, 1))
                .contains("Used only where these columns are blank (Cellulare).")
                .doesNotContain("better columns");

        String alone = linked(address, "phone", "");
        assertThat(why(alone, 1)).doesNotContain("Used ", "better columns");
        String again = linked(address, "phone", "phone");

        assertThat(why(again, 2)).isEqualTo(why(proposed, 2));
        assertThat(why(again, 1)).isEqualTo(why(proposed, 1));
    }

    @Test
    void usesAColumnThatWasNotProposedBeforeThoseToItsRight() throws Exception {
        String address = uploaded("E-mail;Alfa;Cellulare\r\nanna@shop.example;06 1234567;333 1234567\r\n");
        assertThat(caller.open(address).body()).contains("<option value=\"phone\" selected");

        String both = linked(address, "phone", "phone");

        assertThat(why(both, 1)).contains("Used first.");
        assertThat(why(both, 2)).contains("Used only where these columns are blank (Alfa).");
    }

    @Test
    void usesColumnsThatWereNotProposedInTheOrderOfTheFile() throws Exception {
        String address = uploaded("E-mail;Alfa;Beta\r\nanna@shop.example;x;y\r\n");
        linked(address, "", "notes");

        String both = linked(address, "notes", "notes");

        assertThat(why(both, 1)).contains("Used first. Where it is blank, the others are used in turn (Beta).");
        assertThat(why(both, 2)).contains("Used only where these columns are blank (Alfa).");
    }

    @Test
    void namesAColumnWithoutAHeaderInTheLanguageOfThePage() throws Exception {
        try (Served italian = Served.on(new InMemoryContactSink())
                .visitor(visitor -> visitor.in(Locale.ITALIAN))
                .start()) {
            visit(italian);
            String address = uploaded("E-mail;;Beta\r\nanna@shop.example;x;y\r\n");

            assertThat(why(linked(address, "company", "company"), 2)).contains("Colonna 2");
            assertThat(caller.open(address + "/consent").body())
                    .contains("Colonna 2, Beta → Azienda")
                    .doesNotContain("Column 2");
        }
    }

    private String uploaded(String content) throws Exception {
        return caller.upload("/files", "clienti.csv", content.getBytes(UTF_8))
                .uri()
                .getPath();
    }

    private String linked(String address, String second, String third) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("column-0", "email"));
        form.put("column-1", second);
        form.put("column-2", third);
        return caller.post(address, form).body();
    }

    private static String why(String page, int column) {
        Matcher why = Pattern.compile("id=\"column-" + column + "-why\"[^>]*>([^<]*)<")
                .matcher(page);
        assertThat(why.find()).isTrue();
        return why.group(1);
    }
}
