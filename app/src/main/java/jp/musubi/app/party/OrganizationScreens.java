package jp.musubi.app.party;

import java.util.List;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.form.Differences;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.PositionTokens;
import jp.musubi.app.record.RecordFields;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readorganization.ReadOrganization;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is shown of the form of an organization before and after it is posted. */
@Component
class OrganizationScreens {
    static final RecordFields FIELDS = RecordFields.ORGANIZATION;

    /** So many that are called alike are looked at. */
    private static final int ALIKE = 50;

    private final Questions questions;
    private final PositionTokens tokens;

    OrganizationScreens(Questions questions, PositionTokens tokens) {
        this.questions = questions;
        this.tokens = tokens;
    }

    static RecordForm.Ground fresh(String commandId) {
        return RecordForm.Ground.of(FIELDS, "/organizations/new", commandId, 0, "");
    }

    static RecordForm.Ground posted(String id, FormPost post) {
        return RecordForm.Ground.of(
                FIELDS, "/organizations/" + id + "/edit", post.commandId(), post.basedOn(), post.basedAt());
    }

    RecordForm.Ground ground(Who who, OrganizationView now) {
        return RecordForm.Ground.of(
                FIELDS,
                "/organizations/" + now.id().value() + "/edit",
                Sender.newId(),
                now.revision(),
                tokens.seal(who.person(), now.position()));
    }

    static String show(RecordForm.Ground ground, RawFields typed, List<Violation> wrong, Screen screen) {
        screen.model().addAttribute("form", RecordForm.draw(ground, typed, wrong, screen.show()));
        screen.model().addAttribute("formId", "record");
        return "party/organization-form";
    }

    static String again(
            RecordForm.Ground ground, FormPost post, List<Violation> wrong, HttpStatus status, Screen screen) {
        screen.response().setStatus(wrong.isEmpty() ? HttpStatus.OK.value() : status.value());
        return show(ground, post.typed(), wrong, screen);
    }

    static String refused(RefusedException refused, RecordForm.Ground ground, FormPost post, Screen screen) {
        Refusal refusal = refused.refusal();
        if (Sender.savedBefore(refused) || refusal.violations().stream().allMatch(one -> one.field() == null)) {
            throw refused;
        }
        refusal.violations().stream()
                .filter(one -> PartyCodes.CORPORATE_NUMBER_TAKEN.equals(one.code()))
                .findFirst()
                .ifPresent(one -> {
                    screen.model().addAttribute("takenBy", one.arguments().getFirst());
                    screen.model()
                            .addAttribute(
                                    "taken", "/organizations/" + one.arguments().getLast());
                });
        return again(ground, post, refusal.violations(), RefusalAdvice.status(refusal.kind()), screen);
    }

    /** On the ground of the revision that is now the latest, with what the other changed. */
    String stale(Who who, String id, FormPost post, Refusal refusal, Screen screen) {
        OrganizationView now = read(who, id, null);
        OrganizationView seen = tokens.open(who.person(), post.basedAt() == null ? "" : post.basedAt()).stream()
                .boxed()
                .flatMap(at -> questions.ask(new ReadOrganization(who.viewer(), now.id(), at)).stream())
                .findFirst()
                .orElse(now);
        var differences = Differences.of(
                FIELDS,
                ContentReader.write(seen.content()),
                ContentReader.write(now.content()),
                post.typed(),
                screen.show());
        screen.response().setStatus(HttpStatus.CONFLICT.value());
        return show(ground(who, now).with(differences), post.typed(), refusal.violations(), screen);
    }

    /** Those that bear the same name, but for its legal form and ways of writing it. */
    List<RecordForm.Near> alike(Who who, OrganizationContent content) {
        String key = OrganizationNames.key(content.name());
        return questions.ask(new FindOrganizations(who.viewer(), content.name(), 1, ALIKE)).items().stream()
                .filter(other ->
                        other.content().names().map(OrganizationNames::key).anyMatch(key::equals))
                .map(other -> new RecordForm.Near(
                        other.name(), "/organizations/" + other.id().value()))
                .toList();
    }

    OrganizationView read(Who who, String id, Long at) {
        return questions
                .ask(new ReadOrganization(who.viewer(), Guard.id(id, OrganizationId::new), at))
                .orElseThrow(AbsentException::new);
    }
}
