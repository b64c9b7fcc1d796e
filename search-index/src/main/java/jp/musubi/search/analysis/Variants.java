package jp.musubi.search.analysis;

import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * Ways of writing that Unicode's compatibility forms do not make equal: kanji of names and places that have an older
 * form beside the one in common use, and the abbreviations of kinds of company.
 */
final class Variants {
    /** Pairs of an older form and the form in common use. */
    private static final String KANJI = "髙高﨑崎嵜崎濵浜濱浜邊辺邉辺齋斎齊斉澤沢國国廣広瀨瀬槇槙眞真彌弥嶋島嶌島冨富舘館櫻桜惠恵藏蔵總総"
            + "圓円萬万與与學学會会醫医藥薬藝芸鹽塩麥麦豐豊靜静淨浄條条榮栄實実寶宝壽寿佛仏傳伝經経縣県聲声鐵鉄"
            + "鷗鴎黑黒龜亀關関當当來来發発變変應応體体對対團団壓圧圍囲爲為價価擴拡樂楽歡歓觀観氣気舊旧據拠區区"
            + "驅駆輕軽縱縦處処將将燒焼證証狀状圖図數数雜雑續続屬属臺台擔担單単斷断廳庁聽聴點点轉転燈灯黨党獨独"
            + "讀読腦脳拜拝賣売蠶蚕桒桑德徳祕秘鄕郷";

    static final NormalizeCharMap MAP = map();

    private Variants() {}

    private static NormalizeCharMap map() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (int i = 0; i + 1 < KANJI.length(); i += 2) {
            map.add(KANJI.substring(i, i + 1), KANJI.substring(i + 1, i + 2));
        }
        company(map, "株", "㈱", "株式会社");
        company(map, "有", "㈲", "有限会社");
        return map.build();
    }

    private static void company(NormalizeCharMap.Builder map, String letter, String square, String full) {
        map.add(square, full);
        map.add("(" + letter + ")", full);
        map.add("（" + letter + "）", full);
    }
}
