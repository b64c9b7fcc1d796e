package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.language.RecordType;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A word goes in by every way there is, all of it is erased, and then the word is nowhere. */
class ErasedMarkerTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** One for each way in, so that a finding tells where it came from; in kana and in letters, as each is kept otherwise. */
    private enum Way {
        PERSON,
        MAIL,
        SEED,
        REVISED,
        NEED,
        CONTACT,
        CONSULTATION,
        DRAFT,
        REVISING,
        IMPORTED;

        String kana() {
            return "ヒクイドリ" + "アイウエオカキクケコ".charAt(ordinal()) + "ノシルシ";
        }

        String letters() {
            return "zqxkasuari" + (char) ('a' + ordinal()) + "mark";
        }

        String both() {
            return kana() + " " + letters();
        }
    }

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        root().addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(said);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path after() {
        return folder.resolve("after");
    }

    @Test
    void whatWasErasedIsInNoFileNoExportNoBackupAndNoLogThatIsMadeAfterwards() throws IOException {
        List<String> erased;
        try (Server server = TestServer.start(data())) {
            erased = enter(server);
        }
        assertThat(found()).as("nothing is proven of what is not there before").isNotEmpty();
        try (Server server = TestServer.start(data())) {
            for (String each : erased) {
                String[] typed = each.split(":");
                Typed done =
                        typed[0].equals("person") ? run("person", "erase", typed[1]) : run("record", "erase", each);
                assertThat(done.code()).as(done.toString()).isZero();
                assertThat(done.said()).contains("What stays:", "In backups:");
            }
            assertThat(server.node().vault().drafts().of(person(erased))).isEmpty();
            assertThat(server.node().vault().accounts().ofPerson(person(erased)))
                    .hasValueSatisfying(account -> assertThat(account.closed()).isTrue());
            takenOut(server, person(erased));
        }
        assertThat(found()).isEmpty();
        // A start that has to look at all of it again, and its end.
        TestServer.start(data()).close();
        assertThat(found()).isEmpty();
    }

    private static String person(List<String> erased) {
        return erased.stream()
                .filter(each -> each.startsWith("person:"))
                .findFirst()
                .orElseThrow()
                .substring("person:".length());
    }

    /** By every way in. @return what is to be erased */
    private List<String> enter(Server server) throws IOException {
        Http admin = Http.admin(server);
        Http.Answer person = admin.post(
                "/api/v1/persons", """
                {"name": "%s", "email": "%s@example.invalid", "login": "shirushi", "password": "%s"}""".formatted(Way.PERSON.both(), Way.MAIL.letters(), TestServer.PASSWORD));
        assertThat(person.status()).as(person.text()).isEqualTo(201);
        admin.post("/api/v1/persons/" + person.id() + "/roles", "{\"role\": \"researcher\"}");
        String seed = made(admin.post("/api/v1/seeds", Samples.seed(Way.SEED.both(), "public")));
        admin.post("/api/v1/seeds/" + seed + "/publish");
        String need = made(admin.post("/api/v1/needs", Samples.need(Way.NEED.both(), "coordinators")));
        admin.post("/api/v1/needs/" + need + "/open");
        Http.Answer contact =
                admin.post("/api/v1/contacts", """
                {"about": "need:%s", "kind": "telephone", "text": "%s", "nextAction": "%s"}""".formatted(need, Way.CONTACT.both(), Way.CONTACT.both()));
        assertThat(contact.status()).as(contact.text()).isEqualTo(201);
        Http.Answer revised = admin.with("If-Match", "\"1\"")
                .put("/api/v1/seeds/" + seed, Samples.seed(Way.REVISED.both(), "public"));
        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
        List<String> erased = new ArrayList<>(List.of(
                "seed:" + seed, "need:" + need, "consultation:" + consulted(server), "seed:" + imported(server)));
        drafted(server, seed);
        // Asked for by its words, too.
        admin.get("/api/v1/seeds?q=" + Way.SEED.letters() + "&after=" + revised.position());
        erased.add("person:" + person.id());
        return erased;
    }

    private static String made(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private static String consulted(Server server) {
        String form = "/consultations/new";
        Map<String, String> left = new HashMap<>(Map.of(
                "commandId", UUID.randomUUID().toString(),
                "text", Way.CONSULTATION.both(),
                "name", Way.CONSULTATION.both(),
                "telephone", "000-000-0001",
                "consent", "yes"));
        assertThat(Http.visitor(server)
                        .with("Accept", "text/html")
                        .form(form, form, left)
                        .status())
                .isEqualTo(302);
        return server
                .node()
                .questions()
                .ask(new ReadAuditEvents(Viewer.system(), null, ConsultationLeft.class, 0, 1))
                .getFirst()
                .tags()
                .stream()
                .filter(tag -> tag.startsWith(RecordType.CONSULTATION.code() + ":"))
                .findFirst()
                .orElseThrow()
                .substring(RecordType.CONSULTATION.code().length() + 1);
    }

    private String imported(Server server) throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.jsonl"),
                Samples.seed(Way.IMPORTED.both(), "public").replace("\n", " ") + "\n");
        Typed done = run("import", "seeds", list.toString());
        assertThat(done.code()).as(done.toString()).isZero();
        Files.delete(list);
        return Http.admin(server)
                .get("/api/v1/seeds?q=" + Way.IMPORTED.letters())
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    /** Not sent: of a new record by the person, and of the record that is erased by somebody who stays. */
    private static void drafted(Server server, String seed) {
        Browsing person = Browsing.signedIn(server, "shirushi");
        assertThat(person.fillIn("/seeds/new", new HashMap<>(Map.of("title", Way.DRAFT.both(), "do", "keep")))
                        .status())
                .isEqualTo(302);
        Browsing admin = Browsing.visitor(server);
        admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
        assertThat(admin.fillIn(
                                "/seeds/" + seed + "/edit",
                                new HashMap<>(Map.of("title", Way.REVISING.both(), "do", "keep")))
                        .status())
                .isEqualTo(302);
    }

    /** By every way out. */
    private void takenOut(Server server, String person) throws IOException {
        Files.createDirectories(after());
        Typed backup = run(
                "backup",
                "--together",
                "--log",
                after().resolve("log").toString(),
                "--vault",
                after().resolve("vault").toString(),
                "--erasures",
                after().resolve("erasures").toString());
        assertThat(backup.code()).as(backup.toString()).isZero();
        assertThat(run("audit", "export", after().resolve("export").toString()).code())
                .isZero();
        Browsing admin = Browsing.visitor(server);
        admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
        List<String> pages = List.of(
                "/seeds",
                "/needs",
                "/drafts",
                "/worklist",
                "/glossary/export",
                "/my-data.json",
                "/my-data.csv",
                "/admin/persons",
                "/admin/persons/" + person + "/data.json",
                "/admin/persons/" + person + "/data.csv");
        StringBuilder all = new StringBuilder();
        for (String page : pages) {
            all.append(page).append('\n').append(admin.get(page).text());
        }
        Files.writeString(after().resolve("pages"), all);
    }

    /** Where a mark still is. */
    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(marks(file.toString(), Files.readAllBytes(file)));
            }
        }
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        for (ILoggingEvent event : List.copyOf(said.list)) {
            log.writeBytes((event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        found.addAll(marks("the application's log", log.toByteArray()));
        return found;
    }

    private static List<String> marks(String where, byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return Arrays.stream(Way.values())
                .flatMap(way -> Stream.of(way.kana(), way.letters())
                        .flatMap(mark -> CHARSETS.stream()
                                .filter(charset ->
                                        all.contains(new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1)))
                                .map(charset -> way + " in " + charset + ": " + where)))
                .toList();
    }

    private Typed run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data().toString();
        return Typed.english(all);
    }
}
