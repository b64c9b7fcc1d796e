package jp.musubi.app.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.FiscalYears;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.audit.drawsample.DrawSample;
import jp.musubi.query.audit.drawsample.Sample;
import jp.musubi.query.audit.readevents.AuditEvent;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sample of the year's cases. All that it was drawn by stands in its address: whoever opens that again draws the same. */
@PageController
class SamplePages {
    private final Questions questions;
    private final CurrentUser user;
    private final YearStart years;
    private final Subjects subjects;

    SamplePages(Questions questions, CurrentUser user, YearStart years, Subjects subjects) {
        this.questions = questions;
        this.user = user;
        this.years = years;
        this.subjects = subjects;
    }

    /** One that was drawn. */
    record Line(RecordRef record, String title, String address) {}

    @GetMapping("/audit/sample")
    String sample(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Long until,
            Model model,
            Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.AUDITOR);
        long head = questions.position();
        Long last = Guard.at(who, until, head);
        Show show = new Show(locale);
        Sampling sampling = Sampling.of(typed, Show.today());
        List<LocalDate> possible = Sampling.years(began(who), Show.today());
        List<RecordForm.Problem> errors = sampling.amiss(possible).stream()
                .map(one -> new RecordForm.Problem(
                        "f-" + one.getKey(),
                        show.text("sample." + one.getKey()),
                        show.text(one.getValue(), DrawSample.MOST)))
                .toList();
        model.addAttribute("typed", sampling);
        model.addAttribute("kinds", Sampling.KINDS);
        model.addAttribute("years", possible);
        model.addAttribute("until", last == null ? head : last);
        model.addAttribute("errors", errors);
        if (typed.containsKey("word") && errors.isEmpty()) {
            draw(who, sampling, last == null ? head : last, model, show);
        }
        return "audit/sample";
    }

    private void draw(Who who, Sampling sampling, long last, Model model, Show show) {
        int year = Integer.parseInt(sampling.year());
        long first = years.position(who.viewer(), FiscalYears.begin(year));
        long end = Math.min(last, years.position(who.viewer(), FiscalYears.begin(year + 1)) - 1);
        Sample sample = questions.ask(
                new DrawSample(who.viewer(), sampling.type(), sampling.word(), sampling.count(), first - 1, end));
        model.addAttribute("sample", sample);
        model.addAttribute("first", first);
        model.addAttribute("end", end);
        model.addAttribute("begins", FiscalYears.begin(year));
        model.addAttribute(
                "lines",
                sample.drawn().stream()
                        .map(one -> new Line(one, subjects.called(who, one, show), subjects.address(one)))
                        .toList());
    }

    /** The day of the first event. */
    private LocalDate began(Who who) {
        List<AuditEvent> first = questions.ask(new ReadAuditEvents(who.viewer(), null, 0, 1));
        return first.isEmpty()
                ? Show.today()
                : LocalDate.ofInstant(first.getFirst().time(), Show.ZONE);
    }
}
