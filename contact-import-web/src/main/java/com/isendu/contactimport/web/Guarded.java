package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.web.session.BrowserSession;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets requests through to the steps: from where they come and whose they are is known then. */
final class Guarded {

    static final String TOKEN = "token";
    private static final String COOKIE = "contact-import";

    private final Supplier<RequestGuard> guard;
    private final BrowserSessions sessions;
    private final Function<Locale, ErrorMessages> messages;
    private final Map<Locale, Words> words = new ConcurrentHashMap<>();

    Guarded(Supplier<RequestGuard> guard, BrowserSessions sessions, Function<Locale, ErrorMessages> messages) {
        this.guard = guard;
        this.sessions = sessions;
        this.messages = messages;
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

    /** A step that changes something: only from a page of ours, of this session's. */
    Handler changing(Step step) {
        return context -> {
            if (!guard.get().isFromUs(context.host(), context.header("Origin"))) {
                throw new Refusal(HttpStatus.FORBIDDEN, "refused.origin");
            }
            BrowserSession session = sessions.find(context.cookie(COOKIE));
            if (session == null) {
                throw new Refusal(HttpStatus.FORBIDDEN, "refused.expired");
            }
            if (!RequestGuard.isToken(session.token(), context.formParam(TOKEN))) {
                throw new Refusal(HttpStatus.FORBIDDEN, "refused.expired");
            }
            step.serve(new Exchange(context, session, words(context)));
        };
    }

    static Words wordsOf(Context context) {
        return Words.askedFor(context.header("Accept-Language"));
    }

    private Words words(Context context) {
        Words asked = wordsOf(context);
        return words.computeIfAbsent(asked.locale(), locale -> asked.with(messages.apply(locale)));
    }

    private Exchange exchange(Context context) {
        return new Exchange(context, session(context), words(context));
    }

    private BrowserSession session(Context context) {
        BrowserSession known = sessions.find(context.cookie(COOKIE));
        return known == null ? welcomed(context) : known;
    }

    private BrowserSession welcomed(Context context) {
        String secret = sessions.welcome();
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(guard.get().isSecure());
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
        return require(sessions.find(secret));
    }

    private static BrowserSession require(@Nullable BrowserSession session) {
        if (session == null) {
            throw new IllegalStateException("a session that was just opened");
        }
        return session;
    }
}
