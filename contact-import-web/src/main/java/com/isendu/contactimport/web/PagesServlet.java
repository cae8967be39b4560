package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.web.http.BrowserToken;
import com.isendu.contactimport.web.http.Form;
import com.isendu.contactimport.web.http.OriginGuard;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.Assets;
import com.isendu.contactimport.web.page.Languages;
import com.isendu.contactimport.web.page.Words;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests through to their steps: from where they come and whose they are is known then. */
final class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PagesServlet.class);

    private final transient PagesSettings settings;
    private final transient Routes routes;
    private final transient Languages languages;

    PagesServlet(PagesSettings settings, Routes routes, Languages languages) {
        this.settings = settings;
        this.routes = routes;
        this.languages = languages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        settings.headers().forEach(response::setHeader);
        request.setCharacterEncoding("UTF-8");
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String base = settings.baseOf(request);
        if (path.isEmpty()) {
            // Addresses in pages are relative to the folder.
            response.sendRedirect(base + "/");
            return;
        }
        Exchange exchange = stranger(request, response, base);
        try {
            settings.guard().requireOurHost(request);
            if (!Assets.serve(path, response)) {
                Routes.Match match = routes.find(request.getMethod(), path).orElseThrow(Refusal::unknown);
                exchange = known(exchange, match.id());
                serve(exchange, match);
            }
        } catch (Refusal refusal) {
            response.resetBuffer();
            exchange.refuse(refusal);
        } catch (ImportException failure) {
            response.resetBuffer();
            fail(exchange, failure);
        } catch (RuntimeException failure) {
            // Its message may hold anything.
            LOG.error("the pages failed: {}", failure.getClass().getName());
            if (response.isCommitted()) {
                // A download that breaks off must not look complete.
                throw new IOException("an answer broke off");
            }
            response.resetBuffer();
            exchange.refuse(Status.FAULT, exchange.words().say("refused.fault"));
        }
    }

    /** Returns a request of whom nothing is known but the language of the browser. */
    private Exchange stranger(HttpServletRequest request, HttpServletResponse response, String base) {
        return new Exchange(
                request,
                response,
                settings.frame(base),
                "",
                settings.nobody(),
                languages.askedFor(request.getHeader("Accept-Language"), null),
                BrowserToken.of(request, base),
                Form.EMPTY);
    }

    private Exchange known(Exchange exchange, String id) {
        Visitor visitor = settings.visitors()
                .visitor(exchange.request())
                .orElseThrow(() -> new Refusal(Status.UNAUTHORIZED, "refused.visitor"));
        String browser = exchange.request().getHeader("Accept-Language");
        Words words = languages.askedFor(browser, visitor.language());
        return exchange.by(visitor, words.withCustomFields(visitor.options().customFields()), id);
    }

    private void serve(Exchange exchange, Routes.Match match) throws IOException {
        OriginGuard guard = settings.guard();
        HttpServletRequest request = exchange.request();
        if (match.isChange()) {
            guard.requireOurPage(request);
            Form form = Form.of(request);
            exchange.browser().require(form.field(Exchange.TOKEN));
            match.step().serve(exchange.with(form));
        } else {
            exchange.response().addCookie(exchange.browser().cookie(guard.isSecure(request)));
            match.step().serve(exchange);
        }
    }

    /** What a step has not answered itself: the database, or the store of uploads. */
    private static void fail(Exchange exchange, ImportException failure) throws IOException {
        LOG.warn("the pages could not answer: {}", failure.code());
        boolean isAway = failure instanceof SinkException || failure instanceof JobException;
        exchange.refuse(
                isAway ? Status.UNAVAILABLE : Status.UNPROCESSABLE_CONTENT,
                exchange.words().failure(failure));
    }
}
