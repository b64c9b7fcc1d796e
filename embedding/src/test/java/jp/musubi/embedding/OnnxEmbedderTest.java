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
    void a_text_means_the_mean_of_its_words() throws Exception {
        try (OnnxEmbedder embedder = OnnxEmbedder.load(TinyModel.in(folder))) {
            assertThat(embedder.dimensions()).isEqualTo(3);
            assertThat(embedder.embed("Peel bone")).containsExactly(new float[] {0.5f, 0.5f, 0}, within(1e-6f));
        }
    }

    @Test
    void words_of_like_meaning_are_nearer_than_others() throws Exception {
        try (OnnxEmbedder embedder = OnnxEmbedder.load(TinyModel.in(folder))) {
            Meaning peel = Meaning.near(embedder.embed("peel")).orElseThrow();
            Meaning rind = Meaning.near(embedder.embed("rind")).orElseThrow();
            Meaning steel = Meaning.near(embedder.embed("steel")).orElseThrow();
            assertThat(peel.similarity(rind)).isGreaterThan(0.9).isGreaterThan(peel.similarity(steel));
        }
    }

    @Test
    void the_same_files_have_the_same_name_and_another_prefix_has_another() throws Exception {
        ModelFiles files = TinyModel.in(folder);
        ModelFiles prefixed = new ModelFiles(files.model(), files.tokenizer(), "query: ");
        assertThat(files.id()).isEqualTo(TinyModel.in(folder).id()).isNotEqualTo(prefixed.id());
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Path missing = folder.resolve("nowhere.onnx");
        refused(new ModelFiles(missing, files.tokenizer(), ""), Reason.FILE_MISSING, "nowhere.onnx");
    }

    @Test
    void a_file_that_is_no_model_is_refused() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Files.writeString(files.model(), "not a model");
        refused(files, Reason.NOT_A_MODEL, "model.onnx");
    }

    @Test
    void a_file_that_is_no_tokenizer_is_refused() throws IOException {
        ModelFiles files = TinyModel.in(folder);
        Files.writeString(files.tokenizer(), "{}");
        refused(files, Reason.NOT_A_TOKENIZER, "tokenizer.json");
    }

    @Test
    void a_model_that_asks_for_more_than_a_text_gives_is_refused() throws IOException {
        refused(TinyModel.in(folder, "pixel_values"), Reason.UNKNOWN_INPUT, "pixel_values");
    }

    @Test
    void a_tokenizer_of_another_model_is_found_out_at_once() throws IOException {
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
