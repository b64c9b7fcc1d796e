package jp.musubi.node.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.command.glossary.importterms.ImportTerms;
import jp.musubi.intake.vocabularies.CsvGroups;
import jp.musubi.intake.vocabularies.ReadFile;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
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

    /** All groups as one import takes them in, in the order of the files. */
    public static List<ImportTerms.NewTerm> terms() {
        return contents().entrySet().stream()
                .map(each -> new ImportTerms.NewTerm(each.getKey(), each.getValue()))
                .toList();
    }

    /** All groups by the id that they get, in the order of the files. A group that stands in two files counts once. */
    static Map<TermId, TermContent> contents() {
        Map<TermId, TermContent> contents = new LinkedHashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                ReadFile read = read(file);
                if (!read.sound()) {
                    throw new IllegalStateException(file.getFilename() + ": " + read.troubles());
                }
                read.groups().forEach(contents::putIfAbsent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the starter glossary cannot be read", e);
        }
        return contents;
    }

    private static ReadFile read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return CsvGroups.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static TermGroup group(TermId id, TermContent content) {
        return new TermGroup(
                id.value(),
                content.business(),
                content.academic(),
                content.english(),
                content.field() == null ? null : content.field().code());
    }
}
