package jp.musubi.app.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.mail.MailPauses;
import jp.musubi.node.mail.MailSecurity;
import jp.musubi.node.mail.MailSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank brings a need, a coordinator hands over the letter, and the owner answers by its link, without an account. */
class ConfirmPagesTest {
    private static final Pattern LINK = Pattern.compile("/confirm/([A-Za-z0-9_-]{43})");

    /** A server that comes back is asked at once. */
    private static final MailPauses QUICK = new MailPauses(
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofDays(5),
            Duration.ofMillis(20),
            Duration.ofMillis(50));

    private static final String OWN = "a-password-of-my-own";

    @TempDir
    private static Path data;

    private static GreenMail mail;
    private static Server server;
    private static People.Person bank;
    private static Http banking;
    private static Http clerk;
    private static Http coordinator;

    @BeforeAll
    static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailSecurity.NONE,
                null,
                null,
                "musubi@kakuu.example.jp",
                "https://musubi.example.jp",
                QUICK);
        server = TestServer.start(
                data, new NodeSettings(false, TestServer.PASSWORD, 5, true).mailing(Optional.of(settings)));
        bank = People.register(server, "intermediary");
        clerk = browser(bank);
        banking = Http.visitor(server).basic(bank.login(), OWN);
        coordinator = browser(People.register(server, "coordinator"));
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.stop();
    }

    private static Http browser(People.Person person) {
        Http browser = visitor();
        browser.form("/login", "/login", Map.of("username", person.login(), "password", TestServer.PASSWORD));
        browser.form(
                "/password", "/password", Map.of("current", TestServer.PASSWORD, "password", OWN, "repeated", OWN));
        return browser;
    }

    private static Http visitor() {
        return Http.visitor(server).with("Accept", "text/html");
    }

    private static String need(String subject) {
        Http.Answer stored = banking.post("/api/v1/needs", content(subject));
        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        banking.get("/api/v1/needs/" + stored.id() + "?after="
                + stored.json().path("position").asString());
        return stored.id();
    }

    private static String content(String subject) {
        return """
                {"subject": "%s", "problem": "皮を毎年 30 トン捨てている。", "field": "food", "channel": "bank",
                 "disclosure": "coordinators", "company": "架空柿加工株式会社", "situation": "冷凍庫に保管している。",
                 "consent": {"on": "2026-04-12", "audience": "coordinators", "until": "2099-03-31"}}""".formatted(subject);
    }

    /** The token in the letter that the coordinator prints. */
    private static String letter(String type, String id) {
        Http.Answer letter = coordinator.form(
                "/" + type + "s/" + id,
                "/confirmations/" + type + "/" + id + "/letter",
                Map.of("commandId", UUID.randomUUID().toString()));
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.header("Cache-Control")).contains("no-store");
        Matcher found = LINK.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Http.Answer answer(String token, String said, String words) {
        return visitor().form("/confirm/" + token, "/confirm/" + token, Map.of("do", said, "words", words));
    }

    @Test
    void theOwnerReadsAllAndWhoReadsWhatAndAgreesOnce() {
        String id = need("皮の使い道");
        String token = letter("need", id);
        long head = TestServer.settledHead(server);

        Http.Answer page = visitor().get("/confirm/" + token);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text())
                .contains("皮の使い道", "30 トン", "架空柿加工株式会社", "冷凍庫に保管", "コーディネーター限り", "あることもわかりません", "2099年3月31日")
                .contains("承諾する", "直してほしい", "取りやめる");
        assertThat(visitor().get("/confirm/" + token).status()).isEqualTo(200);
        assertThat(TestServer.settledHead(server)).as("looking changes nothing").isEqualTo(head);
        assertThat(clerk.get("/needs/" + id).text()).contains("確認待ち");

        assertThat(answer(token, "confirm", "").text()).contains("ご承諾ありがとうございます");
        assertThat(clerk.get("/needs/" + id).text()).contains("確認済み").doesNotContain("確認待ち");
        assertThat(coordinator.get("/history/need/" + id).text()).contains("内容の承諾", "所有者（確認用リンク）");
        assertThat(visitor().get("/confirm/" + token).status()).isEqualTo(410);
    }

    @Test
    void whoBroughtItAsksByMailAndSeesNoLink() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        String id = need("メールで聞くもの");
        String path = "/confirmations/need/" + id + "/mail";
        Map<String, String> form =
                Map.of("commandId", UUID.randomUUID().toString(), "address", "shacho@kakuu.example.jp");
        assertThat(clerk.get("/needs/" + id).text()).contains("メールで確認をお願いする");
        assertThat(clerk.form("/needs/" + id, path, Map.of("commandId", "none-" + id, "address", "社長"))
                        .status())
                .isEqualTo(400);
        assertThat(clerk.form("/needs/" + id, path, form).status()).isEqualTo(302);
        assertThat(clerk.form("/needs/" + id, path, form).status())
                .as("twice is once")
                .isEqualTo(302);
        assertThat(clerk.get("/needs/" + id).text()).contains("確認待ち").doesNotContain("/confirm/");

        assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        String text = mail.getReceivedMessages()[0].getContent().toString();
        assertThat(text).doesNotContain("メールで聞くもの", "架空柿加工");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(visitor().get("/confirm/" + link.group(1)).text()).contains("メールで聞くもの");
        assertThat(answer(link.group(1), "confirm", "").status()).isEqualTo(200);
        assertThat(clerk.get("/needs/" + id).text()).contains("確認済み");
    }

    @Test
    void whateverIsWrongWithALinkIsOneSentence() {
        String used = letter("need", need("使われたもの"));
        answer(used, "confirm", "");
        String earlier = letter("need", need("先のもの"));
        String again = need("改めたもの");
        String before = letter("need", again);
        String after = letter("need", again);
        String revised = need("直したもの");
        String outdated = letter("need", revised);
        banking.put("/api/v1/needs/" + revised, content("別のもの").replaceFirst("\\{", "{\"revision\": 1, "));
        String closed = need("終わったもの");
        String over = letter("need", closed);
        banking.post("/api/v1/needs/" + closed + "/close", "{}");
        String withdrawn = need("撤回されたもの");
        String gone = letter("need", withdrawn);
        banking.post("/api/v1/needs/" + withdrawn + "/withdraw-consent", "{}");

        Set<String> told = new LinkedHashSet<>();
        for (String token : List.of(
                used,
                before,
                outdated,
                over,
                gone,
                altered(earlier),
                "A".repeat(43),
                "x",
                "%20",
                "..%2F",
                "a".repeat(500))) {
            Http.Answer answer = visitor().get("/confirm/" + token);
            if (answer.status() != 410) {
                // What no address of ours is, is answered as any such.
                assertThat(answer.status()).as(token).isIn(400, 404);
                continue;
            }
            // Besides its own address, which leads to the other language.
            told.add(answer.text().replaceAll("/confirm/[^\"]*", ""));
            assertThat(answer.text()).doesNotContain("もの", "架空柿加工");
        }
        assertThat(told).hasSize(1);
        assertThat(visitor().get("/confirm/" + after).status()).isEqualTo(200);
        assertThat(clerk.get("/needs/" + revised).text()).contains("未確認の版");

        Http.Answer late = visitor().form("/login", "/confirm/" + outdated, Map.of("do", "confirm"));
        assertThat(late.status()).isEqualTo(410);
    }

    private static String altered(String token) {
        char last = token.charAt(10);
        return token.substring(0, 10) + (last == 'x' ? 'y' : 'x') + token.substring(11);
    }

    @Test
    void theOwnerWantsAChangeAndWhoBroughtItReadsWhich() {
        String id = need("社名が分かる");
        String token = letter("need", id);
        Http.Answer silent = answer(token, "change", " ");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text()).contains("直してほしいところ");
        Http.Answer lengthy = answer(token, "change", "長".repeat(8_001));
        assertThat(lengthy.status()).isEqualTo(400);
        assertThat(lengthy.text()).contains("長長長");
        assertThat(answer(token, "", "途中").text()).contains("途中");
        assertThat(answer(token, "change", "工場の場所を消してほしい").status()).isEqualTo(200);
        assertThat(clerk.get("/needs/" + id).text()).contains("修正の依頼", "工場の場所を消してほしい");
    }

    @Test
    void theOwnerTakesItBackAndTheNeedIsGoneForOthers() {
        String id = need("取りやめるもの");
        String token = letter("need", id);
        assertThat(answer(token, "decline", "").text()).contains("取りやめを承りました");
        assertThat(clerk.get("/needs/" + id).text()).contains("募集終了（同意の撤回）");
        assertThat(banking.post("/api/v1/needs/" + id + "/open", "{}").text()).contains("consent_withdrawn");
    }

    @Test
    void aDocumentOfConsentIsKeptByItsDigestAndToldFromOthersLater() {
        String id = need("同意書のあるもの");
        String page = "/needs/" + id + "/consent";
        byte[] scan = "同意書のスキャン".getBytes(StandardCharsets.UTF_8);
        Map<String, String> form =
                new HashMap<>(Map.of("way", "document", "whose", "架空柿加工株式会社", "givenBy", "社長", "receivedBy", "窓口"));
        Http.Answer refused =
                clerk.upload(page, page, Map.of("whose", "架空柿加工株式会社", "sha256", "0f"), "scan.pdf", new byte[0]);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("SHA-256 は", "value=\"0f\"")
                .contains("href=\"#way\"", "href=\"#givenBy\"", "href=\"#receivedBy\"", "href=\"#sha256\"");
        form.put("sha256", "0f".repeat(32));
        assertThat(clerk.upload(page, page, form, "scan.pdf", scan).text()).contains("入力された SHA-256 と違います");
        form.remove("sha256");
        assertThat(clerk.upload(page, page, form, "scan.pdf", scan).status()).isEqualTo(302);

        Http auditor = browser(People.register(server, "auditor"));
        assertThat(auditor.get(page).text()).contains("書面", "社長", "窓口").doesNotContain("id=\"record\"");
        long head = TestServer.settledHead(server);
        assertThat(auditor.upload(page, page + "/check", Map.of(), "scan.pdf", scan)
                        .text())
                .contains("一致しました", "この書類です");
        assertThat(auditor.upload(page, page + "/check", Map.of(), "other.pdf", "別の紙".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("一致する記録はありません");
        assertThat(auditor.upload(page, page + "/check", Map.of("sha256", "x"), "none", new byte[0])
                        .status())
                .isEqualTo(400);
        assertThat(TestServer.settledHead(server)).as("checking stores nothing").isEqualTo(head);
        assertThat(auditor.upload(page, page, form, "scan.pdf", scan).status()).isEqualTo(403);
        Http rival = browser(People.register(server, "company"));
        assertThat(rival.get(page).status()).isEqualTo(404);
    }

    @Test
    void aConfirmationByLinkIsEvidenceOfTheConsentThatItConfirmed() {
        String id = need("リンクが証拠になるもの");
        answer(letter("need", id), "confirm", "");
        assertThat(clerk.get("/needs/" + id + "/consent").text())
                .contains("リンクで確認", "第1版を確認", "コーディネーター限り", "所有者（確認用リンク）");
    }

    @Test
    void aMailThatWaitsIsNotSentOnceTheConsentIsWithdrawn() throws Exception {
        String withdrawn = need("待っているうちに撤回されたもの");
        String kept = need("待っていて届くもの");
        mail.purgeEmailFromAllMailboxes();
        int port = mail.getSmtp().getPort();
        mail.stop();
        ask(withdrawn);
        ask(kept);
        assertThat(banking.post("/api/v1/needs/" + withdrawn + "/withdraw-consent", "{}")
                        .status())
                .isEqualTo(200);
        // An attempt that was under way as the consent ended finds no server; the next one sees that nobody wants the
        // mail.
        Await.until(() -> server.node().mails().status().waiting() == 1 ? true : null);
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        mail.start();
        Await.until(() -> server.node().mails().status().waiting() == 0 ? true : null);

        // Of an answer that was lost, the same mail again is no other one.
        Set<String> sent = new LinkedHashSet<>();
        Set<String> read = new LinkedHashSet<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            sent.add(one.getMessageID());
            Matcher link = LINK.matcher(one.getContent().toString());
            assertThat(link.find()).isTrue();
            read.add(visitor().get("/confirm/" + link.group(1)).text());
        }
        assertThat(sent).as("%s", read).hasSize(1);
        assertThat(read).allSatisfy(page -> assertThat(page).contains("待っていて届くもの"));
    }

    private static void ask(String need) {
        Http.Answer asked = clerk.form(
                "/needs/" + need,
                "/confirmations/need/" + need + "/mail",
                Map.of("commandId", UUID.randomUUID().toString(), "address", "shacho@kakuu.example.jp"));
        assertThat(asked.status()).isEqualTo(302);
    }

    @Test
    void aPartnerByNameLosesSightWithTheNextRequest() {
        People.Person partner = People.register(server, "company");
        Http reader = browser(partner);
        Http.Answer stored = banking.post(
                "/api/v1/needs",
                content("名指しの相手に見せるもの")
                        .replace(
                                "\"disclosure\": \"coordinators\"",
                                "\"disclosure\": \"named\", \"named\": [\"person:" + partner.id() + "\"]")
                        .replace("\"audience\": \"coordinators\"", "\"audience\": \"named\""));
        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        String path = "/needs/" + stored.id();
        Http.Answer opened = banking.post("/api/v1" + path + "/open", "{}");
        banking.get("/api/v1" + path + "?after=" + opened.token());
        assertThat(reader.get(path).text()).contains("名指しの相手に見せるもの");
        assertThat(reader.get("/needs").text()).contains("名指しの相手に見せるもの");
        long seen = TestServer.settledHead(server);

        Http.Answer over = banking.post("/api/v1" + path + "/withdraw-consent", "{}");
        banking.get("/api/v1" + path + "?after=" + over.token());
        assertThat(reader.get(path).status()).isEqualTo(404);
        assertThat(reader.get("/needs").text()).doesNotContain("名指しの相手に見せるもの");
        assertThat(browser(People.register(server, "auditor"))
                        .get(path + "?at=" + seen)
                        .text())
                .as("what was seen lawfully stays provable")
                .contains("名指しの相手に見せるもの", "指定した相手のみ");
    }

    @Test
    void whereOwnersMustConfirmFirstNobodyElseOpensWhatTheyHaveNot() {
        Http admin = browser(People.register(server, "administrator"));
        admin.form("/admin/confirmation", "/admin/confirmation", Map.of("required", "yes"));
        try {
            String id = need("承諾の後に公開するもの");
            Http.Answer refused = banking.post("/api/v1/needs/" + id + "/open", "{}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("confirmation_first");
            assertThat(clerk.form("/needs/" + id, "/needs/" + id + "/open", Map.of("commandId", "early-" + id))
                            .text())
                    .contains("承諾してから公開します");
            answer(letter("need", id), "confirm", "");
            assertThat(banking.post("/api/v1/needs/" + id + "/open", "{}").status())
                    .isEqualTo(200);
            Http.Answer changed =
                    banking.put("/api/v1/needs/" + id, content("承諾の後に変えたもの").replaceFirst("\\{", "{\"revision\": 1, "));
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            banking.get("/api/v1/needs/" + id + "?after=" + changed.token());
            assertThat(clerk.get("/needs/" + id).text()).contains("募集停止（確認待ち）", "未確認の版");
        } finally {
            admin.form("/admin/confirmation", "/admin/confirmation", Map.of("required", "no"));
        }
    }

    @Test
    void whoBroughtItNeverHoldsTheLetter() {
        String id = need("紹介したもの");
        assertThat(clerk.get("/needs/" + id).text()).doesNotContain("手紙を印刷する");
        Http.Answer refused = clerk.form(
                "/needs/" + id,
                "/confirmations/need/" + id + "/letter",
                Map.of("commandId", UUID.randomUUID().toString()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("/confirm/");
        Http.Answer absent = coordinator.form(
                "/needs/" + id, "/confirmations/person/" + bank.id() + "/letter", Map.of("commandId", "c"));
        assertThat(absent.status()).isEqualTo(404);
    }

    @Test
    void aLetterIsShownOnce() {
        String id = need("一度だけ");
        Map<String, String> form = Map.of("commandId", UUID.randomUUID().toString());
        String path = "/confirmations/need/" + id + "/letter";
        assertThat(coordinator.form("/needs/" + id, path, form).status()).isEqualTo(200);
        Http.Answer second = coordinator.form("/needs/" + id, path, form);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).doesNotContain("/confirm/");
    }

    private static String seed(People.Person writer, String content) {
        Http.Answer stored = writer.client().post("/api/v1/seeds", content);
        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        writer.client().get("/api/v1/seeds/" + stored.id() + "?after=" + stored.token());
        return stored.id();
    }

    @Test
    void theOwnerOfASeedConfirmsItTheSameWay() {
        People.Person researcher = People.register(server, "researcher");
        String own = seed(researcher, Samples.seed("自分で書いたシーズ", "members"));
        assertThat(coordinator.get("/seeds/" + own).text())
                .contains("自分で書いたシーズ")
                .doesNotContain("確認をお願いする手紙を印刷する");
        String id = seed(
                People.register(server, "coordinator"),
                Samples.seed("柿の皮の抽出", "members").replaceFirst("\\{", "{\"owner\": \"" + researcher.id() + "\", "));
        String token = letter("seed", id);
        assertThat(visitor().get("/confirm/" + token).text()).contains("柿の皮の抽出", "オカピ法", "登録者（ログインした方）");
        assertThat(answer(token, "confirm", "").status()).isEqualTo(200);
        assertThat(coordinator.get("/seeds/" + id).text()).contains("確認済み");
        Http.Answer again = coordinator.form(
                "/seeds/" + id, "/confirmations/seed/" + id + "/letter", Map.of("commandId", "again-" + id));
        assertThat(again.status()).isEqualTo(409);
    }
}
