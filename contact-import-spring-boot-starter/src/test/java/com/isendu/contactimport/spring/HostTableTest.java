package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.HostContactTable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A bean of the host that names its table of contacts. */
class HostTableTest {

    @Test
    void takesTheContactsInPlaceOfTheLibrarysTable() {
        Contexts.withJobs()
                .withUserConfiguration(OwnTable.class)
                .withPropertyValues("spring.sql.init.schema-locations=classpath:host-table.sql")
                .run(context -> {
                    Jobs.ended(context, Jobs.submit(context));

                    assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                                    .queryForList("SELECT tenant || ' ' || mail FROM person ORDER BY 1", String.class))
                            .containsExactly("shop-42 anna@example.com", "shop-42 bruno@example.com");
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnTable {

        @Bean
        HostContactTable people() {
            return HostContactTable.named("person")
                    .accountColumn("tenant")
                    .keyColumn("mail_key")
                    .column(ContactField.EMAIL, "mail")
                    .build();
        }
    }
}
