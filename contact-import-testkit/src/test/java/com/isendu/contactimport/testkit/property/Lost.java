package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.row.RejectedRow;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is in a file and neither stored as a contact of their own nor in a rejected row. A warning brings nobody back.
 */
final class Lost {

    private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s;,|<\"])person\\d+@example\\.com(?![^\\s;,|>\"])");

    private Lost() {}

    static void nobody(byte[] bytes, DamagedImport done) {
        Set<String> lost = addresses(new String(bytes, done.report().format().charset()));
        done.stored().forEach(contact -> lost.remove(contact.contact().key()));
        for (RejectedRow row : done.rejected()) {
            lost.removeAll(addresses(String.join("\n", row.cells())));
        }
        assertThat(lost)
                .as(
                        "%s%n%s",
                        done.report(), new String(bytes, done.report().format().charset()))
                .isEmpty();
    }

    private static Set<String> addresses(String text) {
        Set<String> found = new TreeSet<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            found.add(address.group());
        }
        return found;
    }
}
