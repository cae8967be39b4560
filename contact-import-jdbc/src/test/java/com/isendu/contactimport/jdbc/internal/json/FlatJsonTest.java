package com.isendu.contactimport.jdbc.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Property(tries = 500)
    void decodesWhatItEncodes(@ForAll Map<String, String> values) {
        assertThat(FlatJson.decode(FlatJson.encode(values))).isEqualTo(values);
    }

    @Property(tries = 500)
    void encodesOnOneLineWithoutHalfCharacters(@ForAll Map<String, String> values) {
        String json = FlatJson.encode(values);

        assertThat(json.chars()).allMatch(c -> c >= ' ');
        assertThat(json.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Test
    void writesPlainJson() {
        assertThat(FlatJson.encode(Map.of())).isEqualTo("{}");
        assertThat(FlatJson.encode(Map.of("custom.size", "\"43\"\n½")))
                .isEqualTo("{\"custom.size\":\"\\\"43\\\"\\u000a½\"}");
    }

    @Test
    void readsWhatOthersWrite() {
        assertThat(FlatJson.decode(" { \"a\" : \"\\b\\f\\n\\r\\t\\/\\u00e8\" ,\n \"b\" : \"\" } "))
                .containsExactly(Map.entry("a", "\b\f\n\r\t/è"), Map.entry("b", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}x",
                "{\"a\"}",
                "{\"a\":1}",
                "{\"a\":\"b\"",
                "{\"a\":\"b",
                "{\"a\":\"b\" \"c\":\"d\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12"
            })
    void refusesEverythingElse(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> FlatJson.decode(json));
    }
}
