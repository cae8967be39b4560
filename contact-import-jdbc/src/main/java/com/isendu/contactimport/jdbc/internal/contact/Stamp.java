package com.isendu.contactimport.jdbc.internal.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose contacts are written, by which import, if one is known, and when, where the database does not say that itself.
 */
public record Stamp(String account, @Nullable String importId, Instant at) {}
