package jp.musubi.app.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who writes a need that is not to name its firm is told where it does, and may leave it so. */
class FirmHintsTest {
    private static final String WORD = UUID.randomUUID().toString().substring(0, 6);
    private static final String FIRM = "株式会社架空硯" + WORD;
    private static final String TITLE = "公開する欄から、企業が分かるおそれがあります";

    private static Server server;
    private static Http admin;
    private static People.Person owner;
    private static Browsing company;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        admin = Http.admin(server);
        Http.Answer firm = admin.post(
                "/api/v1/organizations",
                "{\"name\": \"" + FIRM + "\", \"kind\": \"company\", \"aliases\": [\"すずり屋" + WORD
                        + "\"], \"sites\": [{\"prefecture\": \"架空県\", \"municipality\": \"硯町\"}]}");
        assertThat(firm.status()).as(firm.text()).isEqualTo(201);
        owner = People.register(server, "company");
        Http.Answer belongs = admin.put(
                "/api/v1/persons/" + owner.id(),
                "{\"name\": \"架空 社員\", \"revision\": 1, \"organizationId\": \"" + firm.id() + "\"}");
        assertThat(belongs.status()).as(belongs.text()).isEqualTo(200);
        admin.get("/api/v1/seeds?size=1&after=" + belongs.position());
        company = Browsing.signedIn(server, owner.login());
    }

    @Test
    void theFormWarnsBesideTheFieldOnceAndThenSavesItAsItIs() {
        Map<String, String> typed =
                need("problem", "架空硯" + WORD + "㈱の粉が舞う。", "displayName", "硯町の製造業", "subject", "スズリ屋" + WORD + "の困りごと");
        Http.Answer warned = company.fillIn("/needs/new", typed);

        assertThat(warned.status()).isEqualTo(200);
        assertThat(warned.text())
                .contains(TITLE, "href=\"#f-problem\"", "id=\"f-problem-warning\"", "id=\"f-displayName-warning\"")
                .contains("企業の所在地（「硯町」）", "id=\"f-subject-warning\"", "name=\"warned\"")
                .doesNotContain("aria-invalid=\"true\"");
        assertThat(company.fillIn("/needs/new", with(typed, "warned", "1")).status())
                .isEqualTo(302);
    }

    @Test
    void thePreviewSaysItToo() {
        Http.Answer preview = company.fillIn(
                "/needs/new", need("company", "架空灰屋" + WORD, "problem", "架空灰屋" + WORD + "の灰。", "do", "preview"));
        assertThat(preview.text()).contains(TITLE, "企業の名前（「架空灰屋" + WORD + "」）");
    }

    @Test
    void whatNobodyElseReadsIsNotWarnedOf() {
        assertThat(company.fillIn("/needs/new", need("problem", FIRM + "の粉。", "disclosure", "coordinators"))
                        .text())
                .doesNotContain(TITLE);
        assertThat(company.fillIn("/needs/new", need("tried", FIRM + "の粉。")).text())
                .doesNotContain(TITLE);
    }

    @Test
    void aRecordThatTheWriterMayNotSeeNeitherMakesAWarningNorSparesOne() {
        String product = "ウスズミ" + kana();
        Map<String, String> typed = need("problem", product + "の色が落ちる。", "tried", product + "を煮た。", "do", "preview");
        assertThat(company.fillIn("/needs/new", typed).text()).contains("「" + product + "」は、ほかの記録に");

        Http.Answer hidden = admin.post("/api/v1/seeds", jp.musubi.app.Samples.seed(product + "の研究", "coordinators"));
        shown(hidden, "seeds");
        assertThat(company.fillIn("/needs/new", typed).text()).contains("「" + product + "」は、ほかの記録に");

        Http.Answer open = admin.post("/api/v1/seeds", jp.musubi.app.Samples.seed(product + "の応用", "public"));
        shown(open, "seeds");
        assertThat(company.fillIn("/needs/new", typed).text()).doesNotContain("ほかの記録に");
    }

    @Test
    void theInterfaceStoresItAndWarns() {
        Http.Answer stored = Http.visitor(server)
                .basic(owner.login(), "a-password-of-my-own")
                .post(
                        "/api/v1/needs",
                        "{\"subject\": \"粉が舞う\", \"problem\": \"" + FIRM
                                + "では困る。\", \"field\": \"food\", \"channel\": \"direct\", \"disclosure\": \"public\"}");
        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        assertThat(stored.json().path("warnings").toString()).contains("\"field\":\"problem\"", "\"kind\":\"name\"");
        Http.Answer plain = admin.post("/api/v1/needs", jp.musubi.app.Samples.need("灰の使い道" + WORD, "coordinators"));
        assertThat(plain.json().has("warnings")).isFalse();
    }

    private static void shown(Http.Answer made, String folder) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Http.Answer shown = admin.post("/api/v1/" + folder + "/" + made.id() + "/publish");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        admin.get("/api/v1/seeds?size=1&after=" + shown.position());
    }

    private static String kana() {
        return WORD.chars()
                .mapToObj(letter -> String.valueOf("アイウエオカキクケコサシスセソタ".charAt(Character.digit(letter, 16) & 15)))
                .collect(java.util.stream.Collectors.joining());
    }

    private static Map<String, String> need(String... more) {
        return with(
                new LinkedHashMap<>(Map.of(
                        "subject", "粉の" + UUID.randomUUID(),
                        "problem", "粉が舞う。",
                        "field", "food",
                        "channel", "direct",
                        "disclosure", "public",
                        "do", "draft")),
                more);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
