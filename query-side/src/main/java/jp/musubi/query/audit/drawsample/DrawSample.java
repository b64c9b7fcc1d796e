package jp.musubi.query.audit.drawsample;

import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * A sample of the records that came to be between two positions of the log, drawn by a word: the same question always has the
 * same answer, and whoever has the log can draw again. Auditors only; for others there is nothing to draw from.
 *
 * <p>Drawn are those whose SHA-256 hash of the word, a line feed and {@code type:id}, all in UTF-8, are the smallest, smallest
 * first.
 *
 * @param type a kind of {@link Sample#KINDS}
 * @param word by which is drawn; chosen by nobody who knows the records
 * @param size how many, from 1 to {@value #MOST}
 * @param after the log position after which they came to be
 * @param until the last log position at which they may have come to be
 */
public record DrawSample(Viewer viewer, RecordType type, String word, int size, long after, long until)
        implements Question<Sample> {
    /** The largest sample. */
    public static final int MOST = 100;
}
