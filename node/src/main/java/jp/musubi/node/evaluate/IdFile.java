package jp.musubi.node.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file of ids of questions, one a line. */
public final class IdFile {
    private static final int SHOWN = 5;

    private IdFile() {}

    /** @throws RefusedCollectionException when the file is not there or names nothing */
    public static Set<String> read(Path file) throws IOException {
        Set<String> ids = TextFile.lines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            throw new RefusedCollectionException("evaluate.empty", file.toString());
        }
        return ids;
    }

    /** The first of those ids that no collection knows, for people to read; empty when all are known. */
    public static Optional<String> unknown(Set<String> ids, List<JudgedCollection> collections) {
        Set<String> unknown = new TreeSet<>(ids);
        collections.forEach(one -> one.questions().forEach(question -> unknown.remove(question.id())));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(unknown.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (unknown.size() > SHOWN ? ", …" : ""));
    }
}
