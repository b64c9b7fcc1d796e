package jp.musubi.intake.lists;

import java.io.InputStream;
import java.util.Map;
import jp.musubi.language.RecordType;

/**
 * A list to take in.
 *
 * @param type {@code SEED}, {@code NEED} or {@code ORGANIZATION}
 * @param fileName its ending says which form the file has; an unknown ending is decided by the content
 * @param content the bytes; read to the end, not closed
 * @param dryRun whether to decide and report only, and store nothing
 * @param draft whether lines that do not say it themselves stay drafts, instead of being published or opened
 * @param ignoreUnknown whether unknown columns are passed over, instead of refusing the file
 * @param defaults texts by JSON field name, for lines that leave the field blank
 * @param progress whether to draw a progress bar
 */
public record ImportRequest(
        RecordType type,
        String fileName,
        InputStream content,
        boolean dryRun,
        boolean draft,
        boolean ignoreUnknown,
        Map<String, String> defaults,
        boolean progress) {
    public ImportRequest {
        if (type != RecordType.SEED && type != RecordType.NEED && type != RecordType.ORGANIZATION) {
            throw new IllegalArgumentException("only seeds, needs and organizations come in lists, not " + type);
        }
        defaults = Map.copyOf(defaults);
    }
}
