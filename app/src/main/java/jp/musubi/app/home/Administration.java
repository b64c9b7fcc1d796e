package jp.musubi.app.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.port.NodeFacts;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.findpersons.FindPersons;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What administrators find on the first page: how old the backup is, and how many people there are. No texts of records. */
@Component
class Administration implements HomePart {
    /** An older backup is no comfort. */
    private static final int OLD_DAYS = 7;

    private final Questions questions;
    private final NodeFacts facts;

    Administration(Questions questions, NodeFacts facts) {
        this.questions = questions;
        this.facts = facts;
    }

    @Override
    public boolean isFor(Who who) {
        return who.has(Role.ADMINISTRATOR);
    }

    @Override
    public Set<String> show(Who who, Model model, Locale locale) {
        NodeFacts.Backups backups = facts.backups();
        model.addAttribute("backups", backups);
        if (backups.last() != null) {
            long age = days(backups.last(), Show.today());
            model.addAttribute("backupAge", age);
            model.addAttribute("backupOld", age > OLD_DAYS);
        }
        model.addAttribute(
                "people", questions.ask(new FindPersons(who.viewer(), "", 1, 1)).total());
        return Set.of();
    }

    private static long days(Instant taken, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(taken, Show.ZONE), today));
    }
}
