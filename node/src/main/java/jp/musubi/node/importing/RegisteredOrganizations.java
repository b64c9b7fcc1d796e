package jp.musubi.node.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Page;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;

/** All organizations of the cluster, by number and by name: read once, for a file that may be a thousand times as long. */
final class RegisteredOrganizations {
    private static final int PAGE = 200;

    private final Map<String, OrganizationView> byNumber = new HashMap<>();
    private final Map<String, List<OrganizationView>> byName = new HashMap<>();
    private final List<OrganizationView> all = new ArrayList<>();

    private RegisteredOrganizations() {}

    static RegisteredOrganizations read(Questions questions, Who who) {
        RegisteredOrganizations known = new RegisteredOrganizations();
        Page<OrganizationView> page;
        int number = 1;
        do {
            page = questions.ask(new FindOrganizations(who.viewer(), "", number++, PAGE));
            page.items().forEach(known::add);
        } while (page.items().size() == PAGE);
        known.all.sort(Comparator.comparing(one -> one.id().value()));
        return known;
    }

    void add(OrganizationView one) {
        all.add(one);
        if (one.content().corporateNumber() != null) {
            byNumber.putIfAbsent(one.content().corporateNumber(), one);
        }
        one.everyName()
                .forEach(key ->
                        byName.computeIfAbsent(key, any -> new ArrayList<>()).add(one));
    }

    Optional<OrganizationView> bearing(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Those that are or were called so, however it is written. */
    List<OrganizationView> called(String name) {
        return byName.getOrDefault(OrganizationNames.key(name), List.of());
    }
}
