package jp.musubi.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.drafts.DraftBook;
import jp.musubi.vault.KeptDraft;
import org.junit.jupiter.api.Test;

/** Without script: the button, the list, and what becomes of it. */
class DraftPagesTest {
    private static final String OWN_PASSWORD = "a-password-of-my-own";
    private static final String NEW = "/seeds/new";

    private final Server server = TestServer.shared();
    private final People.Person person = People.register(server, "researcher");
    private final Browsing researcher = Browsing.signedIn(server, person.login());

    private static Map<String, String> keep(String title) {
        return new LinkedHashMap<>(Map.of("title", title, "do", "keep"));
    }

    private static Map<String, String> whole(String title, String button) {
        return new LinkedHashMap<>(Map.of(
                "title", title,
                "summary", "干し柿の果皮から縮合型タンニンを低温で抽出する。" + UUID.randomUUID(),
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "disclosure", "coordinators",
                "warned", "1",
                "do", button));
    }

    private static String title() {
        return "書きかけの題名 " + UUID.randomUUID();
    }

    private String kept(Browsing whoever, String title) {
        Http.Answer answer = whoever.fillIn(NEW, keep(title));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private List<KeptDraft> inTheVault() {
        return server.node().vault().drafts().of(person.id());
    }

    @Test
    void aTitleAloneIsKeptAndGoneOnWithOnAnotherDevice() {
        String title = title();
        String address = kept(researcher, title);
        Browsing phone = Browsing.visitor(server);
        phone.signIn(person.login(), OWN_PASSWORD);

        assertThat(phone.get("/").text()).contains("書きかけ", title, "最終変更");
        assertThat(phone.get("/drafts").text()).contains(title, address.replace("&", "&amp;"));
        assertThat(phone.get(address).text())
                .contains("value=\"" + title + "\"")
                .contains("に変更がないと消えます");
        assertThat(researcher.get("/seeds?q=" + title.substring(8)).text()).doesNotContain(title);
    }

    @Test
    void whatWasTypedIsInTheVaultOnlyAndSealed() {
        String title = title();
        long head = server.node().log().head();
        kept(researcher, title);

        assertThat(server.node().log().head()).isEqualTo(head);
        assertThat(inTheVault()).singleElement().satisfies(draft -> {
            assertThat(new String(draft.sealed(), StandardCharsets.UTF_8)).doesNotContain(title);
            assertThat(draft.toString()).doesNotContain(title);
        });
    }

    @Test
    void aDraftIsNobodyElses() {
        String title = title();
        String address = kept(researcher, title);
        String id = address.replaceFirst(".*draft=", "");
        for (String role : new String[] {"researcher", "coordinator", "administrator", "auditor"}) {
            Browsing other = Browsing.as(server, role);
            assertThat(other.get(address).text()).doesNotContain(title);
            assertThat(other.get("/drafts").text()).doesNotContain(title);
            other.post("/drafts", "/drafts/" + id + "/discard", Map.of());
        }
        assertThat(Browsing.as(server, "coordinator").get(address).status()).isEqualTo(404);
        assertThat(Browsing.visitor(server).get("/drafts").text()).doesNotContain(title);
        assertThat(researcher.get(address).text()).contains(title);

        // Saving into it from elsewhere makes another's own.
        Browsing stranger = Browsing.as(server, "researcher");
        Map<String, String> fields = keep("よその題名");
        fields.put("draft", id);
        fields.put("draftVersion", "1");
        stranger.fillIn(NEW, fields);
        assertThat(researcher.get(address).text()).contains(title).doesNotContain("よその題名");
    }

    @Test
    void registeringEndsTheDraftAndNothingLateBringsItBack() {
        String address = kept(researcher, title());
        String page = researcher.get(address).text();
        Map<String, String> fields = whole(title(), "draft");
        for (String name : new String[] {"commandId", "draft", "draftVersion"}) {
            fields.put(name, hidden(page, name));
        }

        assertThat(researcher.post(address, NEW, fields).status()).isEqualTo(302);

        assertThat(inTheVault()).isEmpty();
        fields.put("do", "keep");
        Http.Answer late = researcher.post(address.split("\\?")[0], NEW, fields);
        assertThat(late.text()).contains("すでに登録されています");
        assertThat(inTheVault()).isEmpty();
    }

    private static String hidden(String page, String name) {
        Matcher hidden =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(hidden.find()).as(name).isTrue();
        return hidden.group(1);
    }

    @Test
    void ofTwoDevicesBothAreKeptAndTheLaterOneIsTold() {
        String first = title();
        String address = kept(researcher, first);
        String one = researcher.get(address).text();
        String other = researcher.get(address).text();

        Map<String, String> onOne = posted(one, first + " 甲");
        Map<String, String> onOther = posted(other, first + " 乙");
        assertThat(researcher.post(address, NEW, onOne).status()).isEqualTo(302);
        Http.Answer second = htmx(address, onOther);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("別の画面または端末");
        assertThat(researcher.get("/drafts").text()).contains(first + " 甲", first + " 乙");
        // From now on each saves into its own.
        onOther.put("draft", hidden(second.text(), "draft"));
        onOther.put("draftVersion", hidden(second.text(), "draftVersion"));
        onOther.put("title", first + " 乙の続き");
        assertThat(htmx(address, onOther).text()).doesNotContain("別の画面または端末");
        assertThat(inTheVault()).hasSize(2);
        assertThat(researcher.get("/drafts").text()).contains(first + " 甲", first + " 乙の続き");
    }

    private Map<String, String> posted(String page, String title) {
        Map<String, String> fields = keep(title);
        for (String name : new String[] {"commandId", "draft", "draftVersion"}) {
            fields.put(name, hidden(page, name));
        }
        return fields;
    }

    /** What the script of the page sends. */
    private Http.Answer htmx(String page, Map<String, String> fields) {
        return researcher.with("HX-Request", "true").post(page, NEW, fields);
    }

    @Test
    void aDraftOfARevisionIsGoneOnWithFromTheRecordAndSaysWhatOthersChangedMeanwhile() {
        Http.Answer stored = researcher.fillIn(NEW, whole(title(), "draft"));
        String record = stored.header("Location").replaceFirst("^https?://[^/]+", "");
        String edit = record + "/edit";
        String changed = title();
        Http.Answer kept = researcher.fillIn(edit, keep(changed));
        assertThat(kept.status()).isEqualTo(302);
        assertThat(kept.header("Location")).contains(edit + "?draft=");
        assertThat(researcher.get("/drafts").text()).contains("シーズの修正", changed);
        // The record is revised elsewhere.
        assertThat(researcher.fillIn(edit, whole(title(), "draft")).status()).isEqualTo(302);

        String address = kept.header("Location").replaceFirst("^https?://[^/]+", "");
        Map<String, String> fields = whole(changed, "draft");
        String page = researcher.get(address).text();
        for (String name : new String[] {"commandId", "basedOn", "basedAt", "draft", "draftVersion"}) {
            fields.put(name, hidden(page, name));
        }
        Http.Answer stale = researcher.post(address, edit, fields);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains(changed).contains("name=\"draft\" value=\"" + hidden(page, "draft"));
        assertThat(inTheVault()).hasSize(1);
    }

    @Test
    void aDraftIsDiscarded() {
        String address = kept(researcher, title());
        String id = address.replaceFirst(".*draft=", "");

        Http.Answer gone = researcher.post("/drafts", "/drafts/" + id + "/discard", Map.of());

        assertThat(researcher.follow(gone).text()).contains("書きかけを削除しました", "書きかけはありません");
        assertThat(researcher.get(address).status()).isEqualTo(404);
    }

    @Test
    void moreThanTheMostAreRefusedWithWhatToDoAndNothingIsLost() {
        for (int i = 0; i < DraftBook.MOST; i++) {
            kept(researcher, title());
        }
        String one = title();

        Http.Answer refused = researcher.fillIn(NEW, keep(one));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("書きかけは30件まで", "value=\"" + one + "\"");
        assertThat(inTheVault()).hasSize(DraftBook.MOST);
        Http.Answer tooLong =
                researcher.fillIn(NEW, new LinkedHashMap<>(Map.of("title", "長".repeat(90_000), "do", "keep")));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.text()).contains("長すぎるため");
    }

