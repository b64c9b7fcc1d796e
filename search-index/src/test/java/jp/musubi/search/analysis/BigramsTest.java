package jp.musubi.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.junit.jupiter.api.Test;

class BigramsTest {

    private static Bigrams of(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        new LineAnalysis().addBigrams(text, counts);
        return Bigrams.of(counts);
    }

    private static List<String> pairs(Bigrams bigrams) {
        return IntStream.range(0, bigrams.size())
                .mapToObj(i -> Bigrams.text(bigrams.pair(i)) + bigrams.count(i))
                .toList();
    }

    @Test
    void neighboursInJapaneseWritingMakePairsHoweverWordsAreCut() {
        assertThat(pairs(of("果皮の果皮"))).containsExactlyInAnyOrder("果皮2", "皮の1", "の果1");
    }

    @Test
    void variantsMakeTheSamePairs() {
        assertThat(pairs(of("ﾀﾝﾆﾝ髙橋"))).isEqualTo(pairs(of("タンニン高橋")));
    }

    @Test
    void noPairGoesOverPunctuationLinesOrOtherWriting() {
        assertThat(pairs(of("柿、皮\n貝DNA身"))).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Bigrams bigrams = of("干し柿の皮の使い道、𠮷野の柿の皮");
        byte[] bytes = new byte[1_000];
        bigrams.write(new ByteArrayDataOutput(bytes));
        Bigrams read = Bigrams.read(new ByteArrayDataInput(bytes));
        assertThat(pairs(read)).isEqualTo(pairs(bigrams));
        assertThat(read.length()).isEqualTo(bigrams.length());
    }
}
