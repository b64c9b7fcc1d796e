package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.party.setsecondfactor.SetSecondFactor;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.accounts.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons and accounts from the command line, with a server and without one. */
class PersonTasksTest {

    private static final NodeSettings SETTINGS = new NodeSettings(false, TestServer.PASSWORD, 5, true);

    @TempDir
    Path data;

    private Typed run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return Typed.english(all);
    }

    private static String link(Typed typed) {
        Matcher link = Pattern.compile("http://[^/]+(/password/link/[A-Za-z0-9_-]{43})")
                .matcher(typed.out());
        assertThat(link.find()).as(typed.toString()).isTrue();
        return link.group(1);
    }

    @Test
    void anAdministratorWhoForgotThePasswordHasAWayBackOnTheServer() {
        TestServer.bare(data, SETTINGS).close();
        String without = link(run("person", "link", "admin"));
        try (Server server = TestServer.bare(data, SETTINGS)) {
            assertThat(Http.visitor(server).get(without).status()).isEqualTo(200);
            Typed beside = run("person", "link", "admin");
            assertThat(beside.out()).contains("http://localhost:" + server.port() + "/password/link/");
            assertThat(Http.visitor(server).get(without).status()).isEqualTo(410);
            String link = link(beside);

            Http visitor = Http.visitor(server);
            Http.Answer chosen = visitor.form(
                    link, link, Map.of("password", "a-quite-different-phrase", "repeated", "a-quite-different-phrase"));

            assertThat(chosen.header("Location")).as(chosen.toString()).endsWith("/login?renewed");
            assertThat(Http.visitor(server)
                            .basic("admin", "a-quite-different-phrase")
                            .get("/api/v1/seeds")
                            .status())
                    .isEqualTo(200);
            assertThat(Http.admin(server).get("/api/v1/seeds").status()).isEqualTo(401);
        }
        assertThat(run("audit", "show", "person:admin").out())
                .contains("PasswordLinkIssued", "PasswordRenewed")
                .doesNotContain(without.substring(15));
    }

    @Test
    void theFirstAdministratorNamesACoordinatorKnowinglyAndThenImports() throws Exception {
        TestServer.bare(data, SETTINGS).close();
        Path list = Files.writeString(data.resolve("a.csv"), "題名,公開概要,種別,分野,研究段階,公開範囲\n甲の技術,概要,研究成果,食品,基礎,一般公開\n");
        Typed refused = run("import", "seeds", list.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("--as LOGIN", "person grant LOGIN coordinator");

        Typed asked = run("person", "grant", "admin", "coordinator");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).contains("company names", "--yes");
        assertThat(run("import", "seeds", list.toString()).code()).isEqualTo(1);

        assertThat(run("person", "grant", "admin", "coordinator", "--yes").code())
                .isZero();
        Typed imported = run("import", "seeds", list.toString());
        assertThat(imported.code()).as(imported.toString()).isZero();
        assertThat(run("person", "revoke", "admin", "coordinator").code()).isZero();
        assertThat(run("import", "seeds", list.toString()).code()).isEqualTo(1);
    }

    @Test
    void accountsAreOpenedLockedUnlockedAndRenamed() {
        try (Server server = TestServer.bare(data, SETTINGS)) {
            String id = Http.admin(server)
                    .post("/api/v1/persons", "{\"name\": \"架空 花子\"}")
                    .id();
            Typed opened = run("person", "account", id, "hanako");
            assertThat(opened.code()).as(opened.toString()).isZero();
            assertThat(opened.out()).containsPattern("[a-z0-9]{4}(-[a-z0-9]{4}){4}");
            assertThat(run("person", "account", id, "hanako2").code()).isEqualTo(1);

            assertThat(run("person", "lock", "hanako", "--reason", "異動").code()).isZero();
            assertThat(run("person", "lock", "hanako").out()).contains("locked");
            assertThat(run("person", "link", "hanako").code()).isEqualTo(1);
            assertThat(run("person", "unlock", id).code()).isZero();
            assertThat(run("person", "lock", "admin").out()).contains("cannot lock your own");

            assertThat(run("person", "revise", "hanako", "--name", "架空 花", "--login", "hana")
                            .code())
                    .isZero();
            assertThat(run("person", "revise", "hanako").code()).isEqualTo(1);
            assertThat(run("person", "revise", "hana").code()).isEqualTo(2);
            assertThat(run("person", "list").out()).contains("hana\t架空 花");
            assertThat(run("audit", "show", "person:" + id).out())
                    .contains("AccountOpened", "AccountLocked", "AccountUnlocked", "LoginChanged", "PersonRevised")
                    .doesNotContain("\"hana\"", "hanako");
        }
    }

    @Test
    void anAdministratorWhoLostTheAuthenticatorHasAWayBackOnTheServer() {
        try (Server server = TestServer.bare(data, SETTINGS)) {
            PersonId admin = new PersonId(
                    server.node().vault().accounts().find("admin").orElseThrow().personId());
            server.node().vault().secondFactors().set(admin.value(), OneTimeCodes.secret(), Instant.now(), 0);
            server.node().commands().send(new SetSecondFactor(admin), "second-factor", null);
            assertThat(Http.admin(server).get("/api/v1/seeds").status()).isEqualTo(401);

            assertThat(run("person", "remove-second-factor", "admin").code()).isNotZero();
            assertThat(run("person", "remove-second-factor", "admin", "--reason", "端末の紛失")
                            .code())
                    .isZero();

            assertThat(Http.admin(server).get("/api/v1/seeds").status()).isEqualTo(200);
            assertThat(run("person", "remove-second-factor", "admin", "--reason", "もう一度")
                            .out())
                    .contains("not on");
            assertThat(run("audit", "show", "person:admin").out()).contains("SecondFactorSet", "SecondFactorRemoved");
        }
    }

    @Test
    void whoeverIsNoAdministratorIsToldWhoIs() {
        try (Server server = TestServer.bare(data, SETTINGS)) {
            String id = Http.admin(server)
                    .post("/api/v1/persons", "{\"name\": \"架空\", \"login\": \"taro\"}")
                    .id();
            Typed refused = run("person", "link", "admin", "--as", "taro");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).contains("taro", "Administrators: admin");
            assertThat(run("person", "grant", id, "wizard").code()).isEqualTo(2);
            assertThat(run("person", "link", "nobody").code()).isEqualTo(1);
        }
    }
}
