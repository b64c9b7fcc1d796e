package jp.musubi.app.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.musubi.app.kit.form.FieldSpec;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.findpersons.FindPersons;
import org.springframework.stereotype.Component;

/**
 * Organizations and persons as people write them in a form: by name. What a name stands for is looked for among those whom
 * its writer may see, and among those whom the record names already; an id is taken, too.
 */
@Component
public class PartyFields {
    private static final int MOST = 200;
    private static final String REFERENCE = "(organization|person):[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final Questions questions;
    private final Names names;

    PartyFields(Questions questions, Names names) {
        this.questions = questions;
        this.names = names;
    }

    /**
     * What was typed with ids for names.
     *
     * @param violations of names that stand for several
     */
    public record Resolved(RawFields fields, List<Violation> violations) {}

    /** Fields as they are stored, with names for ids. */
    public RawFields called(RawFields stored, Show show) {
        return each(
                stored,
                (name, texts) -> texts.stream()
                        .map(text -> text.matches(REFERENCE) ? label(RecordRef.parse(text), show) : text)
                        .toList());
    }

    /** What a party is called, for those who may read that it is named. */
    public String label(RecordRef party, Show show) {
        return switch (party.type()) {
            case ORGANIZATION -> names.organization(party.id()).orElseGet(() -> show.label(party.type()));
            default -> names.of(party.id(), show);
        };
    }

    /** The names of parties, in their order. In templates. */
    public List<String> labels(Collection<RecordRef> parties, Show show) {
        return parties.stream().map(party -> label(party, show)).toList();
    }

    /** Names to choose from, of those whom somebody may see. */
    public List<String> suggestions(Who who) {
        return found("", who).stream().map(Party::label).distinct().toList();
    }

    /**
     * Looks for what the names stand for; a name that stands for nobody stays, and is refused where it is read.
     *
     * @param before whom the record names already
     */
    public Resolved resolve(RawFields typed, Set<RecordRef> before, Who who, Show show) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Deque<RecordRef>> known = new HashMap<>();
        before.forEach(party -> known.computeIfAbsent(label(party, show), any -> new ArrayDeque<>())
                .add(party));
        RawFields fields = each(typed, (name, texts) -> {
            Set<String> resolved = new LinkedHashSet<>();
            for (String text : texts) {
                Set<Party> meant = new LinkedHashSet<>();
                String found = found(text.strip(), known, who, meant);
                if (meant.size() > 1) {
                    violations.add(new Violation(
                            name,
                            FieldCodes.ONE_OF_PARTIES,
                            List.of(text.strip(), String.join(show.text("list.or"), Party.choices(meant)))));
                }
                resolved.add(found);
            }
            return List.copyOf(resolved);
        });
        return new Resolved(fields, violations);
    }

    /** What stands for a text; nothing when that cannot be told. @param several takes those whom it may mean */
    private String found(String text, Map<String, Deque<RecordRef>> known, Who who, Set<Party> several) {
        if (text.isBlank() || text.matches(REFERENCE)) {
            return text;
        }
        Deque<RecordRef> named = known.get(text);
        if (named != null && !named.isEmpty()) {
            return named.removeFirst().toString();
        }
        Set<Party> meant = Party.meant(found(text, who), text);
        if (meant.size() > 1) {
            several.addAll(meant);
            return "";
        }
        return meant.stream().map(party -> party.ref().toString()).findFirst().orElse(text);
    }

    /** @param text what to look for; blank for whoever there is */
    private List<Party> found(String text, Who who) {
        // 架空 花子（架空大学）: what stands in brackets is where, and no part of the name.
        String name = text.replaceAll("[（(][^（(]*[)）]$", "");
        List<Party> all = new ArrayList<>();
        Stream.of(text, name)
                .distinct()
                .flatMap(one -> questions.ask(new FindOrganizations(who.viewer(), one, 1, MOST)).items().stream())
                .map(Party::of)
                .forEach(all::add);
        questions.ask(new FindPersons(who.viewer(), name, 1, MOST)).items().stream()
                .filter(person -> person.name() != null && !person.erased())
                .map(this::party)
                .forEach(all::add);
        return all;
    }

    private Party party(PersonView person) {
        String where = person.organizationId() == null
                ? ""
                : names.organization(person.organizationId().value())
                        .map(name -> "（" + name + "）")
                        .orElse("");
        return new Party(
                person.id().ref(), person.name() + where, List.of(person.name()), List.of(), List.of(), List.of());
    }

    private static RawFields each(RawFields fields, BiFunction<String, List<String>, List<String>> as) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields.values());
        Stream.of(RecordFields.SEED, RecordFields.NEED)
                .flatMap(of -> of.all().stream())
                .filter(spec -> spec.kind() == FieldSpec.Kind.PARTIES)
                .map(FieldSpec::name)
                .distinct()
                .forEach(name -> all.computeIfPresent(name, as));
        return new RawFields(all);
    }
}
