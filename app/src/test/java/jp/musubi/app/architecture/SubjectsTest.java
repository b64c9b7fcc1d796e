package jp.musubi.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Subjects go across, with the same words on every side: {@code command.need} decides about what {@code language.need} says, and
 * {@code query.need} knows it. Below a subject each use case and each question has a folder, which is its inside.
 */
class SubjectsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.musubi.language", "jp.musubi.command", "jp.musubi.query");

    /** What all subjects stand on. */
    private static final String KIT = "kit";

    /** Of no kind of record: the log itself. */
    private static final Set<String> OF_QUERIES_ALONE = Set.of("audit");

    /** They go through the log from one kind of record to another, and each says why. */
    private static final Set<String> KIT_THAT_KNOWS_SUBJECTS = Set.of("HistoryReader", "Erasures");

    private static String below(JavaClass type, String room) {
        String name = type.getPackageName() + ".";
        String root = "jp.musubi." + room + ".";
        return name.startsWith(root) ? name.substring(root.length()) : "";
    }

    private static String subject(JavaClass type, String room) {
        String below = below(type, room);
        return below.isEmpty() ? "" : below.substring(0, below.indexOf('.'));
    }

    private static Set<String> subjects(String room) {
        Set<String> subjects = CLASSES.stream()
                .map(type -> subject(type, room))
                .filter(name -> !name.isEmpty() && !name.equals(KIT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(subjects).as(room).contains("seed", "need", "pairing", "contact", "party", "glossary");
        return subjects;
    }

    /** In a folder below a subject of the room. */
    private static boolean inside(JavaClass type, String room) {
        return !subject(type, room).equals(KIT)
                && below(type, room).chars().filter(c -> c == '.').count() > 1;
    }

    private static DescribedPredicate<JavaClass> that(String what, java.util.function.Predicate<JavaClass> is) {
        return DescribedPredicate.describe(what, is);
    }

    @Test
    void theSameWordsCutEverySide() {
        Set<String> said = subjects("language");
        assertThat(said).containsAll(subjects("command"));
        Set<String> known = subjects("query");
        assertThat(known).containsAll(OF_QUERIES_ALONE);
        known.removeAll(OF_QUERIES_ALONE);
        assertThat(said).containsAll(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void whatAllSubjectsStandOnKnowsNoneOfThem(String room) {
        Set<String> subjects = subjects(room);
        assertThat(CLASSES.stream().filter(type -> subject(type, room).equals(KIT)))
                .hasSizeGreaterThan(10);
        noClasses()
                .that(that(
                        "are of the kit",
                        type -> subject(type, room).equals(KIT)
                                && !KIT_THAT_KNOWS_SUBJECTS.contains(
                                        outermost(type).getSimpleName())))
                .should()
                .dependOnClassesThat(that("are of a subject", type -> subjects.contains(subject(type, room))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void nobodyUsesTheInsideOfAnotherSubject(String room) {
        assertThat(CLASSES.stream().filter(type -> inside(type, room))).hasSizeGreaterThan(30);
        for (String subject : subjects(room)) {
            noClasses()
                    .that(that(
                            "are of another subject",
                            type -> !subject(type, room).isEmpty()
                                    && !subject(type, room).equals(subject)))
                    .should()
                    .dependOnClassesThat(that(
                            "are inside " + subject,
                            type -> inside(type, room) && subject(type, room).equals(subject)))
                    .check(CLASSES);
        }
    }

    @Test
    void oneUseCaseDecidesWithoutAnother() {
        for (JavaClass type : CLASSES) {
            if (inside(type, "command")) {
                assertThat(type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass())
                                .filter(used -> inside(used, "command"))
                                .map(JavaClass::getPackageName)
                                .filter(used -> !used.equals(type.getPackageName())))
                        .as(type.getName())
                        .isEmpty();
            }
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(SubjectsTest::outermost).orElse(type);
    }
}
