package jp.musubi.app.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.RecordType;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.record.findending.Ending;
import jp.musubi.query.record.findending.FindEnding;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What ends within the next thirty days, for the first pages. */
@Component
public class EndingSoon {
    private static final int DAYS = 30;

    private final Questions questions;

    EndingSoon(Questions questions) {
        this.questions = questions;
    }

    /**
     * A record as it is told.
     *
     * @param address of its page
     * @param prolong address of the field with its date
     * @param left how many days it still stands after today
     */
    public record Line(String address, String prolong, String title, LocalDate lastDay, long left, boolean byConsent) {}

    /** Hands a page the records of one's own, but for those told there already. @param told addresses */
    public void ofOwn(Who who, Set<String> told, Model model) {
        show(who, true, told, model);
    }

    /** Hands a page everybody's records; to coordinators only. */
    public void ofAll(Who who, Model model) {
        show(who, false, Set.of(), model);
    }

    private void show(Who who, boolean mine, Set<String> told, Model model) {
        LocalDate today = Show.today();
        List<Line> lines = questions.ask(new FindEnding(who.viewer(), mine, today, DAYS)).stream()
                .map(ending -> line(ending, today))
                .filter(line -> !told.contains(line.address()))
                .toList();
        model.addAttribute("ending", lines);
        model.addAttribute("endingDays", DAYS);
    }

    private static Line line(Ending ending, LocalDate today) {
        String path = ending.record().type() == RecordType.SEED ? "/seeds/" : "/needs/";
        String address = path + ending.record().id();
        return new Line(
                address,
                address + "/edit#f-" + (ending.byConsent() ? "consent-until" : "expires"),
                ending.title(),
                ending.lastDay(),
                ChronoUnit.DAYS.between(today, ending.lastDay()),
                ending.byConsent());
    }
}
