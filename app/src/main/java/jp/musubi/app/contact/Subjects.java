package jp.musubi.app.contact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.RecordPage;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.RecordType;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.glossary.read.ReadTerm;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.matching.readmatcher.ReadMatcher;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What records are called, and where their pages are. */
@Component
public class Subjects {
    private static final int MOST = 200;

    private final Questions questions;
    private final Names names;
    private final ObjectProvider<RecordPage> pages;

    Subjects(Questions questions, Names names, ObjectProvider<RecordPage> pages) {
        this.pages = pages;
        this.questions = questions;
        this.names = names;
    }

    /** The title of a seed, need, pairing or group of the glossary as this viewer may read it; empty when it does not exist for them. */
    public Optional<String> title(Who who, RecordRef record, Show show) {
        return switch (record.type()) {
            case SEED ->
                questions
                        .ask(new WithoutLimited<>(new ReadSeed(who.viewer(), new SeedId(record.id()), null)))
                        .map(seed -> orErased(seed.content().title(), show));
            case NEED ->
                questions
                        .ask(new WithoutLimited<>(new ReadNeed(who.viewer(), new NeedId(record.id()), null)))
                        .map(need -> orErased(need.content().subject(), show));
            case PAIRING ->
                questions
                        .ask(new WithoutLimited<>(new ReadPairing(who.viewer(), new PairingId(record.id()), null)))
                        .map(page -> orErased(page.need().content().subject(), show) + " × "
                                + orErased(page.seed().content().title(), show));
            case TERM ->
                questions
                        .ask(new ReadTerm(who.viewer(), new TermId(record.id()), null))
                        .flatMap(term -> term.content().forms().findFirst());
            case MATCHER ->
                questions
                        .ask(new ReadMatcher(who.viewer(), new MatcherId(record.id())))
                        .map(matcher -> matcher.trained().recipe().name());
            default -> page(record.type()).flatMap(page -> page.title(who, record.id(), show));
        };
    }

    /**
     * What a pairing joins with a record whose history tells of it: of a need the seed, of a seed the need.
     *
     * @return empty when the viewer may not know of the pairing
     */
    public Optional<String> partner(Who who, RecordRef pairing, RecordType of, Show show) {
        return questions
                .ask(new WithoutLimited<>(new ReadPairing(who.viewer(), new PairingId(pairing.id()), null)))
                .map(page -> of == RecordType.NEED
                        ? orErased(page.seed().content().title(), show)
                        : orErased(page.need().content().subject(), show));
    }

    /** As {@link #title}; persons and organizations by name, and what has neither for this viewer by what it is. */
    public String called(Who who, RecordRef record, Show show) {
        Optional<String> called = switch (record.type()) {
            case PERSON -> Optional.of(names.of(record.id(), show));
            case ORGANIZATION -> names.organization(record.id());
            default -> title(who, record, show);
        };
        return called.orElseGet(() -> show.label(record.type()));
    }

    /** The address of a record's page; of records without one, the address of their history. */
    public String address(RecordRef record) {
        return switch (record.type()) {
            case SEED -> "/seeds/" + record.id();
            case NEED -> "/needs/" + record.id();
            case PAIRING -> "/pairings/" + record.id();
            case TERM -> "/glossary/" + record.id();
            case MATCHER -> "/matchers/" + record.id();
            default ->
                page(record.type())
                        .map(page -> page.address(record.id()))
                        .orElse("/history/" + record.type().code() + "/" + record.id());
        };
    }

    /** Whether records of that kind have a page. */
    public boolean hasPage(RecordType type) {
        return switch (type) {
            case SEED, NEED, PAIRING, TERM, MATCHER -> true;
            default -> page(type).isPresent();
        };
    }

    private Optional<RecordPage> page(RecordType type) {
        return pages.stream().filter(page -> page.type() == type).findFirst();
    }

    /** Those who can promise something, besides the writer. */
    List<PersonView> promisers(Who who) {
        if (!who.has(Role.COORDINATOR)) {
            return List.of();
        }
        return questions.ask(new FindPersons(who.viewer(), "", 1, MOST)).items().stream()
                .filter(person -> !person.erased() && !person.id().equals(who.person()))
                .toList();
    }

    private static String orErased(String text, Show show) {
        return Objects.requireNonNullElseGet(text, () -> show.text("erased"));
    }
}
