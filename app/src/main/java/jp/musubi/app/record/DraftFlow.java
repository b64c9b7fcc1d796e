package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.intake.input.RawFields;
import jp.musubi.node.drafts.Draft;
import jp.musubi.node.gateway.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Forms that are left before they are sent, and found again. */
@Component
public class DraftFlow {
    private final CurrentUser user;
    private final FormDrafts drafts;

    DraftFlow(CurrentUser user, FormDrafts drafts) {
        this.user = user;
        this.drafts = drafts;
    }

    /**
     * A form as it is opened, or shown again.
     *
     * @param owner for whom a coordinator was about to register, or null
     */
    record Opened(RecordForm form, FormDrafts.Kept kept, String owner) {}

    /**
     * A form as it was left, or as it is when it was not.
     *
     * @param id of the record to be changed; null for a new one
     * @param draft that the address names, or null
     * @param plain draws it as it is, and says who may have it at all
     */
    <C> Opened open(RecordDesk<C> desk, String id, String draft, Supplier<RecordForm> plain, Locale locale) {
        RecordForm form = plain.get();
        Who who = user.who();
        Optional<Draft> found = drafts.opened(who, draft, subject(desk, id));
        if (draft != null && found.isEmpty()) {
            throw new AbsentException();
        }
        return found.map(left -> {
                    Draft.Content content = left.content();
                    var ground = RecordForm.Ground.of(
                            desk.fields(who),
                            form.action(),
                            Sender.newId(),
                            content.basedOn(),
                            content.basedAt() == null ? "" : content.basedAt());
                    RawFields typed = new RawFields(content.fields());
                    return new Opened(
                            RecordForm.draw(ground, typed, List.of(), new Show(locale)),
                            drafts.of(left),
                            content.owner());
                })
                .orElseGet(() -> new Opened(form, drafts.none(), null));
    }

    /** Keeps what was posted, and shows the form as it is. @param id as for {@link #open} */
    <C> Opened keep(RecordDesk<C> desk, String id, HttpServletRequest request, Locale locale) {
        Who who = user.who();
        boolean may = id == null
                ? desk.kind().isRegistrar(who::has)
                : desk.current(who, id, null).isPresent();
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        FormPost post = FormPost.of(request, desk.fields(who));
        FormDrafts.Kept kept = drafts.keep(who, subject(desk, id), post, request);
        var ground = RecordForm.Ground.of(
                desk.fields(who), address(desk, id), post.commandId(), post.basedOn(), post.basedAt());
        return new Opened(RecordForm.draw(ground, post.typed(), List.of(), new Show(locale)), kept, post.owner());
    }

    /** Sends a form, and ends what it kept once it is stored. */
    FormFlow.Step sending(HttpServletRequest request, Supplier<FormFlow.Step> step) {
        Who who = user.who();
        String writer = Sender.idOf(request.getParameter("commandId"));
        boolean person = who.signedIn();
        if (person) {
            drafts.claim(who.person(), request, writer);
        }
        FormFlow.Step done = step.get();
        if (person && done.form() == null) {
            drafts.end(who.person(), request, writer);
        }
        return done;
    }

    /** What the form of a posted request kept. */
    FormDrafts.Kept said(HttpServletRequest request) {
        return drafts.said(request);
    }

    private static String subject(RecordDesk<?> desk, String id) {
        String kind = desk.kind().type().code();
        return id == null ? kind : kind + ":" + id;
    }

    private static String address(RecordDesk<?> desk, String id) {
        return desk.path() + (id == null ? "/new" : "/" + id + "/edit");
    }
}
