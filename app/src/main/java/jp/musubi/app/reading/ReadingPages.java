package jp.musubi.app.reading;

import java.util.Locale;
import java.util.Set;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Page;
import jp.musubi.query.reading.find.FindReadings;
import jp.musubi.query.reading.find.FoundReading;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All who have read the limited part of a record, for its owner and auditors; for others there is no such page. */
@PageController
class ReadingPages {
    private static final int SIZE = 50;
    private static final Set<RecordType> READ = Set.of(RecordType.SEED, RecordType.NEED);

    private final Questions questions;
    private final CurrentUser user;
    private final Subjects subjects;
    private final ReadingLines lines;

    ReadingPages(Questions questions, CurrentUser user, Subjects subjects, ReadingLines lines) {
        this.questions = questions;
        this.user = user;
        this.subjects = subjects;
        this.lines = lines;
    }

    @GetMapping("/readings/{type}/{id}")
    String page(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) Integer page,
            Model model,
            Locale locale) {
        Who who = user.who();
        RecordType known =
                Coded.of(RecordType.class, type).filter(READ::contains).orElseThrow(AbsentException::new);
        RecordRef record = Guard.id(id, text -> new RecordRef(known, text));
        if (!who.has(Role.AUDITOR) && !own(who, record)) {
            throw new AbsentException();
        }
        Show show = new Show(locale);
        int number = page == null || page < 1 ? 1 : page;
        Page<FoundReading> found = questions.ask(new FindReadings(who.viewer(), record, number, SIZE, null));
        model.addAttribute("title", subjects.called(who, record, show));
        model.addAttribute("address", subjects.address(record));
        model.addAttribute(
                "lines",
                found.items().stream().map(one -> lines.line(one, show)).toList());
        model.addAttribute("could", "/readers/" + type + "/" + id);
        model.addAttribute("here", "/readings/" + type + "/" + id);
        model.addAttribute("page", number);
        model.addAttribute("more", found.total() > (long) number * SIZE);
        return "reading/page";
    }

    private boolean own(Who who, RecordRef record) {
        return who.signedIn()
                && questions
                        .ask(new OwnerOf(record))
                        .filter(who.person()::equals)
                        .isPresent();
    }
}
