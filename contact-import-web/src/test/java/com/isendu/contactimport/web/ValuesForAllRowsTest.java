package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tags, values for all rows and words for choices in step 2, by somebody without scripts. */
class ValuesForAllRowsTest extends PagesTest {

    private static final CustomField SIZE = CustomField.builder("size")
            .label("Size")
            .type(FieldType.CHOICE)
            .choices("Small", "Large")
            .build();
    private static final Map<String, String> COLUMNS =
            Map.of("column-0", "email", "column-1", "city", "column-2", SIZE.key());
    private static final Pattern CHOICE = Pattern.compile("<select name=\"(choice-[0-9a-f-]+)\"");

    @Override
    Served.Setup setup() {
        return Served.on(sink, Served.options().customFields(SIZE).build());
    }

    @Test
    void givesEverybodyTheTagsThatAreTyped() throws Exception {
        String address = uploaded("Small");
        assertThat(caller.open(address).body()).contains("<details id=\"values\"><summary>");
        HttpResponse<String> shown = post(address, Map.of("tags", " fair,, 2026 "));
        assertThat(shown.body())
                .contains("<details id=\"values\" open=\"\">")
                .contains("name=\"tags\" id=\"tags\" autocomplete=\"off\" value=\"fair, 2026\"");
        assertThat(confirmed(address, Map.of()).body()).contains("“fair” → Tags; “2026” → Tags");
        imported(address);
        assertThat(stored(ContactField.TAGS)).allMatch(tags -> tags.contains("fair") && tags.contains("2026"));
    }

