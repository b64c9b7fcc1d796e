package jp.musubi.app.kit.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code, to be drawn as one path of an SVG picture without any style.
 *
 * @param size of the picture in modules, the quiet zone included
 * @param path its dark modules, as the attribute {@code d}
 */
public record QrPath(int size, String path) {
    private static final int QUIET = 4;

    /** Of a text, with a correction of errors of medium strength. */
    public static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(code.size + 2 * QUIET, path.toString());
    }
}
