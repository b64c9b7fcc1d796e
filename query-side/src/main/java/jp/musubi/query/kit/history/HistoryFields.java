package jp.musubi.query.kit.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.contact.PromiseCourse;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.matching.MatcherState;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.seed.SeedView;

/**
 * What history follows of each kind of record: its content, and of its view what is no bookkeeping. The components of these
 * records are the fields of {@link HistoryEntry.FieldChange}, by name, type and order. A view's other components, such as the
 * position of its last change, change with every event and say nothing that the entry does not.
 */
public final class HistoryFields {
    private HistoryFields() {}

    /** The names of all fields that history can tell of a kind of record. */
    public static List<String> names(RecordType type) {
        return classes(type)
                .flatMap(part -> FieldPaths.of(part).stream())
                .distinct()
                .toList();
    }

    private static Stream<Class<? extends Record>> classes(RecordType type) {
        return switch (type) {
            case SEED -> Stream.of(SeedContent.class, Seed.class);
            case NEED -> Stream.of(NeedContent.class, Need.class, MatchFinding.class);
            case PAIRING -> Stream.of(Pairing.class, Figures.class, Decided.class);
            case CONTACT -> Stream.of(Contact.class);
            case PERSON -> Stream.of(Person.class);
            case ORGANIZATION -> Stream.of(Organization.class);
            case CLUSTER -> Stream.of(Office.class, ClusterFounded.class);
            case TERM -> Stream.of(TermContent.class, Term.class);
            case REMATCH -> Stream.of(Rematch.class, RematchView.Outcome.class);
            case MATCHER -> Stream.of(Matcher.class);
        };
    }

    /**
     * The fields of a record, in parts: always the same number of parts of one kind of record.
     *
     * @param account of a person: what the events said of their account
     */
    static List<Record> of(Entry entry, Account account) {
        return switch (entry) {
            case Entry.Seed(SeedView v, boolean any) -> Arrays.asList(v.content(), new Seed(v.owner(), v.state()));
            case Entry.Need need -> {
                NeedView v = need.view();
                yield Arrays.asList(v.content(), new Need(v.owner(), v.introducedBy(), v.state(), v.closeReason()));
            }
            case Entry.Pairing pairing -> {
                PairingView v = pairing.view();
                yield Arrays.asList(Pairing.of(v), Figures.of(v.evidence()), new Decided(v.state(), v.dismissReason()));
            }
            case Entry.Contact contact -> Arrays.asList(Contact.of(contact.view()));
            case Entry.Person(PersonView v) -> Arrays.asList(Person.of(v, account));
            case Entry.Organization(OrganizationView v) ->
                Arrays.asList(new Organization(v.name(), v.kind(), v.region()));
            case Entry.Office(OfficeView v) ->
                Arrays.asList(new Office(v.name(), v.address(), v.hours(), v.telephone()));
            case Entry.Term(TermView v) -> Arrays.asList(v.content(), new Term(v.source(), v.state()));
            case Entry.Rematch(RematchView v) -> Arrays.asList(new Rematch(v.reason(), v.state()), v.outcome());
            case Entry.Matcher(MatcherView v) -> Arrays.asList(Matcher.of(v));
        };
    }

    /** What an event says that no view keeps, which therefore stands before nothing; null when there is no such thing. */
    static Record beside(Event event) {
        return switch (event) {
            case NeedMatched matched -> MatchFinding.of(matched);
            case ClusterFounded founded -> founded;
            default -> null;
        };
    }

    record Seed(PersonId owner, SeedState state) {}

    record Need(PersonId owner, PersonId introducedBy, NeedState state, NeedCloseReason closeReason) {}

    record Pairing(NeedId need, int needRevision, SeedId seed, int seedRevision, ProposedBy by, String matcher) {
        static Pairing of(PairingView v) {
            return new Pairing(v.needId(), v.needRevision(), v.seedId(), v.seedRevision(), v.by(), v.matcher());
        }
    }

    record Decided(PairingState state, DismissReason dismissReason) {}

    /** Its figures. Its words stand on the page of the pairing, which knows who may read them. */
    record Figures(String glossary, int rank, Score score, Score direct, Score floor, Placing placing) {
        static Figures of(Evidence e) {
            return e == null
                    ? null
                    : new Figures(
                            e.glossary(),
                            e.rank(),
                            new Score(e.score()),
                            Score.of(e.direct()),
                            Score.of(e.floor()),
                            e.placing());
        }
    }

    /** A contact, and how what was promised in it ended: null when nothing was, or while it is open. */
    record Contact(
            List<RecordRef> about,
            LocalDate on,
            ContactKind kind,
            String text,
            String nextAction,
            LocalDate due,
            PersonId promisedBy,
            PromiseState promise) {
        static Contact of(ContactView v) {
            PromiseCourse course = v.promise();
            String by = course == null ? v.promisedBy() : course.by();
            return new Contact(
                    v.about(),
                    v.on(),
                    v.kind(),
                    v.text(),
                    v.nextAction(),
                    v.due(),
                    by == null ? null : new PersonId(by),
                    course == null || course.open() ? null : course.state());
        }
    }

    record Person(
            String name,
            String email,
            OrganizationId organizationId,
            List<PersonView.HeldRole> roles,
            Account account) {
        static Person of(PersonView v, Account account) {
            return new Person(v.name(), v.email(), v.organizationId(), v.roles(), account);
        }
    }

    record Organization(String name, OrganizationKind kind, String region) {}

    record Office(String name, String address, String hours, String telephone) {}

    record Term(String source, TermState state) {}

    record Rematch(RematchReason reason, RematchState state) {}

    record Matcher(
            String recipe,
            String comparedWith,
            long upTo,
            int fitting,
            int unfitting,
            double accuracyBefore,
            double accuracyAfter,
            MatcherState state) {
        static Matcher of(MatcherView v) {
            TrainedMatcher trained = v.trained();
            return new Matcher(
                    trained.recipe().name(),
                    trained.comparedWith(),
                    trained.data().upTo(),
                    trained.data().fitting(),
                    trained.data().unfitting(),
                    trained.before().accuracy(),
                    trained.after().accuracy(),
                    v.state());
        }
    }
}