    @Test
    void refusesATagWithASeparatorByNameAndKeepsWhatWasTyped() throws Exception {
        String address = uploaded("Small");
        post(address, Map.of("tags", "fair"));
        HttpResponse<String> refused = caller.post(
                address + "/mapping",
                Map.of("column-0", "email", "column-1", "last_name", "column-2", "", "tags", "vip, a;b"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("role=\"alert\"")
                .contains("“a;b” cannot be a tag")
                .contains("value=\"vip, a;b\"")
                .contains("<option value=\"last_name\" selected=\"\">");
        assertThat(caller.open(address).body()).contains("value=\"fair\"");
    }

    @Test
    void removesTagsThatAreTypedNoMore() throws Exception {
        String address = uploaded("Small");
        post(address, Map.of("tags", "fair"));
        assertThat(post(address, Map.of("tags", "")).body()).contains("<details id=\"values\"><summary>");
        imported(address);
        assertThat(stored(ContactField.TAGS)).containsOnly("");
    }

    @Test
    void givesAValueToTheRowsWithoutOneOrToAll() throws Exception {
        String address = uploaded("Small");
        post(address, value("country", "DEFAULT", "IT", "add", "yes"));
        String shown =
                post(address, value("city", "DEFAULT", "Milano", "add", "yes")).body();
        assertThat(shown)
                .contains("Country: “IT” in the rows without a value")
                .contains("City: “Milano” in the rows without a value")
                .contains("value=\"DEFAULT:city\"");
        assertThat(confirmed(address, value("last_name", "CONSTANT", "Rossi")).body())
                .contains("“IT” → Country; “Milano” → City; “Rossi” → Last name");
        imported(address);
        assertThat(stored(ContactField.COUNTRY)).containsOnly("IT");
        assertThat(stored(ContactField.CITY)).containsExactlyInAnyOrder("Roma", "Milano");
        assertThat(stored(ContactField.LAST_NAME)).containsOnly("Rossi");
    }

    @Test
    void keepsAValueThatIsTypedWithoutAddingIt() throws Exception {
        String address = uploaded("Small");
        String shown = post(address, value("country", "CONSTANT", "IT")).body();
        assertThat(shown)
                .contains("name=\"value-text\" id=\"value-text\" autocomplete=\"off\" value=\"IT\"")
                .contains("<option value=\"country\" selected=\"\">")
                .contains("<option value=\"CONSTANT\" selected=\"\">")
                .doesNotContain("in all rows");
    }

    @Test
    void refusesAValueThatItsFieldDoesNotTakeByNameAndKeepsTheMapping() throws Exception {
        String address = uploaded("Small");
        post(address, value("country", "DEFAULT", "IT", "add", "yes"));
        HttpResponse<String> refused =
                caller.post(address + "/mapping", with(COLUMNS, value("phone", "CONSTANT", "nonsense")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("role=\"alert\"")
                .contains("“Phone” does not accept this value")
                .contains("value=\"nonsense\"")
                .contains("Country: “IT”")
                .doesNotContain("Phone: “nonsense”")
                .contains("<option value=\"city\" selected=\"\">");
    }

    @Test
    void refusesAConstantThatSaysWhoWantsMessagesAndAValueWithoutAField() throws Exception {
        String address = uploaded("Small");
        assertThat(post(address, value("subscription", "CONSTANT", "yes", "add", "yes"))
                        .body())
                .contains("says who agrees to messages");
        HttpResponse<String> refused = caller.post(address + "/mapping", with(COLUMNS, value("", "DEFAULT", "IT")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose the field for “IT”");
        assertThat(post(address, value("city", "DEFAULT", " ", "add", "yes")).body())
                .contains("Enter a value for City");
        assertThat(post(address, value("email", "DEFAULT", "a@shop.example", "add", "yes"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void removesAValue() throws Exception {
        String address = uploaded("Small");
        post(address, value("country", "DEFAULT", "IT", "add", "yes"));
        assertThat(post(address, Map.of("remove", "DEFAULT:country")).body()).doesNotContain("Country: “IT”");
        imported(address);
        assertThat(stored(ContactField.COUNTRY)).containsOnly("");
    }

    @Test
    void givesWordsOfTheFileTheChoiceThatAPersonAssigns() throws Exception {
        String address = uploaded("piccola");
        String page = post(address, Map.of()).body();
        assertThat(page)
                .contains("Size: values that are not among its choices")
                .contains("“piccola”, in one of the first rows");
        String assigned = post(address, Map.of(choiceIn(page), "Small")).body();
        assertThat(assigned).contains("“piccola” means").contains("<option value=\"Small\" selected=\"\">");
        assertThat(confirmed(address, Map.of()).body()).contains(": “piccola” → “Small”");
        imported(address);
        assertThat(stored(SIZE)).containsExactlyInAnyOrder("Small", "Large");
    }

    @Test
    void takesAnAssignedChoiceBackAndRefusesOneThatIsNone() throws Exception {
        String address = uploaded("piccola");
        String choice = choiceIn(post(address, Map.of()).body());
        assertThat(post(address, Map.of(choice, "Huge")).statusCode()).isEqualTo(400);
        post(address, Map.of(choice, "Small"));
        assertThat(post(address, Map.of(choice, "")).body()).contains("“piccola”, in one of the first rows");
        imported(address);
        assertThat(stored(SIZE)).containsExactly("Large");
    }

    @Test
    void showsNothingOfChoicesWhereAllAreKnown() throws Exception {
        assertThat(post(uploaded("Small"), Map.of()).body()).doesNotContain("none of the choices");
    }

    @Test
    void keepsAllOfItWhenTheFormatChanges() throws Exception {
        String address = uploaded("piccola");
        String choice = choiceIn(post(address, Map.of()).body());
        post(address, with(value("country", "DEFAULT", "IT", "add", "yes"), Map.of("tags", "fair", choice, "Small")));
        caller.post(address, with(COLUMNS, Map.of("delimiter", ",")));
        String again = caller.post(address, Map.of("delimiter", ";")).body();
        assertThat(again)
                .contains("value=\"fair\"")
                .contains("Country: “IT”")
                .contains("“piccola” means")
                .contains("<option value=\"Small\" selected=\"\">");
    }

    @Test
    void showsWhatIsRememberedWithTheLastMappingAndLetsItGo() throws Exception {
        String first = uploaded("piccola");
        String choice = choiceIn(post(first, Map.of()).body());
        post(first, with(value("country", "DEFAULT", "IT", "add", "yes"), Map.of("tags", "fair", choice, "Small")));
        imported(first);
        caller.open("/");
        HttpResponse<String> consent = caller.uploadWithLast("clienti.csv", file("piccola"));
        assertThat(consent.body()).contains("“fair” → Tags").contains("“IT” → Country");
        String address = consent.uri().getPath().replace("/consent", "");
        String page = caller.open(address).body();
        assertThat(page).contains("value=\"fair\"").contains("Country: “IT”").contains("“piccola” means");
        String without = post(address, Map.of("tags", "", choice, "", "remove", "DEFAULT:country"))
                .body();
        assertThat(without)
                .doesNotContain("value=\"fair\"")
                .doesNotContain("Country: “IT”")
                .doesNotContain("“piccola” means");
    }

    @Test
    void showsWhatTheHostGivesAllRowsAndLeavesItAlone() throws Exception {
        try (Served host = Served.on(
                        sink,
                        Served.options()
                                .customFields(SIZE)
                                .addTags("shop")
                                .constant(ContactField.COUNTRY, "IT")
                                .build())
                .start()) {
            visit(host);
            String address = uploaded("Small");
            String page = post(address, Map.of("tags", "fair", "remove", "CONSTANT:country"))
                    .body();
            assertThat(page)
                    .contains("Tags: “shop” in all rows")
                    .contains("Country: “IT” in all rows")
                    .contains("value=\"fair\"")
                    .doesNotContain("value=\"CONSTANT:country\"");
            imported(address);
            assertThat(stored(ContactField.TAGS)).allMatch(tags -> tags.contains("fair") && tags.contains("shop"));
        }
    }

    @Test
    void offersNoValueForWhatContactsAreKnownBy() throws Exception {
        try (Served host = Served.on(
                        sink,
                        Served.options()
                                .customFields(SIZE)
                                .identifiedBy(ContactField.EMAIL, ContactField.PHONE)
                                .build())
                .start()) {
            visit(host);
            String address = uploaded("Small");
            assertThat(post(address, value("phone", "CONSTANT", "+39 333 1234567", "add", "yes"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void escapesWhatIsTypedAndFound() throws Exception {
        String address = uploaded("<b>x</b>");
        String page = post(
                        address, with(value("city", "DEFAULT", "<i>y</i>", "add", "yes"), Map.of("tags", "<u>z</u>")))
                .body();
        assertThat(page).contains("&lt;b&gt;x").contains("&lt;i&gt;y").contains("&lt;u&gt;z");
        assertThat(page).doesNotContain("<b>").doesNotContain("<i>").doesNotContain("<u>");
    }

    private String uploaded(String size) throws Exception {
        String address =
                caller.upload("/files", "clienti.csv", file(size)).uri().getPath();
        post(address, Map.of());
        return address;
    }

    private static byte[] file(String size) {
        return ("E-mail;Citta;Taglia\r\nanna@shop.example;Roma;" + size + "\r\nbruno@shop.example;;Large\r\n")
                .getBytes(UTF_8);
    }

    /** Sends the form as the button that draws the page anew does. */
    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        return caller.post(address, with(COLUMNS, fields));
    }

    private HttpResponse<String> confirmed(String address, Map<String, String> fields) throws Exception {
        HttpResponse<String> consent = caller.post(address + "/mapping", with(COLUMNS, fields));
        assertThat(consent.body()).contains("Confirm the consent");
        return consent;
    }

    private void imported(String address) throws Exception {
        String imports = caller.imports(address).uri().getPath();
        assertThat(ended(imports)).contains("data-outcome");
    }

    private List<String> stored(Field field) {
        List<Contact> contacts = sink.contacts("shop-42");
        assertThat(contacts).isNotEmpty();
        return contacts.stream()
                .map(contact -> {
                    String value = contact.get(field);
                    return value == null ? "" : value;
                })
                .toList();
    }

    private static String choiceIn(String page) {
        Matcher found = CHOICE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Map<String, String> value(String field, String kind, String value, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("value-field", field, "value-kind", kind, "value-text", value));
        if (more.length == 2) {
            form.put(more[0], more[1]);
        }
        return form;
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
