package jp.musubi.app.confirmation;

import io.nayuki.qrcodegen.QrCode;

/**
 * A two-dimensional code, as a picture that needs neither script nor style.
 *
 * @param path of an SVG picture: its dark cells
 * @param size of its view box, with the quiet zone around
 */
record Qr(String path, int size) {
    private static final int QUIET = 4;

    static Qr of(String text) {
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
        return new Qr(path.toString(), code.size + 2 * QUIET);
    }
}
