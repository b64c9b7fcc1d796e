package jp.musubi.query.party.findrights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.projection.Projection;

/** Answers {@link FindRights}. */
public final class FindRightsSlice {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final Comparator<RightView> NEWEST_FIRST = Comparator.comparing(RightView::from)
            .reversed()
            .thenComparing(right -> right.person().value())
            .thenComparing(RightView::kind)
            .thenComparing(right -> String.valueOf(right.role()));

    private FindRightsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindRights.class, question -> answer(question, sources));
    }

    static List<RightView> answer(FindRights asked, Sources sources) {
        if (!asked.viewer().has(Role.AUDITOR) && !asked.viewer().has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        Set<Tag> tags = asked.person() == null
                ? Set.of()
                : Set.of(new Tag("person", asked.person().value()));
        Rights rights = new Rights();
        try (EventCursor cursor =
                sources.log().source(new Criteria(List.of(new Criteria.Item(tags, Rights.READ))), 0)) {
            cursor.forEachRemaining(stored -> rights.on(Projection.open(sources.codec(), stored)));
        }
        return rights.all()
                .filter(right -> asked.role() == null || asked.role() == right.role())
                .filter(right -> asked.day() == null || held(right, asked.day()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static boolean held(RightView right, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(JAPAN).toInstant();
        if (right.kind() == RightKind.PASSWORD_LINK) {
            return right.from().isBefore(end)
                    && !right.from().isBefore(day.atStartOfDay(JAPAN).toInstant());
        }
        return right.from().isBefore(end)
                && (right.to() == null || !right.to().isBefore(end))
                && (right.until() == null || !right.until().isBefore(day));
    }
}
