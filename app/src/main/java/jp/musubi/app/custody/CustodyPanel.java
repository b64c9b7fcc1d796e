package jp.musubi.app.custody;

import java.util.List;
import java.util.function.Predicate;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.party.findholders.FindHolders;
import jp.musubi.query.party.findholders.FindHolders.Holder;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.seed.SeedView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a record's page shows of who has it. In templates: {@code custody}. */
@Component
public class CustodyPanel {
    /** More than a list can be chosen from; others are said by the interface. */
    private static final int HOUSES = 200;

    private final Questions questions;

    CustodyPanel(Questions questions) {
        this.questions = questions;
    }

    /**
     * Who has the record.
     *
     * @param take command with which the reader takes it; null when that is nothing to offer
     * @param forms what else can be decided
     */
    public record Panel(RecordRef record, Custody custody, String take, List<ActForm> forms) {}

    /** Shows it of a seed, to insiders. @param at null for now */
    public void ofSeed(SeedView seed, Long at, Who who, Model model, Show show) {
        add(seed.id().ref(), Kept.of(seed), CustodyActs.SEED, Role.RESEARCHER, at, who, model, show);
    }

    /** Shows it of a need, to insiders. @param at null for now */
    public void ofNeed(NeedView need, Long at, Who who, Model model, Show show) {
        add(need.id().ref(), Kept.of(need), CustodyActs.NEED, Role.COMPANY, at, who, model, show);
    }

    private void add(
            RecordRef record,
            Kept kept,
            List<Act<Kept, ?>> acts,
            Role owner,
            Long at,
            Who who,
            Model model,
            Show show) {
        if (kept.custody() == null) {
            return;
        }
        boolean decides = at == null && Kept.mayDecide(who, kept);
        PersonId coordinator = kept.custody().coordinator();
        boolean takes = decides && !who.person().equals(coordinator);
        model.addAttribute(
                "custody",
                new Panel(
                        record,
                        kept.custody(),
                        takes ? Sender.newId() : null,
                        decides ? forms(record, kept, acts, owner, who, show) : List.of()));
    }

    private List<ActForm> forms(RecordRef record, Kept kept, List<Act<Kept, ?>> acts, Role owner, Who who, Show show) {
        PersonId now = kept.custody().coordinator();
        Kept choosing = kept.choosing(
                holders(Role.COORDINATOR, who, one -> !one.id().equals(now)),
                holders(owner, who, one -> !one.id().equals(kept.owner())),
                houses(who));
        return ActForms.of(show, Sender.newId()).offered(acts, who, choosing, record.id());
    }

    private List<ActChoice> houses(Who who) {
        return questions.ask(new FindOrganizations(who.viewer(), "", 1, HOUSES)).items().stream()
                .map(one -> ActChoice.of(one.id().value(), one.content().name()))
                .toList();
    }

    private List<Holder> holders(Role role, Who who, Predicate<Holder> wanted) {
        return questions.ask(new FindHolders(who.viewer(), role)).stream()
                .filter(wanted)
                .toList();
    }
}
