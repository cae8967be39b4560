package com.isendu.contactimport.web;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.page.CheckPanel;
import com.isendu.contactimport.web.page.CorrectionPage;
import com.isendu.contactimport.web.upload.CorrectionEdit;
import com.isendu.contactimport.web.upload.CorrectionEdit.Replacement;
import com.isendu.contactimport.web.upload.CorrectionFile;
import com.isendu.contactimport.web.upload.CorrectionView;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows in error, corrected on the page: listed, changed, left out, and imported. */
final class CorrectionStep {

    private static final Pattern CELL = Pattern.compile("cell-(\\d{1,9})-(\\d{1,6})");
    private static final Pattern OUT = Pattern.compile("out-(\\d{1,9})");
    private static final String BEFORE = "was-";

    private final Uploads uploads;
    private final CheckStep checks;

    CorrectionStep(Uploads uploads, CheckStep checks) {
        this.uploads = uploads;
        this.checks = checks;
    }

    /** Begins to correct the rows in error of an import, or goes on with it. */
    void begin(Exchange exchange) {
        ImportJob draft = uploads.jobs().correct(exchange.account(), exchange.id());
        exchange.goTo(draft.state() == JobState.UPLOADED ? "files/" + draft.id() + "/rows" : "imports/" + draft.id());
    }

    void show(Exchange exchange) throws IOException {
        Optional<Upload> upload = uploads.find(exchange.defaults(), exchange.id());
        if (upload.isEmpty()) {
            exchange.goTo("imports/" + exchange.id());
            return;
        }
        CorrectionFile file = fileOf(upload.get());
        CorrectionView view =
                CorrectionView.of(file, exchange.query("code"), Math.max(0, exchange.queryNumber("page")));
        exchange.show(new CorrectionPage(
                        exchange.words(),
                        exchange.token(),
                        upload.get(),
                        view,
                        checks.panel(exchange, upload.get(), CheckPanel.Place.ROWS),
                        !exchange.query("old").isEmpty())
                .page());
    }

    private CorrectionFile fileOf(Upload upload) {
        if (!upload.isCorrection()) {
            throw Refusal.unknown();
        }
        return uploads.correctionOf(upload);
    }

    /** Keeps what was changed; then does what a button asks for: an advice, another page, the import. */
    void save(Exchange exchange) throws IOException {
        Optional<Upload> found = uploads.find(exchange.defaults(), exchange.id());
        if (found.isEmpty()) {
            exchange.goTo("imports/" + exchange.id());
            return;
        }
        Upload upload = found.get();
        fileOf(upload);
        // Rows have other numbers once one is left out: a form of a page before that means other rows.
        boolean isOfNow = exchange.form("version").equals(upload.version());
        CorrectionEdit edit = isOfNow ? edit(exchange) : CorrectionEdit.NONE;
        if (!edit.isNone()) {
            uploads.edit(upload, edit);
        }
        if (isOfNow && exchange.isGiven("advice")) {
            checks.advise(exchange, saved(exchange));
        }
        if (isOfNow && exchange.isTicked("import")) {
            uploads.submitCorrection(saved(exchange));
            exchange.goTo("imports/" + exchange.id());
        } else {
            exchange.goTo("files/" + exchange.id() + "/rows?code=" + codeOf(exchange) + "&page=" + pageOf(exchange)
                    + (isOfNow ? "" : "&old=yes"));
        }
    }

    private Upload saved(Exchange exchange) {
        return uploads.find(exchange.defaults(), exchange.id()).orElseThrow(Refusal::unknown);
    }

    private static String codeOf(Exchange exchange) {
        return exchange.form("code").replaceAll("[^A-Z_]", "");
    }

    private static int pageOf(Exchange exchange) {
        return Math.max(0, exchange.number(exchange.isGiven("go") ? "go" : "page"));
    }

    private static CorrectionEdit edit(Exchange exchange) {
        Map<Integer, Map<Integer, String>> cells = new HashMap<>();
        Set<Integer> leftOut = new HashSet<>();
        for (String name : exchange.sent().names()) {
            Matcher cell = CELL.matcher(name);
            Matcher out = OUT.matcher(name);
            if (cell.matches() && !exchange.form(name).equals(exchange.form(BEFORE + name))) {
                cells.computeIfAbsent(Integer.valueOf(cell.group(1)), row -> new HashMap<>())
                        .put(Integer.valueOf(cell.group(2)), exchange.form(name));
            } else if (out.matches()) {
                leftOut.add(Integer.valueOf(out.group(1)));
            }
        }
        CorrectionEdit edit = CorrectionEdit.ofCells(cells).leavingOut(leftOut);
        return replacement(exchange).map(edit::replacing).orElse(edit);
    }

    /** Returns a value in place of another in all rows, where a button asks for it. */
    private static Optional<Replacement> replacement(Exchange exchange) {
        String cell = exchange.form("everywhere");
        Matcher place = CELL.matcher(cell);
        return place.matches()
                ? Optional.of(new Replacement(
                        Integer.parseInt(place.group(2)), exchange.form(BEFORE + cell), exchange.form(cell)))
                : Optional.empty();
    }
}
