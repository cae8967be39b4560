/**
 * The import in a Spring Boot application, 3.5 or 4.0. Nothing here needs to be called: with the starter on the class
 * path there is an {@link com.isendu.contactimport.ImportEngine} to inject. What the host may do is to set properties
 * ({@link com.isendu.contactimport.spring.ContactImportProperties}), to define beans of its own, before which those of
 * the starter give way, and to add to the engine ({@link com.isendu.contactimport.spring.ImportEngineCustomizer}).
 */
@NullMarked
package com.isendu.contactimport.spring;

import org.jspecify.annotations.NullMarked;
