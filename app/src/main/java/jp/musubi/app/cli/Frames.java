package jp.musubi.app.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a server answers to a command: pieces of text and of a file as they come, and last the exit code. Each piece is a
 * channel (1 byte), its length (4 bytes, big endian) and its bytes.
 */
final class Frames {

    static final int TEXT = 'o';
    static final int FILE = 'f';
    static final int EXIT = 'x';

    private static final int LONGEST = 1 << 20;

    private Frames() {}

    /** A stream whose bytes go out as pieces of a channel. */
    static OutputStream channel(DataOutputStream out, int channel) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int sent = 0; sent < length; sent += LONGEST) {
                    int count = Math.min(LONGEST, length - sent);
                    synchronized (out) {
                        out.writeByte(channel);
                        out.writeInt(count);
                        out.write(bytes, offset + sent, count);
                    }
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    static void exit(DataOutputStream out, int code) throws IOException {
        out.writeByte(EXIT);
        out.writeInt(4);
        out.writeInt(code);
        out.flush();
    }

    /** Hands out the pieces until the exit code. @throws IOException also when the stream ends without one */
    static int receive(InputStream in, OutputStream text, OutputStream file) throws IOException {
        DataInputStream data = new DataInputStream(in);
        while (true) {
            int channel = data.readUnsignedByte();
            byte[] bytes = piece(data);
            switch (channel) {
                case TEXT -> {
                    text.write(bytes);
                    text.flush();
                }
                case FILE -> file.write(bytes);
                case EXIT -> {
                    return java.nio.ByteBuffer.wrap(bytes).getInt();
                }
                default -> throw new IOException("unknown channel " + channel);
            }
        }
    }

    private static byte[] piece(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a piece of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer ended too early");
        }
        return bytes;
    }
}
