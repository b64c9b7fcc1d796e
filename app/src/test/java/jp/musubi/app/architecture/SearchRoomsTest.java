package jp.musubi.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the index, and the six of the matcher: arrows go one way, and nobody calls in by a window. */
class SearchRoomsTest {
    private static final String SEARCH = "jp.musubi.search";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.musubi");

    /** Each room and those that it may use. The room named {@code match} is the door alone. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            room("analysis", ""),
            room("document", ""),
            room("embedding", "document"),
            room("fit", "document"),
            room("linear", ""),
            room("measure", ""),
            room("segment", "analysis document embedding"),
            room("match.recipe", "segment"),
            room("match.statistics", "analysis embedding segment match.recipe"),
            room("match.query", "analysis document embedding segment match.recipe match.statistics"),
            room("match.topk", "embedding segment match.statistics match.query"),
            room("match.learned", "analysis linear segment match.recipe match.statistics match.query"),
            room(
                    "match.scoring",
                    "analysis embedding linear segment match.recipe match.statistics match.query match.topk match.learned"),
            room(
                    "match",
                    "analysis document embedding segment match.recipe match.statistics match.query match.topk match.learned match.scoring"),
            room("learn", "match.recipe"),
            room("query", "analysis document segment match match.recipe match.query"),
            room("index", "analysis document embedding segment match match.recipe match.query query"));

    private static Map.Entry<String, Set<String>> room(String name, String others) {
        return entry(name, others.isEmpty() ? Set.of() : Set.of(others.split(" ")));
    }

    static Set<String> rooms() {
        return new TreeSet<>(ARROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomExistsAndUsesOnlyTheRoomsItsArrowsLeadTo(String room) {
        assertThat(CLASSES).as(room).anyMatch(found -> found.getPackageName().equals(SEARCH + "." + room));
        List<String> forbidden = new ArrayList<>();
        for (String other : ARROWS.keySet()) {
            if (!other.equals(room) && !ARROWS.get(room).contains(other)) {
                forbidden.add(SEARCH + "." + other);
            }
        }
        noClasses()
                .that()
                .resideInAPackage(SEARCH + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void everyRoomHasItsArrows() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(SEARCH + "."))
                        .map(name -> name.substring(SEARCH.length() + 1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void noArrowLeadsBack() {
        ARROWS.keySet().forEach(room -> assertThat(reached(room)).as(room).doesNotContain(room));
    }

    private static Set<String> reached(String room) {
        Set<String> reached = new TreeSet<>();
        List<String> left = new ArrayList<>(ARROWS.get(room));
        while (!left.isEmpty()) {
            String other = left.removeLast();
            if (reached.add(other)) {
                left.addAll(ARROWS.get(other));
            }
        }
        return reached;
    }

    @Test
    void whoeverIsNotOfTheIndexComesInByTheDoorOfTheMatcherOrReadsItsRecipes() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SEARCH + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SEARCH + ".match.statistics",
                        SEARCH + ".match.query",
                        SEARCH + ".match.topk",
                        SEARCH + ".match.learned",
                        SEARCH + ".match.scoring",
                        SEARCH + ".linear",
                        SEARCH + ".segment")
                .check(CLASSES);
    }

    @Test
    void whatLuceneMarksAsInternalIsKnownInOnePlace() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getName()
                                        .equals("org.apache.lucene.search.DocAndFloatFeatureBuffer")))
                        .map(JavaClass::getSimpleName))
                .containsExactly("PostingsBlock");
    }

    @Test
    void noSimpleNameStandsForTwoThings() {
        Map<String, Set<String>> named = new HashMap<>();
        CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(SEARCH))
                .filter(type ->
                        !type.getSimpleName().isEmpty() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> named.computeIfAbsent(type.getSimpleName(), any -> new TreeSet<>())
                        .add(type.getName()));
        assertThat(named.values().stream().filter(names -> names.size() > 1).toList())
                .isEmpty();
    }
}
