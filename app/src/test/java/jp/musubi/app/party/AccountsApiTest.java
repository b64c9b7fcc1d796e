package jp.musubi.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsApiTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    private static String login() {
        return "a" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String account(String id) {
        return "/api/v1/persons/" + id + "/account";
    }

    @ParameterizedTest
    @ValueSource(strings = {"ﷺ", "password1234", "aaaaaaaaaaaaaa", "short", "LOGIN"})
    void aPersonIsNotRegisteredWithAPasswordThatIsNotTaken(String password) {
        String login = login();
        String typed = password.equals("ﷺ") ? password.repeat(24) : password.replace("LOGIN", login + login);
        long head = server.node().log().head();

        Http.Answer refused = admin.post(
                "/api/v1/persons",
                "{\"name\": \"架空 半端\", \"login\": \"%s\", \"password\": \"%s\"}".formatted(login, typed));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("password");
        assertThat(server.node().log().read(head, 10))
                .noneMatch(event -> event.name().contains("PersonRegistered"));
        assertThat(server.node().vault().accounts().find(login)).isEmpty();
    }

    @Test
    void aOneTimePasswordOpensNothingButTheChoiceOfAnOwnOne() {
        String login = login();
        Http.Answer made = admin.post("/api/v1/persons", "{\"name\": \"架空 一時\"}");
        Http.Answer opened = admin.post(account(made.id()), "{\"login\": \"%s\"}".formatted(login));
        assertThat(opened.json().path("until").asString()).isNotEmpty();
        Http oneTime = Http.visitor(server)
                .basic(login, opened.json().path("oneTimePassword").asString());

        for (String path : new String[] {"/api/v1/seeds", "/api/v1/persons/" + made.id(), "/api/v1/office"}) {
            Http.Answer refused = oneTime.get(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.json().path("errors").path(0).path("code").asString())
                    .isEqualTo("own_password_first");
        }
        assertThat(oneTime.post("/api/v1/seeds", "{}").status()).isEqualTo(403);
        assertThat(oneTime.post("/api/v1/password", "{\"password\": \"password1234\"}")
                        .status())
                .isEqualTo(400);

        assertThat(oneTime.post("/api/v1/password", "{\"password\": \"my-very-own-phrase\"}")
                        .status())
                .isEqualTo(200);

        assertThat(oneTime.get("/api/v1/seeds").status()).isEqualTo(401);
        assertThat(Http.visitor(server)
                        .basic(login, "my-very-own-phrase")
                        .get("/api/v1/seeds")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aOneTimePasswordEnds() {
        People.Person person = People.register(server, "company");
        String login = login();
        server.node()
                .vault()
                .accounts()
                .openOneTime(
                        login,
                        person.id(),
                        "ended-long-since-1",
                        java.time.Instant.now().minusSeconds(1));

        Http.Answer refused =
                Http.visitor(server).basic(login, "ended-long-since-1").get("/api/v1/seeds");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("one_time_ended");
        assertThat(Http.visitor(server)
                        .basic(login, "ended-long-since-2")
                        .get("/api/v1/seeds")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("sign_in_required");
    }

    @Test
    void anAccountIsOpenedLockedUnlockedRenamedAndGivenALink() {
        Http.Answer made = admin.post("/api/v1/persons", "{\"name\": \"架空 口座\"}");
        String account = account(made.id());
        assertThat(admin.get(account).status()).isEqualTo(404);
        assertThat(admin.post(account + "/link").status()).isEqualTo(409);
        String login = login();
        assertThat(admin.post(
                                account,
                                "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, TestServer.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get(account).json().path("login").asString()).isEqualTo(login);
        Http person = Http.visitor(server).basic(login, TestServer.PASSWORD);
        assertThat(person.get("/api/v1/seeds").status()).isEqualTo(200);

        assertThat(admin.post(account + "/lock", "{\"reason\": \"異動\"}").status())
                .isEqualTo(200);
        Http.Answer locked = person.get("/api/v1/seeds");
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.json().path("errors").path(0).path("code").asString()).isEqualTo("account_locked");
        assertThat(admin.post(account + "/unlock").status()).isEqualTo(200);
        assertThat(person.get("/api/v1/seeds").status()).isEqualTo(200);

        Http keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Http.Answer link = keyed.post(account + "/link");
        assertThat(link.json().path("link").asString())
                .matches("http://127.0.0.1:[0-9]+/password/link/[A-Za-z0-9_-]{43}");
        assertThat(keyed.post(account + "/link").status()).isEqualTo(409);

        String other = login();
        assertThat(admin.put(account, "{\"login\": \"%s\"}".formatted(other)).status())
                .isEqualTo(200);
        assertThat(person.get("/api/v1/seeds").status()).isEqualTo(401);
        assertThat(Http.visitor(server)
                        .basic(other, TestServer.PASSWORD)
                        .get("/api/v1/seeds")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPersonIsRevised() {
        Http.Answer made = admin.post("/api/v1/persons", "{\"name\": \"架空 旧\", \"email\": \"a@example.jp\"}");
        Http.Answer revised = admin.put("/api/v1/persons/" + made.id(), "{\"name\": \"架空 新\"}");
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);

        var read = admin.get("/api/v1/persons/" + made.id() + "?after=" + revised.position())
                .json();
        assertThat(read.path("name").asString()).isEqualTo("架空 新");
        assertThat(read.has("email")).isFalse();
        assertThat(admin.put("/api/v1/persons/" + made.id(), read.toString()).status())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseLearnsWhetherThereIsAnAccount() {
        People.Person person = People.register(server, "company");
        for (String role : new String[] {"coordinator", "auditor", "researcher"}) {
            Http other = People.with(server, role);
            for (String id : new String[] {person.id(), "nobody"}) {
                assertThat(other.get(account(id)).status()).as(role).isEqualTo(403);
                assertThat(other.post(account(id) + "/link").status()).as(role).isEqualTo(403);
                assertThat(other.post(account(id) + "/lock", "{}").status())
                        .as(role)
                        .isEqualTo(403);
                assertThat(other.put(account(id), "{\"login\": \"abc\"}").status())
                        .as(role)
                        .isEqualTo(403);
            }
        }
    }
}
