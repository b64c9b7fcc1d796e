package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.PositionTokens;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The way of a form from its first sight to the stored record; the same for seeds and needs. */
@Component
public class FormFlow {
    /** It is on show already: the revision of what stands, or the longer date of what had ended, has seen to that. */
    private static final Set<String> SHOWN = Set.of(Codes.ALREADY_PUBLISHED, Codes.ALREADY_OPEN);

    private final CurrentUser user;
    private final Sender sender;
    private final Neighbours neighbours;
    private final PositionTokens tokens;
    private final PartyFields parties;

    FormFlow(CurrentUser user, Sender sender, Neighbours neighbours, PositionTokens tokens, PartyFields parties) {
        this.parties = parties;
        this.user = user;
        this.sender = sender;
        this.neighbours = neighbours;
        this.tokens = tokens;
    }

    /**
     * What a posted form led to.
     *
     * @param form to show again with this status, or null when all was stored
     * @param id of the record when stored
     * @param published whether it was published or opened as well
     * @param reasons why it was stored but not published
     */
    record Step(RecordForm form, HttpStatus status, String id, boolean published, List<String> reasons) {
        static Step again(RecordForm form, HttpStatus status) {
            return new Step(form, status, null, false, List.of());
        }
    }

    <C> RecordForm fresh(RecordDesk<C> desk, Locale locale) {
        Who who = registrar(desk);
        var ground = RecordForm.Ground.of(desk.fields(who), desk.path() + "/new", Sender.newId(), 0, "");
        return RecordForm.draw(ground, desk.blank(who), List.of(), new Show(locale));
    }

    <C> RecordForm edit(RecordDesk<C> desk, String id, Locale locale) {
        Who who = user.who();
        var current = desk.current(who, id, null).orElseThrow(AbsentException::new);
        var ground = RecordForm.Ground.of(
                desk.fields(who),
                desk.path() + "/" + id + "/edit",
                Sender.newId(),
                current.revision(),
                at(who, current));
        Show show = new Show(locale);
        var written = parties.called(desk.kind().write().apply(current.content()), show);
        return RecordForm.draw(ground, written, List.of(), show);
    }

    <C> Step create(RecordDesk<C> desk, HttpServletRequest request, Locale locale) {
        Who who = registrar(desk);
        FormPost post = FormPost.of(request, desk.fields(who));
        var ground = RecordForm.Ground.of(desk.fields(who), desk.path() + "/new", post.commandId(), 0, "");
        String id = Ids.derived(desk.kind().type().code(), who.person().value(), post.commandId());
        PersonId owner = Ids.isId(post.owner()) ? new PersonId(post.owner()) : null;
        PersonId onBehalfOf = who.forOwner(owner);
        Submission<C> submission = new Submission<>(
                desk,
                id,
                who,
                owner,
                post,
                ground,
                new Show(locale),
                parties,
                Set.of(),
                content -> neighbours.near(desk, who, id, content));
        return savedOnce(
                desk,
                id,
                who,
                submission,
                () -> submission.run(content -> store(
                        desk,
                        who,
                        post,
                        id,
                        onBehalfOf,
                        () -> sender.send(
                                desk.kind().register().command(who.person(), id, owner, content),
                                post.commandId(),
                                onBehalfOf))));
    }

    <C> Step revise(RecordDesk<C> desk, String id, HttpServletRequest request, Locale locale) {
        Who who = user.who();
        var current = desk.current(who, id, null).orElseThrow(AbsentException::new);
        FormPost post = FormPost.of(request, desk.fields(who))
                .keeping(desk.kind().write().apply(current.content()));
        PersonId onBehalfOf = who.forOwner(current.owner());
        var ground = RecordForm.Ground.of(
                desk.fields(who), desk.path() + "/" + id + "/edit", post.commandId(), post.basedOn(), post.basedAt());
        Submission<C> submission = new Submission<>(
                desk,
                id,
                who,
                null,
                post,
                ground,
                new Show(locale),
                parties,
                desk.named(current.content()),
                content -> List.of());
        try {
            return savedOnce(
                    desk,
                    id,
                    who,
                    submission,
                    () -> submission.run(content -> store(
                            desk,
                            who,
                            post,
                            id,
                            onBehalfOf,
                            () -> sender.send(
                                    desk.kind().revise().command(who.person(), id, post.basedOn(), content),
                                    post.commandId(),
                                    onBehalfOf))));
        } catch (StaleException stale) {
            var seen = tokens.open(who.person(), post.basedAt() == null ? "" : post.basedAt()).stream()
                    .boxed()
                    .flatMap(at -> desk.current(who, id, at).stream())
                    .findFirst()
                    .orElse(current);
            var now = desk.current(who, id, null).orElseThrow(AbsentException::new);
            return submission.stale(seen, now, at(who, now), stale.violations());
        }
    }

    /** The step, or the form anew when it has been stored before with another content: on the ground of what is stored. */
    private <C> Step savedOnce(RecordDesk<C> desk, String id, Who who, Submission<C> submission, Supplier<Step> step) {
        try {
            return step.get();
        } catch (RefusedException refused) {
            if (!Sender.savedBefore(refused)) {
                throw refused;
            }
            var now = desk.current(who, id, null).orElseThrow(() -> refused);
            return submission.savedBefore(now, at(who, now));
        }
    }

    private String at(Who who, RecordDesk.Current<?> current) {
        return tokens.seal(who.person(), current.position());
    }

    private <C> Step store(
            RecordDesk<C> desk, Who who, FormPost post, String id, PersonId onBehalfOf, Runnable storing) {
        storing.run();
        if (!post.publishes()) {
            return new Step(null, null, id, false, List.of());
        }
        try {
            sender.send(desk.kind().publish().command(who.person(), id), post.commandId() + ":publish", onBehalfOf);
            return new Step(null, null, id, true, List.of());
        } catch (RefusedException refused) {
            if (refused.refusal().violations().stream().allMatch(reason -> SHOWN.contains(reason.code()))) {
                return new Step(null, null, id, true, List.of());
            }
            // The content is stored; only publishing was refused, and the record's page says why.
            return new Step(null, null, id, false, RefusalAdvice.reasons(refused.refusal(), post.locale()));
        }
    }

    private <C> Who registrar(RecordDesk<C> desk) {
        Who who = user.who();
        if (!desk.kind().isRegistrar(who::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return who;
    }
}
