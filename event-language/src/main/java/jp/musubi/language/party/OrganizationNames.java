package jp.musubi.language.party;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing the name of an organization out of many, to find it by: ㈱, (株) and 株式会社, full and half width,
 * 髙 and 高. Never shown, and no proof that two are one.
 */
public final class OrganizationNames {
    /** Pairs of a form and the one that it becomes. */
    private static final String KANJI =
            "髙高﨑崎濵浜濱浜邊辺邉辺齋斎齊斉廣広澤沢櫻桜國国學学會会縣県圓円惠恵龍竜瀧滝嶋島嶌島冨富德徳眞真榮栄壽寿與与" + "藏蔵靜静鐵鉄鐡鉄曾曽黑黒彌弥萬万實実寶宝總総發発藝芸醫医圖図區区經経濟済灣湾驛駅";

    /** What kind of body it is in law, as it stands before or behind a name. Longer ones first. */
    private static final Pattern LEGAL = Pattern.compile(String.join(
            "|",
            "地方独立行政法人|国立研究開発法人|特定非営利活動法人|国立大学法人|公立大学法人|独立行政法人|一般社団法人|一般財団法人",
            "公益社団法人|公益財団法人|医療法人社団|医療法人財団|社会福祉法人|農事組合法人|社会医療法人|npo法人|医療法人|学校法人|社団法人|財団法人",
            "株式会社|有限会社|合同会社|合資会社|合名会社|\\((?:株|有|同|資|名|社|財|一社|一財|公社|公財|独|国研|学|医|福|大|特非|農)\\)",
            "(?<![a-z])(?:co\\.?,?\\s*ltd|inc|corp|corporation|kk|k\\.k|llc)\\.?$"));

    private static final Pattern BETWEEN = Pattern.compile("[\\s・･,，.．'’\"”“]+");

    /** Where the name of an organization may end and that of its part begin. */
    private static final Pattern ENDS = Pattern.compile(
            "大学院大学|大学(?!院)|高等専門学校|高専|研究所|研究機構|研究開発機構|センター|試験場|病院|会社|組合|会議所|商工会|金庫|銀行|公社|財団|振興機構|(?<=\\S)(?=[\\s、,／/])");

    private OrganizationNames() {}

    /**
     * A name by which equal names are found: two that bear it may be one. Without its legal form, unless it is nothing else.
     *
     * @return empty for null or blank
     */
    public static String key(@Nullable String name) {
        String folded = folded(name);
        String core = BETWEEN.matcher(LEGAL.matcher(folded).replaceAll("")).replaceAll("");
        return core.isEmpty() ? BETWEEN.matcher(folded).replaceAll("") : core;
    }

    /** What somebody typed to find a name, written as {@link #key} writes names; words stay apart. */
    public static String sought(@Nullable String typed) {
        String folded = folded(typed);
        String core = LEGAL.matcher(folded).replaceAll(" ").strip();
        return core.isEmpty() ? folded : core;
    }

    /**
     * The keys of what a text that says where somebody belongs may begin with: of 「架空大学 農学部」 those of 架空大学 and of the
     * whole. Which of them is an organization is for whoever knows the organizations.
     */
    public static Set<String> leading(@Nullable String affiliation) {
        Set<String> keys = new LinkedHashSet<>();
        String folded = folded(affiliation);
        Matcher end = ENDS.matcher(folded);
        while (end.find()) {
            keys.add(key(folded.substring(0, end.end())));
        }
        keys.add(key(folded));
        keys.remove("");
        return keys;
    }

    private static String folded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            int at = KANJI.indexOf(normal.charAt(i));
            out.append(at >= 0 && at % 2 == 0 ? KANJI.charAt(at + 1) : normal.charAt(i));
        }
        return out.toString();
    }
}
