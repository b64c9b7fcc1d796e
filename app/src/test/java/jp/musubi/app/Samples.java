package jp.musubi.app;

/** Bodies of requests. */
public final class Samples {

    private Samples() {}

    public static String seed(String title, String disclosure) {
        return """
                {"title": "%s", "summary": "干し柿の果皮から縮合型タンニンを低温で抽出する。", "kind": "research_result",
                 "field": "food", "stage": "prototype", "disclosure": "%s", "details": "溶媒の詳細はオカピ法による。"}""".formatted(title, disclosure);
    }

    public static String need(String subject, String disclosure) {
        return """
                {"subject": "%s", "problem": "干し柿の加工場で毎年数十トン出る果皮を捨てている。タンニンを使いたい。",
                 "field": "food", "channel": "direct", "disclosure": "%s", "company": "架空柿加工株式会社"}""".formatted(subject, disclosure);
    }
}
