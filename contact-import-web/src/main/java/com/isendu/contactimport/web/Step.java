package com.isendu.contactimport.web;

import java.io.IOException;

/** What is done with a request. */
@FunctionalInterface
interface Step {

    /** Answers; what it throws is answered by {@link PagesServlet}. */
    void serve(Exchange exchange) throws IOException;
}
