package com.isendu.contactimport.internal.normalize.place;

import static com.isendu.contactimport.contact.ContactField.COUNTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "IT, IT",
        "it, IT",
        "ITA, IT",
        "Italia, IT",
        "ITALY, IT",
        "Italien, IT",
        "Włochy, IT",
        "イタリア, IT",
        "germania, DE",
        "España, ES",
        "Espana, ES",
        "Österreich, AT",
        "UK, GB",
        "U.K., GB",
        "Gran Bretagna, GB",
        "England, GB",
        "USA, US",
        "U.S.A., US",
        "Stati Uniti, US",
        "Olanda, NL",
        "Magyarország, HU",
        "Kosovo, XK",
        "Côte d’Ivoire, CI",
        "Suisse, CH",
        "BRD, DE",
        "Oesterreich, AT",
        "Niemcy, DE",
        "Saksa, DE",
        "Italia (IT), IT",
        "DE - Germania, DE",
        "Italia (FR), COUNTRY_UNKNOWN",
        "Korea (Republic of), COUNTRY_UNKNOWN",
        "Guinea-Bissau, GW",
        "Atlantide, COUNTRY_UNKNOWN",
        "Nigeri, COUNTRY_UNKNOWN",
        "XX, COUNTRY_UNKNOWN",
        "-, ''"
    })
    void findsTheCountry(String cell, String expected) {
        assertThat(Row.of(COUNTRY, cell).result(COUNTRY)).isEqualTo(expected);
    }

    @Test
    void findsEveryCountryByCodeAndEnglishName() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            assertThat(Countries.find(code)).isEqualTo(code);
            assertThat(Countries.find(country.getISO3Country())).isEqualTo(code);
            assertThat(Countries.find(country.getDisplayCountry(Locale.ENGLISH)))
                    .isEqualTo(code);
            assertThat(Countries.find(country.getDisplayCountry(Locale.ITALIAN)))
                    .isEqualTo(code);
        }
    }

    /** Congo is the one or the other to Norwegians. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it", "de", "fr", "es", "pt", "nl", "pl", "da", "sv", "fi", "cs", "sk", "sl", "hu", "ro", "et", "lv",
                "lt", "el", "bg", "hr", "sr", "ru", "uk", "ca", "ga", "mt", "is", "eu", "gl", "lb"
            })
    void findsEveryCountryByTheNamesOfEuropeOrNotAtAll(String language) {
        for (String code : Locale.getISOCountries()) {
            String name = new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
            assertThat(Countries.find(name)).as(name).isIn(code, null);
        }
    }
}
