package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningModelTest {
    private static final String MODEL = "MUSUBI_EMBEDDING_MODEL";

    @TempDir
    private Path folder;

    @Test
    void noModelIsNoFault() {
        try (MeaningModel model = MeaningModel.of(Map.of(MODEL, " "))) {
            assertThat(model.meanings().embedder()).isEmpty();
            assertThat(model.fault()).isEmpty();
        }
    }

    @Test
    void aModelThatIsNotThereIsToldOfAndStopsNothing() {
        try (MeaningModel model = MeaningModel.of(Map.of(MODEL, "nowhere.onnx"))) {
            assertThat(model.meanings().embedder()).isEmpty();
            assertThat(model.fault()).hasValueSatisfying(why -> assertThat(why).contains("nowhere.onnx"));
        }
    }

    @Test
    void aFileThatIsNoModelIsToldOf() throws Exception {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");
        Files.writeString(folder.resolve("tokenizer.json"), "no tokenizer");
        try (MeaningModel model = MeaningModel.of(Map.of(MODEL, file.toString()))) {
            assertThat(model.fault()).isPresent();
        }
    }

    @Test
    void theTokenizerIsLookedForBesideTheModel() throws Exception {
        assertThat(MeaningModel.files(Map.of(MODEL, "some/model.onnx")))
                .hasValueSatisfying(files -> assertThat(files.tokenizer()).isEqualTo(Path.of("some/tokenizer.json")));
    }

    @Test
    void aNodeIsSoundWithoutTheModelItWasToBring() {
        NodeStatus status = new NodeStatus(
                Phase.OPEN,
                1,
                1,
                null,
                null,
                null,
                List.of(new NodeStatus.Halted(NodeStatus.MODEL, 0, "no such file")),
                Set.of(NodeRole.values()));
        assertThat(status.sound()).isTrue();
    }
}
