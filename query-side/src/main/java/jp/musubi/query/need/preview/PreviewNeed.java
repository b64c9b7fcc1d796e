package jp.musubi.query.need.preview;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Onlooker;
import jp.musubi.search.document.Viewer;

/**
 * Reads a need as somebody else reads it, or would read it once it is saved and shown: made by the same folds, the same filter and the
 * same view. Empty when it does not exist for them, and when whoever asks has no part in it.
 *
 * @param viewer who asks: of what is registered an insider
 * @param typed what is about to be saved; null for what stands
 * @param owner whose it would be; of a need that is registered already, what stands is taken
 * @param introducedBy who would have brought it; of a need that is registered already, what stands is taken
 * @param shown whether it is read as it will be when it is shown, where it is not yet
 */
public record PreviewNeed(
        Viewer viewer,
        NeedId id,
        Onlooker onlooker,
        NeedContent typed,
        PersonId owner,
        PersonId introducedBy,
        boolean shown)
        implements HoldsLimited<Optional<NeedView>> {

    /** Of what is registered. */
    public static PreviewNeed of(Viewer viewer, NeedId id, Onlooker onlooker, boolean shown) {
        return new PreviewNeed(viewer, id, onlooker, null, null, null, shown);
    }

    @Override
    public Set<RecordRef> limitedIn(Optional<NeedView> answer) {
        return typed == null && answer.filter(NeedView::insider).isPresent() ? Set.of(id.ref()) : Set.of();
    }

    @Override
    public Optional<NeedView> withheld(Optional<NeedView> answer) {
        return answer.map(NeedView::withheld);
    }
}
