package jp.musubi.app.home;

import java.util.Locale;
import java.util.Set;
import jp.musubi.app.audit.Sampling;
import jp.musubi.app.audit.YearStart;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.port.Audits;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.audit.countexceptions.CountExceptions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Auditors: the last verification, this fiscal year, a sample, and what went another way than usual. */
@Component
class AuditorPart implements HomePart {
    private final Questions questions;
    private final Audits audits;
    private final YearStart year;

    AuditorPart(Questions questions, Audits audits, YearStart year) {
        this.questions = questions;
        this.audits = audits;
        this.year = year;
    }

    @Override
    public boolean isFor(Who who) {
        return who.has(Role.AUDITOR);
    }

    @Override
    public Set<String> show(Who who, Model model, Locale locale) {
        long first = year.position(who.viewer(), Show.today());
        model.addAttribute("year", first);
        model.addAttribute("exceptions", questions.ask(new CountExceptions(who.viewer(), first - 1)));
        model.addAttribute("sampled", Sampling.KINDS);
        audits.last().ifPresent(last -> {
            model.addAttribute("verified", last);
            switch (last.verdict()) {
                case Verdict.Intact intact -> model.addAttribute("intact", intact);
                case Verdict.Broken broken -> model.addAttribute("broken", broken);
            }
        });
        return Set.of();
    }
}
