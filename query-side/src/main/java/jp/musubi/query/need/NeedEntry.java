package jp.musubi.query.need;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/**
 * A need as the projection knows it.
 *
 * @param shown whether its 公開範囲 is in force: open, or erased while it was open
 * @param registeredAt log position of its registration
 * @param shared what owner and intermediary are told of its revisions
 */
public record NeedEntry(NeedView view, boolean shown, long registeredAt, Shared shared) implements Entry {
    /**
     * The last change that told owner and intermediary anything: what the office notes for itself is none to them,
     * neither a revision nor a change of time or position.
     *
     * @param revision how many contents they have been told
     */
    public record Shared(int revision, Instant changed, long position) {}

    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
