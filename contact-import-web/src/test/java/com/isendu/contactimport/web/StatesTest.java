package com.isendu.contactimport.web;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each state of each page: no violation that axe-core knows of, nothing wider than the screen; a screenshot of it is
 * kept.
 */
@Tag("browser")
class StatesTest {

    private static final String HEADER = "E-mail;Nome;Cognome;Cellulare;Citta;Compleanno;Note";

    /** A screen and who sits before it. */
    record Screen(String name, NewContextOptions options) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Screen> screens() {
        return Stream.of(
                new Screen("light", new NewContextOptions().setLocale("en-GB")),
                new Screen("dark", new NewContextOptions().setLocale("en-GB").setColorScheme(ColorScheme.DARK)),
                phone("phone", "it-IT"),
                phone("phone-de", "de-DE"),
                phone("phone-fr", "fr-FR"),
                phone("phone-es", "es-ES"));
    }

    private static Screen phone(String name, String language) {
        return new Screen(name, new NewContextOptions().setLocale(language).setViewportSize(360, 740));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void eachStateCanBeUsedByEverybody(Screen screen) throws Exception {
        var context = Browser.open(screen.options());
        try (Served served = Served.on(
                                new InMemoryContactSink(),
                                Served.options()
                                        .customFields(
                                                CustomField.builder("shoe_size")
                                                        .label("Shoe size")
                                                        .build(),
                                                CustomField.text("shop"),
                                                CustomField.builder("size")
                                                        .type(FieldType.CHOICE)
                                                        .choices("S", "L")
                                                        .build())
                                        .build())
                        .start();
                Person person = Person.at(served, context)) {
            walk(person, served, screen.name());
        }
    }

    private void walk(Person person, Served served, String screen) throws Exception {
        person.open();
        look(person, screen, "upload");
        person.choose(served.file("empty.csv")).page().locator("#upload button").click();
        alert(person);
        look(person, screen, "upload-refused");
        upload(person, served.file("wide.csv", wide()));
        look(person, screen, "mapping-wide");
        person.open();
        upload(person, served.file("clienti-negozio.csv", shop()));
        look(person, screen, "mapping");
        person.page().locator("#column-0").selectOption("");
        person.page().locator("#blocked").waitFor();
        look(person, screen, "mapping-no-email");
        person.page().locator("#column-0").selectOption("email");
        checked(person);
        values(person, screen);
        person.page().locator("#import").click();
        checked(person);
        look(person, screen, "consent");
        person.confirms("Anna Bianchi");
        outcome(person, "some");
        look(person, screen, "some");
        person.page().locator("#correct").click();
        person.page().locator("#rows").waitFor();
        checked(person);
        look(person, screen, "correction");
        person.page().locator("#name").click();
        look(person, screen, "start");
        person.choose(served.file("none.csv", HEADER, "broken;A;B;;;;"));
        person.page().locator("#agreed").waitFor();
        person.confirms();
        outcome(person, "none");
        look(person, screen, "none");
        person.open();
        look(person, screen, "upload-last-mapping");
        person.choose(served.file("all.csv", HEADER, "dario@shop.example;Dario;Neri;;Bari;;"));
        person.page().locator("#agreed").waitFor();
        person.confirms();
        outcome(person, "all");
        look(person, screen, "all");
        person.page().navigate(served.page("/imports/0"));
        alert(person);
        look(person, screen, "not-found");
    }

    private void values(Person person, String screen) {
        person.page().locator("#values summary").click();
        person.page().locator("#tags").fill("fair");
        person.page().locator("#value-field").selectOption("custom.shop");
        person.page().locator("#value-text").fill("Milano".repeat(30));
        person.page().locator("#add").click();
        person.page().locator("#values [data-set] li").waitFor();
        checked(person);
        person.page().locator("#column-6").selectOption("custom.size");
        person.page().locator("#values [data-choices]").waitFor();
        checked(person);
        look(person, screen, "mapping-values");
        person.page().locator("#values [data-set] button").click();
        person.page().locator("#values [data-set] li").waitFor(new WaitForOptions().setState(DETACHED));
        person.page().locator("#column-6").selectOption("");
        person.page().locator("#values [data-choices]").waitFor(new WaitForOptions().setState(DETACHED));
        checked(person);
    }

    private static String[] shop() {
        List<String> names = List.of("Anna;Bianchi", "Bruno;Rossi", "Carla;Verdi", "Dario;Neri", "Elena;Gallo");
        List<String> cities = List.of("Roma", "Milano", "Torino", "Napoli");
        Stream<String> people = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> "cliente" + n + "@negozio.example;" + names.get(n % 5) + ";333 12345" + (10 + n) + ";"
                        + cities.get(n % 4) + ";" + (10 + n % 19) + "/05/198" + n % 10 + ";cliente dal 202" + n % 6);
        Stream<String> faulty = Stream.of(
                "senza-chiocciola;Bruno;Rossi;333 1234568;Milano;;",
                "carla@shop.example;Carla;Verdi;12;Torino;;",
                "dario@shop.example;Dario;Neri;12;Bari;;",
                "elena@shop.example;Elena;Gallo;;Pisa;1980-02-31;");
        return Stream.concat(Stream.of(HEADER), Stream.concat(people, faulty)).toArray(String[]::new);
    }

    private static String[] wide() {
        String names = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> n % 7 == 0 ? "UnNomeDiColonnaLunghissimoSenzaSpazi".repeat(3) + n : "Campo numero " + n)
                .reduce("E-mail", (all, name) -> all + ";" + name);
        String cells = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> n % 5 == 0 ? "" : "valore".repeat(n))
                .reduce("anna@shop.example", (all, cell) -> all + ";" + cell);
        return new String[] {names, cells};
    }

    private static void upload(Person person, Path file) {
        person.choose(file);
        person.page().locator("#upload button").click();
        person.page().locator("#columns").waitFor();
        checked(person);
    }

    private static void checked(Person person) {
        person.page().locator("#check [data-ready]").waitFor();
    }

    private static void alert(Person person) {
        person.page().locator("main [role=alert]").first().waitFor();
    }

    private static void outcome(Person person, String outcome) {
        person.page().locator("[data-outcome=" + outcome + "]").waitFor();
    }

    private static void look(Person person, String screen, String state) {
        Browser.keep(person.page(), screen + "-" + state);
        assertThat(Browser.violations(person.page()))
                .as("%s on %s", state, screen)
                .isEmpty();
        assertThat(Browser.faintBorders(person.page()))
                .as("%s on %s", state, screen)
                .isEmpty();
        Object wider =
                person.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("%s on %s is wider than the screen", state, screen)
                .isLessThanOrEqualTo(0);
    }
}
