package jp.musubi.app.history;

import java.util.List;
import java.util.Locale;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every event of a record in log order: who, for whom, when, what changed, why. */
@PageController
class HistoryPages {
    private final Questions questions;
    private final CurrentUser user;
    private final Subjects subjects;
    private final HistoryLines lines;

    HistoryPages(Questions questions, CurrentUser user, Subjects subjects, HistoryLines lines) {
        this.questions = questions;
        this.user = user;
        this.subjects = subjects;
        this.lines = lines;
    }

    @GetMapping("/history/{type}/{id}")
    String show(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) Long at,
            Model model,
            Locale locale) {
        Who who = user.who();
        RecordType known = Coded.of(RecordType.class, type).orElseThrow(AbsentException::new);
        RecordRef record = Guard.id(id, text -> new RecordRef(known, text));
        Long past = Guard.at(who, at, questions.position());
        List<HistoryEntry> entries = questions.ask(new ReadHistory(who.viewer(), record, past));
        if (entries.isEmpty()) {
            throw new AbsentException();
        }
        Show show = new Show(locale);
        model.addAttribute("record", record);
        model.addAttribute("at", past);
        model.addAttribute("title", subjects.called(who, record, show));
        model.addAttribute("address", subjects.hasPage(known) ? subjects.address(record) : null);
        model.addAttribute(
                "lines",
                entries.stream()
                        .map(entry -> lines.tell(entry, known, who, show))
                        .toList());
        return "history/page";
    }
}
