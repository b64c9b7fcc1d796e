package jp.musubi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;

/** A random sequence of changes, one a position: records appear, are revised, leave matching and come back. */
public final class RandomLog {
    private static final String[] WORDS =
            ("柿 果皮 皮 ポリフェノール 抽出 血糖 発酵 乳酸菌 漬物 香り 切削 工具 寿命 合金 センサー 牛 発情 検知 排熱 回収 温室 蓄熱 容器 生分解 樹脂 堆肥"
                            + " 介護 転落 見守り カメラ 日本酒 熟成 真珠 貝 廃棄 需要 予測 画像 伝統工芸 技能 動作 解析 がん 検体 郵送 enzyme membrane 技術 方法 探している 減らしたい")
                    .split(" ");
    private static final String[] FIELDS = {"food", "livestock", "machinery", "unknown", null};

    private final Random random;
    private final List<IndexChange> changes = new ArrayList<>();

    private RandomLog(long seed) {
        this.random = new Random(seed);
    }

    /** The changes at positions 1 to {@code length}. */
    public static List<IndexChange> of(long seed, int length) {
        RandomLog log = new RandomLog(seed);
        for (int position = 1; position <= length; position++) {
            log.changes.add(new IndexChange.Put(log.document(position, length)));
        }
        return log.changes;
    }

    private RecordDocument document(int position, int length) {
        boolean seed = random.nextInt(3) > 0;
        RecordRef record = RecordRef.parse((seed ? "seed:s" : "need:n") + random.nextInt(length / (seed ? 3 : 8)));
        String title = words(2 + random.nextInt(4));
        String open = words(random.nextInt(25));
        String limited = words(random.nextInt(10));
        String field = FIELDS[random.nextInt(FIELDS.length)];
        boolean isPublic = random.nextInt(4) > 0;
        MatchText match =
                random.nextInt(5) == 0 ? null : new MatchText(title, open + "\n" + limited, List.of(words(1)), field);
        return new RecordDocument(
                record,
                position,
                1 + random.nextInt(3),
                isPublic ? Set.of(Viewer.PUBLIC, "role:coordinator") : Set.of("role:coordinator"),
                Set.of("role:coordinator"),
                Map.of("title", title, "summary", open),
                Map.of("details", limited),
                field == null ? Map.of() : Map.of("field", Set.of(field)),
                Map.of("registered", (long) random.nextInt(50)),
                match,
                new byte[] {(byte) position});
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 3 == 2 ? "。" : "の");
        }
        return text.toString();
    }
}
