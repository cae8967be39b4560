package com.isendu.contactimport.web.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a host wants the pages to look.
 *
 * @param logo the picture in place of their name; null for none
 * @param styleSheet what comes after their own style sheet; null for nothing
 */
public record Look(@Nullable URI logo, @Nullable URI styleSheet) {}
