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
 * @param enabled Whether the pages are mounted, if contact-import-web is on the class path and there is a bean of
 *     VisitorResolver.
 * @param path Path that the pages are mounted under, within the context path of the application.
 * @param basePath Path under which browsers find the pages, behind a proxy that changes it. By default the path of
 *     the servlet.
 * @param origins Addresses by which browsers reach the pages, such as https://shop.example; requests for other
 *     hosts are refused. By default any.
 * @param maxFileBytes How large an uploaded file may be.
 * @param minBytesPerSecond How many bytes of an upload have to arrive each second, on average and after half a
 *     minute.
 * @param uploadsPerAddress How many files may arrive at a time from one address.
 * @param frameAncestors Origins whose pages may show these in a frame. By default none.
 * @param logo Address of a picture in place of the name at the top of each page.
 * @param styleSheet Address of a style sheet that comes after the one of the pages.
 * @param texts Directory with pages_LANGUAGE.properties that replace texts or add a language.
 * @param returnUrl Address that people go back to when they are done, such as that of their contacts.
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

    /** Keeps copies of the lists. */
    public PagesProperties {
        origins = List.copyOf(origins);
        frameAncestors = List.copyOf(frameAncestors);
    }
}
