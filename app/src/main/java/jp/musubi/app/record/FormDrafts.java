package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import jp.musubi.app.kit.form.FormPost;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.drafts.Draft;
import jp.musubi.node.drafts.DraftBook;
import jp.musubi.node.gateway.Who;
import org.springframework.stereotype.Component;

/** What forms keep of what was typed before it is sent: 書きかけ, private to its writer. */
@Component
public class FormDrafts {
    /** Value of the button, and of the parameter {@code do}, that keeps and sends nothing. */
    static final String KEEP = "keep";

    private static final String DRAFT = "draft";
    private static final String VERSION = "draftVersion";

    private final DraftBook book;

    FormDrafts(DraftBook book) {
        this.book = book;
    }

    /**
     * What a form shows of its draft. In templates: {@code kept}.
     *
     * @param draft its id; empty when nothing is kept yet
     * @param version as the form knows it
     * @param changed when it was kept last; null when nothing is, or that is not known
     * @param until when it will be gone; null as for {@code changed}
     * @param beside whether another form keeps something else, which stays too
     * @param problem part of the key of what kept it from being kept; null when nothing did
     * @param days how long it is kept
     * @param most how many there may be
     */
    public record Kept(
            String draft,
            long version,
            Instant changed,
            Instant until,
            boolean beside,
            String problem,
            long days,
            int most) {}

    private Kept kept(String draft, long version, Instant changed, Instant until, boolean beside, String problem) {
        return new Kept(
                draft, version, changed, until, beside, problem, book.kept().toDays(), DraftBook.MOST);
    }

    /** Of a form that keeps nothing yet. */
    Kept none() {
        return kept("", 0, null, null, false, null);
    }

    /** Of a form that was opened from a draft. */
    Kept of(Draft draft) {
        return kept(draft.id(), draft.version(), draft.changed(), draft.until(), false, null);
    }

    /** What a posted form says of its draft. */
    Kept said(HttpServletRequest request) {
        return kept(draft(request), version(request), null, null, false, null);
    }

    /**
     * The draft that an address names, when it is this person's and for this form.
     *
     * @param subject kind, or record, as in {@link Draft}
     */
    Optional<Draft> opened(Who who, String id, String subject) {
        return Optional.ofNullable(id)
                .filter(Ids::isId)
                .flatMap(draft -> book.find(who.person(), draft))
                .filter(draft -> draft.subject().equals(subject));
    }

    /** Keeps what a form holds; nothing of it is checked. */
    Kept keep(Who who, String subject, FormPost post, HttpServletRequest request) {
        var content = new Draft.Content(post.typed().values(), post.owner(), post.basedOn(), post.basedAt());
        var form = new DraftBook.Form(draft(request), version(request), post.commandId(), subject, content);
        return switch (book.save(who.person(), form)) {
            case DraftBook.Saved.Kept saved -> {
                Draft draft = saved.draft();
                yield kept(draft.id(), draft.version(), draft.changed(), draft.until(), saved.beside(), null);
            }
            case DraftBook.Saved.TooMany many -> problem(request, "many");
            case DraftBook.Saved.TooLong tooLong -> problem(request, "long");
            case DraftBook.Saved.Sent sent -> problem(request, "sent");
        };
    }

    private Kept problem(HttpServletRequest request, String problem) {
        return kept(draft(request), version(request), null, null, false, problem);
    }

    /** Says that a form is about to be sent. */
    void claim(PersonId person, HttpServletRequest request, String writer) {
        if (!draft(request).isEmpty()) {
            book.claim(person, draft(request), version(request), writer);
        }
    }

    /** Ends what a form kept: it has become a record. */
    void end(PersonId person, HttpServletRequest request, String writer) {
        book.end(person, draft(request), writer);
    }

    private static String draft(HttpServletRequest request) {
        String said = request.getParameter(DRAFT);
        return Ids.isId(said) ? said : "";
    }

    private static long version(HttpServletRequest request) {
        String said = request.getParameter(VERSION);
        return said != null && said.matches("[0-9]{1,9}") ? Long.parseLong(said) : 0;
    }
}
