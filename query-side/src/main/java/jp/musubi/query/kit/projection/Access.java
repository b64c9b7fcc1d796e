package jp.musubi.query.kit.projection;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.search.document.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may know of a record: the tokens that a document names. What is not named here may not. */
public final class Access {
    private Access() {}

    /** What every record that only coordinators see in part bears for those of them who see across houses, and for auditors. */
    public static Set<String> office(Set<String> reasons) {
        Set<String> tokens = new TreeSet<>(reasons);
        tokens.add(Viewer.ACROSS);
        tokens.add(Viewer.token(Role.AUDITOR));
        return tokens;
    }

    /** The office, and the given persons; null for nobody. */
    public static Set<String> withPersons(Set<String> office, @Nullable PersonId... persons) {
        Set<String> tokens = new TreeSet<>(office);
        for (PersonId person : persons) {
            if (person != null) {
                tokens.add(Viewer.token(person));
            }
        }
        return tokens;
    }

    /**
     * By which reasons coordinators see what is about several records: those that hold for each, and pairs of which one or the
     * other holds for each. So whoever sees one of them only does not see it.
     *
     * @param records the reasons of each record; what is about none waits for any coordinator
     */
    public static Set<String> ofAll(Collection<? extends Collection<String>> records) {
        if (records.isEmpty()) {
            return Set.of(Viewer.ANY_COORDINATOR);
        }
        Set<String> all = new TreeSet<>();
        records.forEach(all::addAll);
        Set<String> reasons = new TreeSet<>();
        for (String one : all) {
            for (String other : all) {
                if (records.stream().allMatch(record -> record.contains(one) || record.contains(other))) {
                    reasons.add(one.equals(other) ? one : Viewer.both(one, other));
                }
            }
        }
        return reasons;
    }

    /** Coordinators and auditors, and the given persons. */
    public static Set<String> insiders(PersonId... persons) {
        Set<String> tokens = new TreeSet<>(Set.of(Viewer.token(Role.COORDINATOR), Viewer.token(Role.AUDITOR)));
        for (PersonId person : persons) {
            if (person != null) {
                tokens.add(Viewer.token(person));
            }
        }
        return tokens;
    }

    /**
     * The insiders, and while its range is in force everybody with 一般公開, whoever is signed in with 登録者, and with
     * 指定した相手のみ the parties that it names.
     */
    public static Set<String> readers(
            Set<String> insiders, boolean shown, Disclosure disclosure, Set<RecordRef> named) {
        Set<String> tokens = new TreeSet<>(insiders);
        if (shown && disclosure != null) {
            switch (disclosure) {
                case PUBLIC -> tokens.add(Viewer.PUBLIC);
                case MEMBERS -> tokens.add(Viewer.MEMBER);
                case COORDINATORS -> {}
                case NAMED -> named.forEach(party -> tokens.add(Viewer.named(party)));
            }
        }
        return tokens;
    }

    /**
     * The office, whoever noted a contact, and the intermediary whose promise it holds.
     *
     * @param actor as metadata name it; null or a system actor adds nobody
     * @param bearer may be null
     */
    public static Set<String> withNoter(Set<String> office, String actor, PersonId bearer) {
        return withPersons(office, Ids.isId(actor) ? new PersonId(actor) : null, bearer);
    }

    /** Those who see across all houses, and administrators. */
    public static Set<String> operation() {
        Set<String> tokens = office(Set.of());
        tokens.add(Viewer.token(Role.ADMINISTRATOR));
        return tokens;
    }

    public static Set<String> administration() {
        Set<String> tokens = insiders();
        tokens.add(Viewer.token(Role.ADMINISTRATOR));
        return tokens;
    }

    public static Set<String> everybody() {
        return Set.of(Viewer.PUBLIC);
    }

    public static Set<String> members() {
        return Set.of(Viewer.MEMBER);
    }
}
