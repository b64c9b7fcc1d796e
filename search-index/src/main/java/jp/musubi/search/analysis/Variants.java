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
            + "讀読腦脳拜拝賣売蠶蚕桒桑德徳祕秘鄕郷攪撹螢蛍熔溶沪濾醱発醗発纖繊蝕食";

    /**
     * Spellings and what each becomes: characters that offices and papers write in several ways, loanwords that the folding of
     * katakana does not reach, signs of units, and sounds that only some write.
     */
    private static final String SPELLINGS = "蛋白 タンパク たんぱく タンパク 澱粉 デンプン でん粉 デンプン でんぷん デンプン かくはん 撹拌 ろ過 濾過 "
            + "珪素 ケイ素 硅素 ケイ素 珪酸 ケイ酸 弗素 フッ素 ふっ素 フッ素 沃素 ヨウ素 砒素 ヒ素 燐酸 リン酸 りん酸 リン酸 硼素 ホウ素 ほう素 ホウ素 "
            + "ウィルス ウイルス ディジタル デジタル プラスティック プラスチック ラディカル ラジカル フォールト フォルト "
            + "℃ 度 °C 度 °c 度 ㎡ 平方メートル ㎥ 立方メートル ㎛ um μm um µm um μg ug µg ug μl ul µl ul μL ul µL ul ％ パーセント "
            + "ヴァ バ ヴィ ビ ヴェ ベ ヴォ ボ ヴ ブ ｳﾞｧ バ ｳﾞｨ ビ ｳﾞｪ ベ ｳﾞｫ ボ ｳﾞ ブ";

    /** What pasted texts hold unseen, in the middle of words. */
    private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    static final NormalizeCharMap MAP = map();

    private Variants() {}

    private static NormalizeCharMap map() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (int i = 0; i + 1 < KANJI.length(); i += 2) {
            map.add(KANJI.substring(i, i + 1), KANJI.substring(i + 1, i + 2));
        }
        String[] spellings = SPELLINGS.split(" ");
        for (int i = 0; i + 1 < spellings.length; i += 2) {
            map.add(spellings[i], spellings[i + 1]);
        }
        UNSEEN.chars().forEach(c -> map.add(Character.toString(c), ""));
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
