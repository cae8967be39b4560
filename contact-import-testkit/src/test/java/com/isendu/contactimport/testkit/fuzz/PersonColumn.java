package com.isendu.contactimport.testkit.fuzz;

import java.util.List;
import java.util.Random;

/**
 * A column of a generated contact file.
 *
 * @param headers its header in several languages
 * @param cells what its cells may hold; {@code %s} is the address of the person
 */
record PersonColumn(List<String> headers, List<String> cells) {

    static final int LANGUAGES = 5;

    static final PersonColumn EMAIL = new PersonColumn(
            List.of("email", "Indirizzo e-mail", "E-Mail-Adresse", "Adresse e-mail", "Correo electrónico"),
            List.of(
                    "%s",
                    "%s", "%s", "%s", "%s", "%s", " %s ", "Person <%s>", "mailto:%s", "%s,", "%s; other@example.com"));

    static final List<PersonColumn> ALL = List.of(
            EMAIL,
            new PersonColumn(
                    List.of("First name", "Nome", "Vorname", "Prénom", "Nombre"),
                    List.of("Ada", "Niccolò", "Jürgen", "Zoë", "", "O'Brien", "=1+1", "ada maria")),
            new PersonColumn(
                    List.of("Last name", "Cognome", "Nachname", "Nom", "Apellidos"),
                    List.of("Rossi", "De Luca", "Müller", "d'Angelo", "", "Smith, Jr.", "Ruiz \"El\" Paz")),
            new PersonColumn(
                    List.of("Name", "Nome e cognome", "Vollständiger Name", "Nom complet", "Nombre completo"),
                    List.of("Ada Rossi", "Rossi, Ada", "Dott. Luca Bianchi", "", "ACME S.r.l.")),
            new PersonColumn(
                    List.of("Phone", "Telefono", "Telefon", "Téléphone", "Teléfono"),
                    List.of(
                            "+39 333 123 4567",
                            "333 1234567",
                            "0171 2345678",
                            "12",
                            "",
                            "3,93331E+11",
                            "06 1234; 06 5678")),
            new PersonColumn(
                    List.of("Street", "Indirizzo", "Straße", "Rue", "Calle"),
                    List.of("Via Roma 1", "Hauptstr. 12 b", "12, rue de l'Église", "", "Main St\nApt 4")),
            new PersonColumn(
                    List.of("City", "Città", "Ort", "Ville", "Ciudad"),
                    List.of("Roma", "München", "Besançon", "", "Málaga")),
            new PersonColumn(
                    List.of("Postcode", "CAP", "PLZ", "Code postal", "Código postal"),
                    List.of("00185", "185", "80331", "")),
            new PersonColumn(
                    List.of("Birthday", "Data di nascita", "Geburtsdatum", "Date de naissance", "Fecha de nacimiento"),
                    List.of("1990-02-28", "28/02/1990", "02.28.1990", "30/02/1990", "", "yesterday")),
            new PersonColumn(
                    List.of("Notes", "Note", "Notizen", "Remarques", "Notas"),
                    List.of(
                            "",
                            "",
                            "likes tea; and coffee",
                            "says \"hello\"",
                            "first line\nsecond line",
                            "1|2\t3",
                            "x,y")),
            new PersonColumn(
                    List.of("Newsletter", "Iscritto", "Newsletter erlaubt", "Abonné", "Suscrito"),
                    List.of("yes", "no", "sì", "ja", "1", "0", "", "maybe")),
            new PersonColumn(
                    List.of("Customer number", "Codice cliente", "Kundennummer", "No client", "N.º cliente"),
                    List.of("1", "2", "A-3", "")));

    String header(int language) {
        return headers.get(language);
    }

    String cell(Random random, int person) {
        String cell = cells.get(random.nextInt(cells.size()));
        if (!cell.contains("%s")) {
            return cell;
        }
        String address = "person" + person + "@example.com";
        return cell.replace("%s", random.nextInt(10) == 0 ? address.replace('p', 'P') : address);
    }
}
