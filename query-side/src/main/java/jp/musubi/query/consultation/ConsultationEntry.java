package jp.musubi.query.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/** A consultation as the projection knows it. */
public record ConsultationEntry(ConsultationView view) implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
