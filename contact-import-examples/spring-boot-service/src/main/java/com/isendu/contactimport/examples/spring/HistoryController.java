package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.UndoneContacts;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was imported into an account, with whose consent; and undoing it. */
@RestController
@RequestMapping("/accounts/{account}/history")
class HistoryController {

    private final ImportHistory history;

    HistoryController(ImportHistory history) {
        this.history = history;
    }

    @GetMapping
    List<ImportRecord> imports(@PathVariable("account") String account) {
        return history.imports(account);
    }

    @PostMapping("/{importId}/undo")
    UndoneContacts undo(@PathVariable("account") String account, @PathVariable("importId") String importId) {
        return history.undo(account, importId);
    }
}
