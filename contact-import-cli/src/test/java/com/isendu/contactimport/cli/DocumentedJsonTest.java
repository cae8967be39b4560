package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the command line shows the JSON that the commands print: the same keys. */
class DocumentedJsonTest {

    private static final Path PAGE = Path.of("..", "docs", "command-line.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```json\n(.*?)```");
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*)\":");
    private static final int NATIONAL = 18;
    private static final int PEOPLE = 60;

    @TempDir
    private Path directory;

    @Test
    void importPrintsTheDocumentedKeys() throws IOException {
        assertThat(keys(imports().out())).isEqualTo(keys(documented().get(0)));
    }

    @Test
    void previewPrintsTheDocumentedKeys() throws IOException {
        imports();
        Path later = people("later.csv", "Nome e cognome;E-mail;Cellulari");

        Cli preview = Cli.run("preview", later, "--last-mapping", "--json", "--to", store());

        List<String> documented = documented();
        assertThat(keys(preview.out())).isEqualTo(keys(String.join("\n", documented.subList(1, documented.size()))));
    }

    private Cli imports() throws IOException {
        Path file = people("people.csv", "Nome e cognome;E-mail;Cellulare");
        return Cli.run("import", file, "--consent", "Anna", "--json", "--to", store());
    }

    private String store() {
        return "jdbc:h2:file:" + directory.resolve("store");
    }

    /** Some have a national number, for which a country is missing. */
    private Path people(String name, String header) throws IOException {
        String rows = IntStream.range(0, PEOPLE)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "Dott.ssa Ada De Santis;p%d@example.com;%s555%04d%n",
                        i,
                        i < NATIONAL ? "333 " : "+39 347 ",
                        i))
                .collect(Collectors.joining());
        return Files.writeString(directory.resolve(name), header + "\n" + rows);
    }

    private static List<String> documented() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static Set<String> keys(String json) {
        return KEY.matcher(json).results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
