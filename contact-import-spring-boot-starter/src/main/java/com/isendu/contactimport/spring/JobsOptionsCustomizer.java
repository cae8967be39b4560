package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.JobsOptions;

/**
 * Customizes the options of the jobs that the starter runs. A bean of this type is called once, after the properties
 * {@code contact-import.jobs.*} are set and before the options are built. Several beans are called in the order of
 * {@code @Order}. An exception prevents the application from starting.
 */
@FunctionalInterface
public interface JobsOptionsCustomizer {

    /**
     * Changes the options.
     *
     * @param builder the builder of the options, valid only during the call
     */
    void customize(JobsOptions.Builder builder);
}
