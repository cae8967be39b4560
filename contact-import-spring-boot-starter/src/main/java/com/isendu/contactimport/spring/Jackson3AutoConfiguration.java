package com.isendu.contactimport.spring;

import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Configures the JSON of results and previews for Jackson 3, the version of Spring Boot 4. */
@AutoConfiguration
@ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
public class Jackson3AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "contactImportJackson3Module")
    JacksonModule contactImportJackson3Module() {
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

        private final Function<T, Object> form;

        FormSerializer(Class<T> type, Function<T, Object> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            context.writeValue(out, form.apply(value));
        }
    }
}
