package jp.musubi.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.web.Walker;
import jp.musubi.vault.KeptDraft;
import jp.musubi.vault.Vault;
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
import org.openqa.selenium.WebElement;

/** A researcher of a university offers a seed. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ResearcherWalkTest {
    private static final String PASSWORD = "柿の皮のひみつ-2027";
    private static final Pattern LINK = Pattern.compile("/password/link/[A-Za-z0-9_-]{43}");

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
    class OnAPhone extends Steps {
        OnAPhone() {
            super("tanaka", WalkServer.PHONE);
        }
    }

    @Nested
    @Order(2)
    class AtAPc extends Steps {
        AtAPc() {
            super("suzuki", WalkServer.PC);
        }
    }

    /** The walk; each step stands on the one before. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    abstract static class Steps {
        private static final String TITLE = "柿果皮タンニンの低温抽出";
        private static final String SUMMARY = "干し柿の果皮から、縮合型タンニンを低温で取り出す。";

        /** What she types last before her session dies. */
        private static final String LAST = "渋";

        private final String login;
        private final int width;
        private Walker walker;
        private int before;

        Steps(String login, int width) {
            this.login = login;
            this.width = width;
        }

        @Test
        @Order(1)
        void sheOpensHerInvitationAndSeesSixQuestionsNotTwentyFive() {
            before = seeds();
            walker = walk.at(width);
            walker.go(invitation());
            walker.type("input[name=password]", PASSWORD);
            walker.type("input[name=repeated]", PASSWORD);
            walker.press("main form button");
            walker.await(driver -> walker.path().equals("/login"));
            walker.type("#username", login);
            walker.type("#password", PASSWORD);
            walker.press("main form button");
            walker.await(driver -> walker.path().equals("/"));
            walker.press("a[href$='/seeds/new']");

            assertThat(walker.all("#record > .field").stream().filter(WebElement::isDisplayed))
                    .hasSize(6);
            assertThat(walker.all("#record details.later:not([open])")).hasSize(1);
            assertThat(walker.all("form.fields .field")).hasSizeGreaterThan(20);
            fits();
        }

        @Test
        @Order(2)
        void whatIsMissingOrOddIsLinkedFromTheHeadAndEveryCharacterIsKept() {
            walker.type("#f-title", TITLE);
            walker.type("#f-summary", SUMMARY);
            walker.press("#f-stage-2");
            walker.press("details.later summary");
            walker.type("#f-expires", "令和9年13月");
            walker.press("button[value=publish]");

            walker.await(driver -> !walker.all(".errors a").isEmpty());
            assertThat(walker.all(".errors a[href='#f-field'], .errors a[href='#f-expires']"))
                    .hasSize(2);
            assertThat(walker.find("#f-title").getAttribute("value")).isEqualTo(TITLE);
            assertThat(walker.find("#f-summary").getAttribute("value")).isEqualTo(SUMMARY);
            assertThat(walker.find("#f-expires").getAttribute("value")).isEqualTo("令和9年13月");
            walker.press(".errors a[href='#f-expires']");
            assertThat(walker.isFocused("f-expires")).isTrue();
            fits();
        }

        @Test
        @Order(3)
        void whatIsNotFiledYetIsNotShownToEverybodyButToCoordinators() {
            walker.type("#f-expires", "令和10年3月31日");
            walker.choose("#f-field", "food");
            walker.type("#f-trl", "4");
            walker.choose("#f-ip-status", "before_filing");
            walker.press("input[name=disclosure][value=public]");
            walker.press("button[value=publish]");

            walker.await(driver -> !walker.all(".errors").isEmpty());
            assertThat(walker.find(".errors").getText()).contains("出願前", "コーディネーター限り");
            assertThat(walker.find("#f-title").getAttribute("value")).isEqualTo(TITLE);
            walker.press("input[name=disclosure][value=coordinators]");
            fits();
        }

        @Test
        @Order(4)
        void sheSeesHowItWillLookToOthersBeforeSheSaves() {
            walker.press("button[value=preview]");

            walker.await(driver -> !walker.all("#preview-title").isEmpty());
            assertThat(walker.find("#preview").getText()).contains("他の人にはこう見えます", "コーディネーター");
            assertThat(seeds()).isEqualTo(before);
            fits();
        }

        @Test
        @Order(5)
        void herSessionDiesAndTheDraftSurvivesOnTheServerForAnotherDevice() {
            long kept = kept();
            walker.find("#f-summary").sendKeys(LAST);
            walker.await(driver -> kept() > kept);
            walk.endSession();
            walker.press("button[value=draft]");
            walker.awaitText("もう一度ログインしてください");

            walker = walk.elsewhere(width);
            walker.signIn(login, PASSWORD);
            walker.go("/");
            walker.pressText("main a", TITLE);
            walker.await(driver -> walker.path().equals("/seeds/new"));

            assertThat(walker.find("[data-restore]").isDisplayed()).isFalse();
            assertThat(walker.find("#f-summary").getAttribute("value")).isEqualTo(SUMMARY + LAST);
            assertThat(walker.find("#f-expires").getAttribute("value")).isEqualTo("令和10年3月31日");
            assertThat(walker.find("input[name=disclosure][value=coordinators]").isSelected())
                    .isTrue();
            assertThat(walker.find("#f-title").getAttribute("value")).isEqualTo(TITLE);
            walker.press("button[value=publish]");
            walker.awaitText("保存して公開しました。");
            assertThat(seeds()).isEqualTo(before + 1);
            assertThat(walker.text()).contains(TITLE, "2028年3月31日（令和10年）");
            fits();
        }

        /** As it is printed when an administrator registers her. */
        private String invitation() {
            Browsing admin = Browsing.visitor(walk.server());
            admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
            Http.Answer printed = admin.post(
                    "/admin/persons",
                    "/admin/persons",
                    Map.of(
                            "name",
                            "架空 研究者",
                            "login",
                            login,
                            "role",
                            "researcher",
                            "way",
                            "print",
                            "commandId",
                            "invite-" + login));
            assertThat(printed.text()).contains("利用のご案内", login);
            Matcher link = LINK.matcher(printed.text());
            assertThat(link.find()).as(printed.text()).isTrue();
            return link.group();
        }

        /** How often her draft was kept on the server. */
        private long kept() {
            Vault vault = walk.server().node().vault();
            String person = vault.accounts().find(login).orElseThrow().personId();
            return vault.drafts().of(person).stream()
                    .mapToLong(KeptDraft::version)
                    .sum();
        }

        private int seeds() {
            return Http.admin(walk.server())
                    .get("/api/v1/seeds?state=draft&state=published")
                    .json()
                    .path("total")
                    .asInt();
        }

        private void fits() {
            assertThat(walk.wider()).as(walker.path()).isLessThanOrEqualTo(0);
        }
    }
}
