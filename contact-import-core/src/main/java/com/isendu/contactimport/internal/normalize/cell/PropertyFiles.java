package com.isendu.contactimport.internal.normalize.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Reads the word lists that lie beside the classes that use them, in UTF-8. */
public final class PropertyFiles {

    private PropertyFiles() {}

    public static Map<String, String> read(Class<?> beside, String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = new HashMap<>();
        properties.forEach((key, value) -> entries.put((String) key, (String) value));
        return entries;
    }
}
