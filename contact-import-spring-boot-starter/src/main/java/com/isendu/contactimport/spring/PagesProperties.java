package com.isendu.contactimport.spring;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code contact-import.pages.*}: the path and the options of the pages. A property that is not set has
 * the default of the library. Immutable and thread-safe.
 *
 * @param enabled Whether the pages are mounted if contact-import-web is on the class path and there is a
 *     VisitorResolver bean.
 * @param path Path that the pages are mounted under, within the context path of the application.
 * @param basePath Path of the pages in the browser if it differs from that of the servlet, for example behind a proxy.
 *     By default, the path of the servlet.
 * @param origins Origins under which browsers reach the pages, such as https://shop.example; requests to other hosts
 *     are refused. By default, every host is accepted.
 * @param maxFileBytes Maximum size of an uploaded file.
 * @param minBytesPerSecond Minimum average number of bytes of an upload per second; after 30 seconds, a slower upload
 *     is refused.
 * @param uploadsPerAddress Maximum number of concurrent uploads from one address.
 * @param frameAncestors Origins whose pages may show these pages in a frame. By default, none.
 * @param logo Address of an image that replaces the name at the top of each page.
 * @param styleSheet Address of a style sheet that is loaded after that of the pages.
 * @param texts Directory of pages_LANGUAGE.properties files, which replace texts or add a language.
 * @param returnUrl Address to which people return after an import, such as that of their contacts.
 */
@ConfigurationProperties("contact-import.pages")
public record PagesProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("/import") String path,
        @Nullable String basePath,
        @DefaultValue List<URI> origins,
        @Nullable DataSize maxFileBytes,
        @Nullable DataSize minBytesPerSecond,
        @Nullable Integer uploadsPerAddress,
        @DefaultValue List<String> frameAncestors,
        @Nullable URI logo,
        @Nullable URI styleSheet,
        @Nullable Path texts,
        @Nullable URI returnUrl) {

    /** Copies the lists. */
    public PagesProperties {
        origins = List.copyOf(origins);
        frameAncestors = List.copyOf(frameAncestors);
    }
}
