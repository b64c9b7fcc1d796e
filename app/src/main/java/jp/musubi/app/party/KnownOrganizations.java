package jp.musubi.app.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import org.springframework.stereotype.Component;

/** The organizations to choose from. */
@Component
class KnownOrganizations {
    private static final int MOST = 200;

    private final Questions questions;

    KnownOrganizations(Questions questions) {
        this.questions = questions;
    }

    List<OrganizationView> all(Who who) {
        return questions.ask(new FindOrganizations(who.viewer(), "", 1, MOST)).items();
    }

    /** Names by id. */
    Map<String, String> names(Who who) {
        Map<String, String> names = new LinkedHashMap<>();
        all(who).forEach(one -> names.put(one.id().value(), one.name()));
        return names;
    }
}
