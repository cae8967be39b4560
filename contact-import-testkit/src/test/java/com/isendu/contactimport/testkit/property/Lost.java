package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.row.RejectedRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is in a file and neither stored as a contact of their own nor in a rejected row. A warning brings nobody back.
 */
final class Lost {

    private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s;,|<\"])person\\d+@example\\.com(?![^\\s;,|>\"])");

    private Lost() {}

    static void nobody(byte[] bytes, DamagedImport done) {
        assertThat(lostOf(bytes, done)).as(description(bytes, done)).isEmpty();
    }

    /**
     * A lost delimiter or line end can make one cell of two, or one row: who stands on a line that it touches may be in
     * the store as a part of somebody else's values.
     *
     * @param at where the byte was lost
     */
    static void nobodyBeyond(int at, byte[] bytes, DamagedImport done) {
        Set<String> lost = lostOf(bytes, done);
        Set<String> touched = addresses(touched(at, text(bytes, done)));
        String kept = done.stored().stream().map(done::valuesOf).collect(Collectors.joining("\n"));
        lost.removeIf(address -> touched.contains(address) && kept.contains(address));
        assertThat(lost).as(description(bytes, done)).isEmpty();
    }

    /** The lines before, with and behind the byte. */
    private static String touched(int at, String text) {
        List<String> lines = PhysicalLines.of(text);
        int line =
                PhysicalLines.of(text.substring(0, Math.min(at, text.length()))).size();
        return String.join("\n", lines.subList(Math.max(0, line - 2), Math.min(lines.size(), line + 1)));
    }

    private static Set<String> lostOf(byte[] bytes, DamagedImport done) {
        Set<String> lost = addresses(text(bytes, done));
        done.stored().forEach(contact -> lost.remove(contact.contact().key()));
        for (RejectedRow row : done.rejected()) {
            lost.removeAll(addresses(String.join("\n", row.cells())));
        }
        return lost;
    }

    private static String text(byte[] bytes, DamagedImport done) {
        return new String(bytes, done.report().format().charset());
    }

    private static String description(byte[] bytes, DamagedImport done) {
        return done.report() + "\n" + text(bytes, done);
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
