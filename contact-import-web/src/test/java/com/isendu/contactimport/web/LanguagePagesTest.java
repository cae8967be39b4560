package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.text.TextFiles;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.web.page.Languages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole import in each language. */
class LanguagePagesTest {

    /** No header, so the columns have no names of their own. */
    private static final String PEOPLE = IntStream.range(0, 20)
            .mapToObj(row -> "p" + row + (row == 7 ? "" : "@shop.example") + ";Anna;333 12345" + (10 + row) + "\r\n")
            .collect(Collectors.joining());

    /** English words that stand in no name, no address and no other language of the pages. */
    private static final String ENGLISH =
            "(?s).*\\b(the|you|your|with|this|column|rows?|choose|continue|value|missing|which)\\b.*";

    static List<Locale> translations() {
        return TextFiles.languages(Languages.class::getResourceAsStream, "pages").stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void sayNothingInEnglish(Locale language) throws Exception {
        try (Served served = Served.on(new InMemoryContactSink())
                .visitor(visitor -> visitor.in(language))
                .start()) {
            Caller caller = new Caller(served.uri());
            for (String page : pages(caller, language)) {
                assertThat(text(page)).doesNotMatch(ENGLISH);
            }
            assertThat(caller.open("/").body()).contains("<html lang=\"" + language + "\">");
        }
    }

    private static List<String> pages(Caller caller, Locale language) throws Exception {
        String upload = caller.open("/").body();
        String file = caller.upload("/files", "clienti.csv", PEOPLE.getBytes(UTF_8))
                .uri()
                .getPath();
        String columns = caller.open(file).body();
        String check = later(caller, file + "/check?place=COLUMNS&all=yes", "data-ready");
        String consent = caller.open(file + "/consent").body();
        String outcome = later(caller, caller.imports(file).uri().getPath(), "data-outcome");
        String start = caller.open("/").body();
        String refused = caller.send(caller.to("/imports/0").header("Accept-Language", language.toLanguageTag()))
                .body();
        return List.of(upload, columns, check, consent, outcome, start, refused);
    }

    /** The page as soon as it holds what it comes to. */
    private static String later(Caller caller, String address, String result) throws Exception {
        String page = caller.open(address).body();
        for (int looks = 0; looks < 600 && !page.contains(result); looks++) {
            Thread.sleep(50);
            page = caller.open(address).body();
        }
        assertThat(page).contains(result);
        return page;
    }

    /** What people read, without what is only for the browser. */
    private static String text(String page) {
        return page.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("(?s)\\bUTF-8\\b", " ");
    }
}
