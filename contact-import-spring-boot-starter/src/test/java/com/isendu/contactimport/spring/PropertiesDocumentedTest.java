package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** That every property is known to editors, with a text, and to docs/spring-boot.md. */
class PropertiesDocumentedTest {

    private static final Pattern PROPERTY = Pattern.compile(
            "\"name\": \"contact-import\\.([a-z.-]+)\",\\s+\"type\": \"[^\"]+\",\\s+\"description\": \"[^\"]{10,}\"");

    @Test
    void describesEveryProperty() throws IOException {
        String metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json")
                .getContentAsString(StandardCharsets.UTF_8);
        String documentation = Files.readString(documentation(Path.of("").toAbsolutePath()));

        List<String> names = PROPERTY.matcher(metadata)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(names).hasSize(53);
        assertThat(names).allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
    }

    // The same tests run in another folder, with Boot 4.
    private static Path documentation(Path folder) {
        Path file = folder.resolve("docs/spring-boot.md");
        return Files.exists(file) ? file : documentation(folder.getParent());
    }
}
