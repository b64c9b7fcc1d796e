package jp.musubi.node.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.node.evaluate.JudgedCollection.Item;
import jp.musubi.search.document.MatchText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a collection from its folder: {@code seeds.jsonl} or {@code docs.jsonl}, {@code needs.jsonl} or
 * {@code queries.jsonl}, and {@code qrels.tsv}, all in UTF-8.
 */
public final class CollectionFolder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;

    private CollectionFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all of it.
     *
     * @throws RefusedCollectionException when a file is missing, empty or broken, naming the line
     */
    public static JudgedCollection read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RefusedCollectionException("evaluate.noFolder", folder.toString());
        }
        return new CollectionFolder(folder).read();
    }

    private JudgedCollection read() throws IOException {
        List<Item> documents = items(file("seeds.jsonl", "docs.jsonl"), CollectionTexts::seed);
        List<Item> questions = items(file("needs.jsonl", "queries.jsonl"), CollectionTexts::need);
        Map<String, Map<String, Integer>> grades = JudgementFile.read(folder.resolve("qrels.tsv"));
        String name = folder.toRealPath().getFileName().toString();
        JudgedCollection collection = new JudgedCollection(name, documents, questions, grades);
        if (collection.judged().isEmpty()) {
            throw new RefusedCollectionException("evaluate.nothingJudged", folder.toString());
        }
        return collection;
    }

    private Path file(String... names) {
        return Stream.of(names)
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedCollectionException("evaluate.noneOf", folder.toString(), String.join(", ", names)));
    }

    private static List<Item> items(Path file, Function<JsonNode, MatchText> text) throws IOException {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode node = object(lines.get(i), file, i + 1);
                String id = node.path("id").asString("").strip();
                if (id.isEmpty()) {
                    throw new RefusedCollectionException("evaluate.noId", file.toString(), i + 1);
                }
                if (!ids.add(id)) {
                    throw new RefusedCollectionException("evaluate.twice", file.toString(), i + 1, id);
                }
                items.add(new Item(id, text.apply(node)));
            }
        }
        if (items.isEmpty()) {
            throw new RefusedCollectionException("evaluate.empty", file.toString());
        }
        return items;
    }

    private static JsonNode object(String line, Path file, int number) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new RefusedCollectionException("evaluate.badJson", file.toString(), number);
        }
        throw new RefusedCollectionException("evaluate.badJson", file.toString(), number);
    }
}
