package com.isendu.contactimport.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Takes contact files over REST; {@code /openapi.yaml} says how. A host adds its login, and takes the account from
 * there instead of from the address.
 */
@SpringBootApplication
public class ImportService {

    /**
     * Starts the service.
     *
     * @param arguments Spring Boot's
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ImportService.class, arguments);
    }
}
