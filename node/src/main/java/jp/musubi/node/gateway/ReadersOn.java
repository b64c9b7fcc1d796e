package jp.musubi.node.gateway;

import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Question;
import jp.musubi.query.reading.findreaders.Readers;
import jp.musubi.search.document.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * 「この日に誰が見られたか」: who could read a seed or need when a day ended, or as of a position. As of a day is as of the last position
 * before the first event of a later day, so that what was decided on the day has effect and what came after has none.
 *
 * @param day of Asia/Tokyo, today at the latest; its end is now while it lasts
 * @param at log position, instead of the day; null to ask by day
 * @param page of the persons that auditors are told, from 1
 */
public record ReadersOn(
        Viewer viewer,
        RecordRef record,
        LocalDate day,
        @Nullable Long at,
        int page,
        int size) implements Question<Readers> {}
