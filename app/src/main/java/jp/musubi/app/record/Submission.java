package jp.musubi.app.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.app.kit.form.Differences;
import jp.musubi.app.kit.form.FieldSpec;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.Input;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Who;
import org.springframework.http.HttpStatus;

/** One posted form: read, sent, or shown again with every character that was typed. */
final class Submission<C> {
    private static final String STALE = "stale_revision";

    private final RecordDesk<C> desk;
    private final String id;
    private final Who who;
    private final PersonId owner;
    private final FormPost post;
    private final RecordForm.Ground ground;
    private final Show show;
    private final PartyFields parties;
    private final Set<RecordRef> named;
    private final Function<C, List<RecordForm.Near>> near;

    /**
     * @param id of the record, also of one that is not registered yet
     * @param owner for whom it is to be registered; null for its writer, and for what is registered
     * @param named whom the record names already
     * @param near finds what says nearly the same as a content
     */
    Submission(
            RecordDesk<C> desk,
            String id,
            Who who,
            PersonId owner,
            FormPost post,
            RecordForm.Ground ground,
            Show show,
            PartyFields parties,
            Set<RecordRef> named,
            Function<C, List<RecordForm.Near>> near) {
        this.parties = parties;
        this.named = named;
        this.near = near;
        this.desk = desk;
        this.id = id;
        this.who = who;
        this.owner = owner;
        this.post = post;
        this.ground = ground;
        this.show = show;
    }

    FormFlow.Step run(Function<C, FormFlow.Step> store) {
        if (post.onlyLanguage()) {
            return again(ground, List.of(), HttpStatus.OK);
        }
        Input<C> input = read();
        if (post.previews()) {
            return preview(input);
        }
        if (!input.ok()) {
            return again(ground, inOrder(withRules(input)), HttpStatus.BAD_REQUEST);
        }
        List<Violation> dates = post.publishes() ? desk.kind().dates().apply(input.value(), Show.today()) : List.of();
        if (!dates.isEmpty()) {
            List<Violation> all = new ArrayList<>(desk.kind().check().apply(input.value()));
            all.addAll(dates);
            return again(ground, inOrder(all), HttpStatus.BAD_REQUEST);
        }
        RecordForm.Ground warning = warning(input.value());
        if (!warning.near().isEmpty() || !warning.clues().isEmpty()) {
            return again(warning, List.of(), HttpStatus.OK);
        }
        try {
            return store.apply(input.value());
        } catch (RefusedException refused) {
            return refused(refused);
        }
    }

    private Input<C> read() {
        PartyFields.Resolved resolved = parties.resolve(post.typed(), named, who, show);
        Input<C> input = desk.kind().read(resolved.fields(), who::has);
        return new Input<>(
                input.value(),
                Stream.concat(resolved.violations().stream(), input.violations().stream())
                        .toList());
    }

    /** What its writer should see before it is stored: nothing when seen already, or when it will be refused anyway. */
    private RecordForm.Ground warning(C content) {
        boolean silent = post.warned() || !desk.kind().check().apply(content).isEmpty();
        return silent ? ground : ground.near(near.apply(content)).telling(desk.clues(who, id, owner, content));
    }

    private FormFlow.Step refused(RefusedException refused) {
        Refusal refusal = refused.refusal();
        if (refusal.violations().stream().anyMatch(violation -> violation.code().equals(STALE))) {
            throw new StaleException(refusal.violations());
        }
        if (Sender.savedBefore(refused)) {
            throw refused;
        }
        // Not allowed in one of its fields, a form can be mended; not allowed at all, it cannot.
        boolean mendable = switch (refusal.kind()) {
            case INVALID, CONFLICT -> true;
            case FORBIDDEN -> refusal.violations().stream().allMatch(violation -> violation.field() != null);
            case NOT_FOUND -> false;
        };
        if (!mendable) {
            throw refused;
        }
        return again(ground, inOrder(refusal.violations()), RefusalAdvice.status(refusal.kind()));
    }

