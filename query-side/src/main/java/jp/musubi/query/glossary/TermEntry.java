package jp.musubi.query.glossary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/** A group of the glossary as the projection knows it. */
public record TermEntry(TermView view) implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
