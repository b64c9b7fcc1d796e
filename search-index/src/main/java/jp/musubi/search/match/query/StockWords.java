package jp.musubi.search.match.query;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.analysis.Token;
import jp.musubi.search.match.recipe.Recipe;

/** Stock words: needs and seeds of every kind use them, and they therefore say nothing about what these are about. */
public final class StockWords {
    private static final Set<String> WORDS = Stream.of(
                    "困る 困っている 探す 探している 求める 欲しい ほしい 知りたい したい 作りたい 減らしたい 防ぎたい なくしたい 使いたい 活かす 生かす",
                    "できる できない 分かる 分からない わかる わからない 知る 考える 思う 言う 見る 行う 使う 作る 出す 入る 変える 決める 進める 続ける 増える 減らす 減る",
                    "相談 検討 提案 希望 協力 連携 共同 支援 提供 紹介 募集 必要 可能 条件 目的 目標 課題 問題 解決 対応 対策 改善 向上 実現 活用 利用 応用 導入 確立",
                    "方法 技術 手法 仕組み やり方 方式 工夫 効果 結果 開発 研究 実験 試験 評価 検証 確認 調査 製造 生産 製品 商品 会社 当社 弊社 企業 自社 工場 現場",
                    "一 二 三 四 五 六 七 八 九 十 百 千 万 数 つ 個 枚 人 名 円 割 倍 年分 あと",
                    "良い よい 悪い 多い 少ない 高い 低い 大きい 小さい 新しい 今 現在 年 月 日 人 物 者 方 中 間 前 後 時 場合 程度 十分 非常 簡単")
            .flatMap(line -> Analysis.words(line).stream())
            .map(Token::term)
            .collect(Collectors.toUnmodifiableSet());

    private StockWords() {}

    /** How far a word counts. */
    static double ofWord(String word, Recipe.QueryWeights weights) {
        if (WORDS.contains(word)) {
            return weights.boilerplate();
        }
        return isNumber(word) ? weights.numbers() : 1;
    }

    /** Whether the word says nothing about what a text is about. */
    public static boolean saysNothing(String word) {
        return WORDS.contains(word) || isNumber(word);
    }

    private static boolean isNumber(String word) {
        return word.codePoints().allMatch(Character::isDigit);
    }

    /** How far a kanji counts in a text of these words: fully when a word that says something contains it. */
    static ToDoubleFunction<String> ofKanji(TermCounts words, Recipe.QueryWeights weights) {
        String meant = IntStream.range(0, words.size())
                .mapToObj(words::term)
                .filter(word -> !saysNothing(word))
                .collect(Collectors.joining());
        return kanji -> meant.contains(kanji) ? 1 : weights.boilerplate();
    }
}
