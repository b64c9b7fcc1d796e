package jp.musubi.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.musubi.embedding.UnfitModelException.Reason;
import jp.musubi.search.embedding.Meaning;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
    @TempDir
    private Path folder;

    @Test
    void aTextMeansTheMeanOfItsWords() throws Exception {
        try (OnnxEmbedder embedder = OnnxEmbedder.load(TinyModel.in(folder))) {
            assertThat(embedder.dimensions()).isEqualTo(3);
            assertThat(embedder.embed("Peel bone")).containsExactly(new float[] {0.5f, 0.5f, 0}, within(1e-6f));
        }
    }

    @Test
    void wordsOfLikeMeaningAreNearerThanOthers() throws Exception {
        try (OnnxEmbedder embedder = OnnxEmbedder.load(TinyModel.in(folder))) {
            Meaning peel = Meaning.near(embedder.embed("peel")).orElseThrow();
            Meaning rind = Meaning.near(embedder.embed("rind")).orElseThrow();
            Meaning steel = Meaning.near(embedder.embed("steel")).orElseThrow();
            assertThat(peel.similarity(rind)).isGreaterThan(0.9).isGreaterThan(peel.similarity(steel));
        }
    }

    @Test
    void theSameFilesHaveTheSameNameAndAnotherPrefixHasAnother() throws Exception {
        ModelFiles files = TinyModel.in(folder);
        ModelFiles prefixed = new ModelFiles(files.model(), files.tokenizer(), "query: ");
        assertThat(files.id()).isEqualTo(TinyModel.in(folder).id()).isNotEqualTo(prefixed.id());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Path missing = folder.resolve("nowhere.onnx");
        refused(new ModelFiles(missing, files.tokenizer(), ""), Reason.FILE_MISSING, "nowhere.onnx");
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Files.writeString(files.model(), "not a model");
        refused(files, Reason.NOT_A_MODEL, "model.onnx");
    }

    @Test
    void aFileThatIsNoTokenizerIsRefused() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Files.writeString(files.tokenizer(), "{}");
        refused(files, Reason.NOT_A_TOKENIZER, "tokenizer.json");
    }

    @Test
    void aModelThatAsksForMoreThanATextGivesIsRefused() throws IOException {
        refused(TinyModel.in(folder, "pixel_values"), Reason.UNKNOWN_INPUT, "pixel_values");
    }

    @Test
    void aTokenizerOfAnotherModelIsFoundOutAtOnce() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Files.writeString(
                files.tokenizer(), Files.readString(files.tokenizer()).replace("\"joint\":5", "\"joint\":500"));
        refused(files, Reason.DOES_NOT_RUN, "");
    }

    private static void refused(ModelFiles files, Reason reason, String detail) {
        assertThatThrownBy(() -> OnnxEmbedder.load(files).close())
                .asInstanceOf(InstanceOfAssertFactories.type(UnfitModelException.class))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.detail()).contains(detail);
                });
    }
}
