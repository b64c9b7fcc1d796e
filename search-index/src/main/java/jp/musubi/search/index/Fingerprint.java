package jp.musubi.search.index;

import com.ibm.icu.util.VersionInfo;
import java.util.Map;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.segment.Fields;
import org.apache.lucene.util.Version;

/**
 * What a commit says about itself: the log position of its documents, and by what they were made. An index made by
 * anything else is not read, but made anew.
 */
final class Fingerprint {
    private static final String POSITION = "position";
    private static final String MADE_BY = "madeBy";

    private static final String SOFTWARE = "documents " + Fields.VERSION + ", analysis " + Analysis.VERSION
            + ", Lucene " + Version.LATEST + ", ICU " + VersionInfo.ICU_VERSION;

    private Fingerprint() {}

    /**
     * What an index is made by now.
     *
     * @param projection names what makes its documents from the log
     */
    static String of(Meanings meanings, String projection) {
        return SOFTWARE + ", model " + meanings.id() + ", projection " + projection;
    }

    static Map<String, String> userData(long position, String madeBy) {
        return Map.of(POSITION, Long.toString(position), MADE_BY, madeBy);
    }

    /** By what the commit was made. */
    static String madeBy(Map<String, String> userData) {
        return userData.getOrDefault(MADE_BY, "something unknown");
    }

    /** The position of the commit. @throws NumberFormatException when it names none */
    static long position(Map<String, String> userData) {
        return Long.parseLong(userData.getOrDefault(POSITION, "none"));
    }
}
