package com.isendu.contactimport.spark;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Makes something in each process of a cluster that needs it, once. Usually a lambda expression or a method reference;
 * what it captures is sent to the processes, so it must be serializable, and no secret that the cluster may not see.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface SerializableSupplier<T> extends Supplier<T>, Serializable {}
