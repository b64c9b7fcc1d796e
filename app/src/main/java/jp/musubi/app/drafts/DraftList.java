package jp.musubi.app.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.app.record.RecordDesk;
import jp.musubi.language.kit.Ids;
import jp.musubi.node.drafts.Draft;
import jp.musubi.node.drafts.DraftBook;
import jp.musubi.node.gateway.Who;
import org.springframework.stereotype.Component;

/** What somebody has not sent yet. In templates: {@code @draftList}. */
@Component
public class DraftList {
    private final DraftBook book;
    private final Map<String, RecordDesk<?>> desks;

    DraftList(DraftBook book, List<RecordDesk<?>> desks) {
        this.book = book;
        this.desks = desks.stream()
                .collect(Collectors.toMap(desk -> desk.kind().type().code(), desk -> desk));
    }

    /**
     * One of the list.
     *
     * @param title as typed; empty when nothing was
     * @param fresh whether it is to become a new record
     * @param address where it is gone on with
     */
    public record Line(
            String id, String kind, String title, boolean fresh, Instant changed, Instant until, String address) {}

    /** How long they are kept, in days. */
    public long days() {
        return book.kept().toDays();
    }

    /** Those that can be gone on with, the last changed first. */
    public List<Line> of(Who who) {
        return who.signedIn()
                ? book.of(who.person()).stream()
                        .flatMap(draft -> line(who, draft).stream())
                        .toList()
                : List.of();
    }

    private Optional<Line> line(Who who, Draft draft) {
        RecordDesk<?> desk = desks.get(draft.kind());
        if (desk == null || sent(who, desk, draft)) {
            return Optional.empty();
        }
        String title = draft.first(desk.fields(who).first().getFirst().name());
        boolean fresh = draft.record().isEmpty();
        // What they may not change any more, they are not reminded of either.
        return fresh
                ? registrar(who, desk, line(draft, title, desk.path() + "/new"))
                : draft.record()
                        .filter(id -> desk.current(who, id, null).isPresent())
                        .map(id -> line(draft, title, desk.path() + "/" + id + "/edit"));
    }

    private static Optional<Line> registrar(Who who, RecordDesk<?> desk, Line line) {
        return desk.kind().isRegistrar(who::has) ? Optional.of(line) : Optional.empty();
    }

    private static Line line(Draft draft, String title, String address) {
        return new Line(
                draft.id(),
                draft.kind(),
                title,
                draft.record().isEmpty(),
                draft.changed(),
                draft.until(),
                address + "?draft=" + draft.id());
    }

    /** Registered, and then stopped before the draft was ended: that is made up for here. */
    private boolean sent(Who who, RecordDesk<?> desk, Draft draft) {
        if (draft.record().isPresent()) {
            return false;
        }
        String id = Ids.derived(draft.kind(), who.person().value(), draft.writer());
        if (desk.current(who, id, null).isEmpty()) {
            return false;
        }
        book.end(who.person(), draft.id(), draft.writer());
        return true;
    }
}
