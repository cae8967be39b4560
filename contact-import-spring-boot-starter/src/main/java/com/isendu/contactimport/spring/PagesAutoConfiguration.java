package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.web.ImportPages;
import com.isendu.contactimport.web.VisitorResolver;
import jakarta.servlet.Servlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Mounts the pages if the host has contact-import-web, jobs and a {@code VisitorResolver} bean. Without that bean,
 * nothing is mounted, so that a jar on the class path alone does not make any page public.
 */
@AutoConfiguration(after = JobsAutoConfiguration.class)
@ConditionalOnClass({ImportPages.class, Servlet.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "contact-import.pages.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PagesProperties.class)
public class PagesAutoConfiguration {

    @Bean
    @ConditionalOnBean({ImportEngine.class, ImportJobs.class, VisitorResolver.class})
    @ConditionalOnMissingBean
    ImportPages contactImportPages(
            ImportEngine engine,
            ImportJobs jobs,
            VisitorResolver visitors,
            ObjectProvider<ImportHistory> history,
            PagesProperties properties) {
        ImportPages.Builder pages = ImportPages.builder(engine, jobs, visitors);
        ConfiguredPages.set(properties, pages);
        return pages.history(history.getIfUnique()).build();
    }

    // Has no multipart configuration: the container would store a file before the pages have checked its form.
    @Bean
    @ConditionalOnBean(ImportPages.class)
    @ConditionalOnMissingBean(name = "contactImportPagesServlet")
    ServletRegistrationBean<Servlet> contactImportPagesServlet(ImportPages pages, PagesProperties properties) {
        ServletRegistrationBean<Servlet> registration =
                new ServletRegistrationBean<>(pages.servlet(), ConfiguredPages.mapping(properties));
        registration.setName("contactImportPages");
        return registration;
    }
}
