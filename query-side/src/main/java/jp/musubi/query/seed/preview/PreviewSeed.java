package jp.musubi.query.seed.preview;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.query.record.Onlooker;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a seed as somebody else reads it, or would read it once it is saved and shown: made by the same folds, the same filter and the
 * same view. Empty when it does not exist for them, and when whoever asks has no part in it.
 *
 * @param viewer who asks: of what is registered an insider
 * @param typed what is about to be saved; null for what stands
 * @param owner whose it would be; of a seed that is registered already, what stands is taken
 * @param shown whether it is read as it will be when it is shown, where it is not yet
 */
public record PreviewSeed(Viewer viewer, SeedId id, Onlooker onlooker, SeedContent typed, PersonId owner, boolean shown)
        implements HoldsLimited<Optional<SeedView>> {

    /** Of what is registered. */
    public static PreviewSeed of(Viewer viewer, SeedId id, Onlooker onlooker, boolean shown) {
        return new PreviewSeed(viewer, id, onlooker, null, null, shown);
    }

    @Override
    public Set<RecordRef> limitedIn(Optional<SeedView> answer) {
        return typed == null && answer.filter(SeedView::insider).isPresent() ? Set.of(id.ref()) : Set.of();
    }

    @Override
    public Optional<SeedView> withheld(Optional<SeedView> answer) {
        return answer.map(SeedView::withheld);
    }
}
