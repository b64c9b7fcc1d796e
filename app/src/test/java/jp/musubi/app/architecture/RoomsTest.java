package jp.musubi.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A room may use the rooms that its arrows lead to, and no other. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.musubi");

    private static final Map<String, Set<String>> ARROWS = Map.of(
            "language", Set.of(),
            "eventlog", Set.of(),
            "vault", Set.of(),
            "command", Set.of("language"),
            "search", Set.of("language"),
            "embedding", Set.of("search"),
            "query", Set.of("language", "eventlog", "search"),
            "automation", Set.of("language", "eventlog", "search", "command", "query"),
            "intake", Set.of("language", "command"),
            "node",
                    Set.of(
                            "language",
                            "eventlog",
                            "vault",
                            "command",
                            "search",
                            "embedding",
                            "query",
                            "automation",
                            "intake"));

    static Set<String> rooms() {
        return new TreeSet<>(ARROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomExistsAndUsesOnlyTheRoomsItsArrowsLeadTo(String room) {
        mustExist("jp.musubi." + room);
        List<String> forbidden = new ArrayList<>(List.of("jp.musubi.app.."));
        for (String other : ARROWS.keySet()) {
            if (!other.equals(room) && !ARROWS.get(room).contains(other)) {
                forbidden.add("jp.musubi." + other + "..");
            }
        }
        noClasses()
                .that()
                .resideInAPackage("jp.musubi." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .check(CLASSES);
    }

    /** The verifier is no room of theirs: it stands on the platform alone, as its pom says. */
    @Test
    void everyRoomHasItsArrows() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(type.getPackageName().split("\\.")[2]));
        rooms.removeAll(Set.of("app", "verifier"));
        assertThat(rooms).isEqualTo(rooms());
    }

    @Test
    void onlyTheAdapterOfTheEventLogSeesAxon() {
        mustExist("jp.musubi.eventlog.axon");
        noClasses()
                .that()
                .resideInAPackage("jp.musubi.eventlog..")
                .and()
                .resideOutsideOfPackage("jp.musubi.eventlog.axon..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(CLASSES);
    }

    @Test
    void readersSeeOfTheEventLogItsPortOnly() {
        mustExist("jp.musubi.eventlog.sqlite");
        noClasses()
                .that()
                .resideInAnyPackage("jp.musubi.query..", "jp.musubi.automation..", "jp.musubi.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.musubi.eventlog.sqlite..", "jp.musubi.eventlog.axon..", "jp.musubi.eventlog.canonical..")
                .check(CLASSES);
    }

    @Test
    void commandsKnowNeitherLuceneNorTheWeb() {
        never("jp.musubi.command", "org.apache.lucene..", "org.springframework..", "jakarta.servlet..");
    }

    @Test
    void theIndexAndTheAnswersKnowNoAxon() {
        never("jp.musubi.search", "org.axonframework..", "org.springframework..");
        never("jp.musubi.query", "org.axonframework..", "org.springframework..", "org.apache.lucene..");
    }

    @Test
    void luceneStaysInItsRoom() {
        mustExist("jp.musubi.search.index");
        noClasses()
                .that()
                .resideInAPackage("jp.musubi..")
                .and()
                .resideOutsideOfPackage("jp.musubi.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    /** An index outlives the order in which constants stand: what is kept of them are their codes. */
    @ParameterizedTest
    @ValueSource(strings = {"search-index", "query-side"})
    void nobodyWhoFillsOrReadsTheIndexAsksForTheOrdinalOfAConstant(String module) throws IOException {
        // In the source: in a class file every switch asks for it.
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern("[.:]ordinal\\b");
            }
        }
    }

    private static final Set<String> WHOLE = Set.of("cli", "wiring", "entrance", "kit");

    /** The folders of the app that are named for a subject. */
    private static Set<String> subjects() {
        Set<String> subjects = below("jp.musubi.app");
        subjects.removeAll(WHOLE);
        assertThat(subjects).contains("seed", "need", "pairing", "contact", "party", "glossary", "matching");
        return subjects;
    }

    private static Set<String> below(String where) {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(where + "."))
                .map(name -> name.substring(where.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void subjectsOfTheAppKnowNeitherTheCommandLineNorHowANodeStarts() {
        for (String subject : subjects()) {
            never(
                    "jp.musubi.app." + subject,
                    "jp.musubi.app.cli..",
                    "jp.musubi.app.wiring..",
                    // The ways in are theirs; how a node starts is not.
                    "jp.musubi.node",
                    "jp.musubi.node.backup..",
                    "jp.musubi.node.demo..");
        }
        never("jp.musubi.app.kit.text", "jp.musubi.app.cli..", "jp.musubi.app.wiring..", "org.springframework.web..");
    }

    @Test
    void whatRunsBelowTheAppKnowsNoWebAndWhatPeopleTypeNoAxon() {
        never("jp.musubi.node", "org.springframework.web..", "org.springframework.boot..", "jakarta.servlet..");
        never("jp.musubi.intake", "org.axonframework..", "org.springframework..", "jakarta.servlet..");
    }

    private static void never(String where, String... packages) {
        mustExist(where);
        noClasses()
                .that()
                .resideInAPackage(where + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }

    /** A rule about a package that was renamed would guard nothing. */
    private static void mustExist(String where) {
        assertThat(CLASSES)
                .as(where)
                .anyMatch(found -> found.getPackageName().equals(where)
                        || found.getPackageName().startsWith(where + "."));
    }
}
