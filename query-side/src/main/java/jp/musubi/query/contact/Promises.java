package jp.musubi.query.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Promises as a viewer may see them: coordinators and auditors all, others their own. */
public final class Promises {
    private final IndexView view;
    private final Viewer viewer;
    private final boolean overall;
    private final Set<String> persons;
    private final Map<String, Optional<PersonView>> known = new HashMap<>();

    public Promises(IndexView view, Viewer viewer) {
        this.view = view;
        this.viewer = viewer;
        this.overall = Viewers.overall(viewer);
        this.persons = Viewers.persons(viewer);
    }

    /** The promise given in a contact that the index let this viewer have; empty when it is not for the viewer. */
    public Optional<PromiseView> of(StoredRecord stored) {
        ContactView contact = ContactRecords.KIND.read(stored).view();
        PromiseCourse promise = contact.promise();
        if (promise == null || !overall && !persons.contains(promise.by())) {
            return Optional.empty();
        }
        boolean noter = overall || persons.contains(contact.notedBy());
        return Optional.of(new PromiseView(
                contact.id(),
                contact.about(),
                contact.nextAction(),
                contact.due(),
                promise.state(),
                promise.by(),
                overall && promise.open() && left(contact, promise),
                noter ? contact.notedBy() : null,
                contact.noted(),
                handedOver(promise),
                noter ? promise.followUp() : null,
                promise.reason(),
                promise.endedBy(),
                promise.ended(),
                contact.erased()));
    }

    /** Of what others handed to each other before, the promiser is told nothing. */
    private List<PromiseCourse.HandOver> handedOver(PromiseCourse promise) {
        Predicate<PromiseCourse.HandOver> own =
                one -> overall || persons.contains(one.from()) || persons.contains(one.to());
        return promise.handedOver().stream().filter(own).toList();
    }

    /**
     * Whether the promiser can no longer keep it. Whoever promised in a contact that somebody else noted need not use
     * this platform at all; whoever took a promise over, or noted their own, needs the roles to see it.
     */
    private boolean left(ContactView contact, PromiseCourse promise) {
        PersonView person = person(promise.by()).orElse(null);
        if (person == null || person.erased() || person.roles().isEmpty()) {
            return true;
        }
        boolean ownTask =
                promise.by().equals(contact.notedBy()) || !promise.handedOver().isEmpty();
        return ownTask && !bears(person);
    }

    /** Whether the person may be gone: worth looking at their promises one by one. */
    public boolean perhapsLeft(String promiser) {
        return person(promiser)
                .filter(person -> !person.erased())
                .filter(Promises::bears)
                .isEmpty();
    }

    private static boolean bears(PersonView person) {
        return person.roles().stream()
                .anyMatch(held -> held.role() == Role.COORDINATOR || held.role() == Role.INTERMEDIARY);
    }

    private Optional<PersonView> person(String id) {
        return known.computeIfAbsent(
                id,
                asked -> Ids.isId(asked)
                        ? view.get(new PersonId(asked).ref(), viewer).map(PersonRecords::shown)
                        : Optional.empty());
    }
}
