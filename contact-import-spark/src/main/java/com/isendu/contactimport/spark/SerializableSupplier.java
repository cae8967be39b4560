package com.isendu.contactimport.spark;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Creates an object once in each process of a cluster that needs it. Usually a lambda expression or a method reference.
 * Captured values are sent to the processes, so they must be serializable and must not be secrets that the cluster may
 * not see.
 *
 * @param <T> the type of the object
 */
@FunctionalInterface
public interface SerializableSupplier<T> extends Supplier<T>, Serializable {}
