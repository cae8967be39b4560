package com.isendu.contactimport.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void keepsOrderOfKeysAndWritesOneLine() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1L);
        map.put("a", List.of(true, 0.5, "x"));
        map.put("m", null);

        assertThat(Json.of(map)).isEqualTo("{\"z\":1,\"a\":[true,0.5,\"x\"],\"m\":null}");
    }

    @Test
    void writesEmptyMapsAndLists() {
        assertThat(Json.of(List.of(Map.of(), List.of()))).isEqualTo("[{},[]]");
    }

    @Test
    void escapesQuotesBackslashesAndControls() {
        assertThat(Json.of("a\"b\\c\nd\re\tf\u0001\u007f")).isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\\u0001\\u007f\"");
    }

    @Test
    void escapesLineEndsThatOnlyUnicodeKnows() {
        assertThat(Json.of("\u2028\u2029\u0085")).isEqualTo("\"\\u2028\\u2029\\u0085\"");
    }

    @Test
    void leavesOtherCharactersAsTheyAre() {
        assertThat(Json.of("Città 😀 /")).isEqualTo("\"Città 😀 /\"");
    }

    @Test
    void escapesKeys() {
        assertThat(Json.of(Map.of("\"", 1))).isEqualTo("{\"\\\"\":1}");
    }
}
