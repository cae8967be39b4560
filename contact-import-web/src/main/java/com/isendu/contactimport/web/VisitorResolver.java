package com.isendu.contactimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Says who a request to the pages comes from. The host's login decides: the pages ask for every request, show and
 * change what belongs to the visitor's account only, and have no login of their own.
 *
 * <p><b>Threads:</b> called by those of the requests. What it throws is answered with a page that says that something
 * failed.
 */
@FunctionalInterface
public interface VisitorResolver {

    /**
     * Returns the visitor of a request.
     *
     * @param request the request; its parameters and body are not to be read
     * @return the visitor; empty for somebody who may not import, who gets a page with status 401
     */
    Optional<Visitor> visitor(HttpServletRequest request);
}
