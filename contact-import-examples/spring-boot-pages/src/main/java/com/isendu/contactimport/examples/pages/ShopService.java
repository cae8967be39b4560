package com.isendu.contactimport.examples.pages;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.HostContactTable;
import com.isendu.contactimport.spring.ImportOptionsFactory;
import com.isendu.contactimport.web.Visitor;
import com.isendu.contactimport.web.VisitorResolver;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Several shops, whose employees sign in and import customers under {@code /import/}. */
@SpringBootApplication
public class ShopService {

    /**
     * Starts the service.
     *
     * @param arguments Spring Boot's
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ShopService.class, arguments);
    }

    // tag::visitors[]
    @Bean
    VisitorResolver visitors(ImportOptionsFactory options) {
        return request -> Optional.ofNullable((Authentication) request.getUserPrincipal())
                .map(login -> (Employee) login.getPrincipal())
                .map(employee ->
                        Visitor.of(options.builder(employee.shop()).build()).named(employee.getUsername()));
    }
    // end::visitors[]

    // tag::security[]
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        // The pages check a token of their own in each form, before they read its file.
        PathPatternRequestMatcher pages =
                PathPatternRequestMatcher.withDefaults().matcher("/import/**");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .csrf(csrf -> csrf.ignoringRequestMatchers(pages))
                .build();
    }
    // end::security[]

    // tag::table[]
    @Bean
    HostContactTable customers() {
        return HostContactTable.named("customer")
                .accountColumn("shop")
                .keyColumn("mail_key")
                .column(ContactField.EMAIL, "mail")
                .column(ContactField.FIRST_NAME, "first_name")
                .column(ContactField.LAST_NAME, "last_name")
                .column(ContactField.PHONE, "phone")
                .importColumns("made_by", "changed_by") // with these and the hash, imports can be undone
                .hashColumn("content_hash")
                .build();
    }
    // end::table[]

    @Bean
    UserDetailsService employees(JdbcTemplate database) {
        String find = "SELECT name, password, shop FROM employee WHERE name = ?";
        return name -> database.query(find, (row, number) -> Employee.of(row), name).stream()
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException("no such employee"));
    }
}
