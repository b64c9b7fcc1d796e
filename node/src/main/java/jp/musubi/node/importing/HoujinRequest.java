package jp.musubi.node.importing;

import java.io.InputStream;
import java.util.Set;

/**
 * What is wanted of the list of all corporate numbers.
 *
 * @param content the bytes; read to the end, not closed
 * @param names those that are to be registered when they are not yet, as people write them; none to register none
 * @param prefecture only those there are registered; null for all
 * @param municipality likewise
 * @param accept whether a number that fits by name and place alone is taken over without asking
 * @param dryRun whether to decide and report only, and store nothing
 */
public record HoujinRequest(
        InputStream content,
        Set<String> names,
        String prefecture,
        String municipality,
        boolean accept,
        boolean dryRun) {
    public HoujinRequest {
        names = Set.copyOf(names);
    }
}
