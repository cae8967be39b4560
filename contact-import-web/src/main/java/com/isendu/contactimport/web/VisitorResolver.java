package com.isendu.contactimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Identifies the visitor of a request by the login of the host. The pages have no login; they call the resolver for
 * every request, and show and change only data of the visitor's account.
 *
 * <p><b>Threads:</b> called on the threads of the requests. <b>Errors:</b> an exception causes an error page.
 */
@FunctionalInterface
public interface VisitorResolver {

    /**
     * Returns the visitor of a request.
     *
     * @param request the request; do not read its parameters or body
     * @return the visitor; empty for a person who may not import, who gets a page with status 401
     */
    Optional<Visitor> visitor(HttpServletRequest request);
}
