package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Configures the engine from the sink and the other engine parts in the context, and the factory of options.
 */
@AutoConfiguration(
        after = {JdbcContactImportAutoConfiguration.class, ImportMetricsAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
        })
@EnableConfigurationProperties(ContactImportProperties.class)
public class ContactImportAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ImportOptionsFactory contactImportOptions(ContactImportProperties properties) {
        return new DefaultOptions(properties.defaults());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(Sink.class)
    ImportEngine contactImportEngine(Sink sink, EngineParts parts, ObjectProvider<ImportEngineCustomizer> customizers) {
        ImportEngine.Builder builder = ImportEngine.builder(sink);
        parts.addTo(builder);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    // Not lazy, because no other bean depends on it. A host that customizes the engine may add a suppression list
    // there.
    @Bean
    @Lazy(false)
    @ConditionalOnSingleCandidate(Sink.class)
    @ConditionalOnMissingBean({ImportEngineCustomizer.class, OptOutsAtStart.class})
    OptOutsAtStart contactImportOptOutsAtStart(
            Sink sink, ObjectProvider<SuppressionList> suppressions, ContactImportProperties properties) {
        return new OptOutsAtStart(
                sink, suppressions.getIfAvailable(), properties.defaults().optedOut());
    }

    @Bean
    EngineParts contactImportEngineParts(
            ObjectProvider<MappingStore> mappings,
            ObjectProvider<SuppressionList> suppressions,
            ObjectProvider<ValidatorFactory> validators,
            ObjectProvider<ContactConstraints> constraints,
            ObjectProvider<ImportListener> listeners,
            ObjectProvider<MessageTemplates> messages) {
        return new EngineParts(mappings, suppressions, validators, constraints, listeners, messages);
    }

    /** The optional parts of an engine in the context. */
    record EngineParts(
            ObjectProvider<MappingStore> mappings,
            ObjectProvider<SuppressionList> suppressions,
            ObjectProvider<ValidatorFactory> validators,
            ObjectProvider<ContactConstraints> constraints,
            ObjectProvider<ImportListener> listeners,
            ObjectProvider<MessageTemplates> messages) {

        void addTo(ImportEngine.Builder builder) {
            mappings.ifAvailable(builder::mappingStore);
            suppressions.ifAvailable(builder::suppressions);
            validators.ifAvailable(builder::validatorFactory);
            constraints.ifAvailable(builder::constraints);
            messages.ifAvailable(builder::messages);
            listeners.orderedStream().forEach(builder::listener);
        }
    }
}
