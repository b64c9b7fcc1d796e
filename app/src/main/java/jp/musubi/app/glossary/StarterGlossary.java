package jp.musubi.app.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.event.TermContent;
import jp.musubi.search.document.TermGroup;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The glossary that a new cluster starts with: general words of its fields, kept beside the program as tables. */
public final class StarterGlossary {
    /** What the groups' events name as their source. */
    public static final String SOURCE = "starter";

    private static final String FILES = "classpath:glossary/starter-*.csv";

    private StarterGlossary() {}

    /** All groups, ordered by id. */
    public static List<TermGroup> groups() {
        return contents().entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(TermGroup::id))
                .toList();
    }

    /** All groups by the id that they get, in the order of the files. A group that stands in two files counts once. */
    static Map<String, TermContent> contents() {
        Map<String, TermContent> contents = new LinkedHashMap<>();
        for (ReadGroup group : read()) {
            contents.putIfAbsent(TermIds.of(group.content()).value(), group.content());
        }
        return contents;
    }

    private static List<ReadGroup> read() {
        List<ReadGroup> groups = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                ReadFile read = read(file);
                if (!read.troubles().isEmpty()) {
                    throw new IllegalStateException(file.getFilename() + ": " + read.troubles());
                }
                groups.addAll(read.groups());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the starter glossary cannot be read", e);
        }
        return groups;
    }

    private static ReadFile read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return CsvGroups.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static TermGroup group(String id, TermContent content) {
        return new TermGroup(
                id,
                content.business(),
                content.academic(),
                content.english(),
                content.field() == null ? null : content.field().code());
    }
}
