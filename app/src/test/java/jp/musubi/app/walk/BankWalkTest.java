package jp.musubi.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Walker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A small firm looks through its bank for a use of 30 t of persimmon peel a year, unnamed. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class BankWalkTest {
    @TempDir
    private static Path folder;

    private static WalkServer walk;

    @BeforeAll
    static void start() {
        walk = WalkServer.start(folder);
    }

    @AfterAll
    static void close() {
        if (walk != null) {
            walk.close();
        }
    }

    @Nested
    @Order(1)
    class AtAPc extends Steps {
        AtAPc() {
            super(WalkServer.PC);
        }
    }

    @Nested
    @Order(2)
    class OnAPhone extends Steps {
        OnAPhone() {
            super(WalkServer.PHONE);
        }
    }

    /** The walk; each step stands on the one before. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    abstract static class Steps {
        private static final String SUBJECT = "干し柿の皮の使い道がほしい";
        private static final String PROBLEM = "干し柿の加工で、柿の皮が年に30t出る。処分に年240万円かかっている。";
        private static final String TRIED = "堆肥化を試したが、発酵に時間がかかり続かなかった。";

        private final int width;
        private People.Person clerk;
        private Walker walker;
        private String need;

        Steps(int width) {
            this.width = width;
        }

        @Test
        @Order(1)
        void theClerkWritesTheProblemItsCostAndWhatWasTried() {
            walk.itIs(WalkServer.DAY);
            clerk = People.register(walk.server(), "intermediary");
            signIn(clerk);
            walker.press("a[href$='/needs/new']");

            written(SUBJECT, PROBLEM, "coordinators");
            walker.press("details.later summary");
            walker.type("#f-tried", TRIED);
            fits();
        }

        @Test
        @Order(2)
        void withoutConsentItIsRefusedAndTheTextIsKept() {
            walker.press("button[value=publish]");

            walker.await(driver -> !walker.all(".errors").isEmpty());
            assertThat(walker.find(".errors").getText()).contains("同意");
            assertThat(walker.find("#f-problem").getAttribute("value")).isEqualTo(PROBLEM);
            assertThat(walker.find("#f-tried").getAttribute("value")).isEqualTo(TRIED);
            assertThat(mine()).isZero();
            fits();
        }

        @Test
        @Order(3)
        void withTheConsentOfThatDayItIsOpenToCoordinators() {
            consent("coordinators");
            walker.press("button[value=publish]");

            walker.await(driver -> walker.path().matches("/needs/[a-z0-9]{20,}"));
            need = walker.path();
            assertThat(walker.text())
                    .contains(SUBJECT, "30t", "240万円", "堆肥化", "2027年4月12日（令和9年）", "2028年3月31日（令和10年）")
                    .contains("コーディネーター限り");
            fits();
        }

        @Test
        @Order(4)
        void theOwnerConfirmsByLinkAndSeesExactlyWhoMaySeeWhat() {
            String link = letter(need);
            walker = walk.at(WalkServer.PHONE);
            walker.go(link);

            assertThat(walker.text()).contains(SUBJECT, "30t", "240万円", "堆肥化", "コーディネーター限り", "2028年3月31日（令和10年）");
            assertThat(walker.find("#readings").getText()).contains("あることもわかりません");
            fits();
            walker.press("button[value=confirm]");
            walker.awaitText("ご承諾ありがとうございます");
            walker.go(link);
            assertThat(walker.text()).doesNotContain("柿");
            signIn(clerk);
            walker.go(need);
            assertThat(walker.find("#confirmation").getText()).contains("確認済み");
            fits();
        }

        @Test
        @Order(5)
        void aRivalFindsNothingCountsNothingAndTheAddressAnswersAsIfItDidNotExist() {
            People.Person rival = People.register(walk.server(), "company");
            signIn(rival);
            walker.go("/needs?q=" + URLEncoder.encode("皮", StandardCharsets.UTF_8));

            assertThat(walker.text()).doesNotContain(SUBJECT, "240万円");
            assertThat(total(rival, "皮")).isZero();
            assertThat(total(People.register(walk.server(), "coordinator"), "皮"))
                    .isPositive();
            walker.go(need);
            String hidden = walker.text();
            walker.go("/needs/00000000000000000000000000");
            assertThat(hidden).isEqualTo(walker.text()).doesNotContain("柿");
            fits();
        }

        @Test
        @Order(7)
        void theOwnerSeesThatTheCoordinatorInChargeReadItOnTheThirteenthOfApril() {
            walk.itIs(WalkServer.DAY.plusDays(1));
            People.Person owner = People.register(walk.server(), "company");
            People.Person coordinator = People.register(walk.server(), "coordinator");
            change(coordinator, "assign", "{}");
            change(coordinator, "change-owner", "{\"owner\": \"%s\", \"reason\": \"口座を開いた\"}".formatted(owner.id()));
            signIn(coordinator);
            walker.go(need);
            assertThat(walker.text()).contains("堆肥化");

            walker = walk.at(WalkServer.PHONE);
            walker.signIn(owner.login(), TestServer.PASSWORD);
            walker.awaitOn(need, driver -> walker.find("#readings").getText().contains("4/13"));
            assertThat(walker.find("#readings").getText()).contains("閲覧", "担当コーディネーター 4/13");
            fits();
            walker.press("#readings a[href*='/readers/']");
            walker.await(driver -> walker.path().startsWith("/readers/"));
            assertThat(walker.find("#reasons").getText()).contains("コーディネーター", "登録した本人", "紹介した人");
            fits();
        }

        private void change(People.Person coordinator, String act, String body) {
            Http.Answer changed = coordinator.client().post("/api/v1" + need + "/" + act, body);
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        }

        @Test
        @Order(8)
        void onceTheOwnerWithdrawsConsentToASecondNeedItIsGoneEverywhereAtOnce() {
            People.Person member = People.register(walk.server(), "company");
            String subject = "柿の種の使い道がほしい（%d）".formatted(width);
            signIn(clerk);
            walker.go("/needs/new");
            written(subject, "搾った後に種が年に%dkg残る。燃やさずに使ってほしい。".formatted(width), "members");
            consent("members");
            walker.press("button[value=publish]");
            walker.await(driver -> walker.path().matches("/needs/[a-z0-9]{20,}"));
            String second = walker.path();
            Await.until(() -> total(member, "柿の種") == 1 ? Boolean.TRUE : null);

            String link = letter(second);
            walker = walk.at(WalkServer.PHONE);
            walker.go(link);
            fits();
            walker.press("button[value=decline]");
            walker.awaitText("取りやめを承りました");

            assertThat(total(member, "柿の種")).isZero();
            assertThat(member.client().get("/api/v1" + second).status()).isEqualTo(404);
            signIn(member);
            walker.go(second);
            assertThat(walker.text()).doesNotContain("柿");
        }

        /** The address in the letter that a coordinator prints for the owner: whoever brought the need never sees it. */
        private String letter(String page) {
            signIn(clerk);
            walker.go(page);
            assertThat(walker.all("form[action*='/confirmations/'] button")).isEmpty();
            signIn(People.register(walk.server(), "coordinator"));
            walker.go(page);
            walker.press("form[action*='/confirmations/'] button");
            walker.await(driver -> !walker.all("#link").isEmpty());
            String link = walker.find("#link").getText();
            return link.substring(link.indexOf("/confirm/"));
        }

        private void written(String subject, String problem, String range) {
            walker.type("#f-subject", subject);
            walker.type("#f-problem", problem);
            walker.choose("#f-field", "food");
            walker.press("input[name=channel][value=bank]");
            walker.press("input[name=disclosure][value=" + range + "]");
        }

        private void consent(String audience) {
            walker.type("#f-consent-on", "2027-04-12");
            walker.choose("#f-consent-audience", audience);
            walker.type("#f-consent-until", "2028-03-31");
        }

        private void signIn(People.Person person) {
            walker = walk.at(width);
            walker.signIn(person.login(), TestServer.PASSWORD);
        }

        private int total(People.Person person, String words) {
            String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
            return person.client()
                    .get("/api/v1/needs?q=" + q)
                    .json()
                    .path("total")
                    .asInt();
        }

        private int mine() {
            Http.Answer answer = clerk.client().get("/api/v1/needs?mine=true&state=draft&state=open");
            return answer.json().path("total").asInt();
        }

        private void fits() {
            assertThat(walk.wider()).as(walker.path()).isLessThanOrEqualTo(0);
        }
    }
}
