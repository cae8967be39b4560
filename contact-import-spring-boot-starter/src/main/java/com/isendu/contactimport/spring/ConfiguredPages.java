package com.isendu.contactimport.spring;

import com.isendu.contactimport.web.ImportPages;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Turns the properties {@code contact-import.pages.*} into options. */
final class ConfiguredPages {

    private ConfiguredPages() {}

    static void set(PagesProperties values, ImportPages.Builder pages) {
        values.origins().forEach(pages::origin);
        pages.basePath(values.basePath());
        set(values.maxFileBytes(), (DataSize size) -> pages.maxFileBytes(size.toBytes()));
        set(values.minBytesPerSecond(), (DataSize rate) -> pages.minBytesPerSecond(rate.toBytes()));
        set(values.uploadsPerAddress(), pages::uploadsPerAddress);
        pages.frameAncestors(values.frameAncestors());
        pages.logo(values.logo());
        pages.styleSheet(values.styleSheet());
        pages.texts(values.texts());
        pages.returnUrl(values.returnUrl());
    }

    /** The servlet mapping; that of the root would take the place of the host's own pages. */
    static String mapping(PagesProperties values) {
        String path = values.path();
        if (!path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException(
                    "contact-import.pages.path must begin with a slash, name a folder, and not end with a slash");
        }
        return path + "/*";
    }

    private static <T> void set(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}
