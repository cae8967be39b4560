package com.isendu.contactimport.web;

import com.isendu.contactimport.web.upload.Uploads;

/** The addresses of the pages. */
final class Steps {

    private Steps() {}

    static Routes routes(Uploads uploads, PagesSettings settings) {
        UploadDoor door = new UploadDoor(settings.limits());
        PartStep parts = new PartStep(uploads.jobs(), door);
        UploadStep upload = new UploadStep(uploads, settings, door, parts);
        CheckStep checks = new CheckStep(uploads);
        MappingStep mapping = new MappingStep(uploads, checks);
        ConsentStep consent = new ConsentStep(uploads, checks);
        ImportStep imports = new ImportStep(uploads, settings, upload);
        CorrectionStep rows = new CorrectionStep(uploads, checks);
        return new Routes()
                .get("/", upload::show)
                .get("/template.csv", upload::template)
                .get("/parts/{id}", parts::count)
                .post("/parts/{id}", parts::take)
                .post("/files", upload::take)
                .get("/files/{id}", mapping::show)
                .post("/files/{id}", mapping::change)
                .get("/files/{id}/check", checks::show)
                .post("/files/{id}/mapping", mapping::confirm)
                .post("/files/{id}/advice", mapping::advise)
                .get("/files/{id}/rows", rows::show)
                .post("/files/{id}/rows", rows::save)
                .post("/files/{id}/discard", upload::discard)
                .get("/files/{id}/consent", consent::show)
                .post("/files/{id}/import", consent::begin)
                .get("/imports/{id}", imports::show)
                .get("/imports/{id}/progress", imports::progress)
                .post("/imports/{id}/cancel", imports::cancel)
                .post("/imports/{id}/continue", imports::goOn)
                .get("/imports/{id}/errors.csv", imports::errors)
                .get("/imports/{id}/errors.xlsx", imports::errorWorkbook)
                .post("/imports/{id}/corrected", imports::takeCorrected)
                .post("/imports/{id}/correct", rows::begin)
                .post("/imports/{id}/undo", imports::undo)
                .post("/imports/{id}/finish", imports::finish);
    }
}
