package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;

/**
 * Adds to the engine that the starter makes: a bean of this type is called once, after the starter has set mapping
 * store, suppression list and validator factory, and before the engine is built. Several are called in the order of
 * {@code @Order}. What it throws keeps the application from starting.
 */
@FunctionalInterface
public interface ImportEngineCustomizer {

    /**
     * Adds to the engine, or sets one of its parts otherwise.
     *
     * @param builder the engine's builder; not to be kept
     */
    void customize(ImportEngine.Builder builder);
}
