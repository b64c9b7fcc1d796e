package jp.musubi.query.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/** An organization as the projection knows it. */
public record OrganizationEntry(OrganizationView view) implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
