package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.JobsOptions;

/**
 * Changes the options of the jobs that the starter runs: a bean of this type is called once, after the properties
 * {@code contact-import.jobs.*} are set and before the options are built. Several are called in the order of
 * {@code @Order}. What it throws keeps the application from starting.
 */
@FunctionalInterface
public interface JobsOptionsCustomizer {

    /**
     * Changes the options.
     *
     * @param builder the builder of the options; not to be kept
     */
    void customize(JobsOptions.Builder builder);
}
