package jp.musubi.app.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findaffiliated.FindAffiliated;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The people and records of an organization, each by the index's own filter. Seeds belong to it by the 所属 that anybody who sees
 * them reads; by whose they are, seeds and needs alike, only for those who see whose they are.
 */
@Component
class OrganizationRelations {
    private static final int MOST = 50;
    private static final int PEOPLE = 200;
    private static final String NEWEST = "newest";

    private final Questions questions;

    OrganizationRelations(Questions questions) {
        this.questions = questions;
    }

    void of(OrganizationView one, Who who, Model model) {
        Set<OrganizationId> ids = one.everyId();
        Set<String> names = one.everyName();
        List<PersonView> people =
                questions.ask(new FindAffiliated(who.viewer(), ids, 1, PEOPLE)).items();
        Set<String> persons = people.stream().map(person -> person.id().value()).collect(Collectors.toSet());
        boolean overall = Viewers.overall(who.viewer());
        model.addAttribute("people", people);
        model.addAttribute("seeds", seeds(who, names, overall ? persons : Set.of()));
        model.addAttribute("needs", overall ? needs(who, one, names, persons) : List.of());
        model.addAttribute("most", MOST);
    }

    private List<SeedView> seeds(Who who, Set<String> names, Set<String> owners) {
        return newest(
                Stream.of(Map.of("affiliation", names), Map.of("owner", owners))
                        .filter(filter -> filter.values().stream().noneMatch(Set::isEmpty))
                        .map(filter -> questions.ask(new FindSeeds(who.viewer(), "", filter, NEWEST, 1, MOST, null))),
                SeedView::id,
                SeedView::position);
    }

    /** Those of its people, those they brought, and those that name it as the company. */
    private List<NeedView> needs(Who who, OrganizationView one, Set<String> names, Set<String> people) {
        List<Page<NeedView>> found = new ArrayList<>();
        if (!people.isEmpty()) {
            found.add(ask(who, "", Map.of("owner", people)));
            found.add(ask(who, "", Map.of("introducedBy", people)));
        }
        Page<NeedView> named = ask(who, one.name(), Map.of());
        found.add(new Page<>(
                named.position(),
                named.total(),
                named.reach(),
                named.items().stream()
                        .filter(need -> names.contains(
                                OrganizationNames.key(need.content().company())))
                        .toList(),
                Map.of()));
        return newest(found.stream(), NeedView::id, NeedView::position);
    }

    private Page<NeedView> ask(Who who, String text, Map<String, Set<String>> filters) {
        return questions.ask(new FindNeeds(who.viewer(), text, filters, text.isEmpty() ? NEWEST : null, 1, MOST, null));
    }

    private static <T, I> List<T> newest(Stream<Page<T>> pages, Function<T, I> id, Function<T, Long> position) {
        Map<I, T> each = new LinkedHashMap<>();
        pages.flatMap(page -> page.items().stream()).forEach(one -> each.putIfAbsent(id.apply(one), one));
        return each.values().stream()
                .sorted(Comparator.comparing(position).reversed())
                .limit(MOST)
                .toList();
    }
}
