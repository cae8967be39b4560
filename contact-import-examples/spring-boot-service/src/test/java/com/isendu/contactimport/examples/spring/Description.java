package com.isendu.contactimport.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What openapi.yaml promises: which routes there are, and with which codes each of them answers. */
final class Description {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    private final Map<String, Set<String>> statusesByRoute = new TreeMap<>();
    private final String codes;

    private Description(Map<String, Map<String, Object>> yaml) {
        yaml.get("paths")
                .forEach((path, operations) -> map(operations).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        Set<String> statuses =
                                map(map(operation).get("responses")).keySet();
                        statusesByRoute.put(route(method, path), new TreeSet<>(statuses));
                    }
                }));
        codes = String.valueOf(
                map(map(map(map(yaml.get("components").get("schemas")).get("Problem"))
                                        .get("properties"))
                                .get("code"))
                        .get("description"));
    }

    static Description read() {
        try (InputStream yaml = Description.class.getResourceAsStream("/static/openapi.yaml")) {
            return new Description(new Yaml().load(yaml));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static String route(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    Set<String> routes() {
        return statusesByRoute.keySet();
    }

    /** Whether it says of a code of this service, which is none of the library, that there is one. */
    boolean namesCode(String code) {
        return codes.contains(code);
    }

    /** That a route may answer so; whatever is no route of the service is not looked at. */
    void promises(String method, String path, int status) {
        statusesByRoute.forEach((route, statuses) -> {
            if (matches(route, route(method, path))) {
                assertThat(statuses).as(route).contains(String.valueOf(status));
            }
        });
    }

    private static boolean matches(String route, String request) {
        String pattern = String.join("[^/]+", PLACE.split(route, -1));
        return request.matches(pattern.replace(".", "\\."));
    }
}
