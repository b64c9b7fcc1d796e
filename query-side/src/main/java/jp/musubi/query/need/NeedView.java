package jp.musubi.query.need;

import java.time.Instant;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Sounding;
import jp.musubi.search.document.Viewer;

/**
 * A need.
 *
 * @param owner whose need it is, or null
 * @param introducedBy the intermediary's person, or null
 * @param custody who has it beside them; null unless the viewer is an insider
 * @param revision of the content
 * @param disclosure in force once opened
 * @param closeReason null unless closed, by somebody or by a date
 * @param matchedPosition log position at which the matcher last looked at it, 0 before
 * @param matchedCause log position of what made it look, 0 before
 * @param answer what matching it came to; null before, and unless the viewer is an insider
 * @param sounding whether it may be approached; why not is told to insiders alone
 * @param assent what its owner has agreed to; nothing unless the viewer is an insider
 * @param content limited parts are null unless the viewer is an insider; all texts are null when erased
 * @param insider whether the viewer sees the limited parts
 */
public record NeedView(
        NeedId id,
        PersonId owner,
        PersonId introducedBy,
        Custody custody,
        NeedState state,
        int revision,
        Disclosure disclosure,
        NeedCloseReason closeReason,
        Instant registered,
        Instant changed,
        long position,
        long matchedPosition,
        long matchedCause,
        NeedAnswer answer,
        Sounding sounding,
        Assent assent,
        NeedContent content,
        boolean insider) {

    /** The same with what is said of being approached. */
    NeedView sounded(Sounding said) {
        return new NeedView(
                id,
                owner,
                introducedBy,
                custody,
                state,
                revision,
                disclosure,
                closeReason,
                registered,
                changed,
                position,
                matchedPosition,
                matchedCause,
                answer,
                said,
                assent,
                content,
                insider);
    }

    /** The same, which others have. */
    NeedView held(PersonId whose, Custody by, Assent agreed) {
        return new NeedView(
                id,
                whose,
                introducedBy,
                by,
                state,
                revision,
                disclosure,
                closeReason,
                registered,
                changed,
                position,
                matchedPosition,
                matchedCause,
                answer,
                sounding,
                agreed,
                content,
                insider);
    }

    /** The same after the matcher has looked. */
    NeedView matched(long at, long cause, NeedAnswer found) {
        return new NeedView(
                id,
                owner,
                introducedBy,
                custody,
                state,
                revision,
                disclosure,
                closeReason,
                registered,
                changed,
                position,
                at,
                cause,
                found,
                sounding,
                assent,
                content,
                insider);
    }

    /** Without its limited parts, and without who has to do with it. */
    public NeedView withheld() {
        return new NeedView(
                id,
                null,
                null,
                null,
                state,
                revision,
                disclosure,
                closeReason,
                registered,
                changed,
                position,
                0,
                0,
                null,
                sounding.withoutReason(),
                Assent.UNSAID,
                Redaction.open(content),
                false);
    }

    /** As a list shows it: without its limited parts, unless it is the viewer's own. Who reads one by its id is noted, who lists is not. */
    public NeedView listed(Viewer viewer) {
        if (!insider || isOf(viewer, owner) || isOf(viewer, introducedBy)) {
            return this;
        }
        return new NeedView(
                id,
                owner,
                introducedBy,
                custody,
                state,
                revision,
                disclosure,
                closeReason,
                registered,
                changed,
                position,
                matchedPosition,
                matchedCause,
                answer,
                sounding,
                assent,
                Redaction.open(content),
                insider);
    }

    private static boolean isOf(Viewer viewer, PersonId person) {
        return person != null && Viewers.persons(viewer).contains(person.value());
    }
}
