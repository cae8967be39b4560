package com.isendu.contactimport.spring;

import com.isendu.contactimport.options.ImportOptions;

/**
 * Creates builders of options with the properties {@code contact-import.defaults.*} for the account of a request.
 * Inject it together with the {@link com.isendu.contactimport.ImportEngine}; a bean of the host replaces it.
 * Thread-safe.
 */
@FunctionalInterface
public interface ImportOptionsFactory {

    /**
     * Starts building the options of one import.
     *
     * @param account the account whose contacts are imported, as in {@link ImportOptions#builder(String)}
     * @return a new builder, not thread-safe
     * @throws IllegalArgumentException if the account is blank or too long
     */
    ImportOptions.Builder builder(String account);
}
