package com.isendu.contactimport.jdbc.internal.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account and, if known, the import of written contacts, and the time unless the database sets it.
 */
public record Stamp(String account, @Nullable String importId, Instant at) {}
