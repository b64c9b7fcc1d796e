package jp.musubi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedKind;

/**
 * Invented Japanese, the same for the same number: common words of the trade and a long tail of rare ones, with the
 * frequencies falling as in natural texts.
 */
final class SyntheticTexts {
    private static final String[] WORDS =
            ("技術 開発 成分 測定 分析 製造 材料 加工 食品 抽出 発酵 微生物 酵素 機能 評価 試験 装置 制御 画像 計測 品質 温度 乾燥 廃棄物 利用 効率 削減 栽培 品種 "
                            + "土壌 肥料 水産 養殖 畜産 飼料 木材 繊維 樹脂 金属 合金 切削 溶接 腐食 塗装 電池 発電 排熱 省エネ 水処理 膜 触媒 合成 高分子 糖 脂質 蛋白質 "
                            + "遺伝子 細胞 診断 検査 唾液 血液 疾患 予防 高齢者 介護 転倒 見守り 動作 解析 予測 需要 在庫 物流 道路 橋梁 劣化 点検 防災 地震 農薬 害虫 "
                            + "大豆 米 柿 葡萄 梅 茶 昆布 牡蠣 真珠 豚 牛 鶏 卵 牛乳 日本酒 味噌 醤油 漬物 香り 味 食感 冷凍 包装 容器 殺菌 保存 紫外線 光 音 振動 "
                            + "圧力 流体 粉体 造粒 塗布 薄膜 結晶 磁石 半導体 回路 無線 通信 暗号 学習 推定 最適化 自動化 搬送 組立 検品 職人 伝統 工芸 教材 観光 地域")
                    .split(" ");

    private static final String[] SYLLABLES =
            "ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ネ ノ ハ ヒ フ ヘ マ ミ ム メ モ ラ リ ル レ ロ ワ ガ ギ グ ゲ ゴ ザ ジ ズ ダ デ ド バ ビ ブ ベ ボ パ ピ プ ペ ポ"
                    .split(" ");

    private static final String[] JOINTS = {"の", "を用いた", "による", "に含まれる", "と", "に適した", "から得られる", "のための"};

    private static final String[] ENDS = {"を開発した。", "の低減を確認した。", "を評価している。", "に応用できる。", "が課題である。", "を目指す。"};

    private static final int RARE = 30_000;

    private SyntheticTexts() {}

    static String title(long number) {
        SplittableRandom random = random(number, 1);
        return phrase(random, 3) + "の" + word(random);
    }

    static String body(long number) {
        SplittableRandom random = random(number, 2);
        StringBuilder text = new StringBuilder();
        int sentences = 4 + random.nextInt(7);
        for (int i = 0; i < sentences; i++) {
            text.append(phrase(random, 3 + random.nextInt(4))).append(ENDS[random.nextInt(ENDS.length)]);
        }
        return text.toString();
    }

    static List<String> keywords(long number) {
        SplittableRandom random = random(number, 3);
        Set<String> words = new java.util.LinkedHashSet<>();
        for (int i = 0; i < 4; i++) {
            words.add(word(random));
        }
        return List.copyOf(words);
    }

    static SeedContent seed(long number) {
        Field[] fields = Field.values();
        return ContentFields.of(SeedContent.class).build(field -> switch (field.path()) {
            case "title" -> title(number);
            case "summary" -> body(number);
            case "kind" -> SeedKind.RESEARCH_RESULT;
            case "field" -> fields[random(number, 4).nextInt(fields.length - 2)];
            case "stage" -> ResearchStage.APPLIED;
            case "disclosure" -> Disclosure.PUBLIC;
            case "trl" -> 4;
            case "keywords" -> keywords(number);
            default -> null;
        });
    }

    static NeedContent need(long number) {
        Field[] fields = Field.values();
        return ContentFields.of(NeedContent.class).build(field -> switch (field.path()) {
            case "subject" -> title(number);
            case "problem" -> body(number);
            case "field" -> fields[random(number, 4).nextInt(fields.length - 2)];
            case "channel" -> Channel.DIRECT;
            case "disclosure" -> Disclosure.COORDINATORS;
            case "keywords" -> keywords(number);
            default -> null;
        });
    }

    private static SplittableRandom random(long number, int part) {
        return new SplittableRandom(number * 31 + part * 1_000_003L);
    }

    private static String phrase(SplittableRandom random, int words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            parts.add(word(random));
            parts.add(i + 1 < words ? JOINTS[random.nextInt(JOINTS.length)] : "");
        }
        return String.join("", parts);
    }

    /** Every fourth word is a rare one; within each kind the n-th is about n times rarer than the first. */
    private static String word(SplittableRandom random) {
        if (random.nextInt(4) > 0) {
            return WORDS[zipf(random, WORDS.length)];
        }
        SplittableRandom rare = new SplittableRandom(zipf(random, RARE));
        StringBuilder word = new StringBuilder();
        int length = 3 + rare.nextInt(4);
        for (int i = 0; i < length; i++) {
            word.append(SYLLABLES[rare.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static int zipf(SplittableRandom random, int size) {
        return (int) Math.min(size - 1, Math.pow(size + 1, random.nextDouble()) - 1);
    }
}
