package com.isendu.contactimport.spring;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Configures the JSON of results and previews for Jackson 2: for Spring Boot 3, and for Spring Boot 4 applications that
 * still use Jackson 2.
 */
@AutoConfiguration
@ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
public class Jackson2AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "contactImportJackson2Module")
    Module contactImportJackson2Module() {
        SimpleModule module = new SimpleModule("contact-import");
        new Forms(module).addAll();
        return module;
    }

    private static final class Forms extends JsonForms {

        private final SimpleModule module;

        Forms(SimpleModule module) {
            this.module = module;
        }

        @Override
        <T> void add(Class<T> type, Function<T, Object> form) {
            module.addSerializer(type, new FormSerializer<>(type, form));
        }
    }

    private static final class FormSerializer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, Object> form;

        FormSerializer(Class<T> type, Function<T, Object> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(form.apply(value), out);
        }
    }
}
