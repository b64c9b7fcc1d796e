package jp.musubi.app.leak;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.party.Role;

/** The people of a cluster, each with a rare name and address, and everybody as whom it is asked. */
final class Cast {
    static final String RESEARCHER = "zqp01id";
    static final String FIRM = "zqp02id";
    static final String CLERK = "zqp03id";
    static final String COORDINATOR = "zqp04id";
    static final String FORMER = "zqp05id";
    static final String LOCKED = "zqp06id";

    private static final String OWN = "a-password-of-my-own";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What each is called here, their id, and the role they hold; all of them and no more. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("owner of seeds", RESEARCHER, "researcher"),
            List.of("owner of needs", FIRM, "company"),
            List.of("intermediary", CLERK, "intermediary"),
            List.of("coordinator", COORDINATOR, "coordinator"),
            List.of("former coordinator", FORMER, "coordinator"),
            List.of("locked owner of needs", LOCKED, "company"),
            List.of("other researcher", "zqp07id", "researcher"),
            List.of("rival company", "zqp08id", "company"),
            List.of("intermediary of another bank", "zqp09id", "intermediary"),
            List.of("member without a role", "zqp10id", ""),
            List.of("programme officer", "zqp11id", "programme_officer"),
            List.of("reviewer", "zqp12id", "reviewer"),
            List.of("council member", "zqp13id", "council_member"),
            List.of("auditor", "zqp14id", "auditor"),
            List.of("administrator", "zqp15id", "administrator"));

    private static final Set<String> STRANGERS = Set.of(
            "visitor",
            "other researcher",
            "rival company",
            "intermediary of another bank",
            "member without a role",
            "programme officer");

    /** Who see what the programme officer does: asked in the longer run only. */
    private static final Set<String> LIKE_OTHERS = Set.of("reviewer", "council member");

    private final Server server;
    private final Http admin;
    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private Cast(Server server) {
        this.server = server;
        admin = Http.admin(server);
        Http visitor = Http.visitor(server).with("Accept", "text/html");
        readers.add(new Reader("visitor", null, Set.of(), Http.visitor(server), visitor, token(visitor, "/login")));
        PEOPLE.forEach(one -> {
            Reader reader = reader(one.get(0), one.get(1), one.get(2));
            if (Cluster.LONG || !LIKE_OTHERS.contains(reader.name())) {
                readers.add(reader);
            }
        });
        List.copyOf(readers).stream()
                .filter(reader -> reader.signedIn() && WITH_PROGRAMS.contains(reader.person()))
                .forEach(this::program);
    }

    /** Programs of theirs ask, too. */
    private static final Set<String> WITH_PROGRAMS = Set.of(RESEARCHER, CLERK);

    /** Registers all of them; each signs in and chooses a password. */
    static Cast registered(Server server) {
        return new Cast(server);
    }

    /** Whether somebody has to do with none of the records. */
    static boolean isStranger(Reader reader) {
        return STRANGERS.contains(reader.name());
    }

    /** Access tokens that programs bear, by the person whose they are. */
    Map<String, String> tokens() {
        return tokens;
    }

    private void program(Reader of) {
        Http.Answer made = of.api()
                .post(
                        "/api/v1/tokens",
                        "{\"name\": \"%s\", \"access\": \"write\"}"
                                .formatted(of.person().replace("id", "token")));
        done(made);
        tokens.put(of.person(), made.id());
        Http api = Http.visitor(server)
                .with("Authorization", "Bearer " + made.json().path("token").asString());
        Reader visitor = readers.getFirst();
        readers.add(new Reader(
                "program of the " + of.name(), of.person(), of.roles(), api, visitor.pages(), visitor.token()));
    }

    static List<String> ids() {
        return PEOPLE.stream().map(one -> one.get(1)).toList();
    }

    /** Everybody who asks. The former coordinator and the locked one are what they were until {@link #end}. */
    List<Reader> readers() {
        return List.copyOf(readers);
    }

    /** Takes its role from one, and locks another out. */
    void end() {
        done(admin.delete("/api/v1/persons/" + FORMER + "/roles/coordinator"));
        done(admin.post("/api/v1/persons/" + LOCKED + "/lock", "{\"reason\": \"zqp06reason\"}"));
        readers.replaceAll(one -> switch (String.valueOf(one.person())) {
            case FORMER -> new Reader(one.name(), FORMER, Set.of(), one.api(), one.pages(), one.token());
            case LOCKED -> new Reader(one.name(), null, Set.of(), one.api(), one.pages(), one.token());
            default -> one;
        });
    }

    private Reader reader(String name, String id, String role) {
        String login = id.replace("id", "login");
        done(admin.post("/api/v1/persons", """
                {"id": "%s", "name": "%s", "email": "%s@example.jp", "login": "%s", "password": "%s"}""".formatted(
                        id, id.replace("id", "name"), id.replace("id", "mail"), login, TestServer.PASSWORD)));
        if (!role.isEmpty()) {
            done(admin.post("/api/v1/persons/" + id + "/roles", "{\"role\": \"" + role + "\"}"));
        }
        Http pages = Http.visitor(server).with("Accept", "text/html");
        pages.form("/login", "/login", Map.of("username", login, "password", TestServer.PASSWORD));
        pages.form("/password", "/password", Map.of("current", TestServer.PASSWORD, "password", OWN, "repeated", OWN));
        // So that nothing is left to tell on the page that is asked for next.
        pages.get("/");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Coded.of(Role.class, role).ifPresent(roles::add);
        return new Reader(name, id, roles, Http.visitor(server).basic(login, OWN), pages, token(pages, "/password"));
    }

    private static String token(Http pages, String page) {
        Matcher token = TOKEN.matcher(pages.get(page).text());
        if (!token.find()) {
            throw new AssertionError("no form at " + page);
        }
        return token.group(1);
    }

    private static void done(Http.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
    }
}
