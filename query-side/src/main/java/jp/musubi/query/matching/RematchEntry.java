package jp.musubi.query.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/** A job that matches all open needs again as the projection knows it. */
public record RematchEntry(RematchView view) implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
