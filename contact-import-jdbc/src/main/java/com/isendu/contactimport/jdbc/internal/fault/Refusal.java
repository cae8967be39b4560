package com.isendu.contactimport.jdbc.internal.fault;

import org.jspecify.annotations.Nullable;

/**
 * Why the database refused a row.
 *
 * @param fault the kind of error
 * @param constraint the violated constraint in lower case; null if there is none or its name is unknown
 */
public record Refusal(Fault fault, @Nullable String constraint) {}
