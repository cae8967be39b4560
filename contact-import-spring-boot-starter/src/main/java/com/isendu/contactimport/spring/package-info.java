/**
 * Configures imports in a Spring Boot application, version 3.5 or 4.0. With the starter on the class path, an
 * {@link com.isendu.contactimport.ImportEngine} can be injected. A host can set properties
 * ({@link com.isendu.contactimport.spring.ContactImportProperties}), define beans that replace those of the starter,
 * and customize the engine ({@link com.isendu.contactimport.spring.ImportEngineCustomizer}).
 */
@NullMarked
package com.isendu.contactimport.spring;

import org.jspecify.annotations.NullMarked;
