package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.internal.normalize.name.NameHabits.FullName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labelled names of one half: by country, columns with their headers. */
final class NameCorpus {

    private static final String HEADER = "# header: ";

    private NameCorpus() {}

    /** One column of a file. */
    record NameColumn(String header, List<LabelledName> names) {

        NameHabit habit() {
            return NameHabits.decisive(
                    header,
                    names.stream()
                            .map(name -> new FullName(name.cell(), name.country()))
                            .toList());
        }
    }

    static Map<String, List<NameColumn>> read(String half) {
        Map<String, List<NameColumn>> columns = new TreeMap<>();
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(NameCorpus.class.getResource("/names/" + half))
                        .toURI()))) {
            for (Path file : files.toList()) {
                String country = file.getFileName().toString().substring(0, 2);
                columns.put(country, columns(Files.readAllLines(file), country));
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<NameColumn> columns(List<String> lines, String usual) {
        List<NameColumn> columns = new ArrayList<>();
        String country = usual;
        for (String line : lines) {
            if (line.startsWith(HEADER)) {
                String[] parts = line.substring(HEADER.length()).split(" \\| country: ", 2);
                country = parts.length > 1 ? parts[1] : usual;
                columns.add(new NameColumn(parts[0], new ArrayList<>()));
            } else if (!line.isBlank()) {
                columns.get(columns.size() - 1).names().add(LabelledName.of(line, known(country)));
            }
        }
        return columns;
    }

    private static @Nullable String known(String country) {
        return country.equals("-") ? null : country;
    }
}
