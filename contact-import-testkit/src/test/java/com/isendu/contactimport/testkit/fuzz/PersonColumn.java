package com.isendu.contactimport.testkit.fuzz;

import java.util.List;
import java.util.Random;

/** A column of a generated contact file: its header in several languages, and the cells of people in it. */
enum PersonColumn {
    EMAIL(
            List.of("email", "Indirizzo e-mail", "E-Mail-Adresse", "Adresse e-mail", "Correo electrónico"),
            List.of(
                    "%s",
                    "%s", "%s", "%s", "%s", "%s", " %s ", "Person <%s>", "mailto:%s", "%s,", "%s; other@example.com")) {
        @Override
        String cell(Random random, int person) {
            String address = "person" + person + "@example.com";
            return super.cell(random, person)
                    .replace("%s", random.nextInt(10) == 0 ? address.replace('p', 'P') : address);
        }
    },
    FIRST_NAME(
            List.of("First name", "Nome", "Vorname", "Prénom", "Nombre"),
            List.of("Ada", "Niccolò", "Jürgen", "Zoë", "", "O'Brien", "=1+1", "ada maria")),
    LAST_NAME(
            List.of("Last name", "Cognome", "Nachname", "Nom", "Apellidos"),
            List.of("Rossi", "De Luca", "Müller", "d'Angelo", "", "Smith, Jr.", "Ruiz \"El\" Paz")),
    NAME(
            List.of("Name", "Nome e cognome", "Vollständiger Name", "Nom complet", "Nombre completo"),
            List.of("Ada Rossi", "Rossi, Ada", "Dott. Luca Bianchi", "", "ACME S.r.l.")),
    PHONE(
            List.of("Phone", "Telefono", "Telefon", "Téléphone", "Teléfono"),
            List.of("+39 333 123 4567", "333 1234567", "0171 2345678", "12", "", "3,93331E+11", "06 1234; 06 5678")),
    STREET(
            List.of("Street", "Indirizzo", "Straße", "Rue", "Calle"),
            List.of("Via Roma 1", "Hauptstr. 12 b", "12, rue de l'Église", "", "Main St\nApt 4")),
    CITY(List.of("City", "Città", "Ort", "Ville", "Ciudad"), List.of("Roma", "München", "Besançon", "", "Málaga")),
    POSTCODE(List.of("Postcode", "CAP", "PLZ", "Code postal", "Código postal"), List.of("00185", "185", "80331", "")),
    BIRTHDAY(
            List.of("Birthday", "Data di nascita", "Geburtsdatum", "Date de naissance", "Fecha de nacimiento"),
            List.of("1990-02-28", "28/02/1990", "02.28.1990", "30/02/1990", "", "yesterday")),
    NOTES(
            List.of("Notes", "Note", "Notizen", "Remarques", "Notas"),
            List.of("", "", "likes tea; and coffee", "says \"hello\"", "first line\nsecond line", "1|2\t3", "x,y")),
    NEWSLETTER(
            List.of("Newsletter", "Iscritto", "Newsletter erlaubt", "Abonné", "Suscrito"),
            List.of("yes", "no", "sì", "ja", "1", "0", "", "maybe")),
    NUMBER(
            List.of("Customer number", "Codice cliente", "Kundennummer", "No client", "N.º cliente"),
            List.of("1", "2", "A-3", ""));

    static final int LANGUAGES = 5;

    private final List<String> headers;
    private final List<String> cells;

    PersonColumn(List<String> headers, List<String> cells) {
        this.headers = headers;
        this.cells = cells;
    }

    String header(int language) {
        return headers.get(language);
    }

    String cell(Random random, int person) {
        return cells.get(random.nextInt(cells.size()));
    }
}
