package jp.musubi.app.kit.act;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.kit.Command;
import jp.musubi.intake.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class ActsTest {
    private static final String MAKES =
            "makes a record: what is said is its content, at the address of all of its kind";
    private static final String CONTENT = "replaces a content: PUT on the record, by a form of its own";
    private static final String SECRET =
            "answers with a secret, or changes how one signs in: the desk of accounts sends it";
    private static final String ALONE = "sent by Musubi itself";
    private static final String LINK = "gives out a one-time link, or comes by one: the desk of confirmations sends it";
    private static final String SERVER = "done on the server alone, by the command line";

    /** Commands that are no act on a record, each with its reason. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("RegisterSeed", MAKES),
            Map.entry("RegisterNeed", MAKES),
            Map.entry("RegisterPerson", MAKES),
            Map.entry("RegisterOrganization", MAKES),
            Map.entry("NoteContact", MAKES),
            Map.entry("LeaveConsultation", MAKES),
            Map.entry("RequestRematch", MAKES),
            Map.entry("TrainMatcher", MAKES),
            Map.entry("ReviseSeed", CONTENT),
            Map.entry("ReviseNeed", CONTENT),
            Map.entry("RevisePerson", CONTENT),
            Map.entry("ReviseOrganization", CONTENT),
            Map.entry("DefineTerm", CONTENT),
            Map.entry("DescribeOffice", CONTENT),
            Map.entry("OpenAccount", SECRET),
            Map.entry("ChangeLogin", SECRET),
            Map.entry("IssuePasswordLink", SECRET),
            Map.entry("RenewPassword", SECRET),
            Map.entry("IssueAccessToken", SECRET),
            Map.entry("EndSessions", SECRET),
            Map.entry("SetSecondFactor", SECRET),
            Map.entry("RemoveSecondFactor", SECRET),
            Map.entry("RequireSecondFactor", "a rule of the cluster, set on a page of its own"),
            Map.entry("RequireConfirmation", "a rule of the cluster, set on a page of its own"),
            Map.entry("SetCoordinatorSight", "a rule of the cluster, set on a page of its own"),
            Map.entry("EndAccessToken", SECRET),
            Map.entry("HandOverAll", "made of all that somebody has: a page of its own gathers it"),
            Map.entry("ImportTerms", "made from a file of many"),
            Map.entry("AskConfirmation", LINK),
            Map.entry("AnswerConfirmation", LINK),
            Map.entry("MatchNeed", ALONE),
            Map.entry("CompleteRematch", ALONE),
            Map.entry("ReachPersonDay", ALONE),
            Map.entry("ReturnPerson", "comes with an invitation"),
            Map.entry("MovePerson", "made of all seeds of a person: a page of its own gathers them"),
            Map.entry("ExpireSeed", ALONE),
            Map.entry("ExpireNeed", ALONE),
            Map.entry("FoundCluster", ALONE),
            Map.entry("NoteReadings", ALONE),
            Map.entry("EraseRecord", SERVER),
            Map.entry("ErasePerson", SERVER));

    private static final Set<String> KEYS_OF_PAGES = Set.of("j", "k", "x", "n", "u", "/", "?");

    /** As the server has them, with those that kinds of records bring. */
    private static List<Act<?, ?>> acts() {
        try {
            Field context = Server.class.getDeclaredField("context");
            context.setAccessible(true);
            return ((ApplicationContext) context.get(TestServer.shared()))
                    .getBean(Acts.class)
                    .all();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyCommandThatAPersonMaySendIsOneActOrSaidToBeSomethingElse() {
        Set<String> commands = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.musubi.command")
                        .stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        Set<String> rows =
                acts().stream().map(act -> act.command().getSimpleName()).collect(Collectors.toSet());
        // Of several kinds of record one each.
        assertThat(acts().stream()
                        .map(act -> act.subject().name() + " " + act.command().getSimpleName()))
                .doesNotHaveDuplicates();
        Set<String> known = new TreeSet<>(rows);
        known.addAll(OTHERS.keySet());
        assertThat(rows).doesNotContainAnyElementsOf(OTHERS.keySet());
        assertThat(known).isEqualTo(new TreeSet<>(commands));
    }

    @Test
    void everyActHasItsAddressToItself() {
        List<String> paths =
                acts().stream().flatMap(act -> act.paths().stream()).toList();
        assertThat(paths).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(acts()).allSatisfy(act -> assertThat(act.path()).matches("/[a-z]+/\\{id}/[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyActThatPagesOfferIsCalledSomethingInBothLanguages() {
        for (Act<?, ?> act : acts()) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                if (!act.offer().isElsewhere()) {
                    assertThat(Texts.has(language, act.key()))
                            .as("%s in %s", act.key(), language)
                            .isTrue();
                    assertThat(Texts.has(language, act.key() + ".done"))
                            .as("%s.done in %s", act.key(), language)
                            .isTrue();
                    act.body()
                            .parts()
                            .forEach(part -> assertThat(label(act, part.name(), language))
                                    .as("%s.%s in %s", act.key(), part.name(), language)
                                    .isTrue());
                }
            }
        }
    }

    /** What is carried, and not asked, is called nothing. */
    private static boolean label(Act<?, ?> act, String name, Locale language) {
        return act.offer().isGiven(name)
                || List.of(act.key(), act.subject().name(), "record").stream()
                        .anyMatch(where -> Texts.has(language, where + "." + name));
    }

    @Test
    void noKeyMeansTwoActsOnOnePage() {
        Map<String, Long> keys = acts().stream()
                .filter(act -> act.offer().key() != null)
                .collect(groupingBy(
                        act -> act.subject().name() + " " + act.offer().key(), counting()));
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy((key, times) -> assertThat(times).as(key).isOne());
        assertThat(acts()).extracting(act -> act.offer().key()).doesNotContainAnyElementsOf(KEYS_OF_PAGES);
    }

    /** One field stands for all of them. */
    @Test
    void whatIsSaidToSeveralActsAtOnceIsOfOneKind() {
        Map<String, Class<?>> kinds = new HashMap<>();
        acts().stream()
                .filter(act -> act.offer().isBulk())
                .forEach(act -> act.body()
                        .parts()
                        .forEach(part -> assertThat(
                                        kinds.merge(act.subject().name() + "." + part.name(), part.type(), (a, b) -> b))
                                .isEqualTo(part.type())));
        assertThat(kinds).isNotEmpty();
    }

    @Test
    void everyAddressOfAnActAnswersToOddInputWithAReason() {
        Server server = TestServer.shared();
        Http admin = Http.admin(server);
        Http company = People.with(server, "company");
        for (Act<?, ?> act : acts()) {
            for (String path : act.paths()) {
                String absent = "/api/v1" + path.replace("{id}", "absent1");
                assertThat(Http.visitor(server).post(absent, "{}").status())
                        .as(absent)
                        .isEqualTo(401);
                assertThat(admin.post(absent, "{}").status()).as(absent).isIn(400, 404);
                assertThat(company.post(absent, "{}").status()).as(absent).isIn(400, 403, 404);
                assertThat(admin.post("/api/v1" + path.replace("{id}", "new!"), "{}")
                                .status())
                        .as(path)
                        .isIn(400, 404);
                if (!act.body().parts().isEmpty()) {
                    Http.Answer odd = admin.post(absent, "{\"nobody-asked\": 1}");
                    assertThat(odd.status()).as(absent).isEqualTo(400);
                    assertThat(odd.text()).as(absent).contains("unknown_field");
                    assertThat(admin.post(absent, "{").status()).as(absent).isEqualTo(400);
                }
            }
        }
    }

    @Test
    void everyActIsDescribedAtEachOfItsAddressesWithWhatIsSaidWithIt() {
        JsonNode document =
                Http.visitor(TestServer.shared()).get("/v3/api-docs").json();
        for (Act<?, ?> act : acts()) {
            for (String path : act.paths()) {
                JsonNode post = document.path("paths").path("/api/v1" + path).path("post");
                assertThat(post.path("summary").asString()).as(path).isEqualTo(act.summary());
                String ref = post.at("/requestBody/content/application~1json/schema/$ref")
                        .asString();
                if (act.body().parts().isEmpty()) {
                    assertThat(ref).as(path).isEmpty();
                    continue;
                }
                JsonNode schema = document.at(ref.substring(1));
                assertThat(schema.path("properties").propertyNames())
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(act.body().parts().stream()
                                .map(BodyShape.Part::name)
                                .toList());
                assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(act.body().parts().stream()
                                .filter(BodyShape.Part::required)
                                .map(BodyShape.Part::name)
                                .toList());
            }
        }
    }
}