    @Test
    void whoMayNotRegisterKeepsNothing() {
        Browsing company = Browsing.as(server, "company");

        assertThat(company.post("/needs/new", NEW, keep(title())).status()).isEqualTo(403);
        assertThat(Browsing.visitor(server).post("/login", NEW, keep(title())).status())
                .isIn(302, 403);
    }

    @Test
    void aDraftEndedByAStopBetweenStoringAndEndingIsEndedWhenTheListIsShown() {
        String title = title();
        String address = kept(researcher, title);
        String page = researcher.get(address).text();
        String writer = hidden(page, "commandId");
        DraftBook book = new DraftBook(
                server.node().vault().drafts(), server.node().keys(), InstantSource.system(), Duration.ofDays(90));
        // What a process does before it stores, and then it stops.
        book.claim(new PersonId(person.id()), hidden(page, "draft"), 1, writer);
        Map<String, String> fields = whole(title, "draft");
        fields.put("commandId", writer);
        researcher.post(NEW, NEW, fields);
        server.node()
                .vault()
                .drafts()
                .find(hidden(page, "draft"))
                .ifPresent(draft -> assertThat(draft.writer()).isEqualTo(writer));

        assertThat(researcher.get("/drafts").text()).contains("書きかけはありません");
        assertThat(inTheVault()).isEmpty();
    }
}
