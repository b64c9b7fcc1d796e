package jp.musubi.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.language.RecordType;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.importing.Importer;
import jp.musubi.search.document.Viewer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {
    private static final String CSV_HEAD = "題名,公開概要,種別,分野,研究段階,公開範囲,キーワード\n";
    private static final String CSV_LINE = "柿の渋,タンニンの抽出,研究成果,食品,応用,一般公開,柿、渋\n";

    private final FakeCore core = new FakeCore();
    private final StringWriter said = new StringWriter();
    private boolean dryRun;
    private boolean draft;
    private boolean ignoreUnknown;
    private Map<String, String> defaults = Map.of();
    private Locale locale = Locale.JAPANESE;

    private static Who who(String id, Role... roles) {
        PersonId person = new PersonId(id);
        return new Who(person, Set.of(roles), Viewer.person(person, Set.of(roles)));
    }

    private int run(RecordType type, String file, byte[] bytes, Who who) throws IOException {
        ImportRequest request = new ImportRequest(
                type, file, new ByteArrayInputStream(bytes), dryRun, draft, ignoreUnknown, defaults, false);
        return Importer.run(request, core, core, who, new PrintWriter(said), locale);
    }

    private int seeds(String file, byte[] bytes) throws IOException {
        return run(RecordType.SEED, file, bytes, who("tantou", Role.COORDINATOR));
    }

    private int seeds(String file, String text) throws IOException {
        return seeds(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private SeedContent onlySeed() {
        assertThat(core.seeds).hasSize(1);
        return core.seeds.values().iterator().next();
    }

    @Test
    void jsonLinesAreRegisteredAndPublished() throws IOException {
        int code = seeds("seeds.jsonl", """
                {"id":"S1","title":"柿の渋","summary":"抽出","kind":"research_result","field":"食品","stage":"applied","disclosure":"public","keywords":["柿","渋"],"ip":{"status":"filed"}}

                {"title":"絹","abstract":"繊維","kind":"testing","field":"材料","stage":"basic","disclosure":"coordinators"}
                """);

        assertThat(said.toString()).contains("2件を取り込みました");
        assertThat(code).isZero();
        assertThat(core.seeds).hasSize(2).containsKey("S1");
        assertThat(core.seeds.get("S1").keywords()).containsExactly("柿", "渋");
        assertThat(core.shown).isEqualTo(core.seeds.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-8 with mark", "UTF-16LE with mark"})
    void csvIsReadInEveryUsualEncoding(String encoding) throws IOException {
        String text = CSV_HEAD + CSV_LINE.replace("柿の渋", "髙橋式①㈱の柿の渋");
        byte[] bytes = encoding.endsWith("mark")
                ? ("\uFEFF" + text).getBytes(Charset.forName(encoding.substring(0, encoding.indexOf(' '))))
                : text.getBytes(Charset.forName(encoding));

        assertThat(seeds("a.csv", bytes)).isZero();
        assertThat(onlySeed().title()).isEqualTo("髙橋式①㈱の柿の渋");
        assertThat(onlySeed().keywords()).containsExactly("柿", "渋");
    }

    @Test
    void aBrokenByteIsNotReadAsAnotherEncoding() throws IOException {
        byte[] bytes = (CSV_HEAD + CSV_LINE.repeat(3)).getBytes(StandardCharsets.UTF_8);
        int broken = CSV_HEAD.getBytes(StandardCharsets.UTF_8).length + 4;
        bytes[broken] = (byte) 0xFF;

        assertThat(seeds("a.csv", bytes)).isEqualTo(1);
        assertThat(core.accepted).isEmpty();
        assertThat(said.toString()).contains("UTF-8 の文字として壊れています（2行目");
    }

    @Test
    void bytesOfNoKnownEncodingAreRefusedWithTheirPlace() throws IOException {
        assertThat(seeds("a.csv", new byte[] {'a', '\n', (byte) 0x82, (byte) 0xFD, (byte) 0xFF, 'b'}))
                .isEqualTo(1);
        assertThat(said.toString()).contains("2行目").contains("何も保存していません");
    }

    @Test
    void oneBadLineNeverStopsTheOthers() throws IOException {
        int code = seeds(
                "a.csv",
                CSV_HEAD
                        + "一,概要,研究成果,食品,応用,一般公開,\n"
                        + "二,概要,まほう,,応用,一般公開,\n"
                        + "三,\"概\"要\",研究成果,食品,応用,一般公開,\n"
                        + "四,\"二行に\nわたる概要\",研究成果,食品,応用,一般公開,\n"
                        + "五,概要,研究成果,食品,応用,一般公開,,,余り\n"
                        + ",,,,,,\n"
                        + "六,\"閉じない,研究成果,食品,応用,一般公開,\n"
                        + "七,概要,研究成果,食品,応用,一般公開,\n");

        assertThat(code).isEqualTo(1);
        assertThat(core.seeds.values()).extracting(SeedContent::title).containsExactlyInAnyOrder("一", "四", "七");
        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith("3行目：種別（kind）：「まほう」"))
                .anyMatch(line -> line.startsWith("3行目：分野（field）"))
                .anyMatch(line -> line.startsWith("4行目：引用符"))
                .anyMatch(line -> line.startsWith("7行目：列の数（7）"))
                .anyMatch(line -> line.startsWith("9行目：引用符"))
                .anyMatch(line -> line.startsWith("3件を取り込みました"));
    }

    @Test
    void badJsonIsReportedByLineInTheUsersLanguage() throws IOException {
        locale = Locale.ENGLISH;
        int code = seeds(
                "a.jsonl",
                "{\"title\":\n[1]\n{\"title\":\"a\",\"title\":\"b\"}\n{\"colour\":\"red\",\"title\":\"t\",\"expires\":\"令和9年13月\"}\n");

        assertThat(code).isEqualTo(1);
        assertThat(core.accepted).isEmpty();
        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith("Line 1: This cannot be read as JSON"))
                .anyMatch(line -> line.startsWith("Line 2: Write one JSON object"))
                .anyMatch(line -> line.startsWith("Line 3: This cannot be read as JSON"))
                .anyMatch(line -> line.startsWith("Line 4: colour: There is no such field"))
                .anyMatch(line -> line.startsWith("Line 4: Valid until (expires): “令和9年13月”"))
                .anyMatch(line -> line.startsWith("Line 4: Public summary (summary)"));
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        byte[] bytes = (CSV_HEAD + CSV_LINE + CSV_LINE.replace("柿", "梨")).getBytes(StandardCharsets.UTF_8);
        seeds("a.csv", bytes);
        int events = core.accepted.size();

        assertThat(seeds("b.csv", bytes)).isZero();
        assertThat(run(RecordType.SEED, "a.csv", bytes, who("another", Role.COORDINATOR)))
                .isZero();

        assertThat(core.accepted).hasSize(events);
        assertThat(said.toString()).contains("0件を取り込みました（ほかに登録済み 2件）");
    }

    @Test
    void aLineIsTheSameInWhateverFormItComes() throws IOException {
        seeds("a.csv", CSV_HEAD + CSV_LINE);
        seeds("b.jsonl", """
                {"keywords":"柿、渋","stage":"応用","disclosure":"一般公開","field":"食品","kind":"研究成果","title":"柿の渋 ","summary":"タンニンの抽出"}
                """);

        assertThat(core.seeds).hasSize(1);
    }

    @Test
    void anotherContentUnderAStoredIdIsRefused() throws IOException {
        seeds("a.csv", "id," + CSV_HEAD + "S1," + CSV_LINE);

        assertThat(seeds("a.csv", "id," + CSV_HEAD + "S1," + CSV_LINE.replace("柿", "梨")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("2行目：番号（id）：");
        assertThat(onlySeed().title()).isEqualTo("柿の渋");
    }

    @Test
    void aDryRunDecidesAndStoresNothing() throws IOException {
        String head = "id," + CSV_HEAD;
        seeds("a.csv", head + "S1," + CSV_LINE);
        int events = core.accepted.size();
        dryRun = true;

        int code = seeds(
                "a.csv",
                head
                        + ("S1," + CSV_LINE)
                        + ("S2," + CSV_LINE)
                        + ("S2," + CSV_LINE.replace("柿", "梨"))
                        + ("S1," + CSV_LINE.replace("柿", "梨"))
                        + "S3,,,,,,,\n");

        assertThat(code).isEqualTo(1);
        assertThat(core.accepted).hasSize(events);
        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith("4行目：番号（id）"))
                .anyMatch(line -> line.startsWith("5行目：番号（id）"))
                .anyMatch(line -> line.startsWith("6行目：題名（title）"))
                .anyMatch(line -> line.startsWith("試行です。1件を取り込めます（ほかに登録済み 1件）"));
    }

    @Test
    void draftsAreNotPublished() throws IOException {
        draft = true;
        seeds("a.csv", CSV_HEAD + CSV_LINE);
        draft = false;
        seeds("b.csv", "状態," + CSV_HEAD + "下書き," + CSV_LINE.replace("柿", "梨"));

        assertThat(core.seeds).hasSize(2);
        assertThat(core.shown).isEmpty();
    }

    @Test
    void unknownColumnsRefuseTheFileOnceUnlessTheyAreIgnored() throws IOException {
        String text = "好きな色," + CSV_HEAD + "青," + CSV_LINE;

        assertThat(seeds("a.csv", text)).isEqualTo(1);
        assertThat(said.toString()).contains("好きな色").contains("--ignore-unknown");
        assertThat(core.accepted).isEmpty();

        ignoreUnknown = true;
        assertThat(seeds("a.csv", text)).isZero();
        assertThat(core.seeds).hasSize(1);
    }

    @Test
    void defaultsFillBlankFields() throws IOException {
        defaults = Map.of("kind", "research_result", "disclosure", "members");

        assertThat(seeds("a.csv", "題名,概要,種別,分野,研究段階\n題,概要,,食品,基礎\n")).isZero();
        assertThat(onlySeed().disclosure()).isEqualTo(Disclosure.MEMBERS);
    }

    @Test
    void aWorkbookGivesDatesAsDatesAndNumbersAsTyped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("ニーズ");
            List<String> heads = List.of(
                    "件名", "困っていること・実現したいこと", "分野", "受付経路", "公開範囲", "いつまでに", "同意日", "同意の相手", "同意期限", "県内事業所", "予算");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            List<String> texts = List.of("干し柿の皮", "捨てている", "食品", "銀行", "コーディネーター限り");
            for (int i = 0; i < texts.size(); i++) {
                sheet.value(1, i, texts.get(i));
            }
            sheet.value(1, 5, LocalDate.of(2027, 3, 31));
            sheet.style(1, 5).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 6, LocalDate.of(2026, 4, 12));
            sheet.style(1, 6).format("yyyy/mm/dd").set();
            sheet.value(1, 7, "coordinators");
            sheet.value(1, 8, "令和10年3月31日");
            sheet.value(1, 9, true);
            sheet.value(1, 10, 2400000);
        }

        int code = run(RecordType.NEED, "needs.xlsx", bytes.toByteArray(), who("ginkou", Role.INTERMEDIARY));

        assertThat(said.toString()).contains("1件を取り込みました");
        assertThat(code).isZero();
        NeedContent need = core.needs.values().iterator().next();
        assertThat(need.deadline()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(need.consent().on()).isEqualTo(LocalDate.of(2026, 4, 12));
        assertThat(need.consent().until()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(need.inPrefecture()).isTrue();
        assertThat(need.budget()).isEqualTo("2400000");
        assertThat(core.shown).isEqualTo(core.needs.keySet());
    }

    @Test
    void aBrokenWorkbookAndAnOldOneAreRefusedInASentence() throws IOException {
        assertThat(seeds("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3})).isEqualTo(1);
        assertThat(seeds("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo(1);
        assertThat(said.toString()).contains("Excel ファイルとして読めません").contains("古い形式");
    }

    @Test
    void withoutARoleNothingIsReadAtAll() throws IOException {
        int code = run(
                RecordType.SEED,
                "a.csv",
                (CSV_HEAD + CSV_LINE).getBytes(StandardCharsets.UTF_8),
                who("x", Role.AUDITOR));

        assertThat(code).isEqualTo(1);
        assertThat(core.accepted).isEmpty();
        assertThat(said.toString()).contains("役割がありません");
    }

    @Test
    void anEndlessLineIsRefusedAlone() throws IOException {
        int code = seeds("a.csv", CSV_HEAD + "あ".repeat(300_001) + ",,,,,,\n" + CSV_LINE);

        assertThat(code).isEqualTo(1);
        assertThat(core.seeds).hasSize(1);
    }

    private static final String DATED = "id,題名,公開概要,種別,分野,研究段階,公開範囲,有効期限\n"
            + "past,期限の切れた凝集剤,沈める,研究成果,環境,応用,一般公開,2020-03-31\n"
            + "yest,昨日まで,沈める,研究成果,環境,応用,一般公開," + LocalDate.now(Today.ZONE).minusDays(1) + "\n"
            + "today,今日まで,沈める,研究成果,環境,応用,一般公開," + LocalDate.now(Today.ZONE) + "\n"
            + "era,平成の凝集剤,沈める,研究成果,環境,応用,一般公開,平成31年4月\n"
            + "live,期限内,沈める,研究成果,環境,応用,一般公開,\n";

    @Test
    void seedsPastTheirDateComeInAsEndedAndAreNamed() throws IOException {
        assertThat(seeds("seeds.csv", DATED)).isZero();

        assertThat(core.seeds).hasSize(5);
        assertThat(core.shown).containsExactlyInAnyOrder("today", "live");
        assertThat(core.ended).containsExactlyInAnyOrder("past", "yest", "era");
        assertThat(said.toString())
                .contains("2行目：有効期限 2020-03-31 が過ぎているため", "5行目：有効期限 平成31年4月 が過ぎているため")
                .contains("5件を取り込みました", "このうち3件は期限が過ぎているため");
        int before = core.accepted.size();
        assertThat(seeds("again.csv", DATED)).isZero();
        assertThat(core.accepted).hasSize(before);
    }

    @Test
    void aDryRunSaysWhatWouldComeInAsEnded() throws IOException {
        dryRun = true;
        assertThat(seeds("seeds.csv", DATED)).isZero();

        assertThat(core.accepted).isEmpty();
        assertThat(said.toString())
                .contains("5件を取り込めます", "このうち3件は期限が過ぎているため")
                .contains("終了した記録として取り込みます")
                .doesNotContain("取り込みました");
    }

    @Test
    void draftsOfAListStayDraftsWhateverTheirDate() throws IOException {
        draft = true;
        assertThat(seeds("seeds.csv", DATED)).isZero();

        assertThat(core.shown).isEmpty();
        assertThat(core.ended).isEmpty();
    }

    @Test
    void needsPastTheirDateOrTheirConsentComeInAsEndedAndThoseWithoutConsentYetAsDrafts() throws IOException {
        String needs = "id,件名,困りごと,分野,受付経路,公開範囲,掲載期限,同意の日付,同意の相手,同意の期限\n"
                + "n1,池の泥,泥を沈めたい,環境,直接,コーディネーター限り,2020-03-31,,,\n"
                + "n2,池の泥,泥を沈めたい,環境,銀行,コーディネーター限り,,2019-01-01,コーディネーター限り,2020-03-31\n"
                + "n3,池の泥,泥を沈めたい,環境,銀行,コーディネーター限り,,2199-01-01,コーディネーター限り,2199-12-31\n"
                + "n4,池の泥,泥を沈めたい,環境,直接,コーディネーター限り,2199-12-31,,,\n";
        int code = run(
                RecordType.NEED, "needs.csv", needs.getBytes(StandardCharsets.UTF_8), who("tantou", Role.COORDINATOR));

        assertThat(code).isEqualTo(1);
        assertThat(core.ended).containsExactlyInAnyOrder("n1", "n2");
        assertThat(core.shown).containsExactly("n4");
        assertThat(said.toString()).contains("3行目：同意の期限 2020-03-31 が過ぎているため", "4行目：下書きとして登録しました", "同意の日付が今日より後です");
    }
}
