package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.jdbc.ContactErasure;
import com.isendu.contactimport.jdbc.ErasedContact;
import com.isendu.contactimport.jdbc.JdbcSuppressionList;
import com.isendu.contactimport.jdbc.SuppressionReason;
import com.isendu.contactimport.jobs.ImportJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who must not be imported, and who wants to be forgotten. People are named in bodies, since addresses of requests are
 * logged.
 */
@RestController
@RequestMapping("/accounts/{account}")
class PersonController {

    private final JdbcSuppressionList suppressions;
    private final ContactErasure erasure;
    private final ImportJobs jobs;

    PersonController(JdbcSuppressionList suppressions, ContactErasure erasure, ImportJobs jobs) {
        this.suppressions = suppressions;
        this.erasure = erasure;
        this.jobs = jobs;
    }

    @PostMapping("/suppressions")
    Suppression suppress(@PathVariable("account") String account, @RequestBody Person person) {
        suppressions.add(account, person.email(), SuppressionReason.OPTED_OUT);
        return new Suppression(true);
    }

    @PostMapping("/suppressions/lookup")
    Suppression lookUp(@PathVariable("account") String account, @RequestBody Person person) {
        return new Suppression(suppressions.contains(account, person.email()));
    }

    @PostMapping("/suppressions/removal")
    Suppression remove(@PathVariable("account") String account, @RequestBody Person person) {
        suppressions.remove(account, person.email());
        return new Suppression(false);
    }

    /** Deletes also the files of the account's jobs, which may hold the person. */
    @PostMapping("/erasures")
    ErasedContact erase(@PathVariable("account") String account, @RequestBody Person person) {
        ErasedContact erased = erasure.erase(account, person.email());
        jobs.deleteFiles(account);
        return erased;
    }

    /** Somebody, by e-mail address or key. */
    record Person(String email) {

        Person(@Nullable String email) {
            this.email = email == null ? "" : email;
        }

        /** Shows nobody. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Whether somebody must not be imported. */
    record Suppression(boolean suppressed) {}
}
