package com.isendu.contactimport.web.html;

import static com.isendu.contactimport.web.html.Html.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void writesElementsInOrder() {
        assertThat(Html.page(element("main").with(element("h1").with("Upload"), element("br"))))
                .isEqualTo("<!doctype html><main><h1>Upload</h1><br></main>");
    }

    @Test
    void escapesHostileText() {
        assertThat(Html.page(element("td").with("<script>alert('&')</script>")))
                .isEqualTo("<!doctype html><td>&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</td>");
    }

    @Test
    void keepsHostileValueInsideItsAttribute() {
        assertThat(Html.page(element("input").attribute("value", "\" onfocus=\"alert(1)")))
                .isEqualTo("<!doctype html><input value=\"&quot; onfocus=&quot;alert(1)\">");
    }

    @Test
    void replacesControlCharacters() {
        assertThat(Html.page(element("td").with("a\u0000b\u001Bc")))
                .isEqualTo("<!doctype html><td>a\uFFFDb\uFFFDc</td>");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(Html.page(element("td").with("\uD83D\uDE00"))).contains("\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "ONLOAD", "style", "srcdoc", "hx-on:click", "a b", "a>", ""})
    void refusesAttributesThatAreCodeOrNoNames(String attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> element("p").attribute(attribute, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "https://elsewhere.example",
                ""
            })
    void refusesAddressesThatLeaveThePages(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> element("a").attribute("href", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "input"})
    void refusesContentWhereItWouldNotBeEscaped(String name) {
        assertThatIllegalStateException().isThrownBy(() -> element(name).with("x"));
    }

    @Test
    void showsNoTextInItsToString() {
        assertThat(new Text("anna@shop.example")).hasToString("Text[17 characters]");
    }
}
