package com.isendu.contactimport.web.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have around them.
 *
 * @param base where browsers find the pages, without a slash at its end: their addresses are relative to it
 * @param logo the picture in place of their name; null for none
 * @param styleSheet what comes after their own style sheet; null for nothing
 */
public record Frame(
        String base, @Nullable URI logo, @Nullable URI styleSheet) {}
