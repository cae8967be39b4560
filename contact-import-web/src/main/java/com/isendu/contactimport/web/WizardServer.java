package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.session.ImportExecutor;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of the wizard and what answers at each. */
final class WizardServer implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(WizardServer.class);
    private static final long BESIDE_THE_FILE = 1 << 16;

    private final ServerSettings settings;
    private final BrowserSessions sessions;
    private final Javalin javalin;

    WizardServer(ImportExecutor executor, ImportOptions defaults, ServerSettings settings) throws IOException {
        this.sessions = new BrowserSessions(executor, settings.confirmedBy(), settings.directory());
        this.settings = settings;
        // Which address is ours is known once the server listens.
        Guarded guarded = new Guarded(() -> settings.guard(port()), sessions, executor.engine()::messages);
        this.javalin = Javalin.create(config -> {
            configure(config);
            config.routes.before(guarded::check);
            Assets.ALL.forEach(config.routes::get);
            addSteps(config.routes, guarded, new UploadStep(executor, defaults));
            addRefusals(config.routes);
        });
        listen();
    }

    private void listen() throws IOException {
        try {
            javalin.start(LOOPBACK, settings.port());
        } catch (RuntimeException e) {
            sessions.close();
            throw new IOException("cannot listen at port " + settings.port() + ": is it in use?", e);
        }
    }

    int port() {
        return javalin.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.multipartConfig.cacheDirectory(sessions.directory().toString());
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(settings.maxFileBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.maxFileBytes() + BESIDE_THE_FILE, SizeUnit.BYTES);
    }

    private static void addSteps(RoutesConfig routes, Guarded guarded, UploadStep upload) {
        MappingStep mapping = new MappingStep();
        ConsentStep consent = new ConsentStep();
        ImportStep imports = new ImportStep();
        routes.get("/", guarded.reading(upload::show));
        routes.post("/files", guarded.changing(upload::take));
        routes.get("/files/{id}", guarded.reading(mapping::show));
        routes.post("/files/{id}", guarded.changing(mapping::change));
        routes.get("/files/{id}/check", guarded.reading(mapping::check));
        routes.post("/files/{id}/mapping", guarded.changing(mapping::confirm));
        routes.get("/files/{id}/consent", guarded.reading(consent::show));
        routes.post("/files/{id}/import", guarded.changing(consent::begin));
        routes.get("/imports/{id}", guarded.reading(imports::show));
        routes.get("/imports/{id}/progress", guarded.reading(imports::progress));
        routes.post("/imports/{id}/cancel", guarded.changing(imports::cancel));
        routes.post("/imports/{id}/continue", guarded.changing(imports::goOn));
        routes.get("/imports/{id}/errors.csv", guarded.reading(imports::errors));
        routes.get("/imports/{id}/errors.xlsx", guarded.reading(imports::errorWorkbook));
        routes.post("/imports/{id}/corrected", guarded.changing(upload::takeCorrected));
        routes.post("/imports/{id}/finish", guarded.changing(imports::finish));
    }

    private void addRefusals(RoutesConfig routes) {
        routes.exception(
                Refusal.class,
                (refusal, context) -> refuse(
                        context, refusal.status(), Guarded.wordsOf(context).say(refusal.key())));
        routes.exception(Exception.class, (exception, context) -> fail(context, exception));
        routes.error(HttpStatus.NOT_FOUND, context -> {
            if (context.result() == null || context.result().startsWith("Endpoint")) {
                refuse(context, HttpStatus.NOT_FOUND, Guarded.wordsOf(context).say("refused.unknown"));
            }
        });
    }

    /** Tells nothing of what has failed: its message may hold anything. */
    private void fail(Context context, Exception exception) {
        if (BrokenUpload.isTooLarge(exception)) {
            refuse(context, HttpStatus.CONTENT_TOO_LARGE, tooLarge(Guarded.wordsOf(context)));
            return;
        }
        if (BrokenUpload.isNoForm(exception)) {
            refuse(context, HttpStatus.BAD_REQUEST, Guarded.wordsOf(context).say("refused.form"));
            return;
        }
        LOG.error("The wizard failed: {}", exception.getClass().getName());
        refuse(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                Guarded.wordsOf(context).say("refused.fault"));
    }

    private String tooLarge(Words words) {
        Map<String, String> limit = Map.of("limit", words.number(settings.maxFileBytes() / 1_000_000), "unit", "MB");
        return words.errors().text(ErrorCode.FILE_TOO_LARGE, limit);
    }

    private static void refuse(Context context, HttpStatus status, String text) {
        Words words = Guarded.wordsOf(context);
        Page page = new Page(
                words,
                0,
                words.say("refused.title"),
                List.of(PageParts.alert(text), PageParts.link("/", words.say("refused.home"))));
        boolean part = context.header("HX-Request") != null;
        // In place of the page, whichever part of it has asked.
        context.header("HX-Retarget", "#main").header("HX-Reswap", "outerHTML");
        context.status(status).contentType(Page.TYPE).result(part ? page.part() : page.whole());
    }

    /** Stops listening, then what runs; deletes every file. */
    @Override
    public void close() throws IOException {
        try {
            javalin.stop();
        } finally {
            sessions.close();
        }
    }
}
