package jp.musubi.app.home;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.cluster.firststeps.FirstSteps;
import jp.musubi.query.cluster.firststeps.ReadFirstSteps;
import org.springframework.stereotype.Component;

/** What is left to do before a new cluster works, as the data say: on the first page of administrators until all is done. */
@Component
class Checklist {

    private final Questions questions;

    Checklist(Questions questions) {
        this.questions = questions;
    }

    /**
     * One step.
     *
     * @param key of its texts, {@code checklist.<key>} and {@code checklist.<key>.how}
     * @param address where it is done
     */
    record Step(String key, boolean done, String address) {}

    /** The steps for an administrator; empty for others, and once all are done. */
    Optional<List<Step>> of(Who who) {
        if (!who.has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        FirstSteps taken = questions.ask(new ReadFirstSteps(who.viewer()));
        return taken.all() ? Optional.empty() : Optional.of(steps(taken, who));
    }

    private static List<Step> steps(FirstSteps taken, Who who) {
        boolean coordinates = who.has(Role.COORDINATOR);
        return List.of(
                new Step("office", taken.office(), "/admin/office"),
                new Step("organizations", taken.organizations(), "/organizations"),
                new Step("people", taken.people(), "/admin/persons"),
                new Step("coordinator", taken.coordinator(), "/admin/persons"),
                new Step("auditor", taken.auditor(), "/admin/persons"),
                new Step("lists", taken.seeds(), coordinates ? "/seeds/new" : "/seeds"),
                new Step("need", taken.needs(), coordinates ? "/needs/new" : "/needs"));
    }
}
