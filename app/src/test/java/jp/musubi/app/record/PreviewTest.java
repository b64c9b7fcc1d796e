package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.web.Elements;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the preview shows for a kind of reader is what the record's page shows to a real reader of that kind. */
class PreviewTest {
    private static final String SECRET = "オカピ法";
    private static final String FIRM = "架空硝子工業株式会社";

    private static Server server;
    private static Http admin;
    private static String bank;
    private static Map<String, Browsing> owners;
    private static Map<String, Browsing> readers;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        admin = Http.admin(server);
        bank = "架空なぎさ信金" + word();
        String organization = admin.post("/api/v1/organizations", "{\"name\": \"" + bank + "\", \"kind\": \"bank\"}")
                .id();
        People.Person clerk = People.register(server, "intermediary");
        Http.Answer belongs = admin.put(
                "/api/v1/persons/" + clerk.id(), "{\"name\": \"架空 行員\", \"organizationId\": \"" + organization + "\"}");
        admin.get("/api/v1/seeds?size=1&after=" + belongs.position());
        owners = Map.of("seeds", Browsing.as(server, "researcher"), "needs", Browsing.as(server, "company"));
        readers = Map.of(
                "visitor", Browsing.visitor(server),
                "member", Browsing.as(server, "researcher"),
                "named", Browsing.signedIn(server, clerk.login()),
                "coordinator", Browsing.as(server, "coordinator"));
    }

    @ParameterizedTest
    @CsvSource({
        "seeds,public",
        "seeds,members",
        "seeds,coordinators",
        "seeds,named",
        "needs,public",
        "needs,members",
        "needs,coordinators",
        "needs,named"
    })
    void whatIsShownBeforeAndAfterSavingIsWhatEachReaderReads(String folder, String range) {
        Browsing owner = owners.get(folder);
        Map<String, String> typed = typed(folder, range);
        String form = "/" + folder + "/new";
        String fresh = owner.get(form).text();
        Map<String, String> before = new LinkedHashMap<>();
        readers.keySet()
                .forEach(reader ->
                        before.put(reader, seen(sent(owner, form, fresh, with(typed, "do", "preview-" + reader)))));

        String page = path(sent(owner, form, fresh, typed));

        readers.forEach((reader, browsing) -> {
            Http.Answer real = browsing.get(page);
            String shown = seen(owner.get(page + "/preview?as=" + reader));
            assertThat(shown).as("%s for %s", page, reader).isEqualTo(read(real));
            assertThat(before.get(reader))
                    .as("before it is saved, for %s", reader)
                    .isEqualTo(undated(read(real)));
            assertThat(shown.contains(SECRET)).isEqualTo(reader.equals("coordinator"));
        });
    }

    @Test
    void whatIsTypedAnewIsShownAsItWillBeReadAndNothingIsStored() {
        Browsing owner = owners.get("needs");
        String page = path(owner.fillIn("/needs/new", typed("needs", "public")));
        String stood = read(readers.get("visitor").get(page));
        Map<String, String> changed = with(typed("needs", "members"), "subject", "書き直した件名", "displayName", "");

        String member = seen(owner.fillIn(page + "/edit", with(changed, "do", "preview-member")));
        assertThat(seen(owner.fillIn(page + "/edit", with(changed, "do", "preview-visitor"))))
                .isEmpty();
        assertThat(read(readers.get("visitor").get(page))).isEqualTo(stood);

        owner.fillIn(page + "/edit", with(changed, "do", "draft"));
        assertThat(undated(read(readers.get("member").get(page))))
                .isEqualTo(undated(member))
                .contains("書き直した件名");
        assertThat(read(readers.get("visitor").get(page))).isEmpty();
    }

    @Test
    void aNeedWithoutItsFirmIsShownUnderTheNameItBearsInPublic() {
        Browsing owner = owners.get("needs");
        Http.Answer form = owner.fillIn("/needs/new", with(typed("needs", "public"), "do", "preview-visitor"));
        assertThat(seen(form)).contains("県内の硝子製造業").doesNotContain(FIRM, SECRET);
        assertThat(seen(owner.fillIn("/needs/new", with(typed("needs", "public"), "do", "preview-coordinator"))))
                .contains("県内の硝子製造業", FIRM);
    }

    @Test
    void aDraftIsShownAsItWillBeAndSaysThatItIsNotYet() {
        Browsing owner = owners.get("needs");
        String page = path(owner.fillIn("/needs/new", with(typed("needs", "public"), "do", "draft")));
        Http.Answer preview = owner.get(page + "/preview");
        assertThat(preview.text()).contains("現在は募集していないため");
        assertThat(seen(preview)).contains("硝子繊維の端材");
        assertThat(readers.get("visitor").get(page).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoeverHasAPartInItSeesHowOthersSeeIt() {
        String page = path(owners.get("seeds").fillIn("/seeds/new", typed("seeds", "public")));
        assertThat(readers.get("member").get(page).status()).isEqualTo(200);
        assertThat(readers.get("member").get(page + "/preview").status()).isEqualTo(404);
        assertThat(readers.get("visitor").get(page + "/preview").status()).isEqualTo(302);
        assertThat(readers.get("member").get("/seeds/absent/preview").status()).isEqualTo(404);
        assertThat(readers.get("coordinator").get(page + "/preview?as=nobody").status())
                .isEqualTo(200);
    }

    @Test
    void throughTheEyesOfACoordinatorTheOwnerReadsNoNoteOfTheOffice() {
        Browsing owner = owners.get("needs");
        Browsing coordinator = readers.get("coordinator");
        String page = path(owner.fillIn("/needs/new", typed("needs", "coordinators")));
        coordinator.fillIn(page + "/edit", with(typed("needs", "coordinators"), "hearing", "ウミネコの話", "do", "draft"));

        assertThat(owner.get(page + "/preview?as=coordinator").text())
                .contains(SECRET)
                .doesNotContain("ウミネコ");
        assertThat(owner.fillIn(page + "/edit", with(typed("needs", "public"), "do", "preview-coordinator"))
                        .text())
                .contains(SECRET)
                .doesNotContain("ウミネコ");
        assertThat(seen(coordinator.get(page + "/preview?as=coordinator")))
                .isEqualTo(read(coordinator.get(page)))
                .contains("ウミネコ");
    }

    @Test
    void whatCannotBeSavedYetIsShownAllTheSameWithWhatIsWrong() {
        Browsing owner = owners.get("seeds");
        Http.Answer half = owner.fillIn(
                "/seeds/new", Map.of("title", "題名だけ", "disclosure", "public", "do", "preview", "expires", "令和9年13月"));
        assertThat(half.status()).isEqualTo(200);
        assertThat(seen(half)).contains("題名だけ");
        assertThat(half.text()).contains("このままでは公開できません", "分野");

        Http.Answer nothing = owner.fillIn("/seeds/new", Map.of("do", "preview"));
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.text()).contains("題名または件名を入力すると");
    }

    /** What of its page somebody reads, without what they can do there; empty when it does not exist for them. */
    private static String read(Http.Answer answer) {
        if (answer.status() == 404) {
            return "";
        }
        assertThat(answer.status()).isEqualTo(200);
        return Elements.even(Elements.without(Elements.inside(answer.text(), "<main class=\"record\""), "data-work"));
    }

    /** Posts a form that was opened before. */
    private static Http.Answer sent(Browsing owner, String form, String opened, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        for (String hidden : List.of("_csrf", "commandId", "basedOn")) {
            Matcher value = Pattern.compile("name=\"" + hidden + "\"[^>]* value=\"([^\"]*)\"")
                    .matcher(opened);
            assertThat(value.find()).isTrue();
            all.put(hidden, value.group(1));
        }
        return owner.send(
                form,
                all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static String seen(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().contains("id=\"absent\"")
                ? ""
                : Elements.even(Elements.inside(answer.text(), "id=\"seen\""));
    }

    /** Nobody can say before when something will be saved. */
    private static String undated(String main) {
        return main.replaceAll("<div><dt>(?:登録|更新)</dt><dd>[^<]*</dd></div>", "");
    }

    private static Map<String, String> typed(String folder, String range) {
        Map<String, String> need = Map.of(
                "subject", "硝子繊維の端材",
                "problem", "型抜きの残りが溜まる。",
                "field", "food",
                "channel", "direct",
                "company", FIRM,
                "displayName", "県内の硝子製造業",
                "tried", SECRET);
        Map<String, String> seed = Map.of(
                "title", "苔の胞子による防振",
                "summary", "胞子を混ぜた板。",
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "details", SECRET,
                "keywords", "苔");
        return with(
                folder.equals("needs") ? need : seed,
                "disclosure",
                range,
                "named",
                bank,
                "warned",
                "1",
                "do",
                "publish");
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 6);
    }

    private static String path(Http.Answer saved) {
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        return saved.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
