package jp.musubi.app.kit.api;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

class OwnWritesTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void whatWasMadeStandsAtItsLocationAtOnce() {
        for (int i = 0; i < 10; i++) {
            Http.Answer seed = admin.post("/api/v1/seeds", Samples.seed("すぐに読める", "public"));
            assertThat(admin.get(seed.header("Location")).status()).isEqualTo(200);
        }
    }

    @Test
    void notesOrganizationsAndPersonsCanBeReadAtTheirLocationsToo() {
        Http.Answer seed = admin.post("/api/v1/seeds", Samples.seed("連絡のあるシーズ", "coordinators"));
        Http.Answer note = admin.post(
                "/api/v1/contacts", "{\"about\": \"seed:" + seed.id() + "\", \"kind\": \"電話\", \"text\": \"話した\"}");
        Http.Answer organization =
                admin.post("/api/v1/organizations", "{\"name\": \"架空大学\", \"kind\": \"university\"}");
        Http.Answer person = admin.post("/api/v1/persons", "{\"name\": \"架空 花子\"}");

        assertThat(admin.get(note.header("Location")).json().path("text").asString())
                .isEqualTo("話した");
        assertThat(admin.get(organization.header("Location"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("架空大学");
        assertThat(admin.get(person.header("Location")).json().path("name").asString())
                .isEqualTo("架空 花子");

        Http researcher = People.with(server, "researcher");
        assertThat(researcher.get(note.header("Location")).status()).isEqualTo(404);
        assertThat(researcher.get(person.header("Location")).status()).isEqualTo(404);
    }
}
