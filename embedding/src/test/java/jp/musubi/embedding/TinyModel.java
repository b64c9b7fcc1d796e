package jp.musubi.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a model of one step, in the ONNX format (github.com/onnx/onnx, onnx.proto): each word number is looked up in a
 * table of vectors. With it goes a tokenizer that knows a few words.
 */
public final class TinyModel {
    static final List<String> WORDS = List.of("[UNK]", "peel", "rind", "bone", "steel", "joint", "research");

    /** One row a word: peel and rind point almost the same way. */
    static final float[][] TABLE = {
        {0.1f, 0.1f, 0.1f}, {1, 0, 0}, {0.9f, 0.1f, 0}, {0, 1, 0}, {0, 0, 1}, {0.5f, 0.5f, 0}, {0, 0.5f, 0.5f}
    };

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyModel() {}

    /** Writes both files into a folder. */
    public static ModelFiles in(Path folder) throws IOException {
        return in(folder, "input_ids");
    }

    /** @param input the name of its input */
    static ModelFiles in(Path folder, String input) throws IOException {
        Path model = Files.write(folder.resolve("model.onnx"), model(input));
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        return new ModelFiles(model, tokenizer, "");
    }

    private static String tokenizer() {
        StringBuilder vocabulary = new StringBuilder();
        for (int i = 0; i < WORDS.size(); i++) {
            vocabulary
                    .append(i == 0 ? "" : ",")
                    .append('"')
                    .append(WORDS.get(i))
                    .append("\":")
                    .append(i);
        }
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(vocabulary);
    }

    private static byte[] model(String input) {
        Message node = new Message()
                .text(1, "table")
                .text(1, input)
                .text(2, "last_hidden_state")
                .text(4, "Gather");
        Message graph = new Message()
                .message(1, node)
                .text(2, "tiny")
                .message(5, table())
                .message(11, value(input, INT64, "batch", "words"))
                .message(12, value("last_hidden_state", FLOAT, "batch", "words", "dimension"));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .bytes();
    }

    private static Message table() {
        ByteBuffer raw = ByteBuffer.allocate(TABLE.length * TABLE[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : TABLE) {
            for (float component : row) {
                raw.putFloat(component);
            }
        }
        return new Message()
                .number(1, TABLE.length)
                .number(1, TABLE[0].length)
                .number(2, FLOAT)
                .text(8, "table")
                .bytes(9, raw.array());
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            shape.message(1, new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A message of Protocol Buffers, field by field. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
