package jp.musubi.app.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.form.Differences;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.PositionTokens;
import jp.musubi.app.record.RecordFields;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is shown of the form of a person before and after it is posted, to whoever may say something of them. */
@Component
class PersonScreens {
    private static final Pattern WHERE = Pattern.compile("affiliations\\.\\d+\\.organization");
    private static final int ALIKE = 50;

    private final Questions questions;
    private final PositionTokens tokens;
    private final KnownOrganizations organizations;
    private final Names names;

    PersonScreens(Questions questions, PositionTokens tokens, KnownOrganizations organizations, Names names) {
        this.questions = questions;
        this.tokens = tokens;
        this.organizations = organizations;
        this.names = names;
    }

    /** What of a person somebody may say: empty fields when nothing. */
    static RecordFields fields(Who who, PersonId person) {
        Predicate<String> said = field -> who.has(Role.ADMINISTRATOR)
                || who.has(Role.COORDINATOR) && !RevisePerson.IDENTITY.contains(field)
                || person.equals(who.person()) && RevisePerson.OWN.contains(field);
        return RecordFields.PERSON.only(said);
    }

    /** A person whom the reader may know of: themselves, or anybody for those who list persons. */
    PersonView read(Who who, String id, Long at) {
        PersonId person = Guard.id(id, PersonId::new);
        if (!mayRead(who, person)) {
            throw new AbsentException();
        }
        return questions
                .ask(new ReadPerson(person, at))
                .filter(view -> view.name() != null && !view.erased())
                .orElseThrow(AbsentException::new);
    }

    static boolean mayRead(Who who, PersonId person) {
        return who.signedIn() && person.equals(who.person())
                || Stream.of(Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR).anyMatch(who::has);
    }

    RecordForm.Ground ground(Who who, PersonView now) {
        return RecordForm.Ground.of(
                fields(who, now.id()),
                address(now.id().value()),
                Sender.newId(),
                now.revision(),
                tokens.seal(who.person(), now.position()));
    }

    RecordForm.Ground posted(Who who, String id, FormPost post) {
        return RecordForm.Ground.of(
                fields(who, new PersonId(id)), address(id), post.commandId(), post.basedOn(), post.basedAt());
    }

    private static String address(String id) {
        return "/persons/" + id + "/edit";
    }

    String show(Who who, RecordForm.Ground ground, RawFields typed, List<Violation> wrong, Screen screen) {
        screen.model().addAttribute("form", RecordForm.draw(ground, called(typed), wrong, screen.show()));
        screen.model().addAttribute("formId", "record");
        screen.model()
                .addAttribute(
                        "organizationNames",
                        organizations.all(who).stream()
                                .map(OrganizationView::name)
                                .toList());
        return "party/person-form";
    }

    String refused(Who who, RefusedException refused, RecordForm.Ground ground, FormPost post, Screen screen) {
        Refusal refusal = refused.refusal();
        if (Sender.savedBefore(refused) || refusal.violations().stream().allMatch(one -> one.field() == null)) {
            throw refused;
        }
        screen.response().setStatus(RefusalAdvice.status(refusal.kind()).value());
        return show(who, ground, post.typed(), refusal.violations(), screen);
    }

    /** On the ground of the revision that is now the latest, with what the other changed. */
    String stale(Who who, String id, FormPost post, Refusal refusal, Screen screen) {
        PersonView now = read(who, id, null);
        PersonView seen = tokens.open(who.person(), post.basedAt() == null ? "" : post.basedAt()).stream()
                .boxed()
                .flatMap(at -> questions.ask(new ReadPerson(now.id(), at)).stream())
                .findFirst()
                .orElse(now);
        var differences = Differences.of(
                fields(who, now.id()),
                called(ContentReader.write(seen.content())),
                called(ContentReader.write(now.content())),
                called(post.typed()),
                screen.show());
        screen.response().setStatus(HttpStatus.CONFLICT.value());
        return show(who, ground(who, now).with(differences), post.typed(), refusal.violations(), screen);
    }

    /** The names of organizations for their ids, as they are drawn. */
    private RawFields called(RawFields fields) {
        return each(fields, id -> names.organization(id).orElse(id));
    }

    /**
     * The ids of organizations for their names, however written; a name that nobody bears stays, and is refused where it is
     * read.
     */
    RawFields resolved(Who who, RawFields typed, List<Violation> wrong) {
        Map<String, List<String>> all = new LinkedHashMap<>(typed.values());
        all.replaceAll((field, texts) -> {
            if (!WHERE.matcher(field).matches() || texts.isEmpty()) {
                return texts;
            }
            Set<String> found = found(who, texts.getFirst());
            if (found.size() > 1) {
                wrong.add(new Violation(field, FieldCodes.SEVERAL_PARTIES, List.of(texts.getFirst())));
            }
            return found.size() == 1 ? List.copyOf(found) : texts;
        });
        return new RawFields(all);
    }

    private Set<String> found(Who who, String name) {
        String key = OrganizationNames.key(name);
        if (key.isEmpty()) {
            return Set.of();
        }
        List<OrganizationView> alike =
                questions.ask(new FindOrganizations(who.viewer(), name, 1, ALIKE)).items().stream()
                        .filter(one -> one.merged() == null)
                        .filter(one -> one.content()
                                .names()
                                .map(OrganizationNames::key)
                                .anyMatch(key::equals))
                        .toList();
        List<OrganizationView> same =
                alike.stream().filter(one -> name.strip().equals(one.name())).toList();
        return (same.isEmpty() ? alike : same)
                .stream().map(one -> one.id().value()).collect(Collectors.toSet());
    }

    private static RawFields each(RawFields fields, java.util.function.UnaryOperator<String> as) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields.values());
        all.replaceAll((field, texts) -> WHERE.matcher(field).matches()
                ? new ArrayList<>(
                        texts.stream().filter(Objects::nonNull).map(as).toList())
                : texts);
        return new RawFields(all);
    }

    /** Others who say the same address or ORCID iD: it may be shared, or one of them registered twice. */
    List<PersonView> alike(Who who, PersonView person) {
        Map<PersonId, PersonView> found = new LinkedHashMap<>();
        Stream.of(person.email(), person.content().orcid(), person.content().researcherNumber())
                .filter(Objects::nonNull)
                .flatMap(
                        text -> questions
                                .ask(new jp.musubi.query.party.findpersons.FindPersons(who.viewer(), text, 1, ALIKE))
                                .items()
                                .stream())
                .filter(other -> !other.id().equals(person.id()))
                .filter(other -> same(person.email(), other.email())
                        || same(person.content().orcid(), other.content().orcid())
                        || same(
                                person.content().researcherNumber(),
                                other.content().researcherNumber()))
                .forEach(other -> found.putIfAbsent(other.id(), other));
        return List.copyOf(found.values());
    }

    private static boolean same(String one, String other) {
        return Optional.ofNullable(one)
                .filter(text -> text.equalsIgnoreCase(other))
                .isPresent();
    }
}
