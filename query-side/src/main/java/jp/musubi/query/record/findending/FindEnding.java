package jp.musubi.query.record.findending;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Which published seeds and open needs end soon, the earliest first. Those of others are told to coordinators only.
 *
 * @param mine only those of which the viewer is the owner or the intermediary
 * @param today an input, never read from a clock
 * @param days what ends in this number of days is told, and what ends before; what ended before today is not
 */
public record FindEnding(Viewer viewer, boolean mine, LocalDate today, int days) implements Question<List<Ending>> {}
