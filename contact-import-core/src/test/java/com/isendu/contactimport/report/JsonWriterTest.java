package com.isendu.contactimport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void keepsOrderOfKeysAndWritesOneLine() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1L);
        map.put("a", List.of(true, 0.5, "x"));
        map.put("m", null);

        assertThat(JsonForm.text(map)).isEqualTo("{\"z\":1,\"a\":[true,0.5,\"x\"],\"m\":null}");
    }

    @Test
    void writesEmptyMapsAndLists() {
        assertThat(JsonForm.text(List.of(Map.of(), List.of()))).isEqualTo("[{},[]]");
    }

    @Test
    void escapesQuotesBackslashesAndControls() {
        assertThat(JsonForm.text("a\"b\\c\nd\re\tf\u0001\u007f"))
                .isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\\u0001\\u007f\"");
    }

    @Test
    void escapesLineEndsThatOnlyUnicodeKnows() {
        assertThat(JsonForm.text("\u2028\u2029\u0085")).isEqualTo("\"\\u2028\\u2029\\u0085\"");
    }

    @Test
    void leavesOtherCharactersAsTheyAre() {
        assertThat(JsonForm.text("Città 😀 /")).isEqualTo("\"Città 😀 /\"");
    }

    @Test
    void escapesKeys() {
        assertThat(JsonForm.text(Map.of("\"", 1))).isEqualTo("{\"\\\"\":1}");
    }
}
