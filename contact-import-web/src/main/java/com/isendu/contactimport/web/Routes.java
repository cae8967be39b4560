package com.isendu.contactimport.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The addresses of the pages and what answers at each. */
final class Routes {

    private static final String ID = "{id}";

    private final List<Route> all = new ArrayList<>();

    /** What answers a request, with the id that its address names; empty where that names none. */
    record Match(Step step, String id, boolean isChange) {}

    private record Route(boolean isChange, List<String> parts, Step step) {

        Optional<Match> match(List<String> asked) {
            String id = "";
            if (asked.size() != parts.size()) {
                return Optional.empty();
            }
            for (int part = 0; part < parts.size(); part++) {
                if (parts.get(part).equals(ID)) {
                    id = asked.get(part);
                } else if (!parts.get(part).equals(asked.get(part))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(step, id, isChange));
        }
    }

    /** Returns a step that changes nothing. */
    Routes get(String path, Step step) {
        all.add(new Route(false, parts(path), step));
        return this;
    }

    /** Returns a step that changes something: only from a page of ours. */
    Routes post(String path, Step step) {
        all.add(new Route(true, parts(path), step));
        return this;
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    /** What answers a request for a path, which begins with a slash. */
    Optional<Match> find(String method, String path) {
        boolean isChange = method.equals("POST");
        List<String> asked = parts(path);
        return all.stream()
                .filter(route -> route.isChange == isChange)
                .flatMap(route -> route.match(asked).stream())
                .findFirst();
    }
}
