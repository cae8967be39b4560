package com.isendu.contactimport.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets requests through to the steps: from where they come and whose they are is known then. */
final class Guarded {

    static final String TOKEN = "token";
    private static final String COOKIE = "contact-import";

    private final Supplier<RequestGuard> guard;
    private final Visitors visitors;

    Guarded(Supplier<RequestGuard> guard, Visitors visitors) {
        this.guard = guard;
        this.visitors = visitors;
    }

    /** What a step does with a request. */
    @FunctionalInterface
    interface Step {
        void serve(Exchange exchange) throws Exception;
    }

    /** Before everything else, static files too. */
    void check(Context context) {
        RequestGuard.HEADERS.forEach(context::header);
        if (!guard.get().isForUs(context.host())) {
            throw new Refusal(HttpStatus.MISDIRECTED_REQUEST, "refused.host");
        }
    }

    /** A step that changes nothing. */
    Handler reading(Step step) {
        return context -> step.serve(exchange(context));
    }

    /** A step that changes something: only from a page of ours, of this visitor's. */
    Handler changing(Step step) {
        return context -> {
            if (!guard.get().isFromUs(context.host(), context.header("Origin"))) {
                throw new Refusal(HttpStatus.FORBIDDEN, "refused.origin");
            }
            Visitor visitor = visitors.find(context.cookie(COOKIE));
            if (visitor == null) {
                throw new Refusal(HttpStatus.FORBIDDEN, "refused.expired");
            }
            if (!RequestGuard.isToken(visitor.token(), context.formParam(TOKEN))) {
                throw new Refusal(HttpStatus.FORBIDDEN, "refused.expired");
            }
            step.serve(new Exchange(context, visitor, wordsOf(context)));
        };
    }

    static Words wordsOf(Context context) {
        return Words.askedFor(context.header("Accept-Language"));
    }

    private Exchange exchange(Context context) {
        return new Exchange(context, visitor(context), wordsOf(context));
    }

    private Visitor visitor(Context context) {
        Visitor known = visitors.find(context.cookie(COOKIE));
        return known == null ? welcomed(context) : known;
    }

    private Visitor welcomed(Context context) {
        String secret = visitors.welcome();
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(guard.get().isSecure());
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
        return require(visitors.find(secret));
    }

    private static Visitor require(@Nullable Visitor visitor) {
        if (visitor == null) {
            throw new IllegalStateException("a visitor who was just welcomed");
        }
        return visitor;
    }
}
