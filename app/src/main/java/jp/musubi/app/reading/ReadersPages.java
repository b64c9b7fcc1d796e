package jp.musubi.app.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.PartyFields;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.ReadersOn;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.reading.findreaders.Readers;
import jp.musubi.query.reading.findreaders.Readers.Reason;
import jp.musubi.query.reading.findreaders.Readers.Told;
import jp.musubi.query.reading.findreaders.ReadingGround;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 「この日に誰が見られたか」, for the owner of a record, coordinators and auditors; for others there is no such page. */
@PageController
class ReadersPages {
    private static final Set<RecordType> READ = Set.of(RecordType.SEED, RecordType.NEED);

    private final Questions questions;
    private final CurrentUser user;
    private final Subjects subjects;
    private final PartyFields parties;

    ReadersPages(Questions questions, CurrentUser user, Subjects subjects, PartyFields parties) {
        this.questions = questions;
        this.user = user;
        this.subjects = subjects;
        this.parties = parties;
    }

    /** A reason in words. @param persons how many, in words */
    public record Row(String why, boolean limited, String persons) {}

    /** A person in words. */
    public record Line(String name, String open, String limited) {}

    @GetMapping("/readers/{type}/{id}")
    String page(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) String day,
            @RequestParam(required = false) Long at,
            @RequestParam(required = false) Integer page,
            Model model,
            Locale locale) {
        Who who = user.who();
        RecordType known =
                Coded.of(RecordType.class, type).filter(READ::contains).orElseThrow(AbsentException::new);
        RecordRef record = Guard.id(id, text -> new RecordRef(known, text));
        Long past = Guard.at(who, at, questions.position());
        Show show = new Show(locale);
        String typed = day == null ? "" : day.strip();
        LocalDate wanted = typed.isEmpty() ? Show.today() : Dates.read(typed).orElse(null);
        boolean possible = wanted != null && !wanted.isAfter(Show.today());
        int number = Paging.wanted(page);
        Readers readers = questions.ask(
                new ReadersOn(who.viewer(), record, possible ? wanted : Show.today(), past, number, Paging.SIZE));
        if (readers instanceof Readers.NotTold) {
            throw new AbsentException();
        }
        model.addAttribute("title", subjects.called(who, record, show));
        model.addAttribute("address", subjects.address(record));
        model.addAttribute("here", "/readers/" + type + "/" + id);
        model.addAttribute(
                "read", who.has(Role.COORDINATOR) && !who.has(Role.AUDITOR) ? null : "/readings/" + type + "/" + id);
        model.addAttribute("typed", past == null && typed.isEmpty() ? show.date(Show.today()) : typed);
        model.addAttribute("position", past);
        model.addAttribute("problem", problem(typed, wanted, possible, readers, show));
        if (possible && readers instanceof Told told) {
            model.addAttribute("when", past == null ? show.date(wanted) : null);
            told(told, past == null ? "?day=" + wanted : "?at=" + past, number, who, model, show);
        }
        return "reading/readers";
    }

    private static String problem(String typed, LocalDate wanted, boolean possible, Readers readers, Show show) {
        if (wanted == null) {
            return show.text("refusal.bad_date", typed);
        }
        if (!possible) {
            return show.text("refusal.day_ahead", show.date(wanted));
        }
        return readers instanceof Readers.NotThere ? show.text("refusal.not_there_then") : null;
    }

    private void told(Told told, String asked, int page, Who who, Model model, Show show) {
        model.addAttribute("told", told);
        model.addAttribute(
                "rows",
                told.groups().stream()
                        .map(group -> new Row(
                                why(group.reason(), show) + inCharge(group.reason(), told, show),
                                group.limited(),
                                show.text("readers.persons", group.persons())))
                        .toList());
        model.addAttribute(
                "lines",
                told.people().stream()
                        .map(reader -> new Line(
                                parties.label(reader.person().ref(), show),
                                why(reader.open(), show),
                                reader.limited().isEmpty() ? show.text("readers.not") : why(reader.limited(), show)))
                        .toList());
        int pages = Math.clamp((told.open() + Paging.SIZE - 1) / Paging.SIZE, 1, Integer.MAX_VALUE);
        boolean named = who.has(Role.AUDITOR);
        model.addAttribute("named", named);
        model.addAttribute(
                "paging", named ? new Paging(page, pages, told.open(), model.getAttribute("here") + asked) : null);
    }

    private String inCharge(Reason reason, Told told, Show show) {
        return reason.ground() == ReadingGround.COORDINATOR && told.coordinator() != null
                ? show.text("readers.inCharge", parties.label(told.coordinator().ref(), show))
                : "";
    }

    private String why(Set<Reason> reasons, Show show) {
        return reasons.stream().map(reason -> why(reason, show)).collect(Collectors.joining(show.text("readers.and")));
    }

    private String why(Reason reason, Show show) {
        String ground = show.label(reason.ground());
        return reason.ground() == ReadingGround.NAMED && reason.party() != null
                ? ground + show.text("colon") + parties.label(reason.party(), show)
                : ground;
    }
}