    /** Shows what the other changed, on the ground of the revision that is now the latest. */
    FormFlow.Step stale(
            RecordDesk.Current<C> seen, RecordDesk.Current<C> now, String basedAt, List<Violation> violations) {
        var differences = Differences.of(
                ground.fields(),
                parties.called(desk.kind().write().apply(seen.content()), show),
                parties.called(desk.kind().write().apply(now.content()), show),
                post.typed(),
                show);
        var newGround = RecordForm.Ground.of(ground.fields(), ground.action(), Sender.newId(), now.revision(), basedAt)
                .with(differences);
        return again(newGround, violations, HttpStatus.CONFLICT);
    }

    /** Keeps what was typed, to become a revision of what the same form has stored before, or a record of its own. */
    FormFlow.Step savedBefore(RecordDesk.Current<C> now, String basedAt) {
        String record = desk.path() + "/" + now.id();
        var newGround = RecordForm.Ground.of(ground.fields(), record + "/edit", Sender.newId(), now.revision(), basedAt)
                .savedBefore(new RecordForm.Saved(record, desk.path() + "/new"));
        return again(newGround, List.of(), HttpStatus.CONFLICT);
    }

    private FormFlow.Step preview(Input<C> input) {
        List<RecordForm.Near> others = input.ok() ? near.apply(input.value()) : List.of();
        List<FirmClue> clues = input.value() == null ? List.of() : desk.clues(who, id, owner, input.value());
        return again(ground.with(looked(input)).near(others).telling(clues), input.violations(), HttpStatus.OK);
    }

    /** Through the eyes of others, also while it cannot be saved: as soon as it has a name. */
    private Preview looked(Input<C> input) {
        String type = desk.kind().type().code();
        List<String> problems =
                inOrder(withRules(input)).stream().map(this::sentence).toList();
        C content = input.value();
        if (content == null || !desk.called(content)) {
            return Preview.nothing(type, problems);
        }
        try {
            return Preview.of(
                    type,
                    "preview.when." + type + (ground.basedOn() == 0 ? ".new" : ".revised"),
                    PreviewPages.chosen(post.onlooker()),
                    desk.disclosure(content),
                    desk.named(content),
                    problems,
                    onlooker -> desk.seen(who, id, content, owner, onlooker, true, show));
        } catch (RefusedException refused) {
            return Preview.nothing(type, RefusalAdvice.reasons(refused.refusal(), show.locale()));
        }
    }

    private String sentence(Violation violation) {
        String reason = Reasons.of(show, violation);
        return violation.field() == null
                ? reason
                : Labels.field(show, desk.kind().type().code(), violation.field()) + show.text("colon") + reason;
    }

    private FormFlow.Step again(RecordForm.Ground onGround, List<Violation> violations, HttpStatus status) {
        return FormFlow.Step.again(RecordForm.draw(onGround, post.typed(), violations, show), status);
    }

    /** What could not be read, and at once what breaks a rule: nobody should have to send a form twice to learn both. */
    private List<Violation> withRules(Input<C> input) {
        List<Violation> all = new ArrayList<>(input.violations());
        for (Violation rule : desk.kind().check().apply(input.value())) {
            boolean known = input.violations().stream().anyMatch(read -> Objects.equals(read.field(), rule.field()));
            if (!known) {
                all.add(rule);
            }
        }
        return all;
    }

    private List<Violation> inOrder(List<Violation> violations) {
        List<String> order = ground.fields().all().stream().map(FieldSpec::name).toList();
        return violations.stream()
                .sorted(java.util.Comparator.comparingInt(violation -> place(order, violation)))
                .toList();
    }

    private static int place(List<String> order, Violation violation) {
        int at = violation.field() == null ? -1 : order.indexOf(violation.field());
        return violation.field() != null && at < 0 ? order.size() : at;
    }
}
