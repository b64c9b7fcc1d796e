package jp.musubi.intake.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.record.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryFileTest {
    private static final String DAMAGED = "圧縮ファイル（gzip）が途中で切れているか、壊れています。元のファイルをもう一度入手するか、圧縮せずに送ってください。";

    private static final String SKOS = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
            @prefix ex: <http://example.jp/> .
            """;

    private static ReadFile read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadFile read(String name, byte[] bytes) {
        try {
            return GlossaryFile.read(new ByteArrayInputStream(bytes), name, Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TermContent group(List<String> business, List<String> academic, List<String> english) {
        return new TermContent(business, academic, english, null);
    }

    private static void reads(ReadFile file, TermContent... contents) {
        assertThat(file.troubles()).isEmpty();
        assertThat(file.groups().values()).containsExactly(contents);
    }

    private static void refuses(ReadFile file, String... sentences) {
        assertThat(file.troubles().stream().map(each -> each.text(Locale.JAPANESE)))
                .containsExactly(sentences);
    }

    @Test
    void aTableHasSeveralWordsInACell() {
        reads(
                read("用語.csv", "業務の言葉,学術用語,English,分野\n皮、むいた皮,果皮;外皮,peel|rind,食品\n"),
                new TermContent(List.of("皮", "むいた皮"), List.of("果皮", "外皮"), List.of("peel", "rind"), Field.FOOD));
    }

    @Test
    void aTableMayHaveEnglishHeadsOtherOrdersAndTabsAndBeOfAnotherEncoding() {
        reads(read("a.tsv", "English\tBusiness words\npeel\t皮\n"), group(List.of("皮"), List.of(), List.of("peel")));
        byte[] sjis = "学術用語,業務の言葉\n\"果皮\n外皮\",皮\n".getBytes(Charset.forName("windows-31j"));
        reads(read("a.csv", sjis), group(List.of("皮"), List.of("果皮", "外皮"), List.of()));
    }

    @Test
    void everyBadLineOfATableIsNamedAndNothingIsTaken() {
        ReadFile file = read(
                "a.csv",
                "業務の言葉,学術用語,分野\n皮,果皮,食品\n\n殻,,\nむくみ,浮腫,なし\n牛,牛,畜産\n骨,骨組織,医療,x\n" + "長" + "い".repeat(100) + ",長大,\n");
        refuses(
                file,
                "4行目：言葉が一つしかありません。同じ意味の言葉を二つ以上結びつけてください。",
                "5行目：「なし」という分野はありません。",
                "6行目：学術用語：「牛」が二度出てきます。",
                "7行目：列の数（3）より多くの値があります。",
                "8行目：業務の言葉：100文字以内で入力してください。");
    }

    @Test
    void aTableWithoutKnownColumnsOrWithAStrayQuoteIsRefused() {
        refuses(read("a.csv", "言葉,学術用語\n皮,果皮\n"), "1行目：列「言葉」が分かりません。使える列：業務の言葉、学術用語、English、分野");
        refuses(read("a.csv", "業務の言葉,業務用語\n皮,果皮\n"), "1行目：列「業務用語」が二つあります。");
        refuses(read("a.csv", "業務の言葉,学術用語\n皮,果皮\n\"殻,外殻\n"), "3行目：引用符「\"」の対応が取れていません。");
        refuses(read("a.csv", ""), "結びつけられる言葉の組が一つもありません。");
        refuses(read("a.csv", "業務の言葉,学術用語\n"), "結びつけられる言葉の組が一つもありません。");
    }

    @Test
    void rulesOfSolrTieBothSides() {
        reads(
                read("synonyms.txt", "# 用語\n皮, むいた皮 => 果皮, peel\n\nDNA, デオキシリボ核酸\n1\\,3-ブタジエン, butadiene\n"),
                group(List.of("皮", "むいた皮"), List.of("果皮"), List.of("peel")),
                group(List.of(), List.of("デオキシリボ核酸"), List.of("DNA")),
                group(List.of(), List.of("1,3-ブタジエン"), List.of("butadiene")));
    }

    @Test
    void brokenRulesOfSolrAreNamedByLine() {
        refuses(
                read("synonyms.txt", "皮 => 果皮 => 外皮\n皮, 果皮\n殻\n骨,,骨組織\n"),
                "1行目：「=>」が二つ以上あります。",
                "3行目：言葉が一つしかありません。同じ意味の言葉を二つ以上結びつけてください。",
                "4行目：空の言葉があります。");
    }

    @Test
    void theLabelsOfAConceptOfSkosAreAGroupWhateverTheirOrder() {
        String text = SKOS + """
                ex:a a skos:Concept ; skos:altLabel "皮"@ja, "rind"@en ; skos:prefLabel "果皮"@ja, "peel"@en, "Schale"@de .
                ex:b skos:prefLabel "only one"@en .
                ex:a skos:hiddenLabel "Peel"@en-GB, "外皮"@ja .
                """;
        ReadFile file = read("a.ttl", text);

        reads(file, group(List.of(), List.of("果皮", "皮", "外皮"), List.of("peel", "rind")));
        assertThat(file.passed()).isEqualTo(1);
    }

    @Test
    void labelsThatAreResourcesOfTheirOwnAreFollowed() {
        reads(read("a.ttl", SKOS + """
                        ex:l1 xl:literalForm "果皮"@ja .
                        ex:a xl:prefLabel ex:l1 ; xl:altLabel ex:l2 .
                        ex:l2 xl:literalForm "pericarp"@en .
                        """), group(List.of(), List.of("果皮"), List.of("pericarp")));
    }

    @Test
    void skosInXmlReadsAlikeAndMayDeclareItsOwnEntities() {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;">
                  <skos:Concept rdf:about="http://example.jp/a">
                    <skos:prefLabel xml:lang="ja">果皮</skos:prefLabel>
                    <skos:prefLabel xml:lang="en">peel</skos:prefLabel>
                  </skos:Concept>
                </rdf:RDF>
                """;
        reads(read("a.rdf", text), group(List.of(), List.of("果皮"), List.of("peel")));
        reads(read("a.xml", text), group(List.of(), List.of("果皮"), List.of("peel")));
    }

    @Test
    void brokenSkosIsRefusedWithItsLine() {
        ReadFile turtle = read("a.ttl", SKOS + "ex:a skos:prefLabel \"果皮\"@ja .\nex:b skos:prefLabel \"殻@ja .\n");
        assertThat(turtle.troubles()).singleElement().extracting(Trouble::line).isEqualTo(5);
        ReadFile xml = read(
                "a.rdf",
                "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<b>\n");
        assertThat(xml.troubles()).singleElement().extracting(Trouble::line).isEqualTo(4);
        assertThat(xml.troubles().getFirst().text(Locale.ENGLISH)).startsWith("Line 4: Cannot be read as SKOS");
    }

    @Test
    void anEntityThatWouldReadAnotherFileIsNotFollowed() throws IOException {
        java.nio.file.Path secret = java.nio.file.Files.createTempFile("secret", ".txt");
        try {
            java.nio.file.Files.writeString(secret, "秘密の言葉");
            String skos = """
                    <?xml version="1.0"?>
                    <!DOCTYPE rdf:RDF [<!ENTITY s SYSTEM "%s">]>
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                    <skos:Concept rdf:about="http://example.jp/a"><skos:prefLabel xml:lang="ja">&s;</skos:prefLabel>
                    <skos:altLabel xml:lang="en">peel</skos:altLabel></skos:Concept></rdf:RDF>
                    """.formatted(secret.toUri());
            String jmdict = """
                    <?xml version="1.0"?>
                    <!DOCTYPE JMdict [<!ENTITY s SYSTEM "%s">]>
                    <JMdict><entry><k_ele><keb>果皮&s;</keb></k_ele><sense><gloss>peel</gloss></sense></entry></JMdict>
                    """.formatted(secret.toUri());
            for (ReadFile file : List.of(read("a.rdf", skos), read("a.xml", jmdict))) {
                assertThat(file.toString()).doesNotContain("秘密");
            }
        } finally {
            java.nio.file.Files.delete(secret);
        }
    }

    @Test
    void entitiesThatGrowWithoutEndAreRefused() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&a11;</rdf:RDF>");

        assertThat(read("a.rdf", bomb.toString()).troubles()).hasSize(1);
    }

    @Test
    void anEntryOfEdictGivesItsWrittenFormsAndItsFirstMeaning() {
        String text = """
                　？？？ /EDICT, EDICT_SUB(P), EDICT2 Japanese-English Electronic Dictionary Files/
                果皮 [かひ] /(n) (1) fruit skin/rind/peel (of a fruit)/(2) something quite different/EntL1234567X/
                林檎(P);苹果(iK) [りんご] /(n) (uk) apple (fruit) (Malus pumila)/(P)/EntL2345678X/
                むくむ /(v5m,vi) to swell/to become swollen/
                一語 [いちご] /(n) (a very long explanation that names nothing at all in a few words)/
                """;
        ReadFile file = read("edict2", text.getBytes(Charset.forName("euc-jp")));

        reads(
                file,
                group(List.of(), List.of("果皮"), List.of("fruit skin", "rind", "peel")),
                group(List.of(), List.of("林檎", "苹果", "りんご"), List.of("apple (fruit)")),
                group(List.of(), List.of("むくむ"), List.of("swell", "become swollen")));
        assertThat(file.passed()).isEqualTo(1);
    }

    @Test
    void aLineThatIsNoEntryOfEdictIsNamed() {
        refuses(read("edict.txt", "果皮 [かひ] /(n) rind/\n果皮 かひ rind\n"), "2行目：EDICT の見出し（語 [よみ] /意味/）として読めません。");
    }

    @Test
    void anEntryOfJmdictReadsAlikeAndItsManyMarksAreNotExpanded() {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE JMdict [
                <!ENTITY n "noun (common) (futsuumeishi)">
                <!ENTITY uk "word usually written using kana alone">
                ]>
                <JMdict>
                """);
        for (int i = 0; i < 4_000; i++) {
            text.append("""
                    <entry><ent_seq>%1$d</ent_seq><k_ele><keb>果皮%1$d</keb></k_ele><r_ele><reb>かひ</reb></r_ele>
                    <sense><pos>&n;</pos><gloss>rind</gloss><gloss xml:lang="ger">Schale</gloss></sense>
                    <sense><pos>&n;</pos><gloss>another</gloss></sense></entry>
                    """.formatted(i));
        }
        text.append("""
                <entry><k_ele><keb>林檎</keb></k_ele><r_ele><reb>りんご</reb></r_ele>
                <sense><pos>&n;</pos><misc>&uk;</misc><gloss>apple</gloss></sense></entry></JMdict>
                """);
        ReadFile file = read("JMdict_e.xml", text.toString());

        assertThat(file.troubles()).isEmpty();
        assertThat(file.groups()).hasSize(4_001);
        assertThat(file.groups().values())
                .startsWith(group(List.of(), List.of("果皮0"), List.of("rind")))
                .endsWith(group(List.of(), List.of("林檎", "りんご"), List.of("apple")));
    }

    @Test
    void brokenJmdictIsRefusedWithItsLine() {
        refuses(
                read("a.xml", "<?xml version=\"1.0\"?>\n<JMdict>\n<entry><keb>果皮</entry></JMdict>\n"),
                "3行目：XML として壊れています。");
        refuses(read("a.xml", "<?xml version=\"1.0\"?>\n<JMdict></JMdict>"), "JMdict の見出し（entry）がありません。");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, x, CSV",
        "A.TTL.GZ, x, TURTLE",
        "a.nt, x, TURTLE",
        "a.owl, x, RDFXML",
        "a.txt, '業務の言葉,学術用語', CSV",
        "a.txt, '皮, 果皮', SOLR",
        "a, '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .', TURTLE",
        "a.xml, '<?xml version=\"1.0\"?><!DOCTYPE JMdict [', JMDICT",
        "a.xml, '<?xml version=\"1.0\"?><rdf:RDF>', RDFXML",
        "a.dic, '果皮 [かひ] /(n) rind/', EDICT"
    })
    void theFormIsToldByTheEndingAndElseByTheContent(String name, String glance, GlossaryFormat format) {
        assertThat(GlossaryFormat.guess(name, glance)).isEqualTo(format);
    }

    @Test
    void theCallerMaySayTheForm() throws IOException {
        byte[] rules = "皮, 果皮".getBytes(StandardCharsets.UTF_8);
        reads(
                GlossaryFile.read(new ByteArrayInputStream(rules), "a.csv", Optional.of(GlossaryFormat.SOLR)),
                group(List.of(), List.of("皮", "果皮"), List.of()));
    }

    @Test
    void aPackedFileIsUnpackedIfByGzipAndElseRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("皮, 果皮".getBytes(StandardCharsets.UTF_8));
        }
        reads(read("synonyms.txt.gz", packed.toByteArray()), group(List.of(), List.of("皮", "果皮"), List.of()));
        refuses(read("a.xlsx", new byte[] {'P', 'K', 3, 4}), "圧縮ファイルか Excel ファイルです。CSV で保存し直してください（gzip は読めます）。");
    }

    @ParameterizedTest
    @EnumSource(GlossaryFormat.class)
    void aPackedFileThatIsCutOffOrDamagedIsRefusedInOneSentenceWhateverItsForm(GlossaryFormat format)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                gzip.write(("皮" + i * 7919 + ", 果皮" + i * 104729 + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = packed.toByteArray();
        byte[] another = whole.clone();
        another[whole.length - 6] ^= 1;
        for (int length : new int[] {2, 6, 10, 11, whole.length / 2, whole.length - 8, whole.length - 1}) {
            refuses(read(Arrays.copyOf(whole, length), format), DAMAGED);
        }
        refuses(read(another, format), DAMAGED);
    }

    private static ReadFile read(byte[] content, GlossaryFormat format) throws IOException {
        return GlossaryFile.read(new ByteArrayInputStream(content), "words.gz", Optional.of(format));
    }

    @Test
    void brokenBytesAreRefusedWithTheirPlace() {
        byte[] bytes = "皮, 果皮\n骨, 骨組織\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        assertThat(read("synonyms.txt", bytes).troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.text(Locale.JAPANESE)).contains("2行目"));
    }

    @Test
    void moreGroupsThanCanBeHeldAreRefusedInASentence() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= ReadFile.MOST_GROUPS; i++) {
            text.append("語").append(i).append(", word").append(i).append('\n');
        }
        refuses(read("synonyms.txt", text.toString()), "組が多すぎます（一つのファイルで 100,000組まで）。分野などで絞り込んでから取り込んでください。");
    }

    @Test
    void theSameGroupTwiceIsOne() {
        ReadFile file = read("synonyms.txt", "皮, 果皮\n皮, 果皮\n");
        reads(file, group(List.of(), List.of("皮", "果皮"), List.of()));
        assertThat(file.passed()).isEqualTo(1);
    }
}
