package jp.musubi.query.seed;

import java.time.Instant;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Sounding;
import jp.musubi.search.document.Viewer;

/**
 * A seed.
 *
 * @param owner who answers for it; null unless the viewer is an insider
 * @param custody who has it beside the owner; null unless the viewer is an insider
 * @param revision of the content
 * @param disclosure in force once published
 * @param registered when it was registered
 * @param changed when it last changed
 * @param position log position of the last change
 * @param sounding whether it may be approached; why not is told to insiders alone
 * @param assent what its owner has agreed to; nothing unless the viewer is an insider
 * @param content limited parts are null unless the viewer is an insider; all texts are null when erased
 * @param insider whether the viewer sees the limited parts
 */
public record SeedView(
        SeedId id,
        PersonId owner,
        Custody custody,
        SeedState state,
        int revision,
        Disclosure disclosure,
        Instant registered,
        Instant changed,
        long position,
        Sounding sounding,
        Assent assent,
        SeedContent content,
        boolean insider) {

    /** The same with what is said of being approached. */
    SeedView sounded(Sounding said) {
        return new SeedView(
                id,
                owner,
                custody,
                state,
                revision,
                disclosure,
                registered,
                changed,
                position,
                said,
                assent,
                content,
                insider);
    }

    /** As it is shown to others than insiders: without its limited parts and without whose it is. */
    public SeedView withheld() {
        return new SeedView(
                id,
                null,
                null,
                state,
                revision,
                disclosure,
                registered,
                changed,
                position,
                sounding.withoutReason(),
                Assent.UNSAID,
                Redaction.open(content),
                false);
    }

    /** As a list shows it: without its limited parts, unless it is the viewer's own. Who reads one by its id is noted, who lists is not. */
    public SeedView listed(Viewer viewer) {
        if (!insider || isOf(viewer, owner)) {
            return this;
        }
        return new SeedView(
                id,
                owner,
                custody,
                state,
                revision,
                disclosure,
                registered,
                changed,
                position,
                sounding,
                assent,
                Redaction.open(content),
                insider);
    }

    private static boolean isOf(Viewer viewer, PersonId person) {
        return person != null && Viewers.persons(viewer).contains(person.value());
    }
}
