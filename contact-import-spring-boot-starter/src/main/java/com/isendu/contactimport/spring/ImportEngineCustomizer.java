package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;

/**
 * Customizes the engine that the starter creates. A bean of this type is called once, after the starter has set mapping
 * store, suppression list and validator factory, and before the engine is built. Several beans are called in the order
 * of {@code @Order}. An exception prevents the application from starting.
 */
@FunctionalInterface
public interface ImportEngineCustomizer {

    /**
     * Adds or replaces parts of the engine.
     *
     * @param builder the builder of the engine, valid only during the call
     */
    void customize(ImportEngine.Builder builder);
}
