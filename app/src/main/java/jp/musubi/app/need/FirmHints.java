package jp.musubi.app.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.musubi.intake.firm.Firm;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.firm.FirmClues;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.Site;
import jp.musubi.language.record.Disclosure;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readorganization.ReadOrganization;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.stereotype.Component;

/**
 * What in the open part of a need tells whose it is. All that it goes by is what the writer has written or may see, so that no
 * warning, and none that is missing, tells anything of other records.
 */
@Component
class FirmHints {
    private static final int MOST = 20;

    private final Questions questions;

    FirmHints(Questions questions) {
        this.questions = questions;
    }

    /**
     * Clues in what is about to be saved; none where nobody but insiders will read it.
     *
     * @param owner whose need it is to be; null for the writer's, and for one that is registered
     */
    List<FirmClue> of(Who who, NeedId self, PersonId owner, NeedContent content) {
        if (content.disclosure() == null || content.disclosure() == Disclosure.COORDINATORS) {
            return List.of();
        }
        PersonId owns = questions
                .ask(new WithoutLimited<>(new ReadNeed(who.viewer(), self, null)))
                .map(there -> questions.ask(new OwnerOf(self.ref())).orElse(null))
                .orElse(owner != null ? owner : who.has(Role.COMPANY) ? who.person() : null);
        return FirmClues.of(content, firm(who, owns, content), elsewhere(who, self));
    }

    private Firm firm(Who who, PersonId owner, NeedContent content) {
        List<OrganizationView> firms = Stream.concat(called(who, content.company()), of(who, owner).stream())
                .distinct()
                .toList();
        List<String> names = new ArrayList<>();
        firms.forEach(one -> {
            one.content().names().forEach(names::add);
            names.addAll(one.namesBefore());
        });
        return new Firm(
                names,
                firms.stream()
                        .map(OrganizationView::content)
                        .map(OrganizationContent::reading)
                        .filter(Objects::nonNull)
                        .toList(),
                firms.stream()
                        .flatMap(one -> one.content().sites().stream())
                        .map(Site::municipality)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private Stream<OrganizationView> called(Who who, String company) {
        String key = OrganizationNames.key(company);
        return key.isEmpty()
                ? Stream.empty()
                : questions.ask(new FindOrganizations(who.viewer(), company, 1, MOST)).items().stream()
                        .filter(one -> one.everyName().contains(key));
    }

    private Optional<OrganizationView> of(Who who, PersonId owner) {
        return Optional.ofNullable(owner)
                .flatMap(person -> questions.ask(new ReadPerson(person)))
                .map(PersonView::organizationId)
                .flatMap(id -> questions.ask(new ReadOrganization(who.viewer(), id, null)));
    }

    private Predicate<String> elsewhere(Who who, NeedId self) {
        return word -> {
            Stream<Record> needs =
                    questions.ask(new FindNeeds(who.viewer(), word, Map.of(), null, 1, MOST, null)).items().stream()
                            .filter(need -> !need.id().equals(self))
                            .map(need -> need.content());
            Stream<Record> seeds =
                    questions.ask(new FindSeeds(who.viewer(), word, Map.of(), null, 1, MOST, null)).items().stream()
                            .map(seed -> seed.content());
            return Stream.concat(needs, seeds)
                    .flatMap(content -> ContentReader.write(content).values().values().stream())
                    .flatMap(List::stream)
                    .anyMatch(text -> text != null && text.contains(word));
        };
    }
}
