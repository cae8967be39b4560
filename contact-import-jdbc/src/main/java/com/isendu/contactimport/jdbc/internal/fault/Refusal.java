package com.isendu.contactimport.jdbc.internal.fault;

import org.jspecify.annotations.Nullable;

/**
 * Why the database refused a row.
 *
 * @param fault what it complains about
 * @param constraint the constraint that the row violates, in lower case; null where there is none or its name is not
 *     known
 */
public record Refusal(Fault fault, @Nullable String constraint) {}
