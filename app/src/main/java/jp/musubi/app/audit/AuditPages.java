package jp.musubi.app.audit;

import java.time.Duration;
import java.util.List;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.port.Audits;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.audit.readevents.AuditEvent;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log itself, and 「検証する」. */
@PageController
@RequestMapping("/audit")
class AuditPages {
    private static final int SIZE = 50;

    /** A short log is recomputed before the answer; a long one shows its progress. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final Questions questions;
    private final CurrentUser user;
    private final Audits audits;

    AuditPages(Questions questions, CurrentUser user, Audits audits) {
        this.questions = questions;
        this.user = user;
        this.audits = audits;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String tag,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Who who = auditor();
        RecordRef record = record(tag);
        boolean unreadable = tag != null && !tag.isBlank() && record == null;
        Class<? extends Event> only = ReadAuditEvents.type(type).orElse(null);
        boolean unknown = !type.isBlank() && only == null;
        List<AuditEvent> events = unreadable || unknown
                ? List.of()
                : questions.ask(new ReadAuditEvents(who.viewer(), record, only, Math.max(0, after), SIZE + 1));
        model.addAttribute("type", type);
        model.addAttribute("badType", unknown);
        model.addAttribute(
                "types", EventTypes.all().stream().map(Class::getSimpleName).toList());
        model.addAttribute("tag", tag == null ? "" : tag);
        model.addAttribute("badTag", unreadable);
        model.addAttribute("after", Math.max(0, after));
        model.addAttribute("events", events.stream().limit(SIZE).toList());
        model.addAttribute("next", events.size() > SIZE ? events.get(SIZE - 1).position() : null);
        model.addAttribute("newest", Math.max(0, questions.position() - SIZE));
        verdict(model);
        return "audit/page";
    }

    @PostMapping("/verify")
    String verify() throws InterruptedException {
        auditor();
        audits.start();
        long until = System.nanoTime() + SHORT.toNanos();
        while (audits.running().isPresent() && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        return "redirect:/audit";
    }

    private void verdict(Model model) {
        model.addAttribute("running", audits.running().orElse(null));
        audits.last().ifPresent(last -> {
            model.addAttribute("verifiedAt", last.at());
            switch (last.verdict()) {
                case Verdict.Intact intact -> model.addAttribute("intact", intact);
                case Verdict.Broken broken -> model.addAttribute("broken", broken);
            }
        });
    }

    private Who auditor() {
        Who who = user.who();
        Guard.needs(who, Role.AUDITOR);
        return who;
    }

    /** The record of a tag; null for none, or for one that cannot be read. */
    private static RecordRef record(String tag) {
        try {
            return tag == null || tag.isBlank() ? null : RecordRef.parse(tag.strip());
        } catch (IllegalArgumentException e) {
            // The page says that the tag cannot be read.
            return null;
        }
    }
}
