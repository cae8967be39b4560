package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for a token in everything that a host might print without thinking. */
final class Secrets {

    static final String TOKEN = "zq7secret";

    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

    private Secrets() {}

    static void assertNoneIn(String text) {
        assertThat(text.toLowerCase(Locale.ROOT).contains(TOKEN))
                .as("a cell value, a header text or a file name is shown")
                .isFalse();
    }

    /** The exception, its causes and what it suppressed: message and toString of each. */
    static void assertNoneIn(Throwable thrown) {
        assertNoneIn(thrown.toString());
        assertNoneIn(String.valueOf(thrown.getMessage()));
        if (thrown.getCause() != null) {
            assertNoneIn(thrown.getCause());
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            assertNoneIn(suppressed);
        }
    }

    /** The toString of a value of the library and of every other one that its public methods lead to. */
    static int assertNoneReachableFrom(Object value) {
        Secrets secrets = new Secrets();
        secrets.follow(value);
        return secrets.seen.size();
    }

    private void follow(Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(this::follow);
        } else if (value instanceof Map<?, ?> map) {
            follow(map.keySet());
            follow(map.values());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::follow);
        } else if (value != null && isOfTheLibrary(value.getClass()) && seen.put(value, true) == null) {
            assertNoneIn(value.toString());
            for (Method method : value.getClass().getMethods()) {
                if (isGetter(method)) {
                    follow(resultOf(method, value));
                }
            }
        }
    }

    private static boolean isOfTheLibrary(Class<?> type) {
        return type.getName().startsWith("com.isendu.contactimport.");
    }

    // A builder makes new values without an end.
    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && !method.getName().equals("toBuilder")
                && !Modifier.isStatic(method.getModifiers())
                && isOfTheLibrary(method.getDeclaringClass())
                && method.getReturnType() != void.class;
    }

    private static Object resultOf(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.getName(), e);
        }
    }
}
