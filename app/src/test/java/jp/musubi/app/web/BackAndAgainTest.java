package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody goes back, changes something, and sends the same form again. */
class BackAndAgainTest {
    private static Server server;
    private static Browsing researcher;
    private static Browsing coordinator;
    private static Browsing administrator;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        researcher = Browsing.as(server, "researcher");
        coordinator = Browsing.as(server, "coordinator");
        administrator = Browsing.as(server, "administrator");
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("commandId", UUID.randomUUID().toString(), "basedOn", "0", "warned", "1", "do", "draft"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> seed(String title, String disclosure) {
        return form(
                "title", title,
                "summary", "渋柿の果皮から低温で取り出す。",
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "disclosure", disclosure);
    }

    private static Map<String, String> changed(Map<String, String> form, String... fields) {
        Map<String, String> next = new LinkedHashMap<>(form);
        for (int i = 0; i < fields.length; i += 2) {
            next.put(fields[i], fields[i + 1]);
        }
        return next;
    }

    @Test
    void aDraftNarrowedAfterGoingBackIsNeverPublishedAsItWasFirst() {
        String title = "戻って狭める" + UUID.randomUUID();
        Map<String, String> first = seed(title, "public");
        String record = path(researcher.post("/seeds/new", "/seeds/new", first));

        Http.Answer again = researcher.post(
                "/seeds/new", "/seeds/new", changed(first, "disclosure", "coordinators", "do", "publish"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("すでに一度保存されています", "href=\"" + record + "\"", "action=\"" + record + "/edit\"")
                .contains("formaction=\"/seeds/new\"", "value=\"" + title + "\"")
                .doesNotContain("value=\"" + first.get("commandId") + "\"");
        assertThat(Browsing.visitor(server).get(record).status()).isEqualTo(404);
    }

    @Test
    void whatWasChangedAfterGoingBackBecomesARevisionWhenItIsSavedOnceMore() {
        Map<String, String> first = seed("最初の題名", "coordinators");
        String record = path(researcher.post("/seeds/new", "/seeds/new", first));
        Http.Answer again = researcher.post("/seeds/new", "/seeds/new", changed(first, "title", "二度目の題名"));

        Http.Answer saved = researcher.post(
                record + "/edit",
                record + "/edit",
                changed(first, "title", "二度目の題名", "commandId", hidden(again, "commandId"), "basedOn", "1"));

        assertThat(saved.status()).isEqualTo(302);
        assertThat(researcher.get(record).text()).contains("二度目の題名").doesNotContain("最初の題名");
    }

    @Test
    void whatWasChangedAfterGoingBackCanBecomeARecordOfItsOwn() {
        Map<String, String> first = seed("元の記録", "coordinators");
        String record = path(researcher.post("/seeds/new", "/seeds/new", first));
        Http.Answer again = researcher.post("/seeds/new", "/seeds/new", changed(first, "title", "別の記録"));

        Http.Answer other = researcher.post(
                "/seeds/new",
                "/seeds/new",
                changed(first, "title", "別の記録", "commandId", hidden(again, "commandId"), "basedOn", "1"));

        assertThat(path(other)).isNotEqualTo(record);
        assertThat(researcher.get(record).text()).contains("元の記録");
    }

    @Test
    void aRevisionChangedAfterGoingBackIsNotCalledDone() {
        String record = path(researcher.post("/seeds/new", "/seeds/new", seed("直される記録", "coordinators")));
        Map<String, String> revision = changed(seed("直した題名", "coordinators"), "basedOn", "1");
        researcher.post(record + "/edit", record + "/edit", revision);

        Http.Answer again = researcher.post(record + "/edit", record + "/edit", changed(revision, "title", "さらに直した"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("すでに一度保存されています", "value=\"さらに直した\"", "name=\"basedOn\" value=\"2\"");
        assertThat(researcher.get(record).text()).contains("直した題名").doesNotContain("さらに直した");
    }

    @Test
    void aNoteChangedAfterGoingBackIsKeptInItsFormAndBecomesAnotherNote() {
        String record = path(researcher.post("/seeds/new", "/seeds/new", seed("電話の相手", "public")));
        String about = "seed:" + record.substring(record.lastIndexOf('/') + 1);
        String page = "/contacts/new?about=" + about;
        Map<String, String> note = form("about", about, "on", "2026-11-01", "kind", "telephone", "text", "最初の電話");
        coordinator.post(page, "/contacts/new", note);

        Http.Answer again = coordinator.post(page, "/contacts/new", changed(note, "text", "次の電話"));
        Http.Answer other = coordinator.post(
                page, "/contacts/new", changed(note, "text", "次の電話", "commandId", hidden(again, "commandId")));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("すでに一度保存されています", "次の電話");
        assertThat(other.status()).isEqualTo(302);
        assertThat(coordinator.get(record).text()).contains("最初の電話", "次の電話");
    }

    @Test
    void aGroupOfTheGlossaryChangedAfterGoingBackIsShownBesideWhatWasStored() {
        String word = "戻り語" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> group = form("business", word + "\n同じ語" + word, "field", "");
        Http.Answer stored = coordinator.post("/glossary/new", "/glossary/new", group);
        assertThat(stored.status()).isEqualTo(302);

        Http.Answer again =
                coordinator.post("/glossary/new", "/glossary/new", changed(group, "business", word + "\n違う語" + word));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("すでに一度保存されています", "違う語" + word, "action=\"" + path(stored) + "/edit\"");
    }

    @Test
    void anotherOrganizationUnderAUsedFormIsNotCalledSaved() {
        Map<String, String> first = form("name", "架空戻り工業", "kind", "company");
        administrator.post("/organizations/new", "/organizations/new", first);

        Http.Answer again =
                administrator.post("/organizations/new", "/organizations/new", changed(first, "name", "架空別工業"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("すでに一度保存されています");
    }

    @Test
    void anotherPersonUnderAUsedFormIsNotCalledSaved() {
        Map<String, String> first = form("name", "架空 戻子", "role", "researcher");
        administrator.post("/admin/persons", "/admin/persons", first);

        Http.Answer again = administrator.post("/admin/persons", "/admin/persons", changed(first, "name", "架空 別子"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(administrator.get("/admin/persons").text()).doesNotContain("架空 別子");
    }

    @Test
    void theInterfaceNamesTheFieldThatDiffers() {
        Http keyed = Http.admin(server).with("Idempotency-Key", "again-" + UUID.randomUUID());
        Map<String, Object> body = new HashMap<>(Map.of(
                "title",
                "鍵の題名",
                "summary",
                "同じ概要",
                "kind",
                "research_result",
                "field",
                "food",
                "stage",
                "basic",
                "disclosure",
                "public"));
        keyed.post("/api/v1/seeds", json(body));

        body.put("disclosure", "coordinators");
        Http.Answer other = keyed.post("/api/v1/seeds", json(body));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("errors").get(0).path("code").asString()).isEqualTo("key_of_another_request");
        assertThat(other.json().path("errors").get(0).path("field").asString()).isEqualTo("disclosure");
    }

    private static String json(Map<String, Object> body) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body);
    }

    private static String hidden(Http.Answer answer, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(answer.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String path(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst(";.*", "");
    }
}
