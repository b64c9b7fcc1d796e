package jp.musubi.app.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import org.springframework.stereotype.Component;

/** The organizations to choose from. */
@Component
class KnownOrganizations {
    private static final int MOST = 200;
    private static final int ALIKE = 20;

    private final Questions questions;

    KnownOrganizations(Questions questions) {
        this.questions = questions;
    }

    List<OrganizationView> all(Who who) {
        return questions.ask(new FindOrganizations(who.viewer(), "", 1, MOST)).items();
    }

    /** What one may turn out to be: first those that are called like it, then all others. */
    List<ActChoice> others(Who who, OrganizationView one) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(
                        questions.ask(new FindOrganizations(who.viewer(), one.name(), 1, ALIKE)).items().stream(),
                        all(who).stream())
                .filter(other -> !other.id().equals(one.id()))
                .forEach(other -> names.putIfAbsent(other.id().value(), other.name()));
        return names.entrySet().stream()
                .map(other -> ActChoice.of(other.getKey(), other.getValue()))
                .toList();
    }

    /** Names by id: of one that is another now, the name of that one. */
    Map<String, String> names(Who who) {
        Map<String, String> names = new LinkedHashMap<>();
        all(who).forEach(one -> one.everyId().forEach(id -> names.put(id.value(), one.name())));
        return names;
    }
}
