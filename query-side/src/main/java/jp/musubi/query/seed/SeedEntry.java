package jp.musubi.query.seed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/**
 * A seed as the projection knows it.
 *
 * @param shown whether its 公開範囲 is in force: published, or erased while it was published
 */
public record SeedEntry(SeedView view, boolean shown) implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
