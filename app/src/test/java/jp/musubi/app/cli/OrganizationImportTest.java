package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.TestServer;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.Node;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.importing.HoujinImporter;
import jp.musubi.node.importing.HoujinRequest;
import jp.musubi.node.importing.OrganizationImporter;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import org.junit.jupiter.api.Test;

/** Organizations from lists, and from the list of all corporate numbers: texts of our own invention. */
class OrganizationImportTest {
    private final Node node = TestServer.shared().node();
    private final Who admin = Who.of(new PersonId("admin"), node.standings().of(new PersonId("admin")));

    private String list(String csv, boolean dryRun) throws IOException {
        StringWriter said = new StringWriter();
        ImportRequest request = new ImportRequest(
                RecordType.ORGANIZATION,
                "kikan.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                dryRun,
                false,
                false,
                Map.of(),
                false);
        int code = OrganizationImporter.run(
                request, node.commands(), node.questions(), admin, new PrintWriter(said), Locale.JAPANESE);
        return code + " " + said;
    }

    private String houjin(String rows, Set<String> names, boolean accept, Charset charset) throws IOException {
        StringWriter said = new StringWriter();
        int code = HoujinImporter.run(
                new HoujinRequest(new ByteArrayInputStream(rows.getBytes(charset)), names, "架空県", null, accept, false),
                node.commands(),
                node.questions(),
                admin,
                new PrintWriter(said),
                Locale.JAPANESE);
        return code + " " + said;
    }

    private List<OrganizationView> found(String text) {
        node.questions().await(node.log().head(), Duration.ofSeconds(30));
        return node.questions()
                .ask(new FindOrganizations(admin.viewer(), text, 1, 20))
                .items();
    }

    /** Thirteen digits with the right first one. */
    private static String number(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(11 - i) - '0') * (i % 2 == 0 ? 1 : 2);
        }
        return 9 - sum % 9 + twelve;
    }

    private static String row(String number, String name, String kind, String city, String closed, String successor) {
        return "1," + number + ",01,1,2026-11-01,2026-11-01,\"" + name + "\",," + kind + ",\"架空県\",\"" + city
                + "\",\"一丁目\",,99,999,9990000,,," + closed + "," + (closed.isEmpty() ? "" : "11") + "," + successor
                + ",,2015-10-05,1,,,,,\"カクウ\",0\n";
    }

    @Test
    void aListIsTakenInOnceAndWhatCannotBeTakenInIsToldByLine() throws IOException {
        String number = number("900000000001");
        String csv = "機関名,種類,法人番号,都道府県,市町村,略称,備考\n"
                + "架空取込工業株式会社,企業," + number + ",架空県,架空市,\"取工、TORIKO Co., Ltd.\",確認済み\n"
                + "架空取込病院,病院・介護施設,,架空県,架空町,,\n"
                + "名なし種なし,わからない,123,,,,\n"
                + "㈱架空取込工業,企業,,,,,\n";
        assertThat(list(csv, true)).startsWith("1 ").contains("試行です。2件", "4行目", "5行目");
        assertThat(found(number)).isEmpty();
        assertThat(list(csv, false)).startsWith("1 ").contains("2件を取り込みました", "4行目：種類", "すでに登録されています");
        OrganizationView one = found(number).getFirst();
        assertThat(one.content().aliases()).containsExactly("取工", "TORIKO Co., Ltd.");
        assertThat(one.content().sites().getFirst().municipality()).isEqualTo("架空市");
        assertThat(list(csv, false)).contains("0件を取り込みました（ほかに登録済み 2件）");
        assertThat(list("機関名,まぼろしの列\nx,y\n", false)).contains("知らない列", "何も保存していません");
    }

    @Test
    void theListOfAllNumbersBringsUpToDateOffersRegistersWhatIsNamedAndProposesMerges() throws IOException {
        String known = number("900000000011");
        String gone = number("900000000012");
        String offer = number("900000000013");
        String wanted = number("900000000014");
        list(
                "機関名,種類,法人番号,都道府県,市町村\n架空旧名製作所,企業," + known + ",,\n架空消滅商会,企業," + gone + ",,\n架空無番号産業,企業,,架空県,架空市\n",
                false);
        String rows = row(known, "株式会社架空新名製作所", "301", "架空市", "", "")
                + row(gone, "架空消滅商会", "302", "架空市", "2026-10-01", known)
                + row(offer, "架空無番号産業株式会社", "301", "架空市", "", "")
                + row(number("900000000015"), "架空無番号産業株式会社", "301", "別市", "", "")
                + row(wanted, "架空指名信用金庫", "399", "架空市", "", "")
                + row(number("900000000016"), "架空無関係商事", "301", "架空市", "", "")
                + "こわれた行\n";
        String said = houjin(rows, Set.of("架空指名信用金庫", "架空行方不明"), false, Charset.forName("windows-31j"));
        assertThat(said)
                .startsWith("1 ")
                .contains("7行目：列の数が30ではありません", "架空旧名製作所", "「架空消滅商会」は2026-10-01に閉鎖され、「架空旧名製作所」に承継")
                .contains("「架空無番号産業」は、「架空無番号産業株式会社」（法人番号 " + offer, "「架空行方不明」は見つかりませんでした");
        OrganizationView renamed = found(known).getFirst();
        assertThat(renamed.name()).isEqualTo("株式会社架空新名製作所");
        assertThat(renamed.content().formerNames()).containsExactly("架空旧名製作所");
        assertThat(renamed.content().sites().getFirst().prefecture()).isEqualTo("架空県");
        assertThat(found(wanted).getFirst().kind().code()).isEqualTo("bank");
        assertThat(found("架空無関係商事")).noneMatch(one -> one.name().equals("架空無関係商事"));
        assertThat(found(offer)).isEmpty();

        assertThat(houjin(row(offer, "架空無番号産業株式会社", "301", "架空市", "", ""), Set.of(), true, StandardCharsets.UTF_8))
                .startsWith("0 ");
        assertThat(found(offer).getFirst().name()).isEqualTo("架空無番号産業");
    }
}
