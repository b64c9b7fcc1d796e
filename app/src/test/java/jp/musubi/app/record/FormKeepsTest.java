package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.web.FormAsShown;
import jp.musubi.app.wiring.Server;
import jp.musubi.intake.input.Headers;
import jp.musubi.language.RecordType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edit in the browser erases nothing that its form did not show. */
class FormKeepsTest {
    private static final String SEED = """
            {"title": "すべてを語るシーズ", "summary": "概要", "kind": "research_result", "field": "food", "stage": "prototype",
             "disclosure": "public", "trl": 4, "details": "詳細", "keywords": ["柿", "皮"], "baseTechnology": "基盤",
             "advantage": "優位", "costBenefit": "安い", "uses": "用途", "evidence": "実証",
             "ip": {"status": "filed", "number": "特願1", "applicant": "架空大学", "licensable": true}, "papers": "論文",
             "challenges": "課題", "regulations": "規制", "facilities": "設備",
             "collaboration": ["joint_research", "licensing"], "researchers": [{"name": "架空 花子", "researchmap": "kaku"}],
             "affiliation": "農学部", "contact": "内線", "region": "山形県", "expires": "2031-03-31"}""";
    private static final String NEED = """
            {"subject": "すべてを語るニーズ", "problem": "困りごと", "field": "food", "channel": "bank", "disclosure": "coordinators",
             "deadline": "2031-03-31", "company": "架空社", "displayName": "県内の企業", "size": "small", "inPrefecture": true,
             "industry": "食品", "keywords": ["柿", "皮"], "target": "半分", "situation": "現状", "tried": "堆肥", "budget": "50万円",
             "collaboration": ["joint_research", "testing"], "intermediary": "架空信金",
             "consent": {"on": "2026-04-01", "audience": "public", "until": "2031-03-31"}, "ndaRequired": true,
             "region": "山形県", "hearing": "社長と話した", "expires": "2031-03-31"}""";

    private static Server server;
    private static Http api;
    private static Browsing coordinator;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        api = People.with(server, "coordinator");
        coordinator = Browsing.as(server, "coordinator");
    }

    private static String stored(String kind, String body) {
        Http.Answer made = api.post("/api/v1/" + kind, body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        api.get("/api/v1/" + kind + "/" + made.id() + "?after=" + made.position());
        return made.id();
    }

    private static JsonNode read(String kind, String id, Http.Answer saved) {
        assertThat(saved.status()).as(saved.toString()).isEqualTo(302);
        return api.get("/api/v1/" + kind + "/" + id).json();
    }

    @Test
    void aFormSentAsItWasShownChangesNothing() {
        for (String kind : List.of("seeds", "needs")) {
            String id = stored(kind, kind.equals("seeds") ? SEED : NEED);
            JsonNode before = api.get("/api/v1/" + kind + "/" + id).json();
            String page = "/" + kind + "/" + id + "/edit";
            FormAsShown form = FormAsShown.of(coordinator.get(page).text());
            RecordType type = kind.equals("seeds") ? RecordType.SEED : RecordType.NEED;
            for (String field : Headers.of(type)) {
                assertThat(form.names()).as(kind).anyMatch(name -> name.equals(field) || name.startsWith(field + "."));
            }

            assertThat(read(kind, id, coordinator.send(page, form.body("draft"))))
                    .isEqualTo(before);
        }
    }

    @Test
    void whateverFieldAFormHadNotStaysAsItWas() {
        for (String kind : List.of("seeds", "needs")) {
            String id = stored(kind, kind.equals("seeds") ? SEED : NEED);
            String page = "/" + kind + "/" + id + "/edit";
            JsonNode before = api.get("/api/v1/" + kind + "/" + id).json();
            RecordType type = kind.equals("seeds") ? RecordType.SEED : RecordType.NEED;
            for (String field : Headers.of(type)) {
                FormAsShown form = FormAsShown.of(coordinator.get(page).text()).without(field);
                assertThat(read(kind, id, coordinator.send(page, form.body("draft"))))
                        .as(field)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void whatIsEmptiedInTheFormIsErased() {
        String id = stored("seeds", SEED);
        String page = "/seeds/" + id + "/edit";
        FormAsShown form = FormAsShown.of(coordinator.get(page).text())
                .with("details", "")
                .with("keywords", "")
                .with("ip.status", "");
        String body = form.body("draft").replaceAll("&collaboration=[^&]*", "");

        JsonNode after = read("seeds", id, coordinator.send(page, body));

        assertThat(after.has("details")).isFalse();
        assertThat(after.path("keywords").size()).isZero();
        assertThat(after.path("collaboration").size()).isZero();
        assertThat(after.path("ip").hasNonNull("status")).isFalse();
        assertThat(after.path("evidence").asString()).isEqualTo("実証");
    }

    @Test
    void aCompanysFormKeepsWhatTheOfficeNoted() {
        People.Person owner = People.register(server, "company");
        Browsing company = Browsing.signedIn(server, owner.login());
        String id = stored("needs", NEED.replaceFirst("\\{", "{\"owner\": \"" + owner.id() + "\", "));
        String page = "/needs/" + id + "/edit";
        FormAsShown form = FormAsShown.of(company.get(page).text());
        assertThat(form.names()).doesNotContain("hearing");

        JsonNode after = read(
                "needs", id, company.send(page, form.with("target", "ゼロにする").body("draft")));

        assertThat(after.path("hearing").asString()).isEqualTo("社長と話した");
        assertThat(after.path("target").asString()).isEqualTo("ゼロにする");
        assertThat(after.path("company").asString()).isEqualTo("架空社");
    }
}
